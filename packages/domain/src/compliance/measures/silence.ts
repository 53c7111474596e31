/**
 * C3: no entry at all for weeks, while deliveries went on (clinical 7.2). A stock count is not an entry of the diary.
 *
 * @since 0.1.0
 */
import { addDays, latest } from "../../calendar/LocalDate.ts"
import { contains } from "../../calendar/Period.ts"
import type { MeasureResult } from "../Measure.ts"
import { askedDays, measured, notApplicable, type View } from "./View.ts"

/** C3: days without an entry for which one was asked, of all days since the last entry. */
export const c3 = (view: View): MeasureResult => {
  const { records, thresholds, window } = view
  const entries = [
    ...records.treatments.map(({ on }) => on),
    ...records.bleeds.map(({ on }) => on),
    ...records.skips.map(({ on }) => on),
    ...records.statements.map(({ to }) => to)
  ].filter((on) => on <= window.to)
  const last = latest(entries)
  const from = last === undefined || last < records.diaryFrom ? records.diaryFrom : addDays(last, 1)
  const supplies = records.movements.filter(
    ({ kind, on }) => (kind === "delivered" || kind === "collected") && contains({ from, to: window.to }, on)
  )
  if (supplies.length === 0) return notApplicable("C3", "no_deliveries")
  const silent = askedDays(view, from, window.to)
  return measured("C3", silent >= thresholds.silentDays ? "raised" : "clear", {
    value: silent,
    numerator: silent,
    denominator: silent,
    evidence: last === undefined ? [] : [last]
  })
}
