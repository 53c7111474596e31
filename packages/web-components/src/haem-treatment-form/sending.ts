/**
 * A submission on its way to a source: the bleed first, and then the treatment that names it. An untreated bleed is an honest
 * record, so that the first may stand while the second is tried again.
 *
 * @since 0.1.0
 */
import { isKnownBleed, type KnownBleed } from "../shared/KnownBleed.ts"
import type { Answer, BleedSource, TreatmentSource } from "../source/Source.ts"
import type { StoredTreatment } from "../source/Treatment.ts"
import { answerOf } from "./answerOf.ts"
import { type StartedBleed, type Submission, write } from "./submission.ts"

/** What the form writes to: without a {@link BleedSource} a bleed cannot be named there. */
export type FormSource = TreatmentSource & Partial<BleedSource>

const record = async (source: FormSource, { idempotencyKey, value }: StartedBleed): Promise<Answer<KnownBleed>> => {
  const recordBleed = source.recordBleed?.bind(source)
  if (recordBleed === undefined) return { problem: { tag: "Unreadable" } }
  const answer = await answerOf(() => recordBleed(value, { idempotencyKey }))
  return answer.problem || isKnownBleed(answer.value) ? answer : { problem: { tag: "Unreadable" } }
}

/** Never rejects. @param onBleed hears of the bleed once it is recorded */
export const sendTo = async (
  source: FormSource,
  submission: Submission,
  onBleed: (bleed: KnownBleed) => void
): Promise<Answer<StoredTreatment>> => {
  if (submission.job !== "withdraw" && submission.bleed) {
    const { problem, value } = await record(source, submission.bleed)
    if (problem) return { problem: { ...problem, about: "bleed" } }
    onBleed(value)
  }
  return answerOf(() => write(source, submission))
}
