/**
 * How often a centre's people bled: a model of people who differ, the middle of them, and who did not bleed at all.
 *
 * @since 0.1.0
 */
import { days as daysOf, type Period } from "@haemtrack/domain/calendar/Period"
import { bleedClasses } from "../../bleeds/bleedRates.ts"
import { type GroupRates, groupRates } from "../../bleeds/groupRates.ts"
import { zeroBleedShare } from "../../bleeds/zeroBleedShare.ts"
import { mixWords } from "../clinic/ratesSection.ts"
import { chart, list, type Section } from "../Document.ts"
import type { PersonFigures } from "../figures/personFigures.ts"
import { shown } from "../shown.ts"
import type { Absent, Cell, Table } from "../Table.ts"
import { counted } from "../words.ts"

const classes = [
  ["all", "All bleeds"],
  ["treated", "Treated"],
  ["joint", "Into joints"],
  ["spontaneous", "Spontaneous"]
] as const

const ratesOf = (people: ReadonlyArray<PersonFigures>, name: keyof typeof bleedClasses) =>
  groupRates(
    people.map(({ days, episodes, grades }) => ({
      episodes: episodes.filter((episode) => bleedClasses[name](episode)).length,
      days,
      grades
    }))
  )

const modelCells = ({ model }: GroupRates): ReadonlyArray<Cell> => {
  if (model.status !== "ok") {
    const absent: Absent = { why: model.status }
    return [absent, absent, absent, absent]
  }
  const method =
    model.method === "garwood" ? `exact Poisson (${model.reason.replaceAll("_", " ")})` : "negative binomial"
  return [model.rate, model.lower, model.upper, method]
}

const rowOf = (label: string, rates: ReturnType<typeof groupRates>): ReadonlyArray<Cell> => {
  if (rates.status !== "ok") return [label, 0, 0, 0, ...Array.from({ length: 7 }, (): Cell => ({ why: rates.status }))]
  const { median, n, pooled, q1, q3, years } = rates
  return [label, pooled.n, n, years, ...modelCells(rates), q1, median, q3]
}

const tableOf = (people: ReadonlyArray<PersonFigures>): Table => ({
  key: "rates",
  caption: "Bleeds a year, of the group",
  columns: [
    { key: "bleeds", header: "Bleeds", form: "text" },
    { key: "episodes", header: "Number", form: "whole" },
    { key: "people", header: "People", form: "whole" },
    { key: "years", header: "Person-years", form: "hours" },
    { key: "rate", header: "A year", form: "rate" },
    { key: "lower", header: "95% interval from", form: "rate" },
    { key: "upper", header: "to", form: "rate" },
    { key: "method", header: "Method", form: "text" },
    { key: "q1", header: "Persons' rates: lower quarter", form: "rate" },
    { key: "median", header: "Median", form: "rate" },
    { key: "q3", header: "Upper quarter", form: "rate" }
  ],
  rows: classes.map(([name, label]) => rowOf(label, ratesOf(people, name))),
  notes: []
})

/** The rate in words, never without its interval, its bleeds and its people (clinical 5.3). */
const findingOf = (all: ReturnType<typeof groupRates>): string =>
  all.status === "ok" && all.model.status === "ok"
    ? `${counted(all.pooled.n, "bleed")} of ${counted(all.n, "person", "people")}: ${shown(all.model.rate, "rate")} a year, 95% interval ${shown(all.model.lower, "rate")} to ${shown(all.model.upper, "rate")}.`
    : "Nobody was observed in this time."

const zeroWords = (people: ReadonlyArray<PersonFigures>, period: Period): string => {
  const found = zeroBleedShare(
    people.map(({ days, episodes, months }) => ({
      episodes: episodes.length,
      days,
      grades: months.map(({ grade }) => grade)
    })),
    daysOf(period)
  )
  const { bled, confirmedZero, share, tooShort, unconfirmedZero } = found
  const told =
    share.status === "ok"
      ? ` (${shown(share.share, "share")}, 95% interval ${shown(share.lower, "share")} to ${shown(share.upper, "share")})`
      : ""
  return `No bleeds, and said so for every month: ${confirmedZero}${told}. No bleeds recorded, but not said: ${unconfirmedZero}. Bled: ${bled}. Observed too short: ${tooShort}.`
}

/** The section. */
export const ratesSection = (people: ReadonlyArray<PersonFigures>, period: Period): Section => {
  const all = ratesOf(people, "all")
  return {
    key: "rates",
    heading: "How often",
    blocks: [
      chart({
        _tag: "Intervals",
        question: "How many bleeds a year, person by person?",
        about: `${period.from} to ${period.to}, ${counted(people.length, "person", "people")}. People differ by more than chance, and the model says so.`,
        finding: findingOf(all),
        table: tableOf(people),
        label: "bleeds",
        value: "rate",
        lower: "lower",
        upper: "upper",
        axis: "Bleeds a year"
      }),
      list([
        zeroWords(people, period),
        ...(all.status === "ok"
          ? [
              mixWords(all.grades),
              ...(all.short === 0
                ? []
                : [`Observed for fewer than 84 days, and in every figure: ${counted(all.short, "person", "people")}.`])
            ]
          : [])
      ])
    ]
  }
}
