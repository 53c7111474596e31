/** Record keeping over a quarter: what each measure found, with its counts, and where months with gaps would lead. */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { deliveredRuleSet } from "@haemtrack/domain/compliance/deliveredRuleSet"
import { escalate } from "@haemtrack/domain/compliance/escalate"
import { evaluate } from "@haemtrack/domain/compliance/evaluate"
import { inventedCentre } from "@haemtrack/domain/testing/centre/inventedCentre"
import { keptRecords, listedBatches } from "@haemtrack/domain/testing/centre/keptRecords"
import { usual } from "@haemtrack/domain/testing/centre/Settings"
import * as Result from "effect/Result"

const inhabitants = inventedCentre({
  seed: 3,
  people: 12,
  from: LocalDate.make("2026-01-01"),
  to: LocalDate.make("2026-10-07"),
  faults: { ...usual, missing: 0.25 }
})
const listed = listedBatches(inhabitants)

/** Months are judged a week after they end; each is judged by what was known then. */
const days = ["2026-08-08", "2026-09-08", "2026-10-08"].map((day) => LocalDate.make(day))

for (const inhabitant of inhabitants.filter(({ prescription }) => prescription.plan !== undefined).slice(0, 3)) {
  const { familyName, givenName } = inhabitant.someone.person
  const reviews = [{ on: LocalDate.make("2026-06-03"), receivedAt: Instant.make("2026-06-03T15:00:00Z") }]
  const records = { ...keptRecords(inhabitant, listed), reviews }
  const months = days.map((asOf) =>
    Result.getOrThrow(evaluate(records, [deliveredRuleSet], asOf, Instant.make(`${asOf}T12:00:00Z`)))
  )
  console.log(`${givenName} ${familyName}`)
  for (const { measures, month, status } of months) {
    console.log(`  ${month}: ${status}`)
    for (const measure of measures) {
      if (measure.outcome !== "raised") continue
      const { code, denominator = 0, numerator = 0, value } = measure
      // Amounts are counted in thousandths of their unit.
      const per = code === "C1" || code === "C2" ? 1000 : 1
      console.log(`    ${code}: ${value.toFixed(2)}, ${numerator / per} of ${denominator / per}`)
    }
  }
  // No level above a nurse's call is ever reached without a named person's signature.
  const levels = escalate(months.map(({ month, status }) => ({ month, status })))
  console.log(`  level: ${levels.map(({ level }) => level).join(", ")}`)
}
