/**
 * Why a treatment was given: the nine reasons of the national diary, under its numbers.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { UsageClass } from "../dosing/Dose.ts"

/** Codes 1.1, in the order of the national diary's numbers 1 to 9. */
export const TreatmentReason = Schema.Literals([
  "bleed",
  "follow_up",
  "prescribed",
  "prophylaxis",
  "surgery",
  "pre_activity",
  "physiotherapy",
  "immune_tolerance",
  "other"
])
export type TreatmentReason = typeof TreatmentReason.Type

/** Whether a treatment for this reason names a bleed: it `must` (else it is kept with `needs_review`), it `may`, or `never`. */
export const namesBleed = {
  bleed: "must",
  follow_up: "must",
  prescribed: "may",
  prophylaxis: "never",
  surgery: "may",
  pre_activity: "never",
  physiotherapy: "never",
  immune_tolerance: "never",
  other: "may"
} as const satisfies Record<TreatmentReason, "must" | "may" | "never">

/** What usage reports add up together (clinical 4.3.2). */
export const usageClass = {
  bleed: "bleed",
  follow_up: "bleed",
  prescribed: "prescribed",
  prophylaxis: "prophylaxis",
  surgery: "surgery",
  pre_activity: "prophylaxis",
  physiotherapy: "prophylaxis",
  immune_tolerance: "iti",
  other: "other"
} as const satisfies Record<TreatmentReason, UsageClass>

/** The number in the national diary's extract, 1 to 9 (clinical 4.3). */
export const haemtrackNumber = (reason: TreatmentReason): number => TreatmentReason.literals.indexOf(reason) + 1
