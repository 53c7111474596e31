/**
 * Something went wrong that the page may want to know of: a thing that could not be drawn, or a diary that could not be had.
 *
 * @since 0.1.0
 */
import type { MessageKey } from "../messages/en-GB.ts"

/** What went wrong, by its tag and place: nothing of the person, whatever it was. */
export interface HaemError {
  /** `BadEntry`, or a problem of a source. */
  readonly tag: string
  /** The place in the list that the page handed over. */
  readonly index?: number
  /** The sentence that the element shows. */
  readonly messageKey?: MessageKey
  /** Whether asking again may help. */
  readonly retryable?: boolean
}

export type HaemErrorEvent = CustomEvent<HaemError>

declare global {
  interface HTMLElementEventMap {
    "haem-error": HaemErrorEvent
  }
}
