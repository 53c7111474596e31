/**
 * Finds rows by a text that no two of them share, such as a person's.
 *
 * @since 0.1.0
 */
import type { TextColumn } from "./Dictionary.ts"

/** The rows of one file, by one of its columns. */
export interface TextRows {
  /** For a column that names them: the row for each of its texts, by code, or -1 when no row has that text. */
  readonly rowsOf: (column: Pick<TextColumn, "texts">) => ArrayLike<number>
}

/** Law: `column.texts[column.codes[rowsOf(other)[code]]] === other.texts[code]`, wherever that is not -1. */
export const make = ({ codes, texts }: TextColumn): TextRows => {
  const rows = new Map<string, number>()
  for (const [row, code] of codes.entries()) rows.set(texts[code] ?? "", row)
  const known = new WeakMap<ReadonlyArray<string>, Array<number>>()
  return {
    rowsOf: (column) => {
      const found = known.get(column.texts) ?? []
      known.set(column.texts, found)
      for (let code = found.length; code < column.texts.length; code += 1) {
        found.push(rows.get(column.texts[code] ?? "") ?? -1)
      }
      return found
    }
  }
}
