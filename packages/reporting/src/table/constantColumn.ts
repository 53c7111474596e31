/**
 * A column that is the same in every row, such as the centre of a file that holds one centre.
 *
 * @since 0.1.0
 */
import type { Dictionaries, FileRule } from "./ColumnRule.ts"
import type { FaultReason } from "./Fault.ts"
import type { Piece } from "./Piece.ts"

/** A value that is told once for a file, as text. */
export interface Constant {
  readonly name: string
  readonly text: string
}

/** Why the value cannot stand in its column. */
export const constantFault = (
  rule: FileRule,
  { name, text }: Constant,
  dictionaries: Dictionaries
): FaultReason | undefined => {
  const reader = rule[name]?.reader(name, dictionaries)
  reader?.reserve(1)
  return reader?.readText(text, 0)
}

/** The piece with the value in each of its rows. */
export const withConstant = (
  piece: Piece,
  rule: FileRule,
  { name, text }: Constant,
  dictionaries: Dictionaries
): Piece => {
  const reader = rule[name]?.reader(name, dictionaries)
  if (reader === undefined) return piece
  reader.reserve(piece.rows)
  for (let row = 0; row < piece.rows; row += 1) reader.readText(text, row)
  return { ...piece, columns: { ...piece.columns, [name]: reader.take(piece.rows) } }
}
