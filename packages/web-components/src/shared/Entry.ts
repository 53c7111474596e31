/**
 * An entry of the diary as a page hands it to an element: one treatment, with what is drawn of it (ux 3.1).
 *
 * The page may be anybody's, so an entry is read before it is drawn, and one that is wrong is left out rather than drawn as
 * something else. A code is known when the catalogue has a word for it: what cannot be named is not drawn.
 *
 * @since 0.1.0
 */
import { isDate } from "@haemtrack/domain/calendar/month"
import { dayMessages } from "../messages/en-GB.ts"

/** Codes 1.1. */
export type Reason =
  | "bleed"
  | "follow_up"
  | "prescribed"
  | "prophylaxis"
  | "surgery"
  | "pre_activity"
  | "physiotherapy"
  | "immune_tolerance"
  | "other"

/** Codes 1.11, without vials. */
export type Unit = "[iU]" | "[arb'U]" | "mg" | "g" | "ug" | "mL"

/** Codes 1.4. */
export type BatchMissingReason = "unreadable" | "box_thrown_away" | "given_elsewhere" | "not_on_form" | "other"

/** What was used of one batch: its number, or why there is none. */
export type EntryBatch =
  | { readonly batch: string; readonly missingReason?: undefined; readonly vials: number }
  | { readonly missingReason: BatchMissingReason; readonly batch?: undefined; readonly vials: number }

/** How exact the time was (codes 2.1, 2.2). */
export type EntryPrecision =
  | { readonly precision: "minute" | "hour" | "day"; readonly partOfDay?: undefined }
  | { readonly precision: "part_of_day"; readonly partOfDay: "morning" | "afternoon" | "evening" | "night" }

/** One treatment of a day. */
export type Entry = EntryPrecision & {
  readonly id: string
  /** `2026-10-25T01:30+01:00[Europe/London]`; for the precisions `day` and `part_of_day` the day alone will do. */
  readonly at: string
  /** Which of two equal times it was, on the night the clocks go back (codes 2.4). */
  readonly fold?: "earlier" | "later" | undefined
  readonly reason: Reason
  readonly amount: number
  readonly unit: Unit
  readonly batches: ReadonlyArray<EntryBatch>
  /** Codes 1.7; not drawn. */
  readonly source: "web" | "offline" | "embed" | "import" | "paper" | "staff" | "device"
  /** Not sent yet: it lies on this device only. */
  readonly queued?: boolean | undefined
  /** When it was written down, spelt as `at`, and by whom, in words for the reader. */
  readonly recorded?: { readonly at: string; readonly by: string } | undefined
}

const spelling = /^(\d{4}-\d\d-\d\d)(T(\d\d:\d\d)[Z\d:+-]+\[([\w+/-]+)\])?$/

/** A moment as a person told it: the day and, unless only the day is known, wall time and zone. */
export interface Told {
  readonly date: string
  /** "" where only the day is known. */
  readonly time: string
  readonly zone: string
}

/** The parts of `2026-10-25T01:30+01:00[Europe/London]` or of `2026-10-25`; `undefined` for anything else. */
export const told = (at: unknown): Told | undefined => {
  const [said, date = "", , time = "", zone = ""] = (typeof at === "string" && spelling.exec(at)) || []
  return said && isDate(date) && !Number.isNaN(instantOf(said)) ? { date, time, zone } : undefined
}

const instantOf = (at: string): number => Date.parse(at.replace(/\[.*/, ""))

/** Earlier first, by the instant: in the hour that comes twice, the first 01:50 stands before the second 01:10. */
export const byTime = (a: Entry, b: Entry): number => instantOf(a.at) - instantOf(b.at)

/** Anything at all, to be asked for its members. */
const unread = (input: unknown): { readonly [member: string]: unknown } => Object(input)

const hasWord = (kind: string, code: unknown): boolean => typeof code === "string" && `${kind}.${code}` in dayMessages

/** A dose that can be drawn: a number that can be written out, of a unit that has a word. */
export const isAmount = (amount: unknown, unit: unknown): boolean =>
  hasWord("amount", unit) && typeof amount === "number" && amount >= 0.001 && amount < 1e9

const isBatch = (input: unknown): boolean => {
  const { batch, missingReason, vials } = unread(input)
  const isNamed = typeof batch === "string" ? batch !== "" : hasWord("batchMissing", missingReason)
  return isNamed && Number.isSafeInteger(vials) && Number(vials) > 0
}

/** Whether this may be drawn as an entry: what is drawn of it is as {@link Entry} says. */
export const isEntry = (input: unknown): input is Entry => {
  const { id, at, precision, partOfDay, fold, reason, amount, unit, batches, queued, recorded } = unread(input)
  const written = unread(recorded)
  const time = told(at)?.time
  return (
    typeof id === "string" &&
    id !== "" &&
    time !== undefined &&
    (precision === "part_of_day"
      ? hasWord("part", partOfDay)
      : partOfDay === undefined && hasWord("time", precision)) &&
    (time !== "" || precision === "day" || precision === "part_of_day") &&
    (fold === undefined || fold === "earlier" || fold === "later") &&
    hasWord("reason", reason) &&
    isAmount(amount, unit) &&
    Array.isArray(batches) &&
    batches.every(isBatch) &&
    (queued === undefined || typeof queued === "boolean") &&
    (recorded === undefined || (typeof written["by"] === "string" && Boolean(told(written["at"])?.time)))
  )
}
