/**
 * A planned dose that was not taken, and why. It is an entry of its own and never counts as a treatment (F19, codes 1.2).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { PersonId } from "../person/Person.ts"
import { Uuid7 } from "../person/Uuid7.ts"
import { Amendment } from "./Amendment.ts"
import { Author, VersionNo } from "./Version.ts"

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
  /** The day of the plan, in the home zone. */
  plannedDate: LocalDate,
  /** The plan that the dose is of. */
  regimenId: Uuid7,
  reason: SkippedDoseReason,
  text: Schema.optionalKey(Schema.String.check(Schema.isPattern(/^[^\p{C}\p{Zl}\p{Zp}]{0,200}$/u)))
}

/** What a person sends. */
export const SkippedDoseDraft = Schema.Struct({ id: SkippedDoseId, ...told })
export type SkippedDoseDraft = typeof SkippedDoseDraft.Type

/** A correction: the entry as it should read, and why it is changed. */
export const SkippedDoseChange = Schema.Struct({ ...told, amendment: Amendment })
export type SkippedDoseChange = typeof SkippedDoseChange.Type

/** A dose that was not taken. */
export const SkippedDose = Schema.Struct({ id: SkippedDoseId, personId: PersonId, ...told })
export type SkippedDose = typeof SkippedDose.Type

const made = { version: VersionNo, at: Instant, by: Author, skippedDose: SkippedDose }

/** A stored state of it; a correction and a taking back have a reason (clinical 9.7). */
export const SkippedDoseVersion = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("recorded"), ...made }),
  Schema.Struct({ kind: Schema.Literal("amended"), amendment: Amendment, ...made }),
  Schema.Struct({ kind: Schema.Literal("withdrawn"), amendment: Amendment, ...made })
])
export type SkippedDoseVersion = typeof SkippedDoseVersion.Type
