/** A clinician plans prophylaxis: from a level to units, to whole vials, to the days and times over the change of the clocks. */
import { addDays, LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import { factorDose } from "@haemtrack/domain/dosing/doseFor"
import { plannedInstants } from "@haemtrack/domain/dosing/plannedInstants"
import { recoveryFor } from "@haemtrack/domain/dosing/recovery"
import type { Plan } from "@haemtrack/domain/dosing/Regimen"
import { signDose } from "@haemtrack/domain/dosing/signDose"
import { slotsOf } from "@haemtrack/domain/dosing/slots"
import * as Catalogue from "@haemtrack/domain/product/Catalogue"
import { demonstrationCatalogue } from "@haemtrack/domain/product/demonstrationCatalogue"
import * as Result from "effect/Result"

const product = Catalogue.product(demonstrationCatalogue, "A8S")
if (product === undefined) throw new Error("the demonstration has no such product")

const start = LocalDate.make("2026-10-20")
const weightKg = 62

/** An error is a value with the number of its rule; here there is none, and `getOrThrow` says so. */
const recovery = Result.getOrThrow(recoveryFor(product, { ageYears: 15, weightKg, measured: [] }, start))
const aimed = Result.getOrThrow(factorDose({ weightKg, baseline: 1, target: 50, recovery: recovery.value }))
console.log(`From 1 to 50 IU/dL at ${weightKg} kg: ${aimed.amount} IU, ${aimed.perKg} IU/kg`)
console.log(`  with a recovery of ${recovery.value} IU/dL for each IU/kg, from the ${recovery.from}`)

const dose = { perKg: { thousandths: 25_000, unit: "[iU]" } } as const
const signed = Result.getOrThrow(signDose(dose, weightKg, product))
console.log(`Signed: ${signed.amount.thousandths / 1000} IU`)
for (const { count, presentationId } of signed.vials) console.log(`  ${count} x ${presentationId}`)
if (signed.leftOver !== undefined) console.log(`  ${signed.leftOver.thousandths / 1000} IU left over`)

const plan: Plan = {
  start,
  phases: [{ role: "maintenance", kind: "every_n_days", n: 2, dose, at: "07:00" }],
  weights: [{ kg: weightKg, on: start }],
  pauses: [{ from: LocalDate.make("2026-10-28"), to: LocalDate.make("2026-10-29") }]
}
const last = addDays(start, 13)
const instants = plannedInstants(plan, Zone.make("Europe/London"), start, last)
console.log("Planned, at seven by the clock on the wall:")
for (const [index, { amount, date }] of slotsOf(plan, start, last).entries()) {
  console.log(`  ${date}  ${(amount?.thousandths ?? 0) / 1000} IU  ${instants[index]}`)
}

/** A dose by weight of somebody who was never weighed is refused, not guessed. */
const refused = signDose(dose, undefined, product)
if (Result.isFailure(refused)) console.log(`Without a weight: ${refused.failure._tag}`)
