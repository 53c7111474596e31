/**
 * A test for an inhibitor: an antibody that makes a clotting factor useless. Its titre is counted in Bethesda units.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { AccountId } from "./AccountId.ts"
import { Assay } from "./Assay.ts"
import { Factor } from "./FactorLevel.ts"

/** Titre in BU/mL. */
export const Titre = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 }))

/** One result. Without an assay it is taken as interpretable (clinical 1.8). */
export const InhibitorResult = Schema.Struct({
  factor: Factor,
  on: LocalDate,
  bu: Titre,
  assay: Schema.optionalKey(Assay)
})
export type InhibitorResult = typeof InhibitorResult.Type

/** From which titre a laboratory's assay is positive, since when (clinical 1.8.1). */
export const InhibitorCutoff = Schema.Struct({ assay: Assay, factor: Factor, cutoffBu: Titre, from: LocalDate })
export type InhibitorCutoff = typeof InhibitorCutoff.Type

/** Codes 4.3. */
export const InhibitorStatus = Schema.Literals(["never_tested", "negative", "past", "current_low", "current_high"])
export type InhibitorStatus = typeof InhibitorStatus.Type

/** Whether a titre, or the answer to treatment for ever after, is low or high (codes 4.3). */
export const Height = Schema.Literals(["low", "high"])
export type Height = typeof Height.Type

/** A clinician found the person tolerised after immune tolerance treatment (clinical 1.8.8). */
export const Tolerised = Schema.Struct({ on: LocalDate, by: AccountId })
export type Tolerised = typeof Tolerised.Type
