/**
 * A treatment as it stands in the form: what was typed and chosen so far, complete or not.
 *
 * Kept as typed, so that nothing is lost or rewritten while a person is still writing; `readTreatment` makes a treatment of
 * it. What is not chosen yet is the empty text.
 *
 * @since 0.1.0
 */
import type { BatchMissingReason, Reason } from "../shared/Entry.ts"
import type { Check } from "../source/Source.ts"
import type { Confirmation } from "../source/Treatment.ts"
import { noDate, noTime, type TypedDate, type TypedTime } from "./TypedTime.ts"

/** The three checks of a box, once its code was read (codes 5.4). */
export interface Checks {
  readonly product: Check | ""
  readonly expiry: Check | ""
  readonly recall: Check | ""
}

/** One batch: what stands on its box, how many vials were opened, and how much was given from them. */
export interface Box {
  readonly presentationId: string
  readonly batch: string
  readonly missingReason: BatchMissingReason | ""
  /** The day is left empty where none is printed. */
  readonly expiry: TypedDate
  readonly vials: string
  readonly amount: string
  /** Typed by the person; until then the amount follows the vials. */
  readonly isOwnAmount: boolean
  readonly checks: Checks
}

export interface TypedTreatment extends TypedTime {
  readonly reason: Reason | ""
  /** The bleed that it was for, by its id: one of the diary, or the one that is started here. */
  readonly bleed: string
  readonly productId: string
  readonly total: string
  readonly boxes: ReadonlyArray<Box>
  readonly confirmations: ReadonlyArray<Confirmation>
}

export const noChecks: Checks = { product: "", expiry: "", recall: "" }

export const emptyBox: Box = {
  presentationId: "",
  batch: "",
  missingReason: "",
  expiry: noDate,
  vials: "1",
  amount: "",
  isOwnAmount: false,
  checks: noChecks
}

/** Nothing typed yet. @param zone the person's home zone */
export const blank = (zone: string): TypedTreatment => ({
  ...noTime(zone),
  reason: "",
  bleed: "",
  productId: "",
  total: "",
  boxes: [emptyBox],
  confirmations: []
})

/** With one box changed. */
export const withBox = (typed: TypedTreatment, place: number, change: Partial<Box>): TypedTreatment => ({
  ...typed,
  boxes: typed.boxes.map((box, each) => (each === place ? { ...box, ...change } : box))
})
