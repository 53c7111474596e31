/**
 * Reads a file of treatments: text in, checked treatments out, and a fault for every row that is not one.
 *
 * @since 0.1.0
 */
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import type { Amount } from "@haemtrack/domain/product/Amount"
import { Unit } from "@haemtrack/domain/product/Unit"
import { at } from "../engine/at.ts"
import * as IdSet from "../engine/IdSet.ts"
import { interning } from "../engine/interning.ts"
import * as Csv from "./Csv.ts"
import type { Fault, FaultReason } from "./Fault.ts"
import * as Ndjson from "./Ndjson.ts"
import type { RowReader } from "./RowReader.ts"
import { placeOf, treatmentColumns } from "./treatmentColumns.ts"

const formats = { csv: Csv.reader, ndjson: Ndjson.reader } as const

/** The forms in which a file may be written. */
export type Format = keyof typeof formats

/** What a row says of one batch that was infused. */
export interface TreatmentRow {
  readonly centre: string
  readonly product: string
  readonly reason: TreatmentReason
  /** `YYYY-MM-DDTHH:MM:SS` on the wall clock of the place. */
  readonly localTime: string
  readonly amount: Amount
  /** Absent when no weight is known. */
  readonly weightKg: number | undefined
}

/** Where treatments go. */
export interface TreatmentSink {
  readonly treatment: (row: TreatmentRow) => void
  readonly fault: (fault: Fault) => void
}

/** Fields that may be empty, and in how many treatments each is. */
export interface EmptyFields {
  readonly weight_kg: number
  readonly batch: number
}

/** Reads one file. */
export interface TreatmentReader extends RowReader {
  readonly emptyFields: () => EmptyFields
}

/** A fault of a row whose line is known. */
type Refusal = Omit<Fault, "line">

const places = {
  id: placeOf("treatment_id"),
  centre: placeOf("centre"),
  product: placeOf("product"),
  batch: placeOf("batch"),
  unitsIu: placeOf("units_iu"),
  weightKg: placeOf("weight_kg"),
  reason: placeOf("reason"),
  localTime: placeOf("local_time"),
  amount: placeOf("amount"),
  unit: placeOf("unit")
}

const refusal = (column: string, reason: FaultReason): Refusal => ({ column, reason })

/** The first field that cannot stand in its column. */
const badField = (fields: ReadonlyArray<string>): Refusal | undefined => {
  for (const [place, { check, name }] of treatmentColumns.entries()) {
    const reason = check(at(fields, place))
    if (reason !== undefined) return refusal(name, reason)
  }
  return undefined
}

/** Exact: a field of at most 9 digits and 3 decimals is further from the next half than any rounding. */
const thousandthsOf = (field: string): number => Math.round(Number(field) * 1000)

/** Whole units, half away from zero, and at least 1. */
const wholeUnits = (thousandths: number): number => Math.max(1, Math.floor((thousandths + 500) / 1000))

const unitsByCode = new Map<string, Unit>(Unit.literals.map((unit) => [unit, unit]))
const reasonsByCode = new Map<string, TreatmentReason>(TreatmentReason.literals.map((reason) => [reason, reason]))

/** International units stand in a column of their own; other units in two, which may repeat what the first one says. */
const amountOf = (unitsIu: string, amount: string, code: string): Amount | Refusal => {
  if (unitsIu === "" && amount === "" && code === "") return refusal("units_iu", "NoAmount")
  if (amount === "" && code === "") return { thousandths: thousandthsOf(unitsIu), unit: "[iU]" }
  const unit = unitsByCode.get(code)
  if (amount === "") return refusal("amount", "Empty")
  if (unit === undefined) return refusal("unit", "Empty")
  const thousandths = thousandthsOf(amount)
  if (unitsIu === "") return unit === "[iU]" ? refusal("units_iu", "Empty") : { thousandths, unit }
  if (unit !== "[iU]" || wholeUnits(thousandths) !== Number(unitsIu)) return refusal("units_iu", "Conflict")
  return { thousandths: thousandthsOf(unitsIu), unit }
}

/**
 * A reader of one file. Nothing is passed over: a row is a treatment or a fault, never both.
 *
 * Ids are kept to see that none stands there twice, and so is the unit of each product, since all rows of a product have one.
 *
 * @source performance W1, the rules for files
 */
export const reader = (format: Format, sink: TreatmentSink): TreatmentReader => {
  const ids = IdSet.make()
  const unitOf = new Map<string, Unit>()
  const kept = interning()
  let withoutWeight = 0
  let withoutBatch = 0

  const treatmentIn = (fields: ReadonlyArray<string>): TreatmentRow | Refusal => {
    const bad = badField(fields)
    if (bad !== undefined) return bad
    const reason = reasonsByCode.get(at(fields, places.reason))
    if (reason === undefined) return refusal("reason", "NotCode")
    const amount = amountOf(at(fields, places.unitsIu), at(fields, places.amount), at(fields, places.unit))
    if ("reason" in amount) return amount
    const product = kept(at(fields, places.product))
    const unit = unitOf.get(product) ?? amount.unit
    if (unit !== amount.unit) return refusal("unit", "TwoUnits")
    if (!ids.add(at(fields, places.id))) return refusal("treatment_id", "Repeated")
    unitOf.set(product, unit)
    const weight = at(fields, places.weightKg)
    return {
      centre: kept(at(fields, places.centre)),
      product,
      reason,
      localTime: at(fields, places.localTime),
      amount,
      weightKg: weight === "" ? undefined : Number(weight)
    }
  }

  const rows = formats[format](treatmentColumns, {
    fault: sink.fault,
    row: (line, fields) => {
      const treatment = treatmentIn(fields)
      if ("column" in treatment) return sink.fault({ line, ...treatment })
      if (treatment.weightKg === undefined) withoutWeight += 1
      if (at(fields, places.batch) === "") withoutBatch += 1
      sink.treatment(treatment)
    }
  })

  return { ...rows, emptyFields: () => ({ weight_kg: withoutWeight, batch: withoutBatch }) }
}
