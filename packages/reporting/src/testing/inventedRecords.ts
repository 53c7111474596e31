/**
 * Invented centres as reports for people see them: what files hold of each person, and with it the statements and the plan.
 *
 * @since 0.1.0
 */
import { addDays, daysBetween, LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { slots } from "@haemtrack/domain/dosing/slots"
import { type Inhabitant, inventedCentre } from "@haemtrack/domain/testing/centre/inventedCentre"
import { usual } from "@haemtrack/domain/testing/centre/Settings"
import type { Planned, PersonRecord, Said } from "../document/PersonRecord.ts"
import { recordsIn } from "../document/recordsIn.ts"
import { dictionaries } from "../table/ColumnRule.ts"
import { fileKinds } from "../table/FileKind.ts"
import type { FileName } from "../table/Report.ts"
import { tableOf } from "../table/tableOf.ts"
import { centreRows } from "./centreRows.ts"

/** The days of all invented diaries. */
const invented = { from: LocalDate.make("2025-01-01"), to: LocalDate.make("2026-06-30") }

/** The invented people of a centre, by its number from 1. */
export const inhabitantsOf = (centre: number, people: number): ReadonlyArray<Inhabitant> =>
  inventedCentre({ seed: centre, people, ...invented, faults: usual })

/** The code of a centre. */
export const codeOf = (centre: number): string => `C${String(centre).padStart(2, "0")}`

const saidOf = ({ diary }: Inhabitant): ReadonlyArray<Said> =>
  diary.statements
    .filter(({ standing }) => standing.state === "stands")
    .map(({ answer, from, to }) => ({ answer, from, to }))

const plannedOf = ({ prescription }: Inhabitant): ReadonlyArray<Planned> => {
  const { plan } = prescription
  const last = plan?.regimen.versions.at(-1)
  if (plan === undefined || last === undefined) return []
  const planned = slots(plan.regimen, addDays(invented.from, -30), addDays(invented.to, 30)).map(({ date }) => date)
  const [first, end] = [planned[0] ?? invented.from, planned.at(-1) ?? invented.to]
  const intervalDays = Math.max(1, Math.round(daysBetween(first, end) / Math.max(1, planned.length - 1)))
  return [{ version: String(last.no), since: plan.regimen.versions[0].start, slots: planned, intervalDays }]
}

/** Their records, read from rows as they would stand in files. */
export const recordsOfInhabitants = (
  inhabitants: ReadonlyArray<Inhabitant>,
  centre: string
): ReadonlyArray<PersonRecord> => {
  const rows = centreRows(inhabitants, centre)
  const shared = dictionaries()
  const names: ReadonlyArray<FileName> = ["treatments", "bleeds", "persons", "deliveries"]
  const tables = Object.fromEntries(
    names.map((file) => {
      const known = Object.keys(fileKinds[file].rule)
      const own = rows[file].map((row) => Object.fromEntries(known.map((name) => [name, row[name] ?? null])))
      return [file, tableOf(file, own, shared).batches]
    })
  )
  return recordsIn(tables).map((record, index) => {
    const inhabitant = inhabitants[index]
    if (inhabitant === undefined) return record
    return { ...record, said: saidOf(inhabitant), planned: plannedOf(inhabitant) }
  })
}

/** So many centres of so many people each. */
export const inventedRecords = (centres: number, people: number): ReadonlyArray<PersonRecord> =>
  Array.from({ length: centres }, (_, index) => index + 1).flatMap((centre) =>
    recordsOfInhabitants(inhabitantsOf(centre, people), codeOf(centre))
  )
