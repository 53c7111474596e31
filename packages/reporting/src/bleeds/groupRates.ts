/**
 * How often the people of a group bleed: the middle of them, the whole of them, and what a model of differing people says.
 *
 * @since 0.1.0
 */
import { type GradeMix, mixOf } from "../population/evidence.ts"
import { fewestDays, yearsOf } from "../population/observedTime.ts"
import { sumOf } from "../stats/count.ts"
import { type GroupRate, negativeBinomialRate } from "../stats/negativeBinomialRate.ts"
import { type PoissonRate, poissonRate } from "../stats/poissonRate.ts"
import { inOrder, quantile } from "../stats/quantile.ts"
import type { Missing } from "../stats/StatisticStatus.ts"

/** Episodes of one class of one person, and the days in which they were observed. */
export interface PersonCount {
  readonly episodes: number
  readonly days: number
  readonly grades: GradeMix
}

/** A group's rates, with all that is to stand beside them. */
export interface GroupRates {
  readonly status: "ok"
  /** People with an observed day. */
  readonly n: number
  readonly years: number
  readonly grades: GradeMix
  /** People observed for fewer than 84 days; they are in every figure. */
  readonly short: number
  readonly median: number
  readonly q1: number
  readonly q3: number
  /** The mean of the persons' rates. */
  readonly mean: number
  /** All episodes by all years; its interval is that of chance alone, and too narrow for people who differ. */
  readonly pooled: PoissonRate | Missing<"no_exposure">
  readonly model: GroupRate
}

/**
 * The summary of a group (clinical 5.3, 5.4). Laws: the order of people does not matter; median and quartiles lie within the persons' rates.
 *
 * @returns `no_people` when nobody has an observed day
 * @source docs/methods/group-rate.md
 */
export const groupRates = (people: ReadonlyArray<PersonCount>): GroupRates | Missing<"no_people"> => {
  const observed = people.filter(({ days }) => days > 0)
  const counted = observed.map(({ days, episodes }) => ({ count: episodes, exposure: yearsOf(days) }))
  const rates = inOrder(counted.map(({ count, exposure }) => count / exposure))
  const [q1, median, q3] = [quantile(rates, 0.25), quantile(rates, 0.5), quantile(rates, 0.75)]
  if (q1 === undefined || median === undefined || q3 === undefined) return { status: "no_people", n: 0 }
  const years = sumOf(counted.map(({ exposure }) => exposure))
  return {
    status: "ok",
    n: observed.length,
    years,
    grades: mixOf(observed.map(({ grades }) => grades)),
    short: observed.filter(({ days }) => days < fewestDays).length,
    median,
    q1,
    q3,
    mean: sumOf(rates) / rates.length,
    pooled: poissonRate(sumOf(counted.map(({ count }) => count)), years),
    model: negativeBinomialRate(counted)
  }
}
