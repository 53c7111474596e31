/**
 * A bleed as the form writes it down: the shape that goes over the wire, in plain types.
 *
 * It is a part of the domain's `BleedDraft` without its brands: what is asked while a treatment is written down (clinical 4.2).
 * A test holds the two together. Nothing here judges: whoever keeps the diary does.
 *
 * @since 0.1.0
 */
import type { Confirmation, ToldTime } from "./Treatment.ts"

/** When it began: as exactly as the person told it, or not known (codes 2.1). */
export type ToldStart = ToldTime | { readonly precision: "unknown" }

/** A bleed that is to be recorded; its id is a UUID of version 7, made by this device. What was not answered is left out. */
export interface BleedDraft {
  readonly id: string
  readonly startedAt: ToldStart
  /** Codes 3.1: what a person can say of it. */
  readonly certainty: "bleed" | "unsettled" | "knock"
  /** Codes 3.6, such as `joint.knee.left`. */
  readonly sites: ReadonlyArray<string>
  /** Codes 3.4, without the one that imports give. */
  readonly cause?: "spontaneous" | "injury" | "activity" | "procedure" | "unknown"
  /** Codes 3.5, without the one that staff give. */
  readonly severity?: "minor" | "major" | "life_or_limb"
  /** 0, none, to 10, the worst that there is. */
  readonly pain?: number
  /** The person was asked whether it is the bleed that was there before, and says that it is not (F35). */
  readonly link?: { readonly newBleed: true }
  readonly confirmations?: ReadonlyArray<Confirmation>
}
