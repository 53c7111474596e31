/**
 * The file of persons: a row for each, with the days on which their diary was watched.
 *
 * @since 0.1.0
 */
import * as codes from "./codes.ts"
import * as Rule from "./ColumnRule.ts"

/** Its columns, in the order in which they are written. Source: performance W1. */
export const persons = {
  person_id: Rule.text(40),
  centre: Rule.text(20),
  diagnosis: Rule.code(codes.diagnoses),
  severity: Rule.code(codes.severities),
  regimen: Rule.code(codes.regimens),
  birth_year: Rule.year,
  observed_from: Rule.date,
  observed_to: Rule.date
} as const satisfies Rule.FileRule

/** The rows of a batch, of the columns that were asked for. `observed_to` is the day after the last one. */
export type PersonColumns = Rule.ColumnsOf<typeof persons>
