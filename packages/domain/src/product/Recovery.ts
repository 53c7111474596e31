/**
 * How far a product raises the level: the incremental recovery, by age, because a child's blood volume differs.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

const Years = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 120 }))

/**
 * The recovery from an age on, up to the day before the other: IU/dL for each IU/kg, of fibrinogen g/L for each mg/kg.
 * An age that no entry holds for has no figure.
 */
export const Recovery = Schema.Struct({
  fromYears: Years,
  toYears: Schema.optionalKey(Years),
  value: Schema.Finite.check(Schema.isGreaterThan(0))
}).check(
  Schema.makeFilter(
    ({ fromYears, toYears }: { readonly fromYears: number; readonly toYears?: number }) =>
      toYears === undefined || fromYears < toYears,
    { expected: "an age that is reached before the one that ends it" }
  )
)
export type Recovery = typeof Recovery.Type

/**
 * The figure for an age.
 *
 * @param ageYears whole or not, 0 and more
 * @returns `undefined` where the catalogue gives none: a dose is then not calculated (clinical 3.3.1)
 */
export const at = (recoveries: ReadonlyArray<Recovery>, ageYears: number): number | undefined =>
  recoveries.find(({ fromYears, toYears }) => fromYears <= ageYears && (toYears === undefined || ageYears < toYears))
    ?.value
