/**
 * Whether the last test for an inhibitor is recent enough. Inhibitors come early, so it is counted in days of exposure: days
 * with at least one dose of the factor (clinical 1.8.7).
 *
 * @since 0.1.0
 */
import { latest, type LocalDate } from "../calendar/LocalDate.ts"
import type { InhibitorResult } from "./Inhibitor.ts"
import { counted, type Question } from "./inhibitorState.ts"
import { monthsLater } from "../calendar/later.ts"

/**
 * How often is tested up to which day of exposure. Between the 20th and the 150th it is every 3 to 6 months, so 6 are allowed.
 *
 * Unverified: yearly after the 150th.
 * @source Collins PW et al. (2013) Br J Haematol 160:153-170.
 */
export const testingIntervals = [
  { untilExposureDay: 20, everyExposureDays: 3, everyMonths: 3 },
  { untilExposureDay: 150, everyExposureDays: Infinity, everyMonths: 6 },
  { untilExposureDay: Infinity, everyExposureDays: Infinity, everyMonths: 12 }
] as const

/** Days of exposure to one factor: those before the diary as a count, those in it as days. */
export interface Exposure {
  readonly before: number
  readonly days: ReadonlyArray<LocalDate>
}

/** How the testing stands. */
export interface Testing {
  readonly exposureDays: number
  readonly lastTest?: LocalDate
  readonly freshness: "fresh" | "stale"
}

const isOverdue = (exposureDays: number, since: number, from: LocalDate | undefined, asOf: LocalDate): boolean => {
  const interval = testingIntervals.find(({ untilExposureDay }) => exposureDays <= untilExposureDay)
  if (interval === undefined || exposureDays === 0) return false
  return since > interval.everyExposureDays || from === undefined || asOf > monthsLater(from, interval.everyMonths)
}

/**
 * How the testing stands as of a day. A result that means nothing renews nothing; who was never tested is counted from the
 * first day of exposure. The day of a dose counts once, however many doses it had.
 */
export const inhibitorTesting = (
  results: ReadonlyArray<InhibitorResult>,
  exposure: Exposure,
  question: Question
): Testing => {
  const days = [...new Set(exposure.days.filter((day) => day <= question.asOf))].toSorted()
  const lastTest = latest(counted(results, question).map(({ on }) => on))
  const exposureDays = exposure.before + days.length
  const since = lastTest === undefined ? exposureDays : days.filter((day) => day > lastTest).length
  const overdue = isOverdue(exposureDays, since, lastTest ?? days[0], question.asOf)
  return { exposureDays, ...(lastTest && { lastTest }), freshness: overdue ? "stale" : "fresh" }
}
