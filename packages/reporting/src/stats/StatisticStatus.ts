/**
 * What became of a statistic: there is a number, or there is none and this is why. It is never a NaN, and never a bare nothing.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 7.8. */
export const StatisticStatus = Schema.Literals([
  "ok",
  "too_few",
  "too_few_events",
  "too_few_points",
  "too_short",
  "no_exposure",
  "no_people",
  "no_entries",
  "no_events",
  "no_overdispersion",
  "one_person",
  "degenerate",
  "not_applicable",
  "not_modelled",
  "not_falling",
  "never_below",
  "already_below",
  "short_observation"
])
export type StatisticStatus = typeof StatisticStatus.Type

/** Why there is no number, and on how many observations that rests. */
export interface Missing<Why extends Exclude<StatisticStatus, "ok">> {
  readonly status: Why
  readonly n: number
}
