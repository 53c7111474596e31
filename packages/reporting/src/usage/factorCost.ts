/**
 * What the used factor cost, by a centre's own prices. They are confidential, and so is whatever is made of them.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { Unit } from "@haemtrack/domain/product/Unit"
import * as Schema from "effect/Schema"

/** The price of a product for some days, both included; without `to` it goes on. */
export const Price = Schema.Struct({
  product: Schema.NonEmptyString,
  unit: Unit,
  /** Ten-thousandths of a penny for one unit: 45.6789 pence are 456789. */
  tenThousandths: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1e9 })),
  from: LocalDate,
  to: Schema.optionalKey(LocalDate)
})
export type Price = typeof Price.Type

/** Prices with the version that every total names (F106). */
export const PriceList = Schema.Struct({ version: Schema.NonEmptyString, prices: Schema.Array(Price) })
export type PriceList = typeof PriceList.Type

/** What was used on a day. */
export interface PricedUse {
  readonly product: string
  readonly unit: Unit
  readonly date: LocalDate
  readonly thousandths: number
}

/** A total that says what is not in it. */
export interface FactorCost {
  readonly priceList: string
  /** Whole pence. */
  readonly pence: number
  readonly rows: number
  /** Rows without a price, which the total leaves out. */
  readonly withoutPrice: number
}

const priceOn = (prices: ReadonlyArray<Price>, { date, product, unit }: PricedUse): Price | undefined =>
  prices.reduce<Price | undefined>(
    (found, price) =>
      price.product === product &&
      price.unit === unit &&
      price.from <= date &&
      (price.to === undefined || date <= price.to) &&
      (found === undefined || found.from <= price.from)
        ? price
        : found,
    undefined
  )

/** Thousandths of units by ten-thousandths of pence. */
const partsOfPenny = 10_000_000n

/** Rounded to the nearest penny, half upwards, as no price is negative. */
const toPence = (parts: bigint): number => Number((parts + partsOfPenny / 2n) / partsOfPenny)

/**
 * The cost of some uses by the price of each day; of two prices of one day the one that began later counts (clinical 5.7). It is
 * exact to the penny, whatever the number of rows.
 *
 * Laws: the order of rows does not matter; the rows of two sets, priced together, differ from both priced apart by a penny at most.
 *
 * @returns `undefined` without a price list: there is no cost column then
 * @source docs/methods/factor-cost.md
 */
export const factorCost = (uses: ReadonlyArray<PricedUse>, list: PriceList | undefined): FactorCost | undefined => {
  if (list === undefined) return undefined
  let [parts, withoutPrice] = [0n, 0]
  for (const use of uses) {
    const price = priceOn(list.prices, use)
    if (price === undefined) withoutPrice += 1
    else parts += BigInt(use.thousandths) * BigInt(price.tenThousandths)
  }
  return { priceList: list.version, pence: toPence(parts), rows: uses.length, withoutPrice }
}
