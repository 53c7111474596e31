/**
 * A diagnosis of a person, for the time in which it was held. History is kept: a diagnosis that was changed is closed, and
 * the next one is another (clinical 1.2).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { AccountId } from "./AccountId.ts"
import { Disorder } from "./Disorder.ts"
import { FactorLevel } from "./FactorLevel.ts"
import { Severity } from "./Severity.ts"

/** Whether somebody bleeds more than others, whatever the level: it names a carrier (clinical 1.1). */
export const BleedingPhenotype = Schema.Literals(["yes", "no", "unknown"])
export type BleedingPhenotype = typeof BleedingPhenotype.Type

/** One diagnosis; both days belong to it, and one without `to` still holds. */
export const Diagnosis = Schema.Struct({
  disorder: Disorder,
  from: LocalDate,
  to: Schema.optionalKey(LocalDate),
  /** Every level that was reported; those drawn on treatment say nothing about severity (clinical 1.5). */
  levels: Schema.Array(FactorLevel),
  /** What a clinician stated, whatever the level says. */
  severity: Schema.optionalKey(Severity),
  /** Haemophilia B whose level rises after puberty. */
  leyden: Schema.optionalKey(Schema.Boolean),
  bleedingPhenotype: Schema.optionalKey(BleedingPhenotype),
  confirmedBy: AccountId
}).check(
  Schema.makeFilter(({ from, to }) => to === undefined || from <= to, { expected: "a diagnosis that begins first" })
)
export type Diagnosis = typeof Diagnosis.Type
