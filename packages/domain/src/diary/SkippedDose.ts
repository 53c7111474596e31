/**
 * A planned dose that was not taken, and why. It is an entry of its own and never counts as a treatment (F19, codes 1.2).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { PersonId } from "../person/Person.ts"
import { Uuid7 } from "../person/Uuid7.ts"

/** Made by the device that records it (API-5). */
export const SkippedDoseId = Uuid7.pipe(Schema.brand("SkippedDoseId"))
export type SkippedDoseId = typeof SkippedDoseId.Type

/** Codes 1.3. */
export const SkippedDoseReason = Schema.Literals([
  "forgot",
  "unwell",
  "no_vein_access",
  "no_stock",
  "centre_advice",
  "other"
])
export type SkippedDoseReason = typeof SkippedDoseReason.Type

const told = {
  id: SkippedDoseId,
  /** The day of the plan, in the home zone. */
  plannedDate: LocalDate,
  /** The plan that the dose is of. */
  regimenId: Uuid7,
  reason: SkippedDoseReason,
  text: Schema.optionalKey(Schema.String.check(Schema.isPattern(/^[^\p{C}\p{Zl}\p{Zp}]{0,200}$/u)))
}

/** What a person sends. */
export const SkippedDoseDraft = Schema.Struct(told)
export type SkippedDoseDraft = typeof SkippedDoseDraft.Type

/** A dose that was not taken. */
export const SkippedDose = Schema.Struct({ ...told, personId: PersonId })
export type SkippedDose = typeof SkippedDose.Type
