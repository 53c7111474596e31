/**
 * Says how many malformed rows were left out of a report for people: to whoever runs the command, and to whoever reads the report.
 *
 * @since 0.1.0
 */
import type { Basis } from "../document/Document.ts"
import type { OnBadRows } from "./options.ts"
import type { Terminal } from "./Terminal.ts"

/** A file of which some rows may have been refused. */
export interface FileRead {
  readonly path: string
  readonly refused: number
}

/** What the report's basis says of it; nothing where a malformed row ends the command. */
export const leftOut = (
  onBadRows: OnBadRows,
  files: ReadonlyArray<FileRead>,
  terminal: Pick<Terminal, "err">
): Pick<Basis, "rowsLeftOut"> => {
  if (onBadRows === "stop") return {}
  for (const { path, refused } of files) {
    if (refused > 0) terminal.err(`${path}: malformed rows that were left out: ${refused}\n`)
  }
  return { rowsLeftOut: files.reduce((sum, { refused }) => sum + refused, 0) }
}
