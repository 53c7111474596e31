/**
 * What a person wants to have kept: a new treatment, a correction, or that an entry is taken back.
 *
 * @since 0.1.0
 */
import { isAmong, type KnownBleed } from "../shared/KnownBleed.ts"
import type { BleedDraft } from "../source/BleedDraft.ts"
import type { Answer, Product, TreatmentSource } from "../source/Source.ts"
import type {
  Amendment,
  EditableTreatment,
  StoredTreatment,
  TreatmentChange,
  TreatmentDraft
} from "../source/Treatment.ts"
import type { Draft } from "./Draft.ts"
import type { Mistake } from "./Mistake.ts"
import { mayNameBleed } from "./namesBleed.ts"
import { isValue, type Read } from "./Read.ts"
import { readBleed } from "./readBleed.ts"
import { readAmendment, readTreatment } from "./readTreatment.ts"

/** A bleed that the treatment names and that is recorded before it, under a key of its own. */
export interface StartedBleed {
  readonly value: BleedDraft
  readonly idempotencyKey: string
}

/** With the key that is the same for every try of it (API-4). */
export type Submission = { readonly idempotencyKey: string } & (
  | { readonly job: "record"; readonly value: TreatmentDraft; readonly bleed?: StartedBleed }
  | {
      readonly job: "correct"
      readonly value: TreatmentChange
      readonly id: string
      readonly version: number
      readonly bleed?: StartedBleed
    }
  | { readonly job: "withdraw"; readonly value: Amendment; readonly id: string; readonly version: number }
)

/** What the person is doing. */
export type Job = Submission["job"]

/** What the form knows beside what was typed. */
export interface Known {
  readonly products: ReadonlyArray<Product>
  /** Those that the diary has; unset is not known. */
  readonly bleeds: ReadonlyArray<KnownBleed> | undefined
  /** The day by the calendar of the person's zone. */
  readonly today: string
}

interface Task extends Known {
  readonly job: Job
  /** What a correction is made from. */
  readonly made: StoredTreatment | undefined
}

/** A treatment, and the bleed that has to be recorded before it. */
export interface ToldDraft {
  readonly treatment: EditableTreatment
  readonly bleed?: BleedDraft
}

/** Whether the treatment names the bleed that is started with it and is not in the diary yet. */
export const isStarting = ({ newBleed, typed }: Draft, bleeds: ReadonlyArray<KnownBleed> = []): boolean =>
  mayNameBleed(typed.reason) && typed.bleed === newBleed.id && !isAmong(bleeds, newBleed.id)

/** What was typed, in the order of the form. */
export const readDraft = (draft: Draft, { bleeds, products, today }: Known): Read<ToldDraft> => {
  const bleed: Read<BleedDraft | undefined> = isStarting(draft, bleeds)
    ? readBleed(draft.newBleed, today)
    : isValue(undefined)
  const treatment = readTreatment(draft.typed, products, today)
  const isWhy = ({ field }: Mistake) => field === "why"
  const others = treatment.mistakes.filter((mistake) => !isWhy(mistake))
  const mistakes = [...treatment.mistakes.filter(isWhy), ...bleed.mistakes, ...others]
  if (treatment.value === undefined || mistakes.length > 0) return { mistakes }
  return isValue({ treatment: treatment.value, ...(bleed.value && { bleed: bleed.value }) })
}

/** What the form does not ask for stays as it was: what a correction leaves out is cleared. */
const unasked = ({ treatment: { givenBy, place } }: StoredTreatment) => ({
  ...(place && { place }),
  ...(givenBy && { givenBy })
})

/** What was typed as it is sent, or everything that is still to be fixed. */
export const submissionOf = (draft: Draft, { job, made, ...known }: Task): Read<Submission> => {
  const idempotencyKey = draft.id
  const amendment = readAmendment(draft.amendment)
  const from = made && { id: made.treatment.id, version: made.version, idempotencyKey }
  if (job === "withdraw") {
    const { mistakes, value } = amendment
    return value && from ? isValue({ job, value, ...from }) : { mistakes }
  }
  const told = readDraft(draft, known)
  const mistakes = [...told.mistakes, ...(job === "correct" ? amendment.mistakes : [])]
  if (told.value === undefined || mistakes.length > 0) return { mistakes }
  const { bleed, treatment } = told.value
  const started = bleed && { bleed: { value: bleed, idempotencyKey: bleed.id } }
  if (made && from && amendment.value) {
    const value = { ...unasked(made), ...treatment, amendment: amendment.value }
    return isValue({ job: "correct", value, ...from, ...started })
  }
  return isValue({ job: "record", value: { id: draft.id, ...treatment }, idempotencyKey, ...started })
}

/** Hands the treatment to a source; its bleed has been recorded. */
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
