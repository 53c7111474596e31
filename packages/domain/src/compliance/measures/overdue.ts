/**
 * C9, C10 and C13: what is due from time to time: a stock count, a review appointment, an accepted agreement (clinical 7.2).
 * The last two are the centre's to arrange.
 *
 * @since 0.1.0
 */
import { daysBetween, earliest, latest, type LocalDate } from "../../calendar/LocalDate.ts"
import { daysLater, monthsLater } from "../../calendar/later.ts"
import type { MeasureResult } from "../Measure.ts"
import { measured, notApplicable, type View } from "./View.ts"

/** C9: days since the last stock count, or since the first delivery where there was none. */
export const c9 = ({ records, thresholds, window }: View): MeasureResult => {
  const upTo = <Row extends { readonly on: LocalDate }>(rows: ReadonlyArray<Row>) =>
    rows.filter(({ on }) => on <= window.to)
  const supplied = upTo(records.movements)
    .filter(({ kind }) => kind === "delivered" || kind === "collected")
    .map(({ on }) => on)
  const first = earliest(supplied)
  if (first === undefined) return notApplicable("C9", "no_deliveries")
  const counted = latest(upTo(records.counts).map(({ on }) => on))
  const since = counted ?? first
  const days = daysBetween(since, window.to)
  return measured("C9", monthsLater(since, thresholds.countOverdueMonths) < window.to ? "raised" : "clear", {
    value: days,
    numerator: days,
    denominator: daysBetween(since, monthsLater(since, thresholds.countOverdueMonths)),
    evidence: counted === undefined ? [] : [counted]
  })
}

/** C10: days since the last review appointment, or since the diary began where there was none. */
export const c10 = ({ asOf, records, thresholds }: View): MeasureResult => {
  const seen = latest(records.reviews.map(({ on }) => on).filter((on) => on <= asOf))
  const since = seen ?? records.diaryFrom
  const due = monthsLater(since, thresholds.reviewOverdueMonths[records.care])
  return measured("C10", due < asOf ? "raised" : "clear", {
    value: daysBetween(since, asOf),
    numerator: daysBetween(since, asOf),
    denominator: daysBetween(since, due),
    evidence: seen === undefined ? [] : [seen]
  })
}

/** C13: days since the agreement was accepted; raised when it never was, is too old, or its text has been another for too long. */
export const c13 = ({ asOf, records, thresholds }: View): MeasureResult => {
  const accepted = records.acceptances
    .filter(({ on }) => on <= asOf)
    .toSorted((a, b) => a.version - b.version || (a.on < b.on ? -1 : 1))
    .at(-1)
  const since = accepted?.on ?? records.diaryFrom
  const ends = monthsLater(since, thresholds.agreementMonths)
  const isReplaced = ({ from, version }: View["records"]["texts"][number]) =>
    accepted !== undefined && version > accepted.version && daysLater(from, thresholds.newTextDays) < asOf
  const reasons = [
    ...(accepted === undefined ? ["not_accepted"] : []),
    ...(ends < asOf ? ["too_old"] : []),
    ...(records.texts.some(isReplaced) ? ["new_text"] : [])
  ]
  return measured("C13", reasons.length > 0 ? "raised" : "clear", {
    value: daysBetween(since, asOf),
    numerator: daysBetween(since, asOf),
    denominator: daysBetween(since, ends),
    evidence: reasons
  })
}
