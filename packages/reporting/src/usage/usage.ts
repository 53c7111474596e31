/**
 * How much was used, by centre, month, product and reason: the one place where usage is summed.
 *
 * The report of the command and the table of the portal are views of it.
 *
 * @since 0.1.0
 */
import type { Unit } from "@haemtrack/domain/product/Unit"
import { at as textAt } from "../engine/at.ts"
import * as Day from "../engine/Day.ts"
import { PairIndex } from "../engine/PairIndex.ts"
import { ranks } from "../engine/ranks.ts"
import * as Recoding from "../engine/Recoding.ts"
import { sortedEntries } from "../engine/sortedEntries.ts"
import type { UsageColumns } from "./UsageColumns.ts"
import type { UsageGroup } from "./UsageGroup.ts"

/** A sum that grows batch by batch, so that a file of any length can be counted. */
export interface Sum<Reason extends string = string> {
  readonly add: (batch: UsageColumns<Reason>) => void
  /** What was added so far, as {@link usage} says it, each group as `as` has it. */
  readonly groups: <A>(as: (group: UsageGroup<Reason>) => A) => ReadonlyArray<A>
}

/** Files are mostly in the order of time, so the sums of one month lie together: a page for the month and so many courses. */
const pageCourses = 16
/** Of a course in a month: its rows, its thousandths, and its units a kilogram, which are NaN once a weight was unknown. */
const sumsPerCourse = 3
const sumsPerPage = pageCourses * sumsPerCourse
/** More months than a diary has years for. */
const months = 4096

const longer = (sums: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> => {
  const wider = new Float64Array(Math.max(length, sums.length * 2))
  wider.set(sums)
  return wider
}

/** Nothing added yet. */
export const sum = <Reason extends string>(): Sum<Reason> => {
  const centres = Recoding.make()
  const products = Recoding.make()
  const reasons = Recoding.make<Reason>()
  const units = Recoding.make<Unit>()
  /** Where it was used: (centre, product). What for: (reason, unit). A course is one of each. */
  const places = new PairIndex()
  const purposes = new PairIndex()
  const courses = new PairIndex()
  const pages = new PairIndex()
  let sums = new Float64Array(0)

  const add = (batch: UsageColumns<Reason>): void => {
    const { month, n, perKg, thousandths } = batch
    const centre = centres.codesOf(batch.centre)
    const product = products.codesOf(batch.product)
    const reason = reasons.codesOf(batch.reason)
    const unit = units.codesOf(batch.unit)
    for (let row = 0; row < month.length; row += 1) {
      const place = places.of(centre[row] ?? 0, product[row] ?? 0)
      const purpose = purposes.of(reason[row] ?? 0, unit[row] ?? 0)
      const course = courses.of(place, purpose)
      const page = pages.of(month[row] ?? 0, Math.trunc(course / pageCourses))
      if ((page + 1) * sumsPerPage > sums.length) sums = longer(sums, (page + 1) * sumsPerPage)
      const at = page * sumsPerPage + (course % pageCourses) * sumsPerCourse
      sums[at] = (sums[at] ?? 0) + (n[row] ?? 0)
      sums[at + 1] = (sums[at + 1] ?? 0) + (thousandths[row] ?? 0)
      sums[at + 2] = (sums[at + 2] ?? 0) + (perKg[row] ?? 0)
    }
  }

  /** The groups, each by where its sums stand, in the byte order of their keys. */
  const inOrder = (): Uint32Array => {
    const found: Array<number> = []
    for (let at = 0; at < pages.size * sumsPerPage; at += sumsPerCourse) if ((sums[at] ?? 0) > 0) found.push(at)
    const ranked = { centre: ranks(centres.texts), product: ranks(products.texts) }
    const purposeRanks = { reason: ranks(reasons.texts), unit: ranks(units.texts) }
    const at = (entry: number): number => found[entry] ?? 0
    const order = sortedEntries(found.length, [
      { size: centres.texts.length, of: (entry) => ranked.centre[places.first(placeOf(at(entry)))] ?? 0 },
      { size: months, of: (entry) => monthOf(at(entry)) },
      { size: products.texts.length, of: (entry) => ranked.product[places.second(placeOf(at(entry)))] ?? 0 },
      { size: reasons.texts.length, of: (entry) => purposeRanks.reason[purposes.first(purposeOf(at(entry)))] ?? 0 },
      { size: units.texts.length, of: (entry) => purposeRanks.unit[purposes.second(purposeOf(at(entry)))] ?? 0 }
    ])
    return order.map(at)
  }

  const pageOf = (at: number): number => Math.trunc(at / sumsPerPage)
  const courseOf = (at: number): number =>
    pages.second(pageOf(at)) * pageCourses + (Math.trunc(at / sumsPerCourse) % pageCourses)
  const placeOf = (at: number): number => courses.first(courseOf(at))
  const purposeOf = (at: number): number => courses.second(courseOf(at))
  const monthOf = (at: number): number => pages.first(pageOf(at))

  const groupAt = (at: number): UsageGroup<Reason> => {
    const place = placeOf(at)
    const purpose = purposeOf(at)
    const perKg = sums[at + 2] ?? 0
    return {
      centre: textAt(centres.texts, places.first(place)),
      month: Day.monthText(monthOf(at)),
      product: textAt(products.texts, places.second(place)),
      reason: textAt(reasons.texts, purposes.first(purpose)),
      unit: textAt(units.texts, purposes.second(purpose)),
      n: sums[at] ?? 0,
      thousandths: sums[at + 1] ?? 0,
      perKg: Number.isNaN(perKg) ? undefined : perKg
    }
  }

  return {
    add,
    groups: (as) => {
      const rows: Array<ReturnType<typeof as>> = []
      for (const at of inOrder()) rows.push(as(groupAt(at)))
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
