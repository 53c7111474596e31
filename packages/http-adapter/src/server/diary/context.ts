/**
 * What the domain is told beside the entry that it judges.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { addDays, isDate } from "@haemtrack/domain/calendar/month"
import type { EditableBleed } from "@haemtrack/domain/diary/BleedDraft"
import type { BleedId } from "@haemtrack/domain/diary/BleedId"
import type { Context } from "@haemtrack/domain/diary/judge"
import type { BleedContext } from "@haemtrack/domain/diary/judgeBleed"
import type { Treatment } from "@haemtrack/domain/diary/Treatment"
import type { EditablePart } from "@haemtrack/domain/diary/TreatmentDraft"
import type { Person, PersonId } from "@haemtrack/domain/person/Person"
import * as Arr from "effect/Array"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import { bleedById } from "../../store/bleed/bleedById.ts"
import type { StoredBleed } from "../../store/bleed/StoredBleed.ts"
import { currentCatalogue } from "../../store/catalogue/currentCatalogue.ts"
import { treatmentsBetween } from "../../store/treatment/treatmentsBetween.ts"
import { tzdb } from "./tzdb.ts"

/** One instant can be two dates apart, on the calendars of two zones. */
const daysAround = 2

/** A day some days away, or the day itself where the calendar ends before: nothing stands beyond its end. */
const near = (day: LocalDate, days: number): LocalDate => {
  const away = addDays(day, days)
  return isDate(away) ? LocalDate.make(away) : day
}

/** Of the bleeds that an entry names those of this diary, taken back or not: no other is asked about. */
const named = Effect.fnUntraced(function* (personId: PersonId, ids: ReadonlyArray<BleedId | undefined>) {
  const found = yield* Effect.forEach(Arr.dedupe(ids.filter(Predicate.isNotUndefined)), (id) => bleedById(id))
  return Arr.getSomes(found).filter(({ bleed }) => bleed.personId === personId)
})

type NamesBleed = Pick<Treatment, "bleedId" | "centreBleedId">

/** The bleeds that treatments were given for, by the person's word and by the centre's. */
export const bleedsNamed = (personId: PersonId, ...treatments: ReadonlyArray<NamesBleed>) =>
  named(
    personId,
    treatments.flatMap(({ bleedId, centreBleedId }) => [bleedId, centreBleedId])
  )

/** The bleed that another one is said to be the same as. */
export const bleedsLinked = (personId: PersonId, { link }: Pick<EditableBleed, "link">) =>
  named(personId, link !== undefined && "sameBleedAs" in link ? [link.sameBleedAs] : [])

/** Without one that was taken back: nothing new can name it. */
const standing = (bleeds: ReadonlyArray<StoredBleed>) => bleeds.filter(({ kind }) => kind !== "withdrawn")

/**
 * Reads what stands around the day that was told, which may be the same treatment (D13), and the bleeds that are named.
 *
 * @param current the treatment that is corrected
 */
export const contextFor = Effect.fnUntraced(function* (person: Person, part: EditablePart, current: NamesBleed = {}) {
  const day = LocalDate.make(part.occurredAt.local.slice(0, 10))
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
    bleeds: standing(yield* bleedsNamed(person.id, part, current))
  }
  return context
})

/** Reads the bleed that the link of another one names. */
export const bleedContextFor = Effect.fnUntraced(function* (person: Person, part: EditableBleed) {
  const context: BleedContext = {
    personId: person.id,
    birthDate: person.birthDate,
    homeZone: person.zone,
    nowMillis: yield* Clock.currentTimeMillis,
    tzdb,
    bleeds: standing(yield* bleedsLinked(person.id, part))
  }
  return context
})
