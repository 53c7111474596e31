/**
 * The four files of an invented centre as CSV: the columns that every file has, in their order, and then all others that rows fill.
 *
 * @since 0.1.0
 */
import { bleeds } from "../table/bleeds.ts"
import { csvText } from "../table/csvText.ts"
import { deliveries } from "../table/deliveries.ts"
import { persons } from "../table/persons.ts"
import { treatments } from "../table/treatments.ts"
import type { CentreRows, Row } from "./centreRows.ts"

/** The text of each file. */
export interface CentreFiles {
  readonly treatments: string
  readonly bleeds: string
  readonly persons: string
  readonly deliveries: string
}

const fileOf = (rule: object, rows: ReadonlyArray<Row>): string => {
  const header = [...new Set([...Object.keys(rule), ...rows.flatMap((row) => Object.keys(row))])]
  return csvText(
    header,
    rows.map((row) => header.map((name) => String(row[name] ?? "")))
  )
}

/** The files of some rows. */
export const centreFiles = (rows: CentreRows): CentreFiles => ({
  treatments: fileOf(treatments, rows.treatments),
  bleeds: fileOf(bleeds, rows.bleeds),
  persons: fileOf(persons, rows.persons),
  deliveries: fileOf(deliveries, rows.deliveries)
})
