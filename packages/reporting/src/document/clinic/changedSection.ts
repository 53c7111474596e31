/**
 * What is new since an earlier day, such as the last visit, and whether bleeds became more or fewer than in the time before.
 *
 * @since 0.1.0
 */
import { addDays } from "@haemtrack/domain/calendar/LocalDate"
import { days, type Period } from "@haemtrack/domain/calendar/Period"
import type { BodySite } from "@haemtrack/domain/diary/BodySite"
import type { Episode } from "@haemtrack/domain/diary/episodes"
import type { TargetJoint } from "@haemtrack/domain/diary/targetJoint"
import { daysIn, observedStretches, yearsOf } from "../../population/observedTime.ts"
import { compareRates, type RateComparison } from "../../stats/compareRates.ts"
import { list, type Section } from "../Document.ts"
import type { PersonRecord } from "../PersonRecord.ts"
import { shown } from "../shown.ts"
import { counted, siteWords } from "../words.ts"
import { targetJoints } from "./jointsSection.ts"

const countIn = (episodes: ReadonlyArray<Episode>, { from, to }: Period): number =>
  episodes.filter(({ date }) => from <= date && date <= to).length

/** The stretch of the same length that ends the day before. */
const before = (period: Period): Period => ({
  from: addDays(period.from, -days(period)),
  to: addDays(period.from, -1)
})

/** How the rate changed, with its interval, which says more than p: a few bleeds leave it wide. */
const inWords = ({ lower = 0, p, ratio, upper }: RateComparison): string => {
  const times = ratio === undefined ? "no ratio, since none came before" : `${shown(ratio, "rate")} times the rate`
  const interval =
    upper === undefined ? `at least ${shown(lower, "rate")}` : `${shown(lower, "rate")} to ${shown(upper, "rate")}`
  return `${times} (95% interval ${interval}), p ${shown(p, "probability")}`
}

/** Two adjacent stretches of one person (clinical 5.11.6, 5.12). */
const comparison = (record: PersonRecord, episodes: ReadonlyArray<Episode>, period: Period): string => {
  const earlier = before(period)
  const [now, then] = [countIn(episodes, period), countIn(episodes, earlier)]
  const [nowDays = 0, thenDays = 0] = [period, earlier].map((each) => daysIn(observedStretches(record.duty, each)))
  if (nowDays === 0 || thenDays === 0) return "The time before was not observed, so nothing is compared."
  const found = compareRates({ count: now, exposure: yearsOf(nowDays) }, { count: then, exposure: yearsOf(thenDays) })
  const counts = `${counted(now, "bleed")} in ${counted(nowDays, "day")}, ${then} in ${counted(thenDays, "day")} before`
  // Without a bleed in either there is nothing that could have changed.
  return found.status === "ok" && found.n > 0 ? `${counts}: ${inWords(found)}.` : `${counts}.`
}

/** The section. */
export const changedSection = (
  record: PersonRecord,
  episodes: ReadonlyArray<Episode>,
  targets: ReadonlyMap<BodySite, TargetJoint>,
  { from: since, to: asOf }: Period
): Section => {
  const was = targetJoints(episodes, addDays(since, -1))
  const turned = [...targets].flatMap(([site, { status }]) => {
    const earlier = was.get(site)?.status ?? "none"
    if (status === "target" && earlier !== "target") return [`${siteWords(site)} became a target joint.`]
    return earlier === "target" && status !== "target" ? [`${siteWords(site)} is no longer a target joint.`] : []
  })
  const late = record.treatments.filter(({ on, recordedAt }) => on < since && recordedAt.slice(0, 10) >= since).length
  const newSites = episodes
    .filter(
      ({ date, site }) =>
        since <= date && date <= asOf && !episodes.some((each) => each.site === site && each.date < since)
    )
    .map(({ site }) => site)
  return {
    key: "changed",
    heading: `What changed since ${since}`,
    blocks: [
      list([
        comparison(record, episodes, { from: since, to: asOf }),
        ...turned,
        ...[...new Set(newSites)].map((site) => `First bleed in this diary: ${siteWords(site).toLowerCase()}.`),
        ...(late === 0
          ? []
          : [`${counted(late, "batch", "batches")} of earlier days ${late === 1 ? "was" : "were"} written down since.`])
      ])
    ]
  }
}
