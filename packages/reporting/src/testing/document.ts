/**
 * Reports of nothing in particular, which hold every kind of block, chart and cell.
 *
 * @since 0.1.0
 */
import { chart, type Document, english, list, table, text } from "../document/Document.ts"
import type { Column, Table } from "../document/Table.ts"
import { hidden } from "../document/Table.ts"

const column = (key: string, form: Column["form"]): Column => ({ key, header: `The ${key}`, form })

/** What was used, by months; nothing is known of the second. */
export const usedByMonth: Table = {
  key: "used",
  caption: "Used by month",
  columns: [
    column("month", "text"),
    column("routine", "whole"),
    column("bleeds", "whole"),
    column("other", "whole"),
    column("unknown", "whole")
  ],
  rows: [
    ["2026-07", 24_000, 3000, 0, 0],
    ["2026-08", { why: "not_recorded" }, 0, 0, 31],
    ["2026-09", 22_000, 0, 1500, 4]
  ],
  notes: ["Nothing recorded is not a usage of 0."]
}

/** Rates, one without a figure. */
export const someRates: Table = {
  key: "rates",
  caption: "Rates",
  columns: [
    column("what", "text"),
    column("rate", "rate"),
    column("lower", "rate"),
    column("upper", "rate"),
    column("share", "share"),
    column("years", "hours"),
    column("zone", "text")
  ],
  rows: [
    ["All", 4.489, 1.2231, 11.494, 0.755, 12.5, "within"],
    ["Joints", 0, 0, 3.689, 0.025, 30, "alarm"],
    ["Nobody", { why: "no_exposure" }, { why: "no_exposure" }, { why: "no_exposure" }, hidden, hidden, hidden]
  ],
  notes: []
}

/** A report with the texts given, wherever a text may stand. */
export const documentOf = (words: string): Document => ({
  kind: "clinic-page",
  title: `Title ${words}`,
  subtitle: words,
  language: english,
  subject: "invented people",
  sections: [
    {
      key: "first",
      heading: `First ${words}`,
      blocks: [
        text(words),
        list([words, "second"]),
        table({ ...someRates, key: "plain", caption: `Plain ${words}`, rows: [[words, 1, 0, 2, 0.5, 1, words]] }),
        chart({
          _tag: "Bars",
          question: `How much? ${words}`,
          about: words,
          finding: words,
          table: usedByMonth,
          category: "month",
          series: [
            { column: "routine", label: "Routine" },
            { column: "bleeds", label: "Bleeds" },
            { column: "other", label: "Other" }
          ],
          axis: "IU",
          unknown: "unknown"
        })
      ]
    },
    {
      key: "second",
      heading: "Second",
      blocks: [
        chart({
          _tag: "Intervals",
          question: "How often?",
          about: "Everybody",
          finding: "4.49 a year, 95% interval 1.22 to 11.49",
          table: someRates,
          label: "what",
          value: "rate",
          lower: "lower",
          upper: "upper",
          axis: "Bleeds a year"
        }),
        chart({
          _tag: "Funnel",
          question: "How do centres differ?",
          about: "Everybody",
          finding: "One is to be looked at",
          table: { ...someRates, key: "funnel", caption: "Centres" },
          label: "what",
          exposure: "years",
          rate: "rate",
          zone: "zone",
          lines: [
            {
              label: "All together",
              kind: "target",
              points: [
                [5, 3],
                [40, 3]
              ]
            },
            {
              label: "Limits",
              kind: "limit",
              points: [
                [5, 5],
                [40, 4]
              ]
            },
            {
              label: "Limits",
              kind: "limit",
              points: [
                [5, 1],
                [40, 2]
              ]
            },
            {
              label: "Chance alone",
              kind: "chance",
              points: [
                [5, 4],
                [40, 3.5]
              ]
            }
          ],
          exposureAxis: "Person-years",
          rateAxis: "Bleeds a year"
        })
      ]
    }
  ],
  methods: [{ name: "Rate", says: words, source: "Garwood 1936", page: "docs/methods/poisson-rate.md" }],
  parameters: [{ name: "Period", value: words }],
  basis: {
    version: "0.0.0",
    generatedAt: "2026-10-21T09:00:00Z",
    asOf: "2026-10-20",
    inputs: [{ name: "treatments", sha256: "0".repeat(64) }]
  }
})
