/**
 * The words of the commands that write a report for people: read and checked before any file is opened.
 *
 * @since 0.1.0
 */
import { parseArgs } from "node:util"
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { addDays, addMonths, LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { type Period, quarterOf } from "@haemtrack/domain/calendar/Period"
import * as Schema from "effect/Schema"
import type { Subject } from "../document/Document.ts"
import {
  documentGrammar,
  type DocumentName,
  documentNames,
  type DocumentOutput,
  documentOutputs
} from "./documentGrammar.ts"
import { type FileName, fileNames, type Input, inputs, type OnBadRows } from "./options.ts"
import { Stop } from "./Stop.ts"

/** What was asked for, of whichever report. */
export interface DocumentRequest {
  readonly name: DocumentName
  readonly files: ReadonlyMap<FileName, string>
  /** What people said of bleeds; a file that need not be there. */
  readonly statements: string | undefined
  /** What was prescribed, what of it was skipped, and what left the homes other than by a treatment; files that need not be there. */
  readonly regimens: string | undefined
  readonly skipped: string | undefined
  readonly movements: string | undefined
  readonly input: Input | undefined
  readonly onBadRows: OnBadRows
  readonly output: DocumentOutput
  readonly out: string | undefined
  /** The table that is written where a form holds one. */
  readonly table: string | undefined
  readonly generatedAt: string
  readonly asOf: LocalDate
  readonly subject: Subject
  readonly person: string | undefined
  readonly centre: string | undefined
  readonly period: Period
  readonly since: LocalDate | undefined
  /** What was kept of earlier returns, and where this one is kept with them. */
  readonly kept: string | undefined
  readonly keep: string | undefined
  /** What is known of people who might be asked to join a study, and what it asks for. */
  readonly facts: string | undefined
  readonly study: string | undefined
}

const wrong = (what: string, cause?: unknown): Stop =>
  new Stop(2, `${what}\nhaemtrack-report --help says what there is`, { cause })

const parse = (words: ReadonlyArray<string>) => {
  try {
    return parseArgs({ ...documentGrammar, args: [...words] })
  } catch (error) {
    if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
      throw wrong(error.message, error)
    }
    throw error
  }
}

const oneOf = <A extends string>(name: string, all: ReadonlyArray<A>, value: string | undefined): A | undefined => {
  const known = all.find((each) => each === value)
  if (value !== undefined && known === undefined) throw wrong(`--${name} is one of: ${all.join(", ")}`)
  return known
}

const isDate = Schema.is(LocalDate)

/** A report looks at times before and behind its own, and the calendar of diaries ends in 1900 and 2199. */
const [firstYear, lastYear, mostYearsBack] = ["1950", "2149", 50]

const dateOf = (name: string, value: string | undefined): LocalDate | undefined => {
  if (value !== undefined && !isDate(value)) throw wrong(`--${name} is a day, YYYY-MM-DD`)
  if (value !== undefined && (value < firstYear || value > `${lastYear}-12-31`))
    throw wrong(`--${name} lies in the years ${firstYear} to ${lastYear}`)
  return value
}

/** The day since which changes are told: they are compared with a time of the same length before it. */
const sinceOf = (value: string | undefined, asOf: LocalDate): LocalDate | undefined => {
  const since = dateOf("since", value)
  if (since !== undefined && since > asOf) throw wrong("--since is after the day of --as-of")
  if (since !== undefined && addMonths(since, 12 * mostYearsBack) < asOf)
    throw wrong(`--since is at most ${mostYearsBack} years before the day of --as-of`)
  return since
}

const quarters = /^(\d{4})-Q([1-4])$/

/** `2026-Q3`, of the calendar's year. */
const quarterNamed = (value: string): Period => {
  const [, year = "", quarter = ""] = quarters.exec(value) ?? []
  const first = `${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}-01`
  if (!isDate(first)) throw wrong("--quarter is a quarter of a year, such as 2026-Q3")
  return quarterOf(dateOf("quarter", first) ?? first)
}

/** The named quarter, else the given days, else the year up to the day. */
const periodOf = (values: Readonly<Record<"quarter" | "from" | "to", string | undefined>>, asOf: LocalDate): Period => {
  if (values.quarter !== undefined) return quarterNamed(values.quarter)
  const to = dateOf("to", values.to) ?? asOf
  const from = dateOf("from", values.from) ?? addMonths(addDays(to, 1), -12)
  if (from > to) throw wrong("--from is after --to")
  return { from, to }
}

/** The commands that are about a quarter, and the options that a command cannot do without. */
const needs: Readonly<Record<DocumentName, ReadonlyArray<"person" | "centre" | "quarter" | "facts">>> = {
  "clinic-page": ["person"],
  "centre-quarter": ["centre", "quarter"],
  "commissioner-return": ["quarter"],
  "trial-screening": ["facts"]
}

/**
 * Reads the words after the command's name, the first of which names the report.
 *
 * @throws {Stop} with status 2, for words that mean nothing or too little
 */
export const documentOptions = (words: ReadonlyArray<string>): DocumentRequest => {
  const { positionals, values } = parse(words)
  const name = oneOf("report", documentNames, positionals[0])
  if (name === undefined || positionals.length > 1) throw wrong(`One report at a time: ${documentNames.join(", ")}`)
  for (const needed of needs[name]) if (values[needed] === undefined) throw wrong(`${name} needs --${needed}`)
  const output = oneOf("format", documentOutputs, values.format)
  if (output === undefined) throw wrong(`--format is one of: ${documentOutputs.join(", ")}`)
  if (output === "parquet" && values.out === undefined) throw wrong("--format parquet needs --out FILE")
  const generatedAt = values["generated-at"]
  if (!Schema.is(Instant)(generatedAt)) {
    throw wrong("--generated-at is when the report is made, such as 2026-10-21T09:00:00Z: nothing here reads a clock")
  }
  const day = LocalDate.make(generatedAt.slice(0, 10))
  const asOf = dateOf("as-of", values["as-of"]) ?? dateOf("generated-at", day) ?? day
  const period = periodOf({ quarter: values.quarter, from: values.from, to: values.to }, asOf)
  // A second return, of the rest of the quarter, would tell what a few people did in between (clinical 5.14).
  if (name === "commissioner-return" && asOf <= period.to) {
    throw wrong("--quarter is not over on the day of --as-of, and a return is of a whole quarter")
  }
  return {
    name,
    files: new Map(
      fileNames.flatMap((file): ReadonlyArray<readonly [FileName, string]> => {
        const path = values[file]
        return path === undefined ? [] : [[file, path]]
      })
    ),
    statements: values.statements,
    regimens: values.regimens,
    skipped: values["skipped-doses"],
    movements: values["stock-movements"],
    input: oneOf("input", inputs, values.input),
    onBadRows: values["skip-bad-rows"] === true ? "skip" : "stop",
    output,
    out: values.out,
    table: values.table,
    generatedAt,
    asOf,
    subject: values.invented === true ? "invented people" : "people",
    person: values.person,
    centre: values.centre,
    period,
    since: sinceOf(values.since, asOf),
    kept: values.kept,
    keep: values.keep,
    facts: values.facts,
    study: values.study
  }
}
