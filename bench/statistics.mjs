/**
 * The statistics for clinicians and centres, in milliseconds: one person's page of ten years, a group, and a published table.
 *
 * One person's figures are to be there in less than 5 ms. All people are invented, and the same in each run.
 */
import { performance } from "node:perf_hooks"
import { addDays, LocalDate } from "../packages/domain/src/calendar/LocalDate.ts"
import { instantOf } from "../packages/domain/src/calendar/Instant.ts"
import { indexJoints } from "../packages/domain/src/diary/BodySite.ts"
import { bleedRates } from "../packages/reporting/src/bleeds/bleedRates.ts"
import { personPatterns } from "../packages/reporting/src/bleeds/patterns/personPatterns.ts"
import { suppressPeople } from "../packages/reporting/src/centre/suppressPeople.ts"
import { negativeBinomialRate } from "../packages/reporting/src/stats/negativeBinomialRate.ts"
import { personUse } from "../packages/reporting/src/usage/personUse.ts"
import { documentWork } from "./documents.mjs"
import { middle } from "./figures.mjs"

/** One person's work is small, and is done until the compiler is done with it. */
const rounds = { person: 300, many: 9 }

/** Whole numbers from 0 to below `most`, always the same ones (Lehmer's generator). */
const drawing = (seed) => {
  let state = seed
  return (most) => {
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
}

/** Ten years: a dose every third day, a bleed a month. */
const personOf = (draw) => {
  const period = { from: LocalDate.make("2016-01-01"), to: LocalDate.make("2025-12-31") }
  const days = 3653
  const dayAt = (number) => addDays(period.from, number)
  const doses = Array.from({ length: Math.floor(days / 3) }, (_, number) => ({
    date: dayAt(number * 3),
    product: "P1",
    reason: "prophylaxis",
    molecule: "fviii",
    unit: "[iU]",
    thousandths: 2_000_000
  }))
  const starts = Array.from({ length: 120 }, () => draw(days)).toSorted((a, b) => a - b)
  const episodes = starts.map((number) => ({
    site: indexJoints[draw(indexJoints.length)],
    date: dayAt(number),
    start: instantOf(Date.parse(`${dayAt(number)}T${String(draw(24)).padStart(2, "0")}:00:00Z`)),
    cause: draw(2) === 0 ? "spontaneous" : "injury",
    entries: ["invented"],
    treated: true,
    flags: []
  }))
  return { period, days, doses, episodes }
}

const figuresOf = ({ days, doses, episodes, period }) => {
  const stretches = [period]
  return [
    bleedRates(episodes, { stretches, grades: new Map() }),
    personUse(doses, { period, days, weights: [{ kg: 70, on: period.from }] }),
    personPatterns({
      episodes,
      starts: episodes.map(({ start }) => ({ precision: "minute", local: start.slice(0, 16) })),
      doses: Float64Array.from(doses, ({ date }) => Date.parse(`${date}T07:00:00Z`)),
      intervalHours: 72,
      stretches,
      period,
      asOf: period.to,
      changes: [LocalDate.make("2020-06-01")]
    })
  ]
}

const groupOf = (draw) =>
  Array.from({ length: 2000 }, () => ({
    count: Math.floor((draw(1000) / 400) ** 4),
    exposure: (100 + draw(265)) / 365.25
  }))

/** Counts of centres by products, with totals of both and of all. */
const tableOf = (draw, rows, columns) => {
  const cell = (row, column) => `${row} ${column}`
  const names = (length, of) => Array.from({ length }, (_, index) => of(index))
  const counts = new Map()
  const add = (name, more) => counts.set(name, (counts.get(name) ?? 0) + more)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const count = Math.floor((draw(1000) / 250) ** 3)
      for (const name of [cell(row, column), `row ${row}`, `column ${column}`, "all"]) add(name, count)
    }
  }
  const lines = [
    ...names(rows, (row) => ({ total: `row ${row}`, cells: names(columns, (column) => cell(row, column)) })),
    ...names(columns, (column) => ({ total: `column ${column}`, cells: names(rows, (row) => cell(row, column)) })),
    { total: "all", cells: names(rows, (row) => `row ${row}`) },
    { total: "all", cells: names(columns, (column) => `column ${column}`) }
  ]
  return { counts, lines }
}

const millisOf = (rounds, work) => {
  const times = Array.from({ length: rounds }, () => {
    const begin = performance.now()
    work()
    return performance.now() - begin
  })
  return { first: Number(times[0].toFixed(2)), middle: Number(middle(times).toFixed(2)) }
}

/** A row for each: the first run, before the compiler has seen it, and the middle one. */
export const measureStatistics = () => {
  const draw = drawing(11)
  const [person, group, table] = [personOf(draw), groupOf(draw), tableOf(draw, 25, 8)]
  const documents = documentWork(draw)
  return [
    {
      what: "one person's rates, use and patterns, ten years",
      aim: 5,
      ...millisOf(rounds.person, () => figuresOf(person))
    },
    { what: "one person's clinic page, a year of ten", aim: 5, ...millisOf(rounds.person, documents.page) },
    { what: "the same as HTML", ...millisOf(rounds.person, documents.html) },
    { what: "model rate of 2,000 people", ...millisOf(rounds.many, () => negativeBinomialRate(group)) },
    {
      what: "stars of a table of 25 centres by 8 products",
      ...millisOf(rounds.many, () => suppressPeople(table.counts, table.lines))
    }
  ]
}
