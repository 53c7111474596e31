/**
 * Where a person bleeds: every site with its number of bleeds, and whether a joint is a target joint by the rule.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { type BodySite, isRedFlag } from "@haemtrack/domain/diary/BodySite"
import type { Episode } from "@haemtrack/domain/diary/episodes"
import { type TargetJoint, targetJoint } from "@haemtrack/domain/diary/targetJoint"
import { grouped } from "@haemtrack/domain/grouped"
import { isInJoint } from "../../bleeds/bleedRates.ts"
import { list, type Section, table } from "../Document.ts"
import type { Cell } from "../Table.ts"
import { siteWords } from "../words.ts"

const statusWords: Readonly<Record<TargetJoint["status"], string>> = {
  none: "no",
  target: "yes",
  resolved: "no longer",
  resolved_unverified: "no longer, but its quiet year was not observed throughout"
}

/** What the rule says of each joint that ever bled. */
export const targetJoints = (episodes: ReadonlyArray<Episode>, asOf: LocalDate): ReadonlyMap<BodySite, TargetJoint> =>
  new Map(
    [...grouped(episodes.filter(isInJoint), ({ site }) => site)].map(([site, own]) => [site, targetJoint(own, asOf)])
  )

const targetCell = (found: TargetJoint | undefined): Cell => {
  if (found === undefined) return { why: "not_applicable" }
  const words = statusWords[found.status]
  return found.possibleTarget ? `${words}; yes if bleeds without a cause were spontaneous` : words
}

/** Sites by how often they bled, the most first; ties in the order of their names. */
const bySite = (episodes: ReadonlyArray<Episode>) =>
  [...grouped(episodes, ({ site }) => site)].toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))

/** The section: of all time up to the day, and of the period. */
export const jointsSection = (
  episodes: ReadonlyArray<Episode>,
  targets: ReadonlyMap<BodySite, TargetJoint>,
  { from, to }: Period
): Section => {
  const rows = bySite(episodes).map(([site, own]): ReadonlyArray<Cell> => {
    const inPeriod = own.filter(({ date }) => from <= date && date <= to)
    return [
      siteWords(site),
      inPeriod.length,
      inPeriod.filter(({ cause }) => cause === "spontaneous").length,
      own.length,
      targetCell(targets.get(site)),
      targets.get(site)?.periods.at(-1)?.onset ?? "never"
    ]
  })
  const urgent = episodes.filter(({ site }) => isRedFlag(site))
  const current = [...targets].filter(([, { status }]) => status === "target").map(([site]) => siteWords(site))
  return {
    key: "where",
    heading: "Where",
    blocks: [
      list([
        current.length === 0 ? "No target joint by the rule." : `Target joints by the rule: ${current.join(", ")}.`,
        ...urgent.map(
          ({ date, site }) => `${date}: ${siteWords(site)}, a place where a bleed can threaten life or limb.`
        )
      ]),
      table({
        key: "sites",
        caption: "Bleeds by place",
        columns: [
          { key: "site", header: "Place", form: "text" },
          { key: "in_period", header: "In this time", form: "whole" },
          { key: "spontaneous", header: "of them spontaneous", form: "whole" },
          { key: "ever", header: "Ever in this diary", form: "whole" },
          { key: "target", header: "Target joint", form: "text" },
          { key: "since", header: "since", form: "text" }
        ],
        rows,
        notes: rows.length === 0 ? ["No bleed is recorded. Without statements that is not the same as none."] : []
      })
    ]
  }
}
