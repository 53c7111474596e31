/**
 * What a person recorded as given, month by month, in each unit by itself, with the months of which nothing is known.
 *
 * @since 0.1.0
 */
import type { Period } from "@haemtrack/domain/calendar/Period"
import { usageClass } from "@haemtrack/domain/diary/TreatmentReason"
import type { Unit } from "@haemtrack/domain/product/Unit"
import { grouped } from "@haemtrack/domain/grouped"
import { chart, type Section, text } from "../Document.ts"
import type { GradedMonth } from "../figures/gradesOf.ts"
import type { GivenBatch } from "../PersonRecord.ts"
import type { Cell, Table } from "../Table.ts"
import { counted, unitWords } from "../words.ts"

const parts = [
  { key: "routine", header: "Routine", holds: ["prophylaxis"] },
  { key: "for_bleeds", header: "For bleeds", holds: ["bleed"] },
  { key: "other", header: "Other reasons", holds: ["prescribed", "surgery", "iti", "other"] }
] as const

type Part = (typeof parts)[number]

const partOf = ({ reason }: GivenBatch): Part =>
  parts.find(({ holds }) => (holds as ReadonlyArray<string>).includes(usageClass[reason])) ?? parts[2]

/** Amounts of one unit: a row for each month, a column for each class of reasons. */
const tableOf = (unit: Unit, given: ReadonlyArray<GivenBatch>, months: ReadonlyArray<GradedMonth>): Table => {
  const byMonth = grouped(given, ({ on }) => on.slice(0, 7))
  const named = unitWords(unit)
  return {
    key: `usage_${named.toLowerCase()}`,
    caption: `Recorded by month, ${named}`,
    columns: [
      { key: "month", header: "Month", form: "text" },
      ...parts.map(({ header, key }) => ({ key, header: `${header}, ${named}`, form: "whole" as const })),
      { key: "days_unknown", header: "Days not known", form: "whole" },
      { key: "evidence", header: "Evidence", form: "text" }
    ],
    rows: months.map(({ days, grade, month }) => {
      const own = byMonth.get(month) ?? []
      const amounts = parts.map((part): Cell => {
        const thousandths = own.filter((each) => partOf(each) === part).reduce((sum, each) => sum + each.thousandths, 0)
        return own.length === 0 && grade === "D" ? { why: "not_recorded" } : thousandths / 1000
      })
      return [month, ...amounts, grade === "D" ? days : 0, grade]
    }),
    notes: []
  }
}

const totalWords = (unit: Unit, given: ReadonlyArray<GivenBatch>): string => {
  const total = given.reduce((sum, each) => sum + each.thousandths, 0) / 1000
  return `${counted(given.length, "batch", "batches")} recorded, ${counted(total, unitWords(unit), unitWords(unit))} in all.`
}

/** The section: a chart for each unit, or its total where no month of a diary lies in the period. Units of two kinds never stand on one axis. */
export const usageSection = (
  { from, to }: Period,
  treatments: ReadonlyArray<GivenBatch>,
  months: ReadonlyArray<GradedMonth>
): Section => {
  const within = treatments.filter(({ on }) => from <= on && on <= to)
  const unknown = months.filter(({ grade }) => grade === "D")
  const byUnit = [...grouped(within, ({ unit }) => unit)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    key: "usage",
    heading: "What was used",
    blocks: [
      ...(byUnit.length === 0 ? [text("No treatment was recorded in this time. That is not a usage of 0.")] : []),
      ...byUnit.map(([unit, given]) => {
        if (months.length === 0) return text(`${totalWords(unit, given)} No month of a diary lies in this time.`)
        return chart({
          _tag: "Bars",
          question: `How much was used each month, in ${unitWords(unit)}?`,
          about: `${from} to ${to}. Recorded as given, not scaled up; ${counted(unknown.length, "month")} not known: no entry and no statement.`,
          finding: totalWords(unit, given),
          table: tableOf(unit, given, months),
          category: "month",
          series: parts.map(({ header, key }) => ({ column: key, label: header })),
          axis: unitWords(unit),
          unknown: "days_unknown"
        })
      })
    ]
  }
}
