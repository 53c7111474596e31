/**
 * Whether the rows of a small table of counts are distributed alike: Fisher's exact test of any number of rows and columns.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import { equalSlack } from "./compareRates.ts"
import { checkCount, sumOf } from "./count.ts"
import { logFactorial } from "./logGamma.ts"
import type { Missing } from "./StatisticStatus.ts"

/** A table of rows of one length. */
export type Table = ReadonlyArray<ReadonlyArray<number>>

/** How often tables of the same margins are as rare as this one, or rarer. */
export interface ExactTest {
  readonly status: "ok"
  readonly method: "fisher"
  readonly n: number
  readonly p: number
}

/** Sums of rows, and of columns. */
const marginsOf = (
  table: Table
): { readonly rows: ReadonlyArray<number>; readonly columns: ReadonlyArray<number> } => ({
  rows: table.map(sumOf),
  columns: (table[0] ?? []).map((_, column) => sumOf(table.map((row) => at(row, column))))
})

/** Above so many ways at once the table is too large for an exact test. */
const mostWays = 200_000

/** Tables whose first columns are filled: what is left of the rows, and the logarithm of what the cells make so far. */
interface Part {
  readonly left: ReadonlyArray<number>
  readonly log: number
  ways: number
}

/** Every way to divide a column among the rows, none getting more than it has left. */
const divisions = function* (
  column: number,
  left: ReadonlyArray<number>,
  room: number = sumOf(left)
): Generator<ReadonlyArray<number>> {
  const [first, ...others] = left
  if (first === undefined) {
    yield []
    return
  }
  const roomOfOthers = room - first
  for (let cell = Math.max(0, column - roomOfOthers); cell <= Math.min(first, column); cell += 1) {
    for (const rest of divisions(column - cell, others, roomOfOthers)) yield [cell, ...rest]
  }
}

const logOf = (cells: ReadonlyArray<number>): number => -sumOf(cells.map(logFactorial))

/** The tables one column further. Parts that have the same left in any order, and the same logarithm, go on as one. */
const further = (parts: ReadonlyArray<Part>, column: number): ReadonlyArray<Part> | undefined => {
  const next = new Map<string, Part>()
  for (const { left, log, ways } of parts) {
    for (const cells of divisions(column, left)) {
      const rest = left.map((room, row) => room - at(cells, row)).toSorted((a, b) => a - b)
      const sum = log + logOf(cells)
      const key = `${rest.join()} ${sum.toFixed(9)}`
      const same = next.get(key)
      if (same === undefined) next.set(key, { left: rest, log: sum, ways })
      else same.ways += ways
      if (next.size > mostWays) return undefined
    }
  }
  return [...next.values()]
}

/** All tables of the margins, as parts without anything left. */
const allTables = (rows: ReadonlyArray<number>, columns: ReadonlyArray<number>): ReadonlyArray<Part> | undefined => {
  let parts: ReadonlyArray<Part> | undefined = [{ left: rows, log: 0, ways: 1 }]
  for (const column of columns) parts = parts && further(parts, column)
  return parts
}

/**
 * The two-sided p: the sum of the probabilities of all tables with the same margins that are not likelier than this one
 * (clinical 5.11.3).
 *
 * Laws: rows, columns, and rows with columns may be exchanged.
 *
 * @param table two rows and two columns at least, of whole counts
 * @returns `degenerate` where a row or column is empty, and `not_applicable` for a table with too many others beside it
 * @throws {RangeError} for rows of different lengths, and for what is no count
 * @source Freeman GH, Halton JH (1951) Biometrika 38:141-149, doi:10.1093/biomet/38.1-2.141; docs/methods/fisher-exact.md
 */
export const fisherExact = (
  table: Table
): ExactTest | (Missing<"degenerate"> & { readonly p: 1 }) | Missing<"not_applicable"> => {
  const width = table[0]?.length ?? 0
  if (table.length < 2 || width < 2 || table.some((row) => row.length !== width)) {
    throw new RangeError("fisherExact: not a table of two rows and two columns at least")
  }
  for (const count of table.flat()) checkCount(count)
  const { columns, rows } = marginsOf(table)
  const n = sumOf(rows)
  if ([...rows, ...columns].includes(0)) return { status: "degenerate", n, p: 1 }
  const tables = allTables(rows, columns)
  if (tables === undefined) return { status: "not_applicable", n }
  const observed = logOf(table.flat())
  const base = sumOf([...rows, ...columns].map(logFactorial)) - logFactorial(n)
  const most = observed + Math.log1p(equalSlack)
  const rarer = tables.filter(({ log }) => log <= most)
  return {
    status: "ok",
    method: "fisher",
    n,
    p: Math.min(1, sumOf(rarer.map(({ log, ways }) => ways * Math.exp(base + log))))
  }
}
