/**
 * What the domain is told beside the entry that it judges.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { addDays, isDate } from "@haemtrack/domain/calendar/month"
import type { Context } from "@haemtrack/domain/diary/judge"
import type { EditablePart } from "@haemtrack/domain/diary/TreatmentDraft"
import type { Person } from "@haemtrack/domain/person/Person"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { currentCatalogue } from "../../store/catalogue/currentCatalogue.ts"
import { treatmentsBetween } from "../../store/treatment/treatmentsBetween.ts"

/** Release of the zone database of this runtime, such as `2026c`. */
const { tz: tzdb = "unknown" } = process.versions

/** One instant can be two dates apart, on the calendars of two zones. */
const daysAround = 2

/** A day some days away, or the day itself where the calendar ends before: nothing stands beyond its end. */
const near = (day: LocalDate, days: number): LocalDate => {
  const away = addDays(day, days)
  return isDate(away) ? LocalDate.make(away) : day
}

/** Reads what stands around the day that was told; an entry on a day near it may be the same treatment (D13). */
export const contextFor = Effect.fnUntraced(function* (person: Person, { occurredAt }: EditablePart) {
  const day = LocalDate.make(occurredAt.local.slice(0, 10))
  const around = yield* treatmentsBetween({
    personId: person.id,
    from: near(day, -daysAround),
    to: near(day, daysAround)
  })
  const context: Context = {
    personId: person.id,
    birthDate: person.birthDate,
    catalogue: yield* currentCatalogue(),
    nowMillis: yield* Clock.currentTimeMillis,
    tzdb,
    others: around.map(({ treatment }) => treatment),
    bleeds: []
  }
  return context
})
