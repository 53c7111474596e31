/**
 * How often a person bled, of which kind, how sure that is, and on what evidence it rests.
 *
 * @since 0.1.0
 */
import type { Period } from "@haemtrack/domain/calendar/Period"
import type { Episode } from "@haemtrack/domain/diary/episodes"
import { differs, type GradeMix, gradeMix } from "../../population/evidence.ts"
import { fewestDays, yearsOf } from "../../population/observedTime.ts"
import { poissonRate } from "../../stats/poissonRate.ts"
import { chart, type Section, text } from "../Document.ts"
import { isJoint } from "../figures/episodesOf.ts"
import type { GradedMonth } from "../figures/gradesOf.ts"
import { shown } from "../shown.ts"
import type { Cell, Table } from "../Table.ts"
import { counted } from "../words.ts"

/** The kinds of bleeds that have a rate of their own. */
export const kinds: ReadonlyArray<{ readonly label: string; readonly has: (episode: Episode) => boolean }> = [
  { label: "All bleeds", has: () => true },
  { label: "Treated", has: ({ treated }) => treated },
  { label: "Into joints", has: isJoint },
  { label: "Spontaneous", has: ({ cause }) => cause === "spontaneous" },
  { label: "Spontaneous, into joints", has: (each) => isJoint(each) && each.cause === "spontaneous" }
]

const rateCells = (count: number, days: number): ReadonlyArray<Cell> => {
  const rate = poissonRate(count, yearsOf(days))
  if (rate.status !== "ok") return [count, days, { why: rate.status }, { why: rate.status }, { why: rate.status }]
  return [count, days, rate.rate, rate.lower, rate.upper]
}

/** The rates of some episodes in so many days. */
export const ratesTable = (key: string, caption: string, episodes: ReadonlyArray<Episode>, days: number): Table => ({
  key,
  caption,
  columns: [
    { key: "bleeds", header: "Bleeds", form: "text" },
    { key: "episodes", header: "Number", form: "whole" },
    { key: "days", header: "Observed days", form: "whole" },
    { key: "rate", header: "A year", form: "rate" },
    { key: "lower", header: "95% interval from", form: "rate" },
    { key: "upper", header: "to", form: "rate" }
  ],
  rows: kinds.map(({ has, label }) => [label, ...rateCells(episodes.filter(has).length, days)]),
  notes: days > 0 && days < fewestDays ? [`Short observation: fewer than ${fewestDays} days.`] : []
})

const daysOf = (months: ReadonlyArray<GradedMonth>): number => months.reduce((sum, { days }) => sum + days, 0)

/** The rate of stated months alone, where it differs: silence may have hidden bleeds (clinical 5.2). */
const statedRow = (
  episodes: ReadonlyArray<Episode>,
  days: number,
  months: ReadonlyArray<GradedMonth>
): ReadonlyArray<ReadonlyArray<Cell>> => {
  const stated = months.filter(({ grade }) => grade === "A" || grade === "B")
  const names = new Set(stated.map(({ month }): string => month))
  const within = episodes.filter(({ date }) => names.has(date.slice(0, 7))).length
  const [all, strict] = [episodes.length / days, within / daysOf(stated)]
  return stated.length > 0 && differs(all, strict)
    ? [["All bleeds, stated months only", ...rateCells(within, daysOf(stated))]]
    : []
}

/** How many months are of each grade, in words. */
export const mixWords = ({ A, B, C, D, months }: GradeMix): string =>
  `Evidence of ${counted(months, "month")}: ${A} of grade A, ${B} of B, ${C} of C, ${D} of D.`

/** The section, for the episodes and months of a period. */
export const ratesSection = (
  { from, to }: Period,
  days: number,
  episodes: ReadonlyArray<Episode>,
  months: ReadonlyArray<GradedMonth>
): Section => {
  const plain = ratesTable("rates", `Bleeds from ${from} to ${to}`, episodes, days)
  const table = { ...plain, rows: [...plain.rows, ...statedRow(episodes, days, months)] }
  const [first] = table.rows
  const figure = (place: number): string => shown(first?.[place] ?? { why: "no_exposure" }, "rate")
  return {
    key: "rates",
    heading: "How often",
    blocks: [
      chart({
        _tag: "Intervals",
        question: "How many bleeds a year?",
        about: `${from} to ${to}, ${counted(days, "observed day")}. Bleeds of one site within 72 hours of a treatment are one.`,
        finding: `${counted(episodes.length, "bleed")}: ${figure(3)} a year, 95% interval ${figure(4)} to ${figure(5)}.`,
        table,
        label: "bleeds",
        value: "rate",
        lower: "lower",
        upper: "upper",
        axis: "Bleeds a year"
      }),
      text(mixWords(gradeMix(months.map(({ grade }) => grade))))
    ]
  }
}
