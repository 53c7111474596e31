/**
 * Whether a person's bleeds become more or fewer from month to month.
 *
 * @since 0.1.0
 */
import { type LocalDate, monthOf } from "@haemtrack/domain/calendar/LocalDate"
import * as Period from "@haemtrack/domain/calendar/Period"
import { grouped } from "@haemtrack/domain/grouped"
import { daysByMonth } from "../../population/evidence.ts"
import { isObserved, yearsOf } from "../../population/observedTime.ts"
import { poissonTrend, type TrendPoint } from "../../stats/poissonTrend.ts"

const yearMonths = 12

/**
 * The slope over the months of a period, in a year's steps (clinical 5.13). A month without observed days is left out, and the
 * months after it stay where they are.
 *
 * @source docs/methods/trend.md
 */
export const monthlyTrend = (
  dates: ReadonlyArray<LocalDate>,
  stretches: ReadonlyArray<Period.Period>,
  period: Period.Period
): ReturnType<typeof poissonTrend> => {
  const days = daysByMonth(stretches)
  const counts = grouped(
    dates.filter((date) => Period.contains(period, date) && isObserved(stretches, date)),
    monthOf
  )
  return poissonTrend(
    Period.months(period).map((month, index): TrendPoint => ({
      along: index / yearMonths,
      count: counts.get(month)?.length ?? 0,
      exposure: yearsOf(days.get(month) ?? 0)
    }))
  )
}
