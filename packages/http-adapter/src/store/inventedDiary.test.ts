/** Half a year of an invented person in the store: late and doubled entries, a journey, both changes of the clocks, bleeds that go on. */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { addDays } from "@haemtrack/domain/calendar/month"
import { bleedOf } from "@haemtrack/domain/testing/centre/Diary"
import { inventedCentre } from "@haemtrack/domain/testing/centre/inventedCentre"
import { usual } from "@haemtrack/domain/testing/centre/Settings"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { onBothDatabases } from "../testing/onBothDatabases.ts"
import { as, TwoCentres } from "../testing/twoCentres.ts"
import { bleedsOf } from "./bleed/bleedsOf.ts"
import { insertBleed } from "./bleed/insertBleed.ts"
import { replaceBleed } from "./bleed/replaceBleed.ts"
import { insertTreatment } from "./treatment/insertTreatment.ts"
import { treatmentsBetween } from "./treatment/treatmentsBetween.ts"

const [from, to] = [LocalDate.make("2025-10-01"), LocalDate.make("2026-04-15")]
const faults = { ...usual, trip: 1, clockChange: 1, late: 0.3, doubled: 0.05 }

/** Of those who bled, the one who wrote most. */
const [diary] = inventedCentre({ seed: 1, people: 40, from, to, faults })
  .map((inhabitant) => inhabitant.diary)
  .filter(({ bleeds }) => bleeds.length > 2)
  .toSorted((a, b) => b.treatments.length - a.treatments.length)

onBothDatabases("half a year of an invented diary in the store", (it) => {
  it.layer(TwoCentres.layer)((it) => {
    it.effect("is read as it was kept, treatment by treatment and bleed by bleed", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const personId = north.first.person.id
        const ours = <A extends object>(entry: A) => ({ ...entry, personId })
        const { bleeds, treatments } = diary ?? { bleeds: [], treatments: [] }
        const first = bleeds.map(({ versions }) => versions[0])
        const later = bleeds.flatMap(({ versions }) => versions.slice(1))
        // An entry changes once in a transaction.
        yield* as(
          north.first.patient,
          Effect.forEach(first, ({ bleed }) => insertBleed(ours(bleed)))
        )
        yield* as(
          north.first.patient,
          Effect.forEach(later, ({ bleed, version }) =>
            replaceBleed(ours(bleed), { baseVersion: version - 1, amendment: { reason: "more_information" } })
          )
        )
        yield* as(
          north.first.patient,
          Effect.forEach(treatments, ({ version }) => insertTreatment(ours(version.treatment)))
        )
        // A journey may end a day ahead of home.
        const days = { personId, from: LocalDate.make(addDays(from, -1)), to: LocalDate.make(addDays(to, 1)) }
        const read = yield* as(north.first.patient, Effect.all([treatmentsBetween(days), bleedsOf(personId)]))
        const byId = <A extends { readonly id: string }>(entries: ReadonlyArray<A>) =>
          entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        assert.isAbove(treatments.length, 40)
        assert.deepStrictEqual(
          byId(read[0].map(({ treatment }) => treatment)),
          byId(treatments.map(({ version }) => ours(version.treatment)))
        )
        assert.deepStrictEqual(
          byId(read[1].map(({ bleed }) => bleed)),
          byId(bleeds.map((entry) => ours(bleedOf(entry))))
        )
      })
    )
  })
})
