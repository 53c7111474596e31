/**
 * How long before each bleed the last prophylactic dose was given. It holds no p-value: doses are given for reasons.
 *
 * @since 0.1.0
 */
import { epochMillis, type Instant } from "@haemtrack/domain/calendar/Instant"
import type { Treatment } from "@haemtrack/domain/diary/Treatment"
import { usageClass } from "@haemtrack/domain/diary/TreatmentReason"
import { at } from "../../engine/at.ts"
import { inOrder, quantile } from "../../stats/quantile.ts"

/** Onsets by the hours since the last dose. A bin holds its beginning, and not its end. */
export interface SinceProphylaxis {
  readonly n: number
  /** Onsets before the first dose. */
  readonly withoutDose: number
  readonly medianHours?: number
  readonly hours: Readonly<Record<"h0_24" | "h24_48" | "h48_72" | "h72_168" | "h168_up", number>>
  /** By the share of the regimen's interval, where the plan has one. */
  readonly ofInterval?: Readonly<Record<"p0_50" | "p50_100" | "p100_up", number>>
}

const hourMillis = 3_600_000

/** Doses of reasons 4, 6 and 7, in order of time. */
export const prophylaxisTimes = (treatments: ReadonlyArray<Pick<Treatment, "reason" | "occurredAt">>): Float64Array =>
  inOrder(
    treatments.flatMap(({ occurredAt, reason }) =>
      usageClass[reason] === "prophylaxis" ? [epochMillis(occurredAt.instant)] : []
    )
  )

/** The last of some times in order that is not after another. */
const lastUpTo = (times: Float64Array, time: number): number | undefined => {
  let [below, above] = [0, times.length]
  while (below < above) {
    const middle = (below + above) >>> 1
    if (at(times, middle) <= time) below = middle + 1
    else above = middle
  }
  return times[below - 1]
}

/**
 * The table of onsets (clinical 5.11.5). Law: every onset is in one bin, or before all doses.
 *
 * @param doses from {@link prophylaxisTimes}
 * @param intervalHours of the regimen, more than 0
 * @source docs/methods/since-prophylaxis.md
 */
export const sinceProphylaxis = (
  onsets: ReadonlyArray<Instant>,
  doses: Float64Array,
  intervalHours?: number
): SinceProphylaxis => {
  const hours = inOrder(
    onsets.flatMap((onset) => {
      const dose = lastUpTo(doses, epochMillis(onset))
      return dose === undefined ? [] : [(epochMillis(onset) - dose) / hourMillis]
    })
  )
  const between = (from: number, to: number): number => hours.filter((each) => each >= from && each < to).length
  const medianHours = quantile(hours, 0.5)
  return {
    n: hours.length,
    withoutDose: onsets.length - hours.length,
    ...(medianHours === undefined ? {} : { medianHours }),
    hours: {
      h0_24: between(0, 24),
      h24_48: between(24, 48),
      h48_72: between(48, 72),
      h72_168: between(72, 168),
      h168_up: between(168, Infinity)
    },
    ...(intervalHours === undefined
      ? {}
      : {
          ofInterval: {
            p0_50: between(0, intervalHours / 2),
            p50_100: between(intervalHours / 2, intervalHours),
            p100_up: between(intervalHours, Infinity)
          }
        })
  }
}
