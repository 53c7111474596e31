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
import type { UsageColumns } from "./UsageColumns.ts"
import type { UsageGroup } from "./UsageGroup.ts"

/** A sum that grows batch by batch, so that a file of any length can be counted. */
export interface Sum<Reason extends string = string> {
  readonly add: (batch: UsageColumns<Reason>) => void
  /** What was added so far, as {@link usage} says it. */
  readonly groups: () => ReadonlyArray<UsageGroup<Reason>>
}

/** More months than a diary has years for. */
const months = 4096

const longer = (sums: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> => {
  if (length <= sums.length) return sums
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
  /** Where what was used: (centre, product). What for: (reason, unit), and when. A group is one of each. */
  const places = new PairIndex()
  const purposes = new PairIndex()
  const groups = new PairIndex()
  let n = new Float64Array(0)
  let thousandths = new Float64Array(0)
  /** NaN once a weight was unknown, and it stays so whatever is added. */
  let perKg = new Float64Array(0)

  const add = (batch: UsageColumns<Reason>): void => {
    const centre = centres.codesOf(batch.centre)
    const product = products.codesOf(batch.product)
    const reason = reasons.codesOf(batch.reason)
    const unit = units.codesOf(batch.unit)
    for (let row = 0; row < batch.month.length; row += 1) {
      const place = places.of(centre[row] ?? 0, product[row] ?? 0)
      const purpose = purposes.of(reason[row] ?? 0, unit[row] ?? 0)
      const group = groups.of(place, purpose * months + (batch.month[row] ?? 0))
      if (group >= n.length) {
        n = longer(n, group + 1)
        thousandths = longer(thousandths, group + 1)
        perKg = longer(perKg, group + 1)
      }
      n[group] = (n[group] ?? 0) + (batch.n[row] ?? 0)
      thousandths[group] = (thousandths[group] ?? 0) + (batch.thousandths[row] ?? 0)
      perKg[group] = (perKg[group] ?? 0) + (batch.perKg[row] ?? 0)
    }
  }

  /** The groups in the byte order of their keys. */
  const order = (): Uint32Array => {
    const [centreRanks, productRanks] = [ranks(centres.texts), ranks(products.texts)]
    const [reasonRanks, unitRanks] = [ranks(reasons.texts), ranks(units.texts)]
    const purpose = (group: number) => Math.floor(groups.second(group) / months)
    return sortedEntries(groups.size, [
      { size: centres.texts.length, of: (group) => centreRanks[places.first(groups.first(group))] ?? 0 },
      { size: months, of: (group) => groups.second(group) % months },
      { size: products.texts.length, of: (group) => productRanks[places.second(groups.first(group))] ?? 0 },
      { size: reasons.texts.length, of: (group) => reasonRanks[purposes.first(purpose(group))] ?? 0 },
      { size: units.texts.length, of: (group) => unitRanks[purposes.second(purpose(group))] ?? 0 }
    ])
  }

  const groupAt = (group: number): UsageGroup<Reason> => {
    const [place, when] = [groups.first(group), groups.second(group)]
    const purpose = Math.floor(when / months)
    const unitsPerKg = at(perKg, group)
    return {
      centre: at(centres.texts, places.first(place)),
      month: Day.monthText(when % months),
      product: at(products.texts, places.second(place)),
      reason: at(reasons.texts, purposes.first(purpose)),
      unit: at(units.texts, purposes.second(purpose)),
      n: at(n, group),
      thousandths: at(thousandths, group),
      perKg: Number.isNaN(unitsPerKg) ? undefined : unitsPerKg
    }
  }

  return { add, groups: () => Array.from(order(), groupAt) }
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
  return groups()
}
