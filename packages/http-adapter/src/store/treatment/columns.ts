/**
 * A treatment as the columns of its tables, for writing. Reading goes through the view `treatment_record`.
 *
 * @since 0.1.0
 */
import type { Line, Treatment } from "@haemtrack/domain/diary/Treatment"
import type { Amount } from "@haemtrack/domain/product/Amount"
import * as BatchNumber from "@haemtrack/domain/product/BatchNumber"
import * as Arr from "effect/Array"
import { momentColumns } from "../momentColumns.ts"

/** Digits with three decimals, which `numeric` takes as they stand: no binary fraction on the way. */
const decimal = ({ thousandths }: Amount): string =>
  `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`

/** What a version says of the treatment itself; the same columns for a new one and for a correction. */
export const columnsOf = (treatment: Treatment) => {
  const { occurredAt, total } = treatment
  return {
    ...momentColumns(occurredAt),
    reason: treatment.reason,
    bleed_id: treatment.bleedId ?? null,
    centre_bleed_id: treatment.centreBleedId ?? null,
    place: treatment.place ?? null,
    given_by: treatment.givenBy?.kind ?? null,
    product_id: treatment.productId,
    catalogue_version: treatment.catalogueVersion,
    total: decimal(total),
    unit: total.unit,
    confirmations: treatment.confirmations,
    review: treatment.review
  }
}

/** The number is kept as typed; recalls look it up by its key (clinical 6.3). */
const batchColumns = (batch: Line["batch"]) => ({
  batch: "number" in batch ? batch.number : null,
  batch_key: "number" in batch ? BatchNumber.key(batch.number) : null,
  missing_reason: "number" in batch ? null : batch.missingReason,
  expiry: batch.expiry?.value ?? null,
  expiry_precision: batch.expiry?.precision ?? null
})

/** One row a line. */
export const lineRows = (treatment: Treatment) =>
  Arr.map(treatment.lines, (line) => ({
    person_id: treatment.personId,
    treatment_id: treatment.id,
    no: line.no,
    presentation_id: line.presentationId,
    vials: line.vials,
    amount: decimal(line.amount),
    unit: line.amount.unit,
    ...batchColumns(line.batch)
  }))
