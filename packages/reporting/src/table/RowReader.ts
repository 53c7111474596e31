/**
 * A reader of a file's rows: text goes in piece by piece, wherever the pieces end, and rows come out.
 *
 * A file may be longer than the longest string, so no reader holds more of it than the row that is not complete yet.
 *
 * @since 0.1.0
 */
import type { Fault } from "./Fault.ts"

/** What a field must be where the format knows more than text. An id is text, and may be written as a number. */
export type Kind = "id" | "number" | "text"

/** A column that a reader is asked for. */
export interface Column {
  readonly name: string
  readonly kind: Kind
  /** `core` columns are in every file; an `optional` one that is absent is empty in every row. */
  readonly presence: "core" | "optional"
}

/** Where rows go. */
export interface RowSink {
  /** @param fields one for each column that was asked for, in that order; an empty one is null in the file */
  readonly row: (line: number, fields: ReadonlyArray<string>) => void
  readonly fault: (fault: Fault) => void
}

/** Reads one file. */
export interface RowReader {
  /** Reads as many rows as are complete. @returns `false` when the rest of the file cannot be read any more */
  readonly push: (text: string) => boolean
  /** The file is at its end, with or without a last line end. */
  readonly end: () => void
}

/** A row that is longer than this is none: a quotation mark was forgotten, or the file is of another kind. */
export const mostCharacters = 1_000_000
