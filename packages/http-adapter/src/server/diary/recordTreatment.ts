/**
 * Writes a treatment into a diary; one that was sent before is the one that stands (API-5).
 *
 * @since 0.1.0
 */
import { record } from "@haemtrack/domain/diary/record"
import { Confirmation, type Treatment } from "@haemtrack/domain/diary/Treatment"
import type { TreatmentDraft } from "@haemtrack/domain/diary/TreatmentDraft"
import type { Person } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { DuplicateRecord } from "../../api/errors.ts"
import { holdDiary } from "../../store/holdDiary.ts"
import { insertTreatment } from "../../store/treatment/insertTreatment.ts"
import type { StoredTreatment } from "../../store/treatment/StoredTreatment.ts"
import { treatmentById } from "../../store/treatment/treatmentById.ts"
import { treatmentHistory } from "../../store/treatment/treatmentHistory.ts"
import { bleedsNamed, contextFor } from "./context.ts"
import { questioned, refused } from "./refused.ts"

/** Whether it was written now, or stood already. */
export interface Recorded {
  readonly isNew: boolean
  readonly stored: StoredTreatment
}

/** What the person said of a treatment, without what the service adds on the day of writing. */
const said = ({
  catalogueVersion: _version,
  confirmations: _answers,
  occurredAt: { tzdb: _release, ...occurredAt },
  review: _flags,
  ...told
}: Treatment) => ({ ...told, occurredAt })

/**
 * The same content is a repetition, even when the entry was corrected since; another content is another record. Nothing is asked
 * again: whatever there was to ask was answered when the entry was kept.
 */
const repeated = Effect.fnUntraced(function* (person: Person, draft: TreatmentDraft, stored: StoredTreatment) {
  const [first] = yield* treatmentHistory(draft.id)
  const bleeds = yield* bleedsNamed(person.id, draft)
  const context = { ...(yield* contextFor(person, draft)), others: [], bleeds }
  const again = record({ ...draft, confirmations: Confirmation.literals }, context)
  if (first === undefined || Result.isFailure(again) || !Equal.equals(said(again.success), said(first.treatment))) {
    return yield* new DuplicateRecord({})
  }
  return { isNew: false, stored } satisfies Recorded
})

/** The treatment as it stands afterwards. The draft's own mistakes come before what the diary holds already. */
export const recordTreatment = Effect.fnUntraced(function* (person: Person, draft: TreatmentDraft) {
  yield* holdDiary(person.id)
  const standing = yield* treatmentById(draft.id)
  if (Option.isSome(standing)) return yield* repeated(person, draft, standing.value)
  const treatment = record(draft, yield* contextFor(person, draft))
  if (Result.isFailure(treatment)) {
    return yield* treatment.failure._tag === "Refused" ? refused(treatment.failure) : questioned(treatment.failure)
  }
  yield* Effect.catchTag(insertTreatment(treatment.success), "DuplicateRecord", () => new DuplicateRecord({}))
  const stored = yield* Effect.orDie(Effect.fromOption(yield* treatmentById(draft.id)))
  return { isNew: true, stored } satisfies Recorded
})
