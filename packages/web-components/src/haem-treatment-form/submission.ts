/**
 * What a person wants to have kept: a new treatment, a correction, or that an entry is taken back.
 *
 * @since 0.1.0
 */
import type { Answer, Product, TreatmentSource } from "../source/Source.ts"
import type { Amendment, StoredTreatment, TreatmentChange, TreatmentDraft } from "../source/Treatment.ts"
import type { Draft } from "./Draft.ts"
import { type Read, readAmendment, readTreatment } from "./readTreatment.ts"

/** With the key that is the same for every try of it (API-4). */
export type Submission = { readonly idempotencyKey: string } & (
  | { readonly job: "record"; readonly value: TreatmentDraft; readonly bleed?: string }
  | { readonly job: "correct"; readonly value: TreatmentChange; readonly id: string; readonly version: number }
  | { readonly job: "withdraw"; readonly value: Amendment; readonly id: string; readonly version: number }
)

/** What the person is doing. */
export type Job = Submission["job"]

interface Task {
  readonly job: Job
  readonly products: ReadonlyArray<Product>
  /** The day by the calendar of the person's zone. */
  readonly today: string
  /** What a correction is made from. */
  readonly made: StoredTreatment | undefined
}

/** What was typed as it is sent, or everything that is still to be fixed. */
export const submissionOf = (draft: Draft, { job, made, products, today }: Task): Read<Submission> => {
  const idempotencyKey = draft.id
  const amendment = readAmendment(draft.amendment)
  const from = made && { id: made.treatment.id, version: made.version, idempotencyKey }
  if (job === "withdraw") {
    const { mistakes, value } = amendment
    return value && from ? { value: { job, value, ...from }, mistakes: [] } : { mistakes }
  }
  const treatment = readTreatment(draft.typed, products, today)
  const mistakes = [...treatment.mistakes, ...(job === "correct" ? amendment.mistakes : [])]
  if (treatment.value === undefined || mistakes.length > 0) return { mistakes }
  if (from && amendment.value) {
    const value = { ...treatment.value, amendment: amendment.value }
    return { value: { job: "correct", value, ...from }, mistakes: [] }
  }
  const { bleed } = draft.typed
  const value = { id: draft.id, ...treatment.value }
  return { value: { job: "record", value, idempotencyKey, ...(bleed && { bleed }) }, mistakes: [] }
}

/** Hands it to a source. */
export const write = (source: TreatmentSource, submission: Submission): Promise<Answer<StoredTreatment>> => {
  const { idempotencyKey } = submission
  switch (submission.job) {
    case "record":
      return source.record(submission.value, { idempotencyKey })
    case "correct":
      return source.amend(submission.id, submission.value, { version: submission.version })
    case "withdraw":
      return source.withdraw(submission.id, submission.value, { version: submission.version })
  }
}
