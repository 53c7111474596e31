/**
 * The second thread: reads segments of the files that it is told of, and hands the rows over without copying them.
 *
 * @since 0.1.0
 */
import { parentPort } from "node:worker_threads"
import { dictionaries } from "../table/ColumnRule.ts"
import type { PackedTexts } from "../engine/ByteTexts.ts"
import type { Column } from "../table/Columns.ts"
import * as ByteFile from "./ByteFile.ts"
import type { Segment, SegmentAnswer, SegmentJob } from "./SegmentJob.ts"
import { segments } from "./segments.ts"

const port = parentPort
if (port === null) throw new RangeError("segmentWorker is started as a thread")

const known = dictionaries()
/** How many texts of each column the main thread knows. */
const told = new Map<string, number>()

const buffersOf = (column: Column): ReadonlyArray<ArrayBufferLike> => {
  if ("codes" in column) return [column.codes.buffer]
  if ("days" in column) return [column.days.buffer, column.seconds.buffer]
  return column.missing === undefined ? [column.values.buffer] : [column.values.buffer, column.missing.buffer]
}

/** What was numbered by the time a segment was read, and was not told yet. Ids are told anew for each: few stand in two of them. */
const fresh = (names: Iterable<string>) => {
  const texts = new Map<string, ReadonlyArray<string>>()
  const ids = new Map<string, PackedTexts>()
  for (const name of names) {
    const all = known.of(name).texts
    const count = told.get(name) ?? 0
    if (all.length > count) texts.set(name, all.slice(count))
    told.set(name, all.length)
    if (known.ids(name).length > 0) ids.set(name, known.ids(name).takePacked())
  }
  return { texts, ids }
}

/** The texts of a segment stay here: the main thread is told each once. */
const answer = (segment: Segment): void => {
  const buffers: Array<ArrayBufferLike> = []
  const names = new Set<string>()
  const pieces = segment.pieces.map((piece) => {
    const columns = Object.entries<Column | undefined>(piece.columns).map(([name, column]) => {
      if (column === undefined) return [name, column] as const
      buffers.push(...buffersOf(column))
      if (!("texts" in column)) return [name, column] as const
      names.add(name)
      return [name, { ...column, texts: [] }] as const
    })
    buffers.push(piece.places.buffer)
    return { ...piece, columns: Object.fromEntries(columns) }
  })
  const { ids, texts } = fresh(names)
  for (const { bytes, ends } of ids.values()) buffers.push(bytes.buffer, ends.buffer)
  const message: SegmentAnswer = { _tag: "Segment", segment: { ...segment, pieces }, texts, ids }
  port.postMessage(
    message,
    buffers.filter((buffer) => buffer instanceof ArrayBuffer)
  )
}

const readSegments = async (job: SegmentJob): Promise<void> => {
  const file = ByteFile.open(job.path)
  try {
    for await (const segment of segments(job, file, known)) answer(segment)
  } finally {
    file.close()
  }
  const done: SegmentAnswer = { _tag: "Done" }
  port.postMessage(done)
}

port.on("message", readSegments)
