/**
 * The four files that reports are made from, and what each row of them must be beside its fields.
 *
 * @since 0.1.0
 */
import { amountFaults } from "./amountFaults.ts"
import { bleeds } from "./bleeds.ts"
import type { FileRule } from "./ColumnRule.ts"
import type { NamedColumns } from "./Columns.ts"
import { deliveries } from "./deliveries.ts"
import type { FaultReason } from "./Fault.ts"
import { type PersonColumns, persons } from "./persons.ts"
import { treatments } from "./treatments.ts"

/** Where a row breaks a rule. */
export interface RowFault {
  readonly row: number
  readonly column: string
  readonly reason: FaultReason
}

/** One kind of file. */
export interface FileKind {
  readonly rule: FileRule
  /** No two rows of a file have the same here. */
  readonly key: string
  /** Columns that are read along with one, so that a rule of several columns can be seen to. */
  readonly along: Readonly<Record<string, ReadonlyArray<string>>>
  /** The rows that break a rule of several columns, at most one fault each, in their order. */
  readonly rowFaults: (columns: NamedColumns) => Iterable<RowFault>
}

/** A rate of nothing is no rate: whoever is in the file was watched for a day. */
function* windowFaults({ observed_from: from, observed_to: to }: Partial<PersonColumns>): Generator<RowFault> {
  if (from === undefined || to === undefined) return
  for (let row = 0; row < from.values.length; row += 1) {
    if ((to.values[row] ?? 0) <= (from.values[row] ?? 0)) yield { row, column: "observed_to", reason: "NoWindow" }
  }
}

/** Treatments: a row for each batch that was infused. All rows of one product have one unit. */
export const treatmentFile: FileKind = {
  rule: treatments,
  key: "treatment_id",
  along: { units_iu: ["amount", "unit", "product"] },
  rowFaults: amountFaults
}

/** Bleeds: a row for each bleed and site. */
const bleedFile: FileKind = { rule: bleeds, key: "bleed_id", along: {}, rowFaults: () => [] }

/** Persons, and the days on which their diary was watched. */
export const personFile: FileKind = {
  rule: persons,
  key: "person_id",
  along: {},
  rowFaults: windowFaults
}

/** Deliveries: a row for each product that was brought. */
export const deliveryFile: FileKind = {
  rule: deliveries,
  key: "delivery_id",
  along: { units_iu: ["amount", "unit", "product"] },
  rowFaults: amountFaults
}

/** The columns to read when some are asked for: these, those that are read along, and the key. */
export const columnsToRead = ({ along, key }: FileKind, asked: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set([key, ...asked.flatMap((name) => [name, ...(along[name] ?? [])])])
]

/** The files, by their names. */
export const fileKinds = {
  treatments: treatmentFile,
  bleeds: bleedFile,
  persons: personFile,
  deliveries: deliveryFile
} as const
