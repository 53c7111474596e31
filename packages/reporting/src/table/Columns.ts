/**
 * Columns as rows are held in: a typed array for each, and a bitmap for the rows in which it is empty.
 *
 * @since 0.1.0
 */
import type { Bitmap } from "../engine/Bitmap.ts"
import type { TextColumn } from "../engine/Dictionary.ts"
import type { IdTexts } from "../engine/Ids.ts"

/** Numbers: amounts, kilograms, years, days since 1970-01-01, or seconds since then. Where `missing` is marked, the value is 0. */
export interface NumberColumn {
  readonly values: Float64Array
  readonly missing?: Bitmap
}

/** Ids: a whole number as itself, and any other text as -1 - its place in `texts`. Where `missing` is marked, the value is 0. */
export interface IdColumn {
  readonly values: Float64Array
  readonly texts: IdTexts
  readonly missing?: Bitmap
}

/** Times on the wall clock of a place: days since 1970-01-01, and seconds of that day. */
export interface LocalTimeColumn {
  readonly days: Int32Array
  readonly seconds: Int32Array
}

/** Any column. An empty text is the text "". */
export type Column = NumberColumn | IdColumn | LocalTimeColumn | TextColumn

/** Columns by name: those that were asked for. An optional column that the file lacks is not among them. */
export type NamedColumns = Readonly<Record<string, Column | undefined>>
