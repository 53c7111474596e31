/**
 * Reads a file in segments, with or without a second thread.
 *
 * @since 0.1.0
 */
import { setImmediate } from "node:timers/promises"
import type { Dictionaries } from "../table/ColumnRule.ts"
import type { Piece } from "../table/Piece.ts"
import type { ByteFile } from "./ByteFile.ts"
import type { Helper } from "./Helper.ts"
import type { Segment, SegmentJob } from "./SegmentJob.ts"
import { segments } from "./segments.ts"

/** A file of fewer bytes is read before a second thread would have begun. */
export const worthSharing = { csv: 24 * 1024 * 1024, ndjson: 32 * 1024 * 1024, parquet: 3 * 1024 * 1024 } as const

/** Takes what was read, and how much of the file is behind it, from 0 to 1. */
export type OnPiece = (piece: Piece, part: number) => void

/**
 * Reads the segments of a file while the helper, if there is one, reads others, and hands all of them over in their order.
 *
 * @returns where reading has to go on alone, when a segment did not begin where a record does: a line end stood inside a field
 */
export const readShared = async (
  file: ByteFile,
  job: SegmentJob,
  helper: Helper | undefined,
  dictionaries: Dictionaries,
  onPiece: OnPiece
): Promise<number | undefined> => {
  const waiting = new Map<number, Segment>()
  let begin = job.begin
  let next = 0
  let isBroken = false

  /** Hands over what stands next to what was handed over already. */
  const flush = (): void => {
    for (let segment = waiting.get(next); segment !== undefined; segment = waiting.get(next)) {
      waiting.delete(next)
      // A record that did not end was the last one.
      if (isBroken || begin === Number.POSITIVE_INFINITY) return
      isBroken = segment.ends.first !== begin
      if (isBroken) return
      begin = segment.ends.next
      next += 1
      for (const piece of segment.pieces) onPiece(piece, next / job.segments)
    }
  }

  const helped = helper?.read(job, (segment) => {
    waiting.set(segment.number, segment)
    flush()
  })
  for await (const segment of segments(job, file, dictionaries)) {
    waiting.set(segment.number, segment)
    flush()
    await setImmediate()
  }
  await helped
  return isBroken ? begin : undefined
}
