/**
 * For whom a product is meant: one combination of facts about a person that it fits (clinical 2.5.1).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

const Years = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 120 }))
const Kilograms = Schema.Finite.check(Schema.isBetween({ minimum: 0.5, maximum: 300 }))

/** Code of a disorder (codes 4.1). The table itself is a person's; that each code is in it is tested there and here. */
const DisorderCode = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9_]{0,39}$/))

/**
 * A person fits when every fact that is given here holds. A product fits by any of its entries; where a fact that an entry
 * asks for is not known, nobody can say.
 */
export const Indication = Schema.Struct({
  disorder: DisorderCode,
  severity: Schema.optionalKey(Schema.Literals(["severe", "moderate", "mild"])),
  /** How the person bleeds, whatever the level says; set by a clinician. */
  phenotype: Schema.optionalKey(Schema.Literals(["severe"])),
  inhibitor: Schema.optionalKey(Schema.Literals(["present", "absent"])),
  fromYears: Schema.optionalKey(Years),
  fromKg: Schema.optionalKey(Kilograms),
  source: Schema.NonEmptyString
})
export type Indication = typeof Indication.Type

/** The youngest age and the lowest weight that the label names. */
export const Label = Schema.Struct({
  fromYears: Schema.optionalKey(Years),
  fromKg: Schema.optionalKey(Kilograms)
})
export type Label = typeof Label.Type
