/**
 * What the commands for reports for people are called and take, as far as a completion has to know.
 *
 * @since 0.1.0
 */

/** The commands that write a report for people, by the kind of report that each writes. */
export const documentNames = ["clinic-page", "centre-quarter", "commissioner-return", "trial-screening"] as const

/** A command's name. */
export type DocumentName = (typeof documentNames)[number]

/** The forms in which a report for people can be written. */
export const documentOutputs = ["html", "markdown", "json", "ndjson", "csv", "parquet"] as const
/** The form of a report for people. */
export type DocumentOutput = (typeof documentOutputs)[number]

const text = { type: "string" } as const

/** The options, as Node reads them. */
export const documentGrammar = {
  allowPositionals: true,
  options: {
    treatments: text,
    bleeds: text,
    persons: text,
    deliveries: text,
    statements: text,
    regimens: text,
    "skipped-doses": text,
    "stock-movements": text,
    input: text,
    format: text,
    out: text,
    table: text,
    "generated-at": text,
    "as-of": text,
    person: text,
    centre: text,
    quarter: text,
    from: text,
    to: text,
    since: text,
    kept: text,
    keep: text,
    facts: text,
    study: text,
    "skip-bad-rows": { type: "boolean" },
    invented: { type: "boolean" }
  }
} as const
