/**
 * Whether a person bleeds more or less since a change, such as another regimen or product.
 *
 * @since 0.1.0
 */
import { addDays, addMonths, daysBetween, type LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import * as Period from "@haemtrack/domain/calendar/Period"
import { daysIn, isObserved, yearsOf } from "../../population/observedTime.ts"
import { compareRates, type RateComparison } from "../../stats/compareRates.ts"
import { type PoissonRate, poissonRate } from "../../stats/poissonRate.ts"
import type { Missing } from "../../stats/StatisticStatus.ts"

/** A window, its observed days, and the rate in it with its interval. */
export interface Window {
  readonly period: Period.Period
  readonly days: number
  readonly rate: PoissonRate | Missing<"no_exposure">
}

/** Both windows, and the exact comparison of the second with the first. */
export interface BeforeAndAfter {
  readonly before: Window
  readonly after: Window
  readonly comparison: RateComparison | Missing<"no_exposure">
}

/** Half a year on either side, and four weeks in which the old treatment may still work. */
const windowMonths = 6
export const usualWashInDays = 28

const windowOf = (
  dates: ReadonlyArray<LocalDate>,
  stretches: ReadonlyArray<Period.Period>,
  period: Period.Period
): Window => {
  const seen = stretches.flatMap((stretch) => Period.intersection(stretch, period) ?? [])
  const days = daysIn(seen)
  return { period, days, rate: poissonRate(dates.filter((date) => isObserved(seen, date)).length, yearsOf(days)) }
}

/**
 * The half year before a change and one of the same length after it, without the first four weeks (clinical 5.11.6, F99). A change
 * point is never searched for: what is found by looking for it would need another test.
 *
 * @param dates of episodes
 * @param stretches in which the person was observed
 * @param washInDays days after the change that are left out: whole, 0 or more
 * @source docs/methods/rate-comparison.md
 */
export const beforeAndAfter = (
  dates: ReadonlyArray<LocalDate>,
  stretches: ReadonlyArray<Period.Period>,
  changedOn: LocalDate,
  washInDays: number = usualWashInDays
): BeforeAndAfter => {
  const first = { from: addMonths(changedOn, -windowMonths), to: addDays(changedOn, -1) }
  const begin = addDays(changedOn, washInDays)
  const second = { from: begin, to: addDays(begin, daysBetween(first.from, first.to)) }
  const [before, after] = [windowOf(dates, stretches, first), windowOf(dates, stretches, second)]
  const counted = ({ days, rate }: Window) => ({ count: rate.n, exposure: yearsOf(days) })
  return { before, after, comparison: compareRates(counted(after), counted(before)) }
}
