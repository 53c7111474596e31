/**
 * The columns of a file of treatments, and what may stand in each: a row for each batch that was infused.
 *
 * One schema for all analysts: what the service exports is what reports read.
 *
 * @since 0.1.0
 */
import { daysInMonth, isMonth } from "@haemtrack/domain/calendar/month"
import * as Zone from "@haemtrack/domain/calendar/Zone"
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { Unit } from "@haemtrack/domain/product/Unit"
import { copyOf } from "../engine/interning.ts"
import type { FaultReason } from "./Fault.ts"
import type { Column } from "./RowReader.ts"

/** Why a field cannot stand in its column, or `undefined` when it can. */
type Check = (field: string) => FaultReason | undefined

/** Characters are counted as people count them, a pair of surrogates as one; a mark of lost text is no character. */
const text =
  (most: number): Check =>
  (field) => {
    if (field.length > most && Array.from(field).length > most) return "TooLong"
    return field.includes("\ufffd") || !field.isWellFormed() ? "BadText" : undefined
  }

const matching =
  (accepts: (field: string) => boolean, reason: FaultReason): Check =>
  (field) =>
    accepts(field) ? undefined : reason

const filled =
  (check: Check): Check =>
  (field) =>
    field === "" ? "Empty" : check(field)

const orEmpty =
  (check: Check): Check =>
  (field) =>
    field === "" ? undefined : check(field)

const codes = (literals: ReadonlyArray<string>): Check => {
  const known = new Set(literals)
  return matching((field) => known.has(field), "NotCode")
}

const timeShape = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/

/** Every month has 28 days, so most rows need not ask. */
const isTime = (field: string): boolean =>
  timeShape.test(field) && (field.slice(8, 10) <= "28" || Number(field.slice(8, 10)) <= daysInMonth(field.slice(0, 7)))

const isLocalTime = (field: string): boolean => isTime(field) && isMonth(field.slice(0, 7))
const isInstant = (field: string): boolean => field.endsWith("Z") && isTime(field.slice(0, -1))

/** Zones are few and asking the platform is slow. */
const isZone = (): ((field: string) => boolean) => {
  const known = new Set<string>()
  return (field) => {
    if (known.has(field)) return true
    if (!Zone.is(field)) return false
    known.add(copyOf(field))
    return true
  }
}

const isIu = (field: string): boolean => /^\d{1,6}$/.test(field) && Number(field) >= 1 && Number(field) <= 100_000
const isAmount = (field: string): boolean => /^\d{1,9}(?:\.\d{1,3})?$/.test(field) && Number(field) > 0
const isWeight = (field: string): boolean => /^\d{1,9}(?:\.\d{1,2})?$/.test(field) && Number(field) > 0

/** What a column is, and what may stand in it. */
interface ColumnRule extends Omit<Column, "name"> {
  readonly check: Check
}

const core = (kind: Column["kind"], check: Check): ColumnRule => ({ kind, presence: "core", check })
const optional = (kind: Column["kind"], check: Check): ColumnRule => ({
  kind,
  presence: "optional",
  check: orEmpty(check)
})

/** Every column that is read, by name, in the order in which a row's fields are given. */
const rules = {
  treatment_id: core("id", filled(text(40))),
  person_id: core("text", filled(text(40))),
  centre: core("text", filled(text(20))),
  product: core("text", filled(text(40))),
  batch: core("text", orEmpty(text(40))),
  units_iu: core("number", orEmpty(matching(isIu, "NotIu"))),
  weight_kg: core("number", orEmpty(matching(isWeight, "NotWeight"))),
  reason: core("text", filled(codes(TreatmentReason.literals))),
  local_time: core("text", filled(matching(isLocalTime, "NotLocalTime"))),
  zone: core("text", filled(matching(isZone(), "NotZone"))),
  instant: core("text", filled(matching(isInstant, "NotInstant"))),
  recorded_instant: core("text", filled(matching(isInstant, "NotInstant"))),
  bleed_id: core("id", orEmpty(text(40))),
  amount: optional("number", matching(isAmount, "NotAmount")),
  unit: optional("text", codes(Unit.literals))
}
type Name = keyof typeof rules

/** The columns, as a reader is asked for them. */
export const treatmentColumns: ReadonlyArray<Column & ColumnRule> = Object.entries(rules).map(([name, rule]) => ({
  name,
  ...rule
}))

/** Where a column's field stands in a row that was read. */
export const placeOf = (name: Name): number => treatmentColumns.findIndex((column) => column.name === name)
