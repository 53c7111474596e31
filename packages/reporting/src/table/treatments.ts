/**
 * The file of treatments: a row for each batch that was infused.
 *
 * One schema for all analysts: what the service exports is what reports read.
 *
 * @since 0.1.0
 */
import * as codes from "./codes.ts"
import * as Rule from "./ColumnRule.ts"

/** Its columns, in the order in which they are written. Source: performance W1. */
export const treatments = {
  treatment_id: Rule.id(),
  person_id: Rule.text(40),
  centre: Rule.text(20),
  product: Rule.text(40),
  batch: Rule.text(40, "may be empty"),
  units_iu: Rule.units(100_000, "may be empty"),
  weight_kg: Rule.kilograms,
  reason: Rule.code(codes.reasons),
  local_time: Rule.localTime,
  zone: Rule.zone,
  instant: Rule.instant,
  recorded_instant: Rule.instant,
  bleed_id: Rule.id("may be empty"),
  amount: Rule.optional(Rule.amount),
  unit: Rule.optional(Rule.code(codes.units, "may be empty")),
  precision: Rule.optional(Rule.code(codes.precisions, "may be empty"))
} as const satisfies Rule.FileRule

/** The rows of a batch, of the columns that were asked for; an optional column that the file lacks is not there. */
export type TreatmentColumns = Rule.ColumnsOf<typeof treatments>
