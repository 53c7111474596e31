/**
 * A stocktake: somebody counts what may be used at a place, and what differs from the books is explained, batch by batch.
 *
 * Vials that are set apart are not counted here: what became of them is answered to the recall or the pharmacist.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { Explanation } from "./Explanation.ts"
import * as Ledger from "./Ledger.ts"
import { Location } from "./Location.ts"
import { type Adjusted, ReasonMissing, type Stamp } from "./Movement.ts"
import * as StockItem from "./StockItem.ts"

/** One batch as counted, with the reason when the books say otherwise. */
export const CountLine = Schema.Struct({
  item: StockItem.StockItem,
  vials: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000 })),
  explanation: Schema.optionalKey(Explanation)
})
export type CountLine = typeof CountLine.Type

/** A batch stands in a count once. */
export const StockCount = Schema.Struct({
  place: Location,
  countedAt: Instant,
  lines: Schema.NonEmptyArray(CountLine).check(
    Schema.isMaxLength(1000),
    Schema.makeFilter((lines) => new Set(lines.map(({ item }) => StockItem.key(item))).size === lines.length, {
      expected: "each batch once"
    })
  )
})
export type StockCount = typeof StockCount.Type

/** What a line says beside what the books say; `difference` is counted less books. */
export interface CountedLine extends CountLine {
  readonly books: number
  readonly difference: number
}

/** All lines of a count beside the books. */
export const compare = ({ lines, place }: StockCount, books: Ledger.Books): ReadonlyArray<CountedLine> =>
  lines.map((line) => {
    const { available } = Ledger.shelf(books, place, line.item)
    return { ...line, books: available, difference: line.vials - available }
  })

/** Batches that the books have at the place and nobody counted: asked about, and left as they are. */
export const notCounted = ({ lines, place }: StockCount, books: Ledger.Books): ReadonlyArray<Ledger.Balance> => {
  const counted = new Set(lines.map(({ item }) => StockItem.key(item)))
  return Ledger.balances(books).filter(
    ({ item, location, state }) => location === place && state === "available" && !counted.has(StockItem.key(item))
  )
}

/**
 * One explained adjustment for each batch that differs; nothing of what was written before is changed.
 *
 * Law: once they are taken, the books say what was counted.
 *
 * @returns fails with `ReasonMissing` when a difference has no reason
 */
export const settle = (
  count: StockCount,
  books: Ledger.Books,
  stamp: Stamp
): Result.Result<ReadonlyArray<Adjusted>, ReasonMissing> => {
  const adjustments: Array<Adjusted> = []
  for (const { difference, explanation, item } of compare(count, books)) {
    if (difference === 0) continue
    if (explanation === undefined) return Result.fail(new ReasonMissing())
    adjustments.push({
      ...stamp(adjustments.length),
      kind: "adjusted",
      happenedAt: count.countedAt,
      item,
      vials: difference,
      place: count.place,
      explanation
    })
  }
  return Result.succeed(adjustments)
}
