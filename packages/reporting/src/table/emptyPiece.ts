import { type ColumnRule, dictionaries } from "./ColumnRule.ts"
import { fileKinds } from "./FileKind.ts"
import type { Piece } from "./Piece.ts"
import type { FileName } from "./Report.ts"
import { RowCollector } from "./RowCollector.ts"

/** A piece of a file that holds no row, and every column that such a file has. */
export const emptyPiece = (file: FileName): Piece => {
  const { rule } = fileKinds[file]
  const core = Object.entries<ColumnRule>(rule).filter(([, { presence }]) => presence === "core")
  return new RowCollector(
    rule,
    core.map(([name]) => name),
    dictionaries()
  ).take()
}
