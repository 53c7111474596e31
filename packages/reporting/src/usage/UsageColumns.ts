/**
 * Usage as columns: the form in which many rows are held and summed.
 *
 * @since 0.1.0
 */
import type { Unit } from "@haemtrack/domain/product/Unit"
import * as Dictionary from "../engine/Dictionary.ts"
import type { UsageGroup } from "./UsageGroup.ts"

/** Columns of one length; row `i` of them is one {@link UsageGroup}. */
export interface UsageColumns<Reason extends string = string> {
  readonly centre: Dictionary.TextColumn
  readonly month: Dictionary.TextColumn
  readonly product: Dictionary.TextColumn
  readonly reason: Dictionary.TextColumn<Reason>
  readonly unit: Dictionary.TextColumn<Unit>
  readonly n: Float64Array
  readonly thousandths: Float64Array
  /** NaN stands where a weight is unknown: a column of numbers has no other empty place, and no sum forgets it. */
  readonly perKg: Float64Array
}

/** Collects rows into columns. */
export interface Builder<Reason extends string = string> {
  readonly add: (row: UsageGroup<Reason>) => void
  /** The rows since the last call. A text keeps its code from one call to the next. */
  readonly take: () => UsageColumns<Reason>
}

const textColumn = <A extends string>() => {
  const dictionary = Dictionary.make<A>()
  let codes: Array<number> = []
  return {
    add: (text: A): void => {
      codes.push(dictionary.codeOf(text))
    },
    take: (): Dictionary.TextColumn<A> => {
      const taken = Uint32Array.from(codes)
      codes = []
      return { texts: dictionary.texts, codes: taken }
    }
  }
}

const numberColumn = () => {
  let numbers: Array<number> = []
  return {
    add: (number: number): void => {
      numbers.push(number)
    },
    take: (): Float64Array => {
      const taken = Float64Array.from(numbers)
      numbers = []
      return taken
    }
  }
}

/** Holds no rows yet. */
export const builder = <Reason extends string>(): Builder<Reason> => {
  const centre = textColumn()
  const month = textColumn()
  const product = textColumn()
  const reason = textColumn<Reason>()
  const unit = textColumn<Unit>()
  const n = numberColumn()
  const thousandths = numberColumn()
  const perKg = numberColumn()
  return {
    add: (row) => {
      centre.add(row.centre)
      month.add(row.month)
      product.add(row.product)
      reason.add(row.reason)
      unit.add(row.unit)
      n.add(row.n)
      thousandths.add(row.thousandths)
      perKg.add(row.perKg ?? Number.NaN)
    },
    take: () => ({
      centre: centre.take(),
      month: month.take(),
      product: product.take(),
      reason: reason.take(),
      unit: unit.take(),
      n: n.take(),
      thousandths: thousandths.take(),
      perKg: perKg.take()
    })
  }
}

/** The columns of some rows, in their order. */
export const make = <Reason extends string>(rows: Iterable<UsageGroup<Reason>>): UsageColumns<Reason> => {
  const { add, take } = builder<Reason>()
  for (const row of rows) add(row)
  return take()
}
