/**
 * How often a person bled, of which kind, how sure that is, and on what evidence it rests.
 *
 * @since 0.1.0
 */
import type { Period } from "@haemtrack/domain/calendar/Period"
import type { Episode } from "@haemtrack/domain/diary/episodes"
import { type BleedClass, bleedRates, type PersonRates } from "../../bleeds/bleedRates.ts"
import type { GradeMix } from "../../population/evidence.ts"
import { fewestDays, observedStretches } from "../../population/observedTime.ts"
import { chart, type Section, text } from "../Document.ts"
import type { GradedMonth } from "../figures/gradesOf.ts"
import type { PersonRecord } from "../PersonRecord.ts"
import { shown } from "../shown.ts"
import type { Cell, Table } from "../Table.ts"
import { counted } from "../words.ts"

/** Bleeds that have a rate of their own, in the order of the page. */
const classes: ReadonlyArray<readonly [BleedClass, label: string]> = [
  ["all", "All bleeds"],
  ["treated", "Treated"],
  ["joint", "Into joints"],
  ["spontaneous", "Spontaneous"],
  ["spontaneousJoint", "Spontaneous, into joints"]
]

const rateRow = (label: string, days: number, rate: PersonRates["rates"][BleedClass]): ReadonlyArray<Cell> =>
  rate.status === "ok"
    ? [label, rate.n, days, rate.rate, rate.lower, rate.upper]
    : [label, rate.n, days, { why: rate.status }, { why: rate.status }, { why: rate.status }]

const tableOf = ({ from, to }: Period, { days, isShort, rates, stated }: PersonRates): Table => ({
  key: "rates",
  caption: `Bleeds from ${from} to ${to}`,
  columns: [
    { key: "bleeds", header: "Bleeds", form: "text" },
    { key: "episodes", header: "Number", form: "whole" },
    { key: "days", header: "Observed days", form: "whole" },
    { key: "rate", header: "A year", form: "rate" },
    { key: "lower", header: "95% interval from", form: "rate" },
    { key: "upper", header: "to", form: "rate" }
  ],
  rows: [
    ...classes.map(([name, label]) => rateRow(label, days, rates[name])),
    // Silence may have hidden bleeds: the rate of stated months alone, where it differs (clinical 5.2).
    ...(stated === undefined || stated.days === 0
      ? []
      : [rateRow("All bleeds, stated months only", stated.days, stated.rates.all)])
  ],
  notes: isShort ? [`Short observation: fewer than ${fewestDays} days.`] : []
})

/** How many months are of each grade, in words. */
export const mixWords = ({ A, B, C, D, months }: GradeMix): string =>
  months === 0
    ? "No month of a diary lies in this time."
    : `Evidence of ${counted(months, "month")}: ${A} of grade A, ${B} of B, ${C} of C, ${D} of D.`

/** A rate with its interval, in words. */
const rateWords = (rate: PersonRates["rates"][BleedClass]): string =>
  rate.status === "ok"
    ? `${counted(rate.n, "bleed")}: ${shown(rate.rate, "rate")} a year, 95% interval ${shown(rate.lower, "rate")} to ${shown(rate.upper, "rate")}.`
    : `No rate: ${shown({ why: rate.status }, "rate")}.`

/** The section, for the episodes and months of a period. */
export const ratesSection = (
  { duty }: PersonRecord,
  period: Period,
  episodes: ReadonlyArray<Episode>,
  months: ReadonlyArray<GradedMonth>
): Section => {
  const grades = new Map(months.map(({ grade, month }) => [month, grade]))
  const found = bleedRates(episodes, { stretches: observedStretches(duty, period), grades })
  return {
    key: "rates",
    heading: "How often",
    blocks: [
      chart({
        _tag: "Intervals",
        question: "How many bleeds a year?",
        about: `${period.from} to ${period.to}, ${counted(found.days, "observed day")}. Bleeds of one site within 72 hours of a treatment are one.`,
        finding: rateWords(found.rates.all),
        table: tableOf(period, found),
        label: "bleeds",
        value: "rate",
        lower: "lower",
        upper: "upper",
        axis: "Bleeds a year"
      }),
      text(mixWords(found.grades))
    ]
  }
}
