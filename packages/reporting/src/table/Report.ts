/**
 * A report over files: which columns it reads, and the rows that it gives.
 *
 * Persons, bleeds and deliveries are few and are held whole; treatments are many, and go through batch by batch.
 *
 * @since 0.1.0
 */
import type { BleedColumns } from "./bleeds.ts"
import type { DeliveryColumns } from "./deliveries.ts"
import type { PersonColumns } from "./persons.ts"
import type { TreatmentColumns } from "./treatments.ts"

/** What stands in a row; null is what cannot be said. */
export type Cell = string | number | null

/** A row of a report. */
export type Row = ReadonlyArray<Cell>

/** The columns of reports that are texts; all others are numbers. */
export const textColumns: ReadonlySet<string> = new Set([
  "centre",
  "month",
  "product",
  "reason",
  "unit",
  "person_id",
  "site",
  "first_met",
  "batch",
  "last",
  "flag"
])

/** The columns of each file that a report reads. A file without any is not read. */
export interface Needs {
  readonly treatments: ReadonlyArray<keyof TreatmentColumns>
  readonly bleeds: ReadonlyArray<keyof BleedColumns>
  readonly persons: ReadonlyArray<keyof PersonColumns>
  readonly deliveries: ReadonlyArray<keyof DeliveryColumns>
}

/** The name of a file that reports are made from. */
export type FileName = keyof Needs

/** What a report is given before the first treatment. */
export interface Given {
  readonly persons: Partial<PersonColumns>
  readonly bleeds: Partial<BleedColumns>
  readonly deliveries: Partial<DeliveryColumns>
  /** The batches that are looked for. */
  readonly batches: ReadonlyArray<string>
  /** Products begin with this. */
  readonly productPrefix: string
}

/** A report that is being made. Law: the rows do not depend on how treatments are divided into batches, nor on their order. */
export interface Running<Batch = Partial<TreatmentColumns>> {
  readonly add: (batch: Batch) => void
  readonly rows: () => ReadonlyArray<Row>
  /** What a reader of the rows is to know, in words. */
  readonly notes: () => ReadonlyArray<string>
}

/** A report. */
export interface Report {
  readonly columns: ReadonlyArray<string>
  readonly needs: Needs
  readonly begin: (given: Given) => Running
}
