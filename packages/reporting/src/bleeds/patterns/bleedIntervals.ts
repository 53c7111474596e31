/**
 * How long it is from one bleed to the next, and whether bleeds come in clusters.
 *
 * @since 0.1.0
 */
import { dayNumber, type LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { at } from "../../engine/at.ts"
import { sumOf } from "../../stats/count.ts"
import { inOrder, quantile } from "../../stats/quantile.ts"
import type { Missing } from "../../stats/StatisticStatus.ts"

/** Days between the starts of episodes that follow one another. */
export interface BleedIntervals {
  readonly status: "ok"
  /** Intervals: one less than there are episodes. */
  readonly n: number
  readonly medianDays: number
  readonly shortestDays: number
  /** Standard deviation by mean; absent for fewer than two intervals, and where all bleeds began on one day. */
  readonly variation?: number
  /** First days of the clusters: three or more episodes within 14 days. */
  readonly clusters: ReadonlyArray<LocalDate>
}

const clusterSize = 3
const clusterDays = 14

/** Days of episodes in order; a cluster begins with the first of its bleeds and takes in all that keep coming. */
const clustersOf = (days: ReadonlyArray<LocalDate>): ReadonlyArray<LocalDate> => {
  const isClustered = days.map((day, index) => {
    const last = days[index + clusterSize - 1]
    return last !== undefined && dayNumber(last) - dayNumber(day) < clusterDays
  })
  return days.filter((_, index) => isClustered[index] === true && isClustered[index - 1] !== true)
}

const variationOf = (gaps: Float64Array): number | undefined => {
  const mean = sumOf(gaps) / gaps.length
  if (gaps.length < 2 || mean === 0) return undefined
  return Math.sqrt(sumOf(gaps.map((gap) => (gap - mean) ** 2)) / (gaps.length - 1)) / mean
}

/**
 * Clinical 5.11.4. Laws: the order of dates does not matter; the intervals add up to the time from the first to the last bleed.
 *
 * @returns `too_few_points` for fewer than two episodes
 * @source docs/methods/bleed-intervals.md
 */
export const bleedIntervals = (dates: ReadonlyArray<LocalDate>): BleedIntervals | Missing<"too_few_points"> => {
  const days = dates.toSorted()
  const gaps = inOrder(days.slice(1).map((day, index) => dayNumber(day) - dayNumber(at(days, index))))
  const [shortestDays, medianDays] = [gaps[0], quantile(gaps, 0.5)]
  if (shortestDays === undefined || medianDays === undefined) return { status: "too_few_points", n: 0 }
  const variation = variationOf(gaps)
  return {
    status: "ok",
    n: gaps.length,
    medianDays,
    shortestDays,
    ...(variation === undefined ? {} : { variation }),
    clusters: clustersOf(days)
  }
}
