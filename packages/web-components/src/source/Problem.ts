/**
 * Why the diary did not do what it was asked: the members of the service's `problem+json` that an element shows (API-3).
 *
 * @since 0.1.0
 */
import type { AmountValue, Confirmation, StoredTreatment } from "./Treatment.ts"

/** One field that is not as it should be. */
export interface FieldProblem {
  /** Where it is in the treatment (RFC 6901), such as `/lines/0/batch/number`. */
  readonly pointer: string
  /** What is the matter with it, such as `InvalidBatchNumber`. */
  readonly tag: string
}

/**
 * What happened, by its tag, and what that tag has to say. The tags are the service's, and three of a source's own:
 * `Unreachable` (no answer came, and what was asked for may have been done all the same), `Unreadable` (an answer came that is
 * none of the diary's) and `Aborted` (the element no longer waits).
 */
export interface Problem {
  readonly tag: string
  /** It is about the bleed that was to be recorded first; unset, about the treatment. */
  readonly about?: "bleed"
  /** The fields concerned, where it is about fields. */
  readonly errors?: ReadonlyArray<FieldProblem>
  /** `ConfirmationRequired`: the questions, and the entries that might be the same. */
  readonly confirmations?: ReadonlyArray<Confirmation>
  readonly possibleDuplicates?: ReadonlyArray<string>
  /** `LineSumDiffers`: what the person stated, and what the lines add up to. */
  readonly stated?: AmountValue
  readonly summed?: AmountValue
  /** `LocalTimeInGap`: the last and first wall times that there were, and the two that may be meant. */
  readonly lastValid?: string
  readonly firstValid?: string
  readonly before?: string
  readonly after?: string
  /** `LocalTimeAmbiguous`: the two instants. */
  readonly earlier?: string
  readonly later?: string
  /** `VersionDiffers`: what stands in the diary now. */
  readonly current?: StoredTreatment
  /** `InvalidAmount`, `InvalidBatchNumber`: what is the matter with it. */
  readonly reason?: string
  /** `TooManyRequests`. */
  readonly retryAfterSeconds?: number
}

/** Of problems: those that may be gone when the same is asked again. */
const passing: ReadonlySet<string> = new Set([
  "Unreachable",
  "Unreadable",
  "InternalError",
  "Overloaded",
  "TooManyRequests",
  "IdempotencyInProgress"
])

/** Whether asking again, with the same idempotency key, may help. */
export const isRetryable = ({ tag }: Problem): boolean => passing.has(tag)
