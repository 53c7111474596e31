/**
 * The file of bleeds: a row for each bleed and site.
 *
 * @since 0.1.0
 */
import * as codes from "./codes.ts"
import * as Rule from "./ColumnRule.ts"

/** Its columns, in the order in which they are written. Source: performance W1. */
export const bleeds = {
  bleed_id: Rule.id(),
  person_id: Rule.text(40),
  centre: Rule.text(20),
  site: Rule.code(codes.sites),
  cause: Rule.code(codes.causes, "may be empty"),
  severity: Rule.code(codes.bleedSeverities, "may be empty"),
  onset_local: Rule.localTime,
  zone: Rule.zone,
  onset_instant: Rule.instant,
  main_bleed_id: Rule.optional(Rule.id("may be empty"))
} as const satisfies Rule.FileRule

/** The rows of a batch, of the columns that were asked for. */
export type BleedColumns = Rule.ColumnsOf<typeof bleeds>
