import { mostTold } from "../table/Piece.ts"
import type { TableRead } from "./readTable.ts"
import { Stop } from "./Stop.ts"

/** The end of the command for files of which some rows cannot be read: the first of them, and how many they are. */
export const malformed = (reads: ReadonlyArray<TableRead>): Stop => {
  const told = reads.flatMap((read) => read.told).slice(0, mostTold)
  const count = reads.reduce((sum, { refused }) => sum + refused, 0)
  return new Stop(
    4,
    [
      ...told,
      ...(count > told.length ? [`and ${count - told.length} more`] : []),
      `nothing was counted; malformed: ${count}`
    ].join("\n")
  )
}
