/**
 * Whether the rows of a small table of counts are distributed alike: Fisher's exact test of any number of rows and columns.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import { equalSlack } from "./compareRates.ts"
import { checkCount, sumOf } from "./count.ts"
import { logFactorial, logGamma } from "./logGamma.ts"
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

/** After so many ways of filling a column a table is too large for an exact test; they take part of a second. */
const mostWays = 200_000

/** Tables whose first columns are filled: what is left of the rows, and the logarithm of what margins and cells make so far. */
interface Part {
  readonly left: ReadonlyArray<number>
  readonly log: number
  readonly ways: number
}

/** Logarithms that agree to so many parts of one are those of equally likely tables. */
const exactness = 1e9

const logFactorials = (counts: ReadonlyArray<number>): number => sumOf(counts.map(logFactorial))

/** The least that the factorials of a count's parts can make: that of equal parts, as the logarithm of a factorial is convex. */
const ofEqualParts = (count: number, parts: number): number => parts * logGamma(count / parts + 1)

/** What is decided of a part once some columns are left: by how much its tables can still differ. */
interface Decided {
  /** The sum of the probabilities of its tables that are not likelier than the observed one, where all or none are. */
  readonly probability: number
  readonly isOpen: boolean
}

/** Whether all tables of a part are on one side of the observed one. `most` is the logarithm up to which a table counts. */
const decide = (
  { left, log, ways }: Part,
  columns: ReadonlyArray<number>,
  most: number,
  equalParts: Float64Array
): Decided => {
  const [ofRows, ofColumns] = [logFactorials(left), logFactorials(columns)]
  if (log - Math.min(ofRows, ofColumns) > most) return { probability: 0, isOpen: false }
  const byRows = sumOf(left.map((count) => at(equalParts, count)))
  const byColumns = sumOf(columns.map((column) => ofEqualParts(column, left.length)))
  if (log - Math.max(byRows, byColumns) > most) return { probability: 0, isOpen: true }
  return { probability: ways * Math.exp(log + logFactorial(sumOf(left)) - ofRows - ofColumns), isOpen: false }
}

/** Parts one column further, or none after too many ways. Those with the same left in any order and the same logarithm go on as one. */
const further = (parts: ReadonlyArray<Part>, column: number, most: number): ReadonlyArray<Part> | undefined => {
  const next = new Map<string, { readonly part: Part; ways: number }>()
  let tried = 0
  const add = (left: ReadonlyArray<number>, log: number, ways: number): void => {
    tried += 1
    const rest = left.toSorted((a, b) => a - b)
    const key = `${rest.join()} ${Math.round(log * exactness)}`
    const same = next.get(key)
    if (same === undefined) next.set(key, { part: { left: rest, log, ways }, ways })
    else same.ways += ways
  }
  for (const { left, log, ways } of parts) {
    const rest = [...left]
    /** Divides what remains of the column among the rows from one on, none getting more than it has left. */
    const divide = (row: number, remaining: number, room: number, sum: number): void => {
      const own = left[row]
      if (tried > most) return
      if (own === undefined) return add(rest, sum, ways)
      const roomOfOthers = room - own
      const last = Math.min(own, remaining)
      for (let cell = Math.max(0, remaining - roomOfOthers); cell <= last; cell += 1) {
        rest[row] = own - cell
        divide(row + 1, remaining - cell, roomOfOthers, sum - logFactorial(cell))
      }
    }
    divide(0, column, sumOf(left), log)
    if (tried > most) return undefined
  }
  return Array.from(next.values(), ({ part, ways }) => ({ ...part, ways }))
}

/** The sum over all tables of the margins whose probability has at most the logarithm `most`. */
const sumUpTo = (rows: ReadonlyArray<number>, columns: ReadonlyArray<number>, most: number): number | undefined => {
  const ofMargins = logFactorials(rows) + logFactorials(columns) - logFactorial(sumOf(rows))
  let parts: ReadonlyArray<Part> = [{ left: rows, log: ofMargins, ways: 1 }]
  let probability = 0
  for (const [place, column] of columns.entries()) {
    const next = further(parts, column, mostWays)
    if (next === undefined) return undefined
    const others = columns.slice(place + 1)
    const longest = rows.reduce((a, b) => Math.max(a, b), 0)
    const equalParts = Float64Array.from({ length: longest + 1 }, (_, count) =>
      others.length === 0 ? 0 : ofEqualParts(count, others.length)
    )
    parts = next.filter((part) => {
      const decided = decide(part, others, most, equalParts)
      probability += decided.probability
      return decided.isOpen
    })
  }
  return probability
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
  const observed = logFactorials(rows) + logFactorials(columns) - logFactorial(n) - logFactorials(table.flat())
  const most = observed + Math.log1p(equalSlack)
  // The fewer rows there are, the more often parts go on as one.
  const p = rows.length <= columns.length ? sumUpTo(rows, columns, most) : sumUpTo(columns, rows, most)
  return p === undefined ? { status: "not_applicable", n } : { status: "ok", method: "fisher", n, p: Math.min(1, p) }
}
