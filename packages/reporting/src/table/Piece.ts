/**
 * What was read of a part of a file: rows as columns, where each of them stood, and what could not be read.
 *
 * @since 0.1.0
 */
import type { NamedColumns } from "./Columns.ts"
import type { FaultReason } from "./Fault.ts"

/** What is wrong with the row that begins at a place of the file. */
export interface Refusal {
  /** Bytes before the row, or rows before it in a file that is not made of lines. */
  readonly place: number
  readonly column: string
  readonly reason: FaultReason
}

/** Rows, and refusals for those that are none: a row is one or the other. */
export interface Piece {
  readonly rows: number
  readonly columns: NamedColumns
  /** Where each row begins, as in {@link Refusal}. */
  readonly places: Float64Array
  /** The first refusals, in the order of the file. */
  readonly told: ReadonlyArray<Refusal>
  /** How many rows were refused. */
  readonly refused: number
}

/** So many refusals are told; more would hide the first. */
export const mostTold = 20
