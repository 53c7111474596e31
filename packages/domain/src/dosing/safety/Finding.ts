/**
 * What a safety rule found about a dose, with the figures that explain it. A finding informs and asks; it stops nothing that
 * was already given (clinical 3.7).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Code } from "../../product/Product.ts"

/** The rule, and for the fourth the band of it (clinical 3.7.1). In the order in which findings are listed. */
export const FindingCode = Schema.Literals([
  "D1",
  "D2",
  "D3",
  "D4-high",
  "D4-warn",
  "D4-first",
  "D5",
  "D6",
  "D7",
  "D8",
  "D9",
  "D10",
  "D11",
  "D12",
  "D13",
  "D14",
  "D15",
  "D16",
  "D17",
  "D18",
  "D19",
  "D20",
  "D21",
  "D22",
  "D23",
  "D24",
  "D25",
  "D26",
  "D27",
  "D28",
  "D29",
  "D30",
  "D31"
])
export type FindingCode = typeof FindingCode.Type

/** Where the rules look: at a prescription before it is signed, or at an entry of the diary, which nothing blocks. */
export const Setting = Schema.Literals(["prescription", "diary_entry"])
export type Setting = typeof Setting.Type

/**
 * How serious it is (codes 6.7). `block` stops a prescription, `block_draft` until a second clinician signs, `warn` tells. An
 * entry of the diary is flagged to the centre: `low`, `high` or `urgent`.
 */
export const Severity = Schema.Literals(["low", "high", "urgent", "warn", "block", "block_draft"])
export type Severity = typeof Severity.Type

/** Figures and codes by name, never words of a person. */
export const Values = Schema.Record(Schema.String, Schema.Union([Schema.Finite, Schema.String]))
export type Values = typeof Values.Type

/** A finding, with the versions of the data that it was made by. */
export const Finding = Schema.Struct({
  code: FindingCode,
  severity: Severity,
  values: Values,
  catalogueVersion: Code,
  thresholdsVersion: Code
})
export type Finding = typeof Finding.Type

/** What was not known, so that a rule could not be checked. */
export const Missing = Schema.Literals([
  "limit",
  "interval",
  "weight",
  "age",
  "molecule",
  "indication",
  "disorder",
  "severity",
  "phenotype",
  "inhibitor",
  "label",
  "plan",
  "expiry",
  "recalls",
  "haematuria",
  "exposure_days",
  "supervision"
])
export type Missing = typeof Missing.Type

/** A rule that could not be checked: never the same as "clear", and no finding either (clinical 3.7.2). */
export const NotChecked = Schema.Struct({ code: FindingCode, missing: Missing })
export type NotChecked = typeof NotChecked.Type

/** The number of the rule behind a code. */
export const ruleOf = (code: FindingCode): string => code.split("-", 1).join("")

/** Under which key the sentence for it stands in the catalogues of messages: `finding.d4_high`, `not_checked.d1`. */
export const messageKey = (said: Finding | NotChecked): string =>
  `${"severity" in said ? "finding" : "not_checked"}.${said.code.toLowerCase().replace("-", "_")}`
