/**
 * What two threads say to each other when they share the reading of a large file.
 *
 * The file is cut into segments of equal length. Whoever is free takes the next one: it reads the records that begin there. Where
 * a segment cuts through a line the next line is taken for the beginning of a record. That is so unless a field holds a line
 * end, and is proved afterwards: the records of each segment have to end where those of the next begin. A segment of a Parquet
 * file is one of its row groups.
 *
 * @since 0.1.0
 */
import type { PackedTexts } from "../engine/ByteTexts.ts"
import type { FileName } from "../table/Report.ts"
import type { Piece } from "../table/Piece.ts"
import type { Input } from "./options.ts"
import type { Ends } from "./RangeReader.ts"

/** A file to be read, as the main thread describes it. */
export interface SegmentJob {
  readonly path: string
  readonly file: FileName
  readonly format: Input
  readonly header: ReadonlyArray<string>
  readonly names: ReadonlyArray<string>
  /** Where the first record begins. */
  readonly begin: number
  readonly segmentBytes: number
  readonly segments: number
  /** The number of the next segment that nobody has taken yet. */
  readonly counter: Int32Array<SharedArrayBuffer>
}

/** A segment that was read. Its texts are numbered as whoever read it numbers them. */
export interface Segment {
  readonly number: number
  readonly ends: Ends
  readonly pieces: ReadonlyArray<Piece>
}

/** What a helper answers: a segment with the texts that it numbered since its last answer, and its ids, by column; or that none is left. */
export type SegmentAnswer =
  | {
      readonly _tag: "Segment"
      readonly segment: Segment
      readonly texts: ReadonlyMap<string, ReadonlyArray<string>>
      readonly ids: ReadonlyMap<string, PackedTexts>
    }
  | { readonly _tag: "Done" }
