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
import type { Confirmation, ToldTime } from "../source/Treatment.ts"
import { typedDate } from "./digits.ts"
import type { WallClock } from "./wallClock.ts"

/** What was typed for a day, before anybody knows whether it exists. */
export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** How the day is told: most treatments are written down on the day itself. */
export type When = "now" | "earlier" | "yesterday" | "another"

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

export interface TypedTreatment {
  readonly reason: Reason | ""
  /** The bleed that it was for, by its id. */
  readonly bleed: string
  readonly when: When
  readonly date: TypedDate
  readonly hour: string
  readonly minutes: string
  /** Minutes from UTC, where the clock itself said the time. */
  readonly offset: string
  readonly isUnsure: boolean
  /** How exact the time is, once the person has said so (codes 2.1). */
  readonly precision: ToldTime["precision"] | ""
  readonly partOfDay: Extract<ToldTime, { precision: "part_of_day" }>["partOfDay"] | ""
  /** The answer to "which of the two was it", asked only where the time happened twice. */
  readonly fold: "earlier" | "later" | ""
  readonly isElsewhere: boolean
  readonly zone: string
  readonly productId: string
  readonly total: string
  readonly boxes: ReadonlyArray<Box>
  readonly confirmations: ReadonlyArray<Confirmation>
}

export const noDate: TypedDate = { day: "", month: "", year: "" }

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
  reason: "",
  bleed: "",
  when: "another",
  date: noDate,
  hour: "",
  minutes: "",
  offset: "",
  isUnsure: false,
  precision: "",
  partOfDay: "",
  fold: "",
  isElsewhere: false,
  zone,
  productId: "",
  total: "",
  boxes: [emptyBox],
  confirmations: []
})

/** What is known of a treatment when the clock itself says its time. */
type Timed = Pick<
  TypedTreatment,
  "when" | "date" | "hour" | "minutes" | "offset" | "isUnsure" | "precision" | "fold" | "zone" | "isElsewhere"
>

/** Told by the clock: "just now". @param home the person's own zone */
export const justNow = ({ local, offsetMinutes, zone }: WallClock, home: string): Timed => ({
  when: "now",
  date: typedDate(local),
  hour: local.slice(11, 13),
  minutes: local.slice(14, 16),
  offset: String(offsetMinutes),
  isUnsure: false,
  precision: "",
  fold: "",
  zone,
  isElsewhere: zone !== home
})

/** With one box changed. */
export const withBox = (typed: TypedTreatment, place: number, change: Partial<Box>): TypedTreatment => ({
  ...typed,
  boxes: typed.boxes.map((box, each) => (each === place ? { ...box, ...change } : box))
})
