/**
 * How a centre's diaries are kept: the distribution over people of completeness, and of timeliness over entries.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { Band } from "@haemtrack/domain/compliance/reconciliation"
import { timeliness } from "@haemtrack/domain/compliance/timeliness"
import { inOrder, quantile } from "../../stats/quantile.ts"
import { type Block, type Section, table } from "../Document.ts"
import { adherenceToPlans } from "../figures/adherenceToPlans.ts"
import type { PersonFigures } from "../figures/personFigures.ts"
import type { Absent, Cell } from "../Table.ts"
import { codeWords, counted } from "../words.ts"

const noEntries: Absent = { why: "no_entries" }
const noPlans: Absent = { why: "not_recorded" }

const bandsTable = (people: ReadonlyArray<PersonFigures>): Block => {
  const findings = people.flatMap(({ reconciliation }) => reconciliation ?? [])
  const ratios = inOrder(findings.flatMap(({ ratio }) => ratio ?? []))
  const count = (band: Band): number => findings.filter((finding) => finding.band === band).length
  return table({
    key: "reconciliation",
    caption: "People by what of the used units they recorded",
    columns: [
      { key: "band", header: "Finding", form: "text" },
      { key: "people", header: "People", form: "whole" }
    ],
    rows: [
      ...Band.literals.map((band): ReadonlyArray<Cell> => [codeWords(band), count(band)]),
      ["Nothing delivered or recorded", people.length - findings.length]
    ],
    notes: [
      ratios.length === 0
        ? "No ratio can be told of anybody."
        : `Median of ${ratios.length} ratios: ${Math.round((quantile(ratios, 0.5) ?? 0) * 100)}%. At least 75% is good.`
    ]
  })
}

/** Of each person with a planned day, what is recorded of all planned days. */
const plansTable = (people: ReadonlyArray<PersonFigures>, period: Period, asOf: LocalDate): Block => {
  const known = people.filter(({ record }) => record.planned !== undefined)
  const found = known.map(({ record }) => adherenceToPlans(record, period, asOf).map((plan) => plan.found))
  const planned = found.map((plans) => ({
    taken: plans.reduce((sum, { taken }) => sum + taken, 0),
    expected: plans.reduce((sum, { expected }) => sum + expected, 0)
  }))
  const shares = inOrder(planned.flatMap(({ expected, taken }) => (expected === 0 ? [] : [taken / expected])))
  const at = (share: number): Cell => quantile(shares, share) ?? noPlans
  return table({
    key: "planned",
    caption: "People by what of their planned days is recorded",
    columns: [
      { key: "figure", header: "Figure", form: "text" },
      { key: "share", header: "Share", form: "share" }
    ],
    rows: [
      ["Lower quartile", at(0.25)],
      ["Median", at(0.5)],
      ["Upper quartile", at(0.75)]
    ],
    notes: [
      known.length === 0
        ? "No plan was given to this report, so nothing is said of planned doses."
        : `Of ${counted(shares.length, "person", "people")} with planned days; ${known.length - shares.length} had none in this time.`
    ]
  })
}

const timelinessTable = (people: ReadonlyArray<PersonFigures>): Block => {
  const found = timeliness(people.flatMap(({ delays }) => delays))
  const shares: ReadonlyArray<ReadonlyArray<Cell>> =
    found.status === "ok"
      ? [
          ["within 24 hours", found.within24h],
          ["within 72 hours", found.within72h],
          ["within 7 days", found.within7d],
          ["within 30 days", found.within30d]
        ]
      : [["within 24 hours", noEntries]]
  return table({
    key: "timeliness",
    caption: "Entries by how soon they were written down",
    columns: [
      { key: "when", header: "Written down", form: "text" },
      { key: "share", header: "Share", form: "share" }
    ],
    rows: shares,
    notes: [`Of ${found.n - found.flagged} entries; ${found.flagged} lie before their treatment and are left out.`]
  })
}

/** The section. */
export const recordsSection = (people: ReadonlyArray<PersonFigures>, period: Period, asOf: LocalDate): Section => ({
  key: "records",
  heading: "How the diaries are kept",
  blocks: [bandsTable(people), plansTable(people, period, asOf), timelinessTable(people)]
})
