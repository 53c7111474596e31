/**
 * How the diary is kept: four measures with their counts, never a bare share (F67).
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { delayHours, timeliness } from "@haemtrack/domain/compliance/timeliness"
import { list, type Section, table } from "../Document.ts"
import { adherenceToPlans, type PlanAdherence } from "../figures/adherenceToPlans.ts"
import type { PersonRecord } from "../PersonRecord.ts"
import { fixed } from "../shown.ts"
import type { Cell } from "../Table.ts"

type Row = ReadonlyArray<Cell>

const ratio = (measure: string, some: number, all: number, why: "no_entries" | "not_recorded" = "no_entries"): Row => [
  measure,
  some,
  all,
  all === 0 ? { why } : some / all
]

const withinHours = [
  { label: "Recorded within 24 hours", hours: 24 },
  { label: "within 72 hours", hours: 72 },
  { label: "within 7 days", hours: 168 },
  { label: "within 30 days", hours: 720 }
] as const

/** Delays of all entries; those that lie too far before the treatment are in no share (D14). */
const timelinessRows = (delays: ReadonlyArray<number>): ReadonlyArray<Row> => {
  const found = timeliness(delays)
  const believed = found.n - found.flagged
  return withinHours.map(({ hours, label }) =>
    ratio(label, delays.filter((delay) => delay >= -1 / 6 && delay <= hours).length, believed)
  )
}

/** Of each plan its rows: recorded of planned, how many near enough, and in the planned amount where one is planned. */
const plannedRows = ({ found, planned, saidSkipped }: PlanAdherence, isOnly: boolean): ReadonlyArray<Row> => [
  ratio(
    isOnly ? "Recorded of planned" : `Recorded of planned, plan from ${planned.since}`,
    found.taken,
    found.expected
  ),
  ratio("on the day or as near as the plan allows", found.onTime, found.expected),
  ...(planned.prescribed === undefined ? [] : [ratio("in the planned amount", found.rightDose, found.taken)]),
  ...(saidSkipped === undefined
    ? []
    : [ratio("of the days without a dose, said why", saidSkipped, found.expected - found.taken)])
]

const notGiven = { why: "not_recorded" } as const
const notApplicable = { why: "not_applicable" } as const

const plansTold = (planned: PersonRecord["planned"], plans: ReadonlyArray<PlanAdherence>): ReadonlyArray<Row> => {
  if (plans.length > 0) return plans.flatMap((plan) => plannedRows(plan, plans.length === 1))
  const why = planned === undefined ? notGiven : notApplicable
  return [["Recorded of planned", why, why, why]]
}

const planWords = (planned: PersonRecord["planned"], plans: ReadonlyArray<PlanAdherence>): ReadonlyArray<string> => {
  if (planned === undefined) return ["No plan was given to this report, so nothing is said of planned doses."]
  return plans.length === 0 ? ["No day of this time was planned, so no dose is missing."] : []
}

/** The section. Recorded of used is told by product, with the stock. */
export const recordsSection = (record: PersonRecord, period: Period, asOf: LocalDate): Section => {
  const { bleeds, treatments } = record
  const within = ({ on }: { readonly on: LocalDate }): boolean => period.from <= on && on <= period.to
  const [given, bled] = [treatments.filter(within), bleeds.filter(within)]
  const complete =
    given.filter(({ batch }) => batch !== undefined).length +
    bled.filter(({ cause, severity }) => cause !== undefined && severity !== undefined).length
  const delays = given.map(({ at, recordedAt }) => delayHours(at, recordedAt))
  const found = timeliness(delays)
  const plans = adherenceToPlans(record, period, asOf)
  return {
    key: "records",
    heading: "How the diary is kept",
    blocks: [
      table({
        key: "records",
        caption: `Measures from ${period.from} to ${period.to}`,
        columns: [
          { key: "measure", header: "Measure", form: "text" },
          { key: "numerator", header: "Number", form: "whole" },
          { key: "denominator", header: "of", form: "whole" },
          { key: "share", header: "Share", form: "share" }
        ],
        rows: [
          ...plansTold(record.planned, plans),
          ratio("Entries with every field", complete, given.length + bled.length),
          ...timelinessRows(delays)
        ],
        notes: []
      }),
      list([
        ...planWords(record.planned, plans),
        ...(found.status === "ok"
          ? [
              `Half of the entries were written down within ${fixed(found.median, 1)} hours, nine of ten within ${fixed(found.p90, 1)}.`
            ]
          : []),
        ...(found.flagged === 0 ? [] : [`${found.flagged} entries lie before their treatment and are in no share.`])
      ])
    ]
  }
}
