/**
 * Takes segments of a file, one after another, and reads them.
 *
 * @since 0.1.0
 */
import type { Dictionaries } from "../table/ColumnRule.ts"
import { type FileKind, fileKinds } from "../table/FileKind.ts"
import type { Piece } from "../table/Piece.ts"
import { RowCollector } from "../table/RowCollector.ts"
import { without } from "../table/without.ts"
import * as Scanner from "../table/Scanner.ts"
import type { ByteFile } from "./ByteFile.ts"
import { RangeReader } from "./RangeReader.ts"
import type { Segment, SegmentJob } from "./SegmentJob.ts"

/** The segments that this thread gets hold of, until none is left. */
export async function* segments(job: SegmentJob, file: ByteFile, dictionaries: Dictionaries): AsyncGenerator<Segment> {
  const kind: FileKind = fileKinds[job.file]
  const rows = new RowCollector(kind.rule, job.names, dictionaries)
  const take = (): number => Atomics.add(job.counter, 0, 1)
  if (job.format === "parquet") {
    const { openParquet } = await import("./openParquet.ts")
    const parquet = await openParquet(file)
    for (let number = take(); number < job.segments; number = take()) {
      const faults = parquet.readGroup(number, rows)
      const piece = without(rows.take(), faults)
      yield {
        number,
        ends: { first: number, next: number + 1 },
        pieces: [without(piece, [...kind.rowFaults(piece.columns)])]
      }
    }
    return
  }
  const reader = new RangeReader(file, kind, rows, Scanner.make(job.format, job.header, rows))
  for (let number = take(); number < job.segments; number = take()) {
    const from = number * job.segmentBytes
    const limit = number === job.segments - 1 ? Number.POSITIVE_INFINITY : from + job.segmentBytes
    const range = from <= job.begin ? reader.pieces(job.begin, limit, "record") : reader.pieces(from, limit, "anywhere")
    const pieces: Array<Piece> = []
    let step = range.next()
    for (; step.done !== true; step = range.next()) pieces.push(step.value)
    yield { number, ends: step.value, pieces }
  }
}
