/**
 * What the form tells its page. What was typed is heard on the form alone; what bubbles are ids and days (EMB-9).
 *
 * @since 0.1.0
 */
import type { HaemError } from "../shared/HaemErrorEvent.ts"
import type { Draft } from "./Draft.ts"
import type { Submission } from "./submission.ts"

/** Something was typed: what a page may keep, sealed. Neither bubbles nor is composed. */
export type HaemDraftEvent = CustomEvent<Readonly<{ value: Draft }>>
/** To be kept. Neither bubbles nor is composed; with a `source`, cancelling it stops the form from writing to it. */
export type HaemSubmitEvent = CustomEvent<Submission>
/** The text of a code was pasted, to be read by the page. Neither bubbles nor is composed. */
export type HaemScanEvent = CustomEvent<Readonly<{ raw: string }>>
/** The person wants to take back what was just saved; unless cancelled, the form asks why. */
export type HaemUndoEvent = CustomEvent<Readonly<{ id: string }>>
/** The person leaves without saving. */
export type HaemCancelEvent = CustomEvent<Readonly<Record<string, never>>>
/** A source has written a new treatment. */
export type HaemTreatmentRecordedEvent = CustomEvent<Readonly<{ id: string; date: string }>>

/** A source has written the bleed that a treatment names; the day on which it began, where that is known. */
export type HaemBleedRecordedEvent = CustomEvent<Readonly<{ id: string; date?: string }>>

/** Events that bubble and are composed, with their details. */
export interface Told {
  readonly "haem-ready": Readonly<{ version: string }>
  readonly "haem-undo": HaemUndoEvent["detail"]
  readonly "haem-cancel": HaemCancelEvent["detail"]
  readonly "haem-entry-open": Readonly<{ id: string }>
  readonly "haem-treatment-recorded": HaemTreatmentRecordedEvent["detail"]
  readonly "haem-bleed-recorded": HaemBleedRecordedEvent["detail"]
  readonly "haem-error": HaemError
}

/** Events that are heard on the form alone, with their details. */
export interface HandedOver {
  readonly "haem-draft": HaemDraftEvent["detail"]
  readonly "haem-submit": Submission
  readonly "haem-scan": HaemScanEvent["detail"]
}

declare global {
  interface HTMLElementEventMap {
    "haem-draft": HaemDraftEvent
    "haem-submit": HaemSubmitEvent
    "haem-scan": HaemScanEvent
    "haem-undo": HaemUndoEvent
    "haem-cancel": HaemCancelEvent
    "haem-treatment-recorded": HaemTreatmentRecordedEvent
    "haem-bleed-recorded": HaemBleedRecordedEvent
  }
}
