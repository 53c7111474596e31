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
import { MonthlySums, pageSlots } from "./MonthlySums.ts"
import type { UsageColumns } from "./UsageColumns.ts"
import type { UsageGroup } from "./UsageGroup.ts"

/** A sum that grows batch by batch, so that a file of any length can be counted. */
export interface Sum<Reason extends string = string> {
  readonly add: (batch: UsageColumns<Reason>) => void
  /** What was added so far, as {@link usage} says it, each group as `as` has it. */
  readonly groups: <A>(as: (group: UsageGroup<Reason>) => A) => ReadonlyArray<A>
}

/** What something was used for is one number: which product, which reason, which unit. More of the latter two than a diary has codes for. */
const mostReasons = 64
const mostUnits = 16

/**
 * A slot for each course, so that those of one centre lie together: they are asked for together.
 *
 * @returns the slot of a new course of a centre
 */
const slots = () => {
  const next: Array<number> = []
  let pages = 0
  return (centre: number): number => {
    const free = next[centre] ?? 0
    const slot = free % pageSlots === 0 ? pages * pageSlots : free
    if (free % pageSlots === 0) pages += 1
    next[centre] = slot + 1
    return slot
  }
}

/** Nothing added yet. */
export const sum = <Reason extends string>(): Sum<Reason> => {
  const centres = Recoding.make()
  const products = Recoding.make()
  const reasons = Recoding.make<Reason>()
  const units = Recoding.make<Unit>()
  /** A course is a centre, and what it was used for. */
  const courses = new PairIndex()
  const newSlot = slots()
  const slotOf: Array<number> = []
  const sums = new MonthlySums()

  const add = (batch: UsageColumns<Reason>): void => {
    const { month, n, perKg, thousandths } = batch
    const centre = centres.codesOf(batch.centre)
    const product = products.codesOf(batch.product)
    const reason = reasons.codesOf(batch.reason)
    const unit = units.codesOf(batch.unit)
    if (reasons.texts.length > mostReasons || units.texts.length > mostUnits)
      throw new RangeError("usage: there are more reasons or units than codes for them")
    for (let row = 0; row < month.length; row += 1) {
      const use = ((product[row] ?? 0) * mostReasons + (reason[row] ?? 0)) * mostUnits + (unit[row] ?? 0)
      const course = courses.of(centre[row] ?? 0, use)
      if (course === slotOf.length) slotOf.push(newSlot(centre[row] ?? 0))
      sums.add(month[row] ?? 0, slotOf[course] ?? 0, n[row] ?? 0, thousandths[row] ?? 0, perKg[row] ?? 0)
    }
  }

  const productOf = (course: number): number => Math.trunc(courses.second(course) / (mostReasons * mostUnits))
  const reasonOf = (course: number): number => Math.trunc(courses.second(course) / mostUnits) % mostReasons
  const unitOf = (course: number): number => courses.second(course) % mostUnits

  /** The courses in the byte order of centre, product, reason and unit. */
  const inOrder = (): Uint32Array => {
    const byText = { centre: ranks(centres.texts), product: ranks(products.texts) }
    const byCode = { reason: ranks(reasons.texts), unit: ranks(units.texts) }
    return sortedEntries(courses.size, [
      { size: centres.texts.length, of: (course) => byText.centre[courses.first(course)] ?? 0 },
      { size: products.texts.length, of: (course) => byText.product[productOf(course)] ?? 0 },
      { size: reasons.texts.length, of: (course) => byCode.reason[reasonOf(course)] ?? 0 },
      { size: units.texts.length, of: (course) => byCode.unit[unitOf(course)] ?? 0 }
    ])
  }

  return {
    add,
    groups: (as) => {
      const rows: Array<ReturnType<typeof as>> = []
      const order = inOrder()
      const months = sums.months()
      for (let from = 0, to = 0; from < order.length; from = to) {
        const centre = courses.first(at(order, from))
        while (to < order.length && courses.first(at(order, to)) === centre) to += 1
        const own = Array.from(order.subarray(from, to), (course) => ({
          slot: at(slotOf, course),
          product: at(products.texts, productOf(course)),
          reason: at(reasons.texts, reasonOf(course)),
          unit: at(units.texts, unitOf(course))
        }))
        const centreText = at(centres.texts, centre)
        for (const month of months) {
          const monthText = Day.monthText(month)
          for (const { product, reason, slot, unit } of own) {
            const place = sums.find(month, slot)
            if (place < 0) continue
            const perKg = sums.perKg(place)
            const group = {
              centre: centreText,
              month: monthText,
              product,
              reason,
              unit,
              n: sums.n(place),
              thousandths: sums.thousandths(place),
              perKg: Number.isNaN(perKg) ? undefined : perKg
            }
            rows.push(as(group))
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
