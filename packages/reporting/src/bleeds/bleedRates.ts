/**
 * How often a person bleeds in a year: all bleeds, those into joints, those without a cause, and those that were treated.
 *
 * @since 0.1.0
 */
import type { Month } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import type { Episode } from "@haemtrack/domain/diary/episodes"
import { parts } from "@haemtrack/domain/diary/BodySite"
import type { MonthGrade } from "@haemtrack/domain/diary/monthEvidence"
import { differs, type GradeMix, gradesIn, statedStretches } from "../population/evidence.ts"
import { daysIn, fewestDays, isObserved, yearsOf } from "../population/observedTime.ts"
import { type PoissonRate, poissonRate } from "../stats/poissonRate.ts"
import type { Missing } from "../stats/StatisticStatus.ts"

/** Codes 3.10: how entries became episodes; the service by the first, reports over files by the second. */
export type EpisodeMethod = "entries_72h" | "linked_72h"

/** What of an episode decides where it counts. */
export type CountedEpisode = Pick<Episode, "site" | "date" | "cause" | "treated">

/** Whether an episode is in a joint. */
export const isInJoint = ({ site }: Pick<Episode, "site">): boolean => parts(site).group === "joint"

/** Which episodes each rate counts (clinical 5.3). Bleeds of an unknown cause are in no rate of spontaneous ones. */
export const bleedClasses = {
  all: () => true,
  joint: isInJoint,
  spontaneous: ({ cause }: CountedEpisode) => cause === "spontaneous",
  spontaneousJoint: (episode: CountedEpisode) => episode.cause === "spontaneous" && isInJoint(episode),
  treated: ({ treated }: CountedEpisode) => treated
} as const

/** A class of bleeds. */
export type BleedClass = keyof typeof bleedClasses

/** One rate a class: episodes a year, with its exact interval. */
export type Rates = Readonly<Record<BleedClass, PoissonRate | Missing<"no_exposure">>>

/** The rates of a person over some days. */
export interface RatesOverDays {
  readonly days: number
  readonly rates: Rates
}

/** The rates over all observed days, and over stated months alone where that differs by more than a twentieth (clinical 5.2). */
export interface PersonRates extends RatesOverDays {
  readonly episodeMethod: EpisodeMethod
  /** Fewer than 84 days: shown as such, and never ranked. */
  readonly isShort: boolean
  readonly grades: GradeMix
  readonly stated?: RatesOverDays
}

/** Who and when, as far as a rate asks. */
export interface Watch {
  /** From observedStretches. */
  readonly stretches: ReadonlyArray<Period>
  readonly grades: ReadonlyMap<Month, MonthGrade>
}

const overDays = (episodes: ReadonlyArray<CountedEpisode>, stretches: ReadonlyArray<Period>): RatesOverDays => {
  const days = daysIn(stretches)
  const seen = episodes.filter(({ date }) => isObserved(stretches, date))
  const rateOf = (isCounted: (episode: CountedEpisode) => boolean) =>
    poissonRate(seen.filter(isCounted).length, yearsOf(days))
  return {
    days,
    rates: {
      all: rateOf(bleedClasses.all),
      joint: rateOf(bleedClasses.joint),
      spontaneous: rateOf(bleedClasses.spontaneous),
      spontaneousJoint: rateOf(bleedClasses.spontaneousJoint),
      treated: rateOf(bleedClasses.treated)
    }
  }
}

/**
 * The rates of one person. Episodes outside of the observed days count nowhere: nobody would have known of others like them.
 *
 * Laws: the order of episodes does not matter; no class counts more than `all`, and `spontaneousJoint` no more than either of its two.
 *
 * @param episodes of the domain, dated by the first entry in the person's home zone
 * @source clinical 5.3; docs/methods/bleed-rates.md
 */
export const bleedRates = (
  episodes: ReadonlyArray<CountedEpisode>,
  { grades, stretches }: Watch,
  episodeMethod: EpisodeMethod = "entries_72h"
): PersonRates => {
  const all = overDays(episodes, stretches)
  const stated = overDays(episodes, statedStretches(stretches, grades))
  const [rate, other] = [all.rates.all, stated.rates.all]
  const isLine = rate.status === "ok" && (other.status !== "ok" || differs(rate.rate, other.rate))
  return {
    ...all,
    episodeMethod,
    isShort: all.days < fewestDays,
    grades: gradesIn(stretches, grades),
    ...(isLine ? { stated } : {})
  }
}
