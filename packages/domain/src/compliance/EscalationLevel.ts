/**
 * The steps from a friendly reminder to collection from the centre. Up to the nurse's call they are messages and tasks; beyond
 * it a named clinician signs, and no machine goes there (clinical 7.4, 7.5).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 6.2: 0 none, 1 reminder, 2 help offered, 3 nurse's call, 4 notice, 5 review, 6 collection. */
export const EscalationLevel = Schema.Literals([0, 1, 2, 3, 4, 5, 6])
export type EscalationLevel = typeof EscalationLevel.Type

/** The highest level that is reached without a signature (clinical 7.5). */
export const mostWithoutSignature = 3

/** Who has a task in it. */
interface Step {
  readonly code: string
  /** Under which key stands what the person reads; the code and the number of a level are never shown (clinical 7.11). */
  readonly patientKey?: string
  readonly humans: ReadonlyArray<"nurse" | "consultant_signs" | "second_clinician_confirms">
}

/** The steps, a row a level (codes 6.2). */
export const steps = {
  0: { code: "none", humans: [] },
  1: { code: "reminder", patientKey: "record.gaps", humans: [] },
  2: { code: "help_offered", patientKey: "record.help", humans: ["nurse"] },
  3: { code: "nurse_call", patientKey: "record.nurse_rings", humans: ["nurse"] },
  4: { code: "notice", patientKey: "record.letter", humans: ["consultant_signs"] },
  5: { code: "review", patientKey: "record.review_together", humans: ["consultant_signs"] },
  6: { code: "collection", patientKey: "record.collect", humans: ["consultant_signs", "second_clinician_confirms"] }
} as const satisfies Record<EscalationLevel, Step>

/** What may be put before a clinician at the end of a month (codes 6.2). */
export const Proposal = Schema.Literals(["E4", "E5", "E6", "restore", "call_first"])
export type Proposal = typeof Proposal.Type

/** Why a decision of a month had no effect (codes 6.2). */
export const DecisionError = Schema.Literals([
  "signature_missing",
  "confirmation_missing",
  "confirmation_by_same_person",
  "no_proposal",
  "nothing_to_restore",
  "response_time_running"
])
export type DecisionError = typeof DecisionError.Type

/** What the nurse's call found in the way (codes 6.9). */
export const Barrier = Schema.Literals(["device", "language", "literacy", "health", "privacy", "other"])
export type Barrier = typeof Barrier.Type
