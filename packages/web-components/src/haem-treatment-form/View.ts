/**
 * What the form shows beside what was typed: what is to be fixed or answered, and how far the person has got.
 *
 * @since 0.1.0
 */
import type { StoredTreatment } from "../source/Treatment.ts"
import type { Topic } from "./describe.ts"
import { timeId, type TimeOf } from "./fieldIds.ts"
import type { Mistake } from "./Mistake.ts"
import { nothingRefused, type Refusal } from "./refusal.ts"
import type { TypedTime } from "./TypedTime.ts"

export interface View {
  readonly refusal: Refusal
  /** The form began with a dose to confirm. */
  readonly isShort: boolean
  /** In the short confirmation: what is being changed. */
  readonly opened: ReadonlyArray<Topic>
  /** What a correction is made from, where that is no longer what the page gave. */
  readonly against: StoredTreatment | undefined
  readonly isWithdrawing: boolean
  readonly isSending: boolean
  readonly isReading: boolean
  /** What was saved is of a bleed that can be an emergency: that is said first (F33). */
  readonly isUrgent: boolean
}

/** Nothing said yet. */
export const fresh: View = {
  refusal: nothingRefused,
  isShort: false,
  opened: [],
  against: undefined,
  isWithdrawing: false,
  isSending: false,
  isReading: false,
  isUrgent: false
}

const ofTime: ReadonlyArray<keyof TypedTime> = ["date", "hour", "minutes", "zone", "when"]

/**
 * What is still said after a change: a question was about the treatment as it stood, and so was all about its time.
 *
 * @param of whose time changed, where a time did
 */
export const afterChange = (
  { mistakes, moved, standing, twice }: Refusal,
  change: Partial<TypedTime>,
  of: TimeOf
): Refusal => {
  const isRetold = ofTime.some((name) => name in change)
  const stays = (each: TimeOf | undefined) => each !== undefined && !(isRetold && each === of)
  const gone: ReadonlyArray<string> = isRetold ? [timeId(of, "hour"), timeId(of, "fold")] : []
  return {
    mistakes: mistakes.filter(({ field }) => !gone.includes(field)),
    ...(standing && { standing }),
    ...(twice && stays(twice) && { twice }),
    ...(moved && stays(moved.of) && { moved })
  }
}

/** With something said beside one field; without a sentence, that there is nothing to say of it any more. */
export const pointedAt = (refusal: Refusal, field: string, says: Mistake["says"] | undefined): Refusal => {
  const others = refusal.mistakes.filter((mistake) => mistake.field !== field)
  return { ...refusal, mistakes: says ? [...others, { field, says }] : others }
}
