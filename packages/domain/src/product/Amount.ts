/**
 * How much of a product: a number that stays exact, and the unit it is counted in.
 *
 * Doses are summed over lines and months, so a binary fraction would drift; an amount is held as whole thousandths.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"
import { Unit } from "./Unit.ts"

/** Whole thousandths (more than 0) of a unit. Two units never add up: 60 mg and 2000 IU have no sum. */
export const Amount = Schema.Struct({
  thousandths: Schema.Int.check(Schema.isGreaterThan(0)),
  unit: Unit
})
export type Amount = typeof Amount.Type

/** An amount as it is written in JSON and on screen: `{ value: 2000, unit: "[iU]" }`, at most 3 decimals. */
export const AmountText = Schema.Struct({ value: Schema.Finite, unit: Unit })
export type AmountText = typeof AmountText.Type

/** Why a number is not an amount. */
export class InvalidAmount
  extends Schema.TaggedError<InvalidAmount>()("InvalidAmount", {
    reason: Schema.Literals(["NotPositive", "NotExact", "TooLarge"])
  })
  implements Ruled
{
  readonly rule = "clinical 0.5"
  readonly field = "amount"
}

/** Two amounts were to be added whose units differ. */
export class UnitMismatch
  extends Schema.TaggedError<UnitMismatch>()("UnitMismatch", {
    expected: Unit,
    found: Unit
  })
  implements Ruled
{
  readonly rule = "clinical 0.4"
  readonly field = "unit"
}

/**
 * Most that one line may hold (standards API-11), in the unit itself. The figures for `[iU]` and `mg` are the standard's;
 * the others are set to the same order, and unverified.
 */
export const mostPerLine = {
  "[iU]": 50_000,
  "[arb'U]": 50_000,
  mg: 3_000,
  g: 100,
  ug: 3_000_000,
  mL: 10_000
} as const satisfies Record<Unit, number>

/** Reads a number with at most 3 decimals; what a binary fraction cannot hold exactly is taken as the decimal it prints. */
export const fromText = ({ unit, value }: AmountText): Result.Result<Amount, InvalidAmount> => {
  if (!(value > 0)) return Result.fail(new InvalidAmount({ reason: "NotPositive" }))
  const thousandths = Math.round(value * 1000)
  if (!Number.isSafeInteger(thousandths)) return Result.fail(new InvalidAmount({ reason: "TooLarge" }))
  if (thousandths / 1000 !== value || thousandths === 0) return Result.fail(new InvalidAmount({ reason: "NotExact" }))
  return Result.succeed(Amount.make({ thousandths, unit }))
}

/** The amount as JSON and screens write it. Law: `fromText(toText(a)) = a`. */
export const toText = (amount: Amount): AmountText => ({ value: amount.thousandths / 1000, unit: amount.unit })

/** The sum, or `undefined` for two units. Law: commutative, and associative within a unit. */
export const plus = (a: Amount, b: Amount): Amount | undefined =>
  a.unit === b.unit ? Amount.make({ thousandths: a.thousandths + b.thousandths, unit: a.unit }) : undefined

/**
 * An amount whose unit its type says, so that milligrams cannot even be written down where international units are added.
 */
export type AmountOf<U extends Unit> = Amount & { readonly unit: U }

/** One unit, and no choice of several: a choice would let two units in. */
type Only<U extends Unit, Each extends Unit = U> = Each extends Unit
  ? [U] extends [Each]
    ? AmountOf<U>
    : never
  : never

/** Whether an amount is in a unit; from there on its type says so. */
export const isIn = <U extends Unit>(amount: Amount, unit: U): amount is AmountOf<U> => amount.unit === unit

/** The sum of two amounts whose types say the same unit. Law: `plusSame(a, b) = plus(a, b)`. */
export const plusSame = <U extends Unit>(a: AmountOf<U>, b: Only<NoInfer<U>>): AmountOf<U> => ({
  thousandths: a.thousandths + b.thousandths,
  unit: a.unit
})

/** Same number and same unit. */
export const equals = (a: Amount, b: Amount): boolean => a.thousandths === b.thousandths && a.unit === b.unit
