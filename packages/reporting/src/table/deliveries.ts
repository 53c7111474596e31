/**
 * The file of deliveries: a row for each product that was brought to a person's home.
 *
 * @since 0.1.0
 */
import * as codes from "./codes.ts"
import * as Rule from "./ColumnRule.ts"

/** Its columns, in the order in which they are written. Source: performance W1. */
export const deliveries = {
  delivery_id: Rule.id(),
  person_id: Rule.text(40),
  centre: Rule.text(20),
  product: Rule.text(40),
  units_iu: Rule.units(999_999_999, "may be empty"),
  delivered_on: Rule.date,
  amount: Rule.optional(Rule.amount),
  unit: Rule.optional(Rule.code(codes.units, "may be empty"))
} as const satisfies Rule.FileRule

/** The rows of a batch, of the columns that were asked for. */
export type DeliveryColumns = Rule.ColumnsOf<typeof deliveries>
