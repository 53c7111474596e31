/**
 * Usage as columns: the form in which many rows are held and summed.
 *
 * @since 0.1.0
 */
import type { Unit } from "@haemtrack/domain/product/Unit"
import * as Day from "../engine/Day.ts"
import * as Dictionary from "../engine/Dictionary.ts"
import type { UsageGroup } from "./UsageGroup.ts"

/** Columns of one length; row `i` of them is one {@link UsageGroup}. */
export interface UsageColumns<Reason extends string = string> {
  readonly centre: Dictionary.TextColumn
  /** Months since 1900-01. */
  readonly month: Int32Array
  readonly product: Dictionary.TextColumn
  readonly reason: Dictionary.TextColumn<Reason>
  readonly unit: Dictionary.TextColumn<Unit>
  readonly n: Float64Array
  readonly thousandths: Float64Array
  /** NaN stands where a weight is unknown: a column of numbers has no other empty place, and no sum forgets it. */
  readonly perKg: Float64Array
}

const textColumn = <A extends string>(texts: ReadonlyArray<A>): Dictionary.TextColumn<A> => {
  const dictionary = Dictionary.make<A>()
  return { codes: Uint32Array.from(texts, dictionary.codeOf), texts: dictionary.texts }
}

/** The columns of some rows, in their order. */
export const make = <Reason extends string>(groups: Iterable<UsageGroup<Reason>>): UsageColumns<Reason> => {
  const rows = [...groups]
  return {
    centre: textColumn(rows.map(({ centre }) => centre)),
    month: Int32Array.from(rows, ({ month }) => Day.monthNumber(month)),
    product: textColumn(rows.map(({ product }) => product)),
    reason: textColumn(rows.map(({ reason }) => reason)),
    unit: textColumn(rows.map(({ unit }) => unit)),
    n: Float64Array.from(rows, ({ n }) => n),
    thousandths: Float64Array.from(rows, ({ thousandths }) => thousandths),
    perKg: Float64Array.from(rows, ({ perKg }) => perKg ?? Number.NaN)
  }
}
