/** The people of a centre in the store: who is registered, found and listed, and who is never seen. */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { NhsNumber } from "@haemtrack/domain/person/NhsNumber"
import { PersonId, type Person } from "@haemtrack/domain/person/Person"
import { nhsNumbers, person as invented } from "@haemtrack/domain/testing/person"
import { assert } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { hashOf, uuid } from "../../testing/accounts.ts"
import { onBothDatabases } from "../../testing/onBothDatabases.ts"
import { as, TwoCentres } from "../../testing/twoCentres.ts"
import { DuplicateRecord } from "../DuplicateRecord.ts"
import { issuePersonInvitation } from "../invitation/issuePersonInvitation.ts"
import { asNobody } from "../transact.ts"
import { DuplicateNhsNumber, insertPerson } from "./insertPerson.ts"
import { personById } from "./personById.ts"
import { personPage } from "./personPage.ts"
import { personsByBirthDate } from "./personsByBirthDate.ts"
import { personsByName } from "./personsByName.ts"

let made = 1000
const another = (about: Partial<Person>): Person => invented({ id: PersonId.make(uuid(++made)), ...about })

const familyNames = ({ person }: { readonly person: Person }) => person.familyName

const birthDates = Arbitrary.map(
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 1910, maximum: 2026 }))),
  (year) => LocalDate.make(`${year}-02-28`)
)

onBothDatabases("the people of a centre in the store", (it) => {
  it.layer(TwoCentres.layer)((it) => {
    it.effect.prop(
      "round trip: who was registered is read again, with an NHS number or without",
      [birthDates, nhsNumbers, Schema.Boolean],
      ([birthDate, nhsNumber, isKnown]) =>
        Effect.gen(function* () {
          const { north } = yield* TwoCentres
          const person = another({ familyName: "Ó 'Test%", birthDate, ...(isKnown ? { nhsNumber } : {}) })
          // Taken back by the failure at the end, so that no run meets the NHS number of another.
          const read = Effect.andThen(insertPerson(person), personById(person.id))
          const stored = yield* Effect.flip(as(north.manager, Effect.flatMap(read, Effect.fail)))
          assert.deepStrictEqual(stored, Option.some({ person, version: 1, hasAccount: false }))
        }),
      { arbitrary: { runs: 12 } }
    )

    it.effect("an NHS number is of one person of the centre; another centre may have registered them too", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        const nhsNumber = NhsNumber.make("9990001006")
        const person = another({ nhsNumber })
        yield* as(north.manager, insertPerson(person))
        const twin = as(north.manager, insertPerson(another({ nhsNumber })))
        assert.instanceOf(yield* Effect.flip(twin), DuplicateNhsNumber)
        assert.instanceOf(yield* Effect.flip(as(north.manager, insertPerson(person))), DuplicateRecord)
        yield* as(south.manager, insertPerson(another({ nhsNumber })))
      })
    )

    it.effect("an id in use is a duplicate, here and elsewhere", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        const person = another({ id: south.first.person.id })
        assert.instanceOf(yield* Effect.flip(as(north.manager, insertPerson(person))), DuplicateRecord)
      })
    )

    it.effect("only a data manager registers", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        for (const other of [north.first.patient, north.nurse, north.administrator]) {
          yield* Effect.sandbox(as(other, insertPerson(another({})))).pipe(Effect.flip)
        }
      })
    )

    it.effect("a person is seen by themselves and by the data manager of the centre, and by nobody else", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        const { patient, person } = north.first
        const look = personById(person.id)
        const expected = Option.some({ person, version: 1, hasAccount: true })
        assert.deepStrictEqual(yield* as(patient, look), expected)
        assert.deepStrictEqual(yield* as(north.manager, look), expected)
        const others = [north.second.patient, south.first.patient, south.manager, north.nurse, north.administrator]
        for (const other of others) assert.deepStrictEqual(yield* as(other, look), Option.none())
        assert.deepStrictEqual(yield* asNobody(look), Option.none())
      })
    )

    it.effect("a letter that still counts is told to the data manager, and one that has run out is not", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const person = another({})
        const invite = issuePersonInvitation({ id: uuid(900), personId: person.id, codeHash: hashOf("a code") })
        const look = Effect.map(personById(person.id), Option.getOrThrow)
        yield* as(north.manager, Effect.andThen(insertPerson(person), invite))
        assert.strictEqual((yield* as(north.manager, look)).invitedUntil, "1970-01-15T00:00:00Z")
        // The clock goes back afterwards: it is the suite's, and sessions end by it.
        const later = Effect.andThen(TestClock.setTime(15 * 86_400_000), look)
        const afterwards = yield* Effect.ensuring(as(north.manager, later), TestClock.setTime(0))
        assert.notProperty(afterwards, "invitedUntil")
      })
    )

    it.effect("nobody is found or listed by another centre, or by who may see no list", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        const lists = Effect.all([
          Effect.map(personPage({ limit: 200 }), ({ items }) => items),
          personsByName("Test Person"),
          personsByBirthDate(north.first.person.birthDate)
        ])
        const seenBySouth = (yield* as(south.manager, lists)).flat().map(familyNames)
        assert.includeMembers(seenBySouth, ["Three", "Four"])
        assert.notIncludeMembers(seenBySouth, ["One", "Two"])
        for (const other of [north.nurse, north.administrator]) {
          assert.deepStrictEqual(yield* as(other, lists), [[], [], []])
        }
      })
    )

    it.effect("the pages are the whole list, each person once, in the order of names", () =>
      Effect.gen(function* () {
        const { south } = yield* TwoCentres
        yield* as(
          south.manager,
          Effect.forEach(["ash", "Birch", "birch", "Zelkova"], (familyName) => insertPerson(another({ familyName })))
        )
        const whole = yield* as(south.manager, personPage({ limit: 200 }))
        assert.notProperty(whole, "next")
        const names = whole.items.map(familyNames).map((name) => name.toLowerCase())
        assert.deepStrictEqual(names.filter((name) => name !== "three" && name !== "four").slice(0, 3), [
          "ash",
          "birch",
          "birch"
        ])

        const pages: Array<Person> = []
        let after: PersonId | undefined
        do {
          const page = yield* as(south.manager, personPage({ limit: 2, ...(after === undefined ? {} : { after }) }))
          pages.push(...page.items.map(({ person }) => person))
          after = page.next
        } while (after !== undefined)
        assert.deepStrictEqual(
          pages,
          whole.items.map(({ person }) => person)
        )
      })
    )

    it.effect.each([
      ["given name", "test p"],
      ["family name", "BEE"],
      ["given and family name", "Test Person Bee"],
      ["family and given name", "beech test"]
    ] as const)("found by the beginning of the %s", ([, beginning]) =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const person = another({ familyName: "Beech" })
        yield* as(north.manager, insertPerson(person))
        const found = yield* as(north.manager, personsByName(beginning))
        assert.include(
          found.map(({ person: { id } }) => id),
          person.id
        )
      })
    )

    it.effect("a sign of LIKE is a letter like any other", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        assert.deepStrictEqual(yield* as(north.manager, personsByName("%%")), [])
        assert.deepStrictEqual(yield* as(north.manager, personsByName("T_")), [])
      })
    )

    it.effect("found by the birth date", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const person = another({ birthDate: LocalDate.make("1969-07-20") })
        yield* as(north.manager, insertPerson(person))
        const found = yield* as(north.manager, personsByBirthDate(person.birthDate))
        assert.deepStrictEqual(
          found.map(({ person: { id } }) => id),
          [person.id]
        )
      })
    )
  })
})
