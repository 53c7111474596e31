/**
 * How much was used, by centre, month, product and reason: the one place where usage is summed.
 *
 * The report of the command and the table of the portal are views of it.
 *
 * @since 0.1.0
 */
import type { Unit } from "@haemtrack/domain/product/Unit"
import { at } from "../engine/at.ts"
import * as Day from "../engine/Day.ts"
import { PairIndex } from "../engine/PairIndex.ts"
import { ranks } from "../engine/ranks.ts"
import * as Recoding from "../engine/Recoding.ts"
import { sortedEntries } from "../engine/sortedEntries.ts"
import { MonthlySums } from "./MonthlySums.ts"
import { Slots } from "./Slots.ts"
import type { UsageColumns } from "./UsageColumns.ts"
import type { UsageGroup } from "./UsageGroup.ts"

/** A sum that grows batch by batch, so that a file of any length can be counted. */
export interface Sum<Reason extends string = string> {
  readonly add: (batch: UsageColumns<Reason>) => void
  /** What was added so far, as {@link usage} says it, each group as `as` has it. */
  readonly groups: <A>(as: (group: UsageGroup<Reason>) => A) => ReadonlyArray<A>
}

/** A reason and a unit are one number; there are fewer units than this. */
const mostUnits = 16

/** Nothing added yet. */
export const sum = <Reason extends string>(): Sum<Reason> => {
  const centres = Recoding.make()
  const products = Recoding.make()
  const reasons = Recoding.make<Reason>()
  const units = Recoding.make<Unit>()
  /** What something was used for: a product, and a reason with a unit. */
  const purposes = new PairIndex()
  const slots = new Slots()
  const sums = new MonthlySums()

  const add = (batch: UsageColumns<Reason>): void => {
    const { month, n, perKg, thousandths } = batch
    const centre = centres.codesOf(batch.centre)
    const product = products.codesOf(batch.product)
    const reason = reasons.codesOf(batch.reason)
    const unit = units.codesOf(batch.unit)
    if (units.texts.length > mostUnits) throw new RangeError("usage: there are more units than codes for them")
    for (let row = 0; row < month.length; row += 1) {
      const purpose = purposes.of(product[row] ?? 0, (reason[row] ?? 0) * mostUnits + (unit[row] ?? 0))
      const slot = slots.of(centre[row] ?? 0, purpose)
      sums.add(month[row] ?? 0, slot, n[row] ?? 0, thousandths[row] ?? 0, perKg[row] ?? 0)
    }
  }

  const reasonOf = (purpose: number): number => Math.trunc(purposes.second(purpose) / mostUnits)
  const unitOf = (purpose: number): number => purposes.second(purpose) % mostUnits

  /** The purposes in the byte order of product, reason and unit. */
  const purposesInOrder = () => {
    const [byProduct, byReason, byUnit] = [ranks(products.texts), ranks(reasons.texts), ranks(units.texts)]
    const order = sortedEntries(purposes.size, [
      { size: products.texts.length, of: (purpose) => at(byProduct, purposes.first(purpose)) },
      { size: reasons.texts.length, of: (purpose) => at(byReason, reasonOf(purpose)) },
      { size: units.texts.length, of: (purpose) => at(byUnit, unitOf(purpose)) }
    ])
    return Array.from(order, (purpose) => ({
      purpose,
      product: at(products.texts, purposes.first(purpose)),
      reason: at(reasons.texts, reasonOf(purpose)),
      unit: at(units.texts, unitOf(purpose))
    }))
  }

  return {
    add,
    groups: (as) => {
      const rows: Array<ReturnType<typeof as>> = []
      const months = sums.months()
      const inOrder = purposesInOrder()
      const byCentre = ranks(centres.texts)
      const centreOrder = sortedEntries(centres.texts.length, [
        { size: centres.texts.length, of: (code) => at(byCentre, code) }
      ])
      for (const code of centreOrder) {
        const centre = at(centres.texts, code)
        const own = inOrder.map((each) => ({ ...each, slot: slots.find(code, each.purpose) }))
        const used = own.filter(({ slot }) => slot >= 0)
        for (const number of months) {
          const month = Day.monthText(number)
          for (const { product, reason, slot, unit } of used) {
            const place = sums.find(number, slot)
            if (place < 0) continue
            const n = sums.n(place)
            const thousandths = sums.thousandths(place)
            const perKg = Number.isNaN(sums.perKg(place)) ? undefined : sums.perKg(place)
            rows.push(as({ centre, month, product, reason, unit, n, thousandths, perKg }))
          }
        }
      }
      return rows
    }
  }
}

/**
 * Usage of all batches together: a row for each centre, month, product, reason and unit, in the byte order of these.
 *
 * It is what was recorded as given: not what was delivered, and without what was left in opened vials. Laws: the order of rows
 * and their division into batches do not matter (`perKg` is a sum of fractions, and agrees to their rounding), and the usage
 * of two usages is that of all their rows.
 *
 * @param batches treatments in their current version; those that were withdrawn are to be left out by whoever asks
 * @returns no row for a key without a treatment: nothing recorded is not a usage of 0
 * @source clinical 5.6; docs/methods/usage.md
 * @example
 * usage([]) // => []
 */
export const usage = <Reason extends string>(
  batches: Iterable<UsageColumns<Reason>>
): ReadonlyArray<UsageGroup<Reason>> => {
  const { add, groups } = sum<Reason>()
  for (const batch of batches) add(batch)
  return groups((group) => group)
}
