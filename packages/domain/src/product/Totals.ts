/**
 * How much was used in all, one amount a unit: 6000 IU and 60 mg stay two figures, however many lines they come from (F20).
 *
 * @since 0.1.0
 */
import * as Amount from "./Amount.ts"
import { Unit } from "./Unit.ts"

/** At most one amount a unit, in the order of the list of units. Nothing used is an empty list, not a zero of some unit. */
export type Totals = ReadonlyArray<Amount.Amount>

/** Nothing. */
export const none: Totals = []

/**
 * Adds amounts up, each to its own unit. Law: the order does not matter, and the totals of two lists together are the
 * {@link plus} of their totals.
 *
 * @throws {RangeError} above nine million million of a unit, where sums stop being exact
 */
export const sum = (amounts: Iterable<Amount.Amount>): Totals => {
  const thousandths = new Map<Unit, number>()
  for (const amount of amounts) thousandths.set(amount.unit, (thousandths.get(amount.unit) ?? 0) + amount.thousandths)
  return Unit.literals.flatMap((unit) => {
    const total = thousandths.get(unit)
    if (total === undefined) return []
    if (!Number.isSafeInteger(total)) throw new RangeError("Totals.sum: too much to be added exactly")
    return [{ thousandths: total, unit }]
  })
}

/** The totals of both. Law: commutative and associative, and {@link none} changes nothing. */
export const plus = (a: Totals, b: Totals): Totals => sum([...a, ...b])

/** What was used in a unit, or `undefined` where nothing was. */
export const inUnit = <U extends Unit>(totals: Totals, unit: U): Amount.AmountOf<U> | undefined =>
  totals.find((amount): amount is Amount.AmountOf<U> => Amount.isIn(amount, unit))
