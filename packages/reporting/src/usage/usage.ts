/**
 * How much was used, by centre, month, product and reason: the one place where usage is summed.
 *
 * The report of the command and the table of the portal are views of it.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import { byteOrder } from "../engine/byteOrder.ts"
import type { TextColumn } from "../engine/Dictionary.ts"
import * as Grouping from "../engine/Grouping.ts"
import type { UsageColumns } from "./UsageColumns.ts"
import type { UsageGroup, UsageKey } from "./UsageGroup.ts"

/** A sum that grows batch by batch, so that a file of any length can be counted. */
export interface Sum<Reason extends string = string> {
  readonly add: (batch: UsageColumns<Reason>) => void
  /** What was added so far, as {@link usage} says it. */
  readonly groups: () => ReadonlyArray<UsageGroup<Reason>>
}

/** A group while it grows; its `perKg` is NaN once a weight was unknown, and stays so whatever is added. */
interface Growing<Reason extends string> {
  readonly key: UsageKey<Reason>
  n: number
  thousandths: number
  perKg: number
}

const textAt = <A extends string>({ codes, texts }: TextColumn<A>, row: number): A => at(texts, at(codes, row))

const keyAt = <Reason extends string>(batch: UsageColumns<Reason>, row: number): UsageKey<Reason> => ({
  centre: textAt(batch.centre, row),
  month: textAt(batch.month, row),
  product: textAt(batch.product, row),
  reason: textAt(batch.reason, row),
  unit: textAt(batch.unit, row)
})

const byKey = (a: UsageKey, b: UsageKey): number =>
  byteOrder(a.centre, b.centre) ||
  byteOrder(a.month, b.month) ||
  byteOrder(a.product, b.product) ||
  byteOrder(a.reason, b.reason) ||
  byteOrder(a.unit, b.unit)

/** Nothing added yet. */
export const sum = <Reason extends string>(): Sum<Reason> => {
  const grouping = Grouping.make()
  const found: Array<Growing<Reason>> = []
  return {
    add: (batch) => {
      const groups = grouping.groupsOf([batch.centre, batch.month, batch.product, batch.reason, batch.unit])
      for (const [row, group] of groups.entries()) {
        const growing = found[group] ?? { key: keyAt(batch, row), n: 0, thousandths: 0, perKg: 0 }
        found[group] = growing
        growing.n += at(batch.n, row)
        growing.thousandths += at(batch.thousandths, row)
        growing.perKg += at(batch.perKg, row)
      }
    },
    groups: () =>
      found
        .map(({ key, n, perKg, thousandths }) => ({
          ...key,
          n,
          thousandths,
          perKg: Number.isNaN(perKg) ? undefined : perKg
        }))
        .toSorted(byKey)
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
  return groups()
}
