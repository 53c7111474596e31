/**
 * A rehearsal of a recall on real data: how long it would take, and how many vials could be shown. Nothing is set apart in it.
 *
 * @since 0.1.0
 */
import { type Instant, minutesBetween } from "../../calendar/Instant.ts"
import type { LocalDate } from "../../calendar/LocalDate.ts"
import { monthsAfter } from "../../calendar/month.ts"
import { answeredAt } from "./contact.ts"
import type { Notice } from "./Notice.ts"
import { type Proof, unaccounted } from "./proof.ts"
import type { OpenRecall } from "./Recall.ts"

/** What a drill measured (clinical 6.6). Minutes are left out where nobody was asked, or too few have answered. */
export interface DrillResult {
  readonly minutesToList: number
  /** Of the vials delivered, those that nobody needs to look for; `undefined` when none was. */
  readonly shareAccounted: number | undefined
  readonly minutesToHalf: number | undefined
  readonly minutesToNineTenths: number | undefined
  readonly minutesToAll: number | undefined
}

/** The result of a drill whose list of people stood at `listedAt`; all times count from the confirmation. */
export const drillResult = (
  recall: OpenRecall,
  listedAt: Instant,
  sheet: Proof,
  notices: ReadonlyArray<Notice>
): DrillResult => {
  const answers = notices
    .map(answeredAt)
    .filter((at) => at !== undefined)
    .toSorted()
  const minutesUntil = (tenths: number): number | undefined => {
    const at = notices.length === 0 ? undefined : answers[Math.ceil((notices.length * tenths) / 10) - 1]
    return at === undefined ? undefined : minutesBetween(recall.confirmed.at, at)
  }
  return {
    minutesToList: minutesBetween(recall.confirmed.at, listedAt),
    shareAccounted: sheet.delivered === 0 ? undefined : 1 - unaccounted(sheet) / sheet.delivered,
    minutesToHalf: minutesUntil(5),
    minutesToNineTenths: minutesUntil(9),
    minutesToAll: minutesUntil(10)
  }
}

/** Months after which the next drill is due. */
const everyMonths = 12

/** Whether a drill is due: none was ever made, or the last is 12 months ago (clinical 6.6). */
export const isDrillDue = (last: LocalDate | undefined, on: LocalDate): boolean =>
  last === undefined || on >= monthsAfter(last, everyMonths)
