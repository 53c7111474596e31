/** The diary in the store: what is written is what is read, by whom it concerns and by nobody else, and every version of it. */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { TreatmentId, type Treatment } from "@haemtrack/domain/diary/Treatment"
import { iu, treatment as invented } from "@haemtrack/domain/testing/diary"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as TestClock from "effect/testing/TestClock"
import { onBothDatabases } from "../../testing/onBothDatabases.ts"
import { dayOf, treatments } from "../../testing/treatments.ts"
import { as, TwoCentres } from "../../testing/twoCentres.ts"
import { DuplicateRecord } from "../DuplicateRecord.ts"
import { Operator } from "../Operator.ts"
import { asNobody, asOperator } from "../transact.ts"
import { Transaction } from "../Transaction.ts"
import { VersionDiffers } from "../VersionDiffers.ts"
import { insertTreatment } from "./insertTreatment.ts"
import { replaceTreatment } from "./replaceTreatment.ts"
import { treatmentById } from "./treatmentById.ts"
import { treatmentHistory } from "./treatmentHistory.ts"
import { daysQuery, treatmentsBetween } from "./treatmentsBetween.ts"
import { withdrawTreatment } from "./withdrawTreatment.ts"

let made = 0
/** An id that no other test has, also when a property runs again with the same input. */
const freshId = () => TreatmentId.make(`019f361f-78a0-7000-8000-${String(++made).padStart(12, "0")}`)

/** A treatment in the diary of the first patient of the north. */
const ofFirst = Effect.fnUntraced(function* (about: Partial<Treatment> = {}) {
  const { north } = yield* TwoCentres
  return invented({ id: freshId(), personId: north.first.person.id, ...about })
})

/** The same, written down by the patient. */
const recorded = Effect.fnUntraced(function* (about: Partial<Treatment> = {}) {
  const { north } = yield* TwoCentres
  const treatment = yield* ofFirst(about)
  yield* as(north.first.patient, insertTreatment(treatment))
  return treatment
})

const typo = { baseVersion: 1, amendment: { reason: "typo" } } as const
const halved = (treatment: Treatment): Treatment => ({
  ...treatment,
  total: iu(1000),
  lines: [treatment.lines[0]]
})

onBothDatabases("a diary in the store", (it) => {
  it.layer(TwoCentres.layer)((it) => {
    it.effect.prop(
      "round trip: what was written is read again, by id, by day and in its history",
      [treatments],
      ([drawn]) =>
        Effect.gen(function* () {
          const { north } = yield* TwoCentres
          const treatment = yield* recorded({ ...drawn, id: freshId(), personId: north.first.person.id })
          const [stored, day, history] = yield* as(
            north.first.patient,
            Effect.all([
              treatmentById(treatment.id),
              treatmentsBetween({ personId: treatment.personId, ...dayOf(treatment) }),
              treatmentHistory(treatment.id)
            ])
          )
          assert.deepStrictEqual(Option.getOrThrow(stored).treatment, treatment)
          assert.deepInclude(
            day.map((each) => each.treatment),
            treatment
          )
          assert.deepStrictEqual(
            history.map((each) => each.treatment),
            [treatment]
          )
        }),
      { arbitrary: { runs: 12 } }
    )

    it.effect("says when it was recorded, and by whom in which role", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        yield* TestClock.setTime(61_000)
        const { id } = yield* recorded()
        const stored = Option.getOrThrow(yield* as(north.manager, treatmentById(id)))
        const by = { accountId: north.first.patient.accountId, name: "Test patient 130", role: "patient" }
        assert.deepInclude(stored, { version: 1, status: "given" })
        assert.deepInclude(stored, { recordedAt: Instant.make("1970-01-01T00:01:01Z"), recordedBy: by, changedBy: by })
        assert.notProperty(stored, "amendment")
      })
    )

    it.effect("a correction keeps the version before it, with its lines", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const before = yield* recorded()
        const after = halved(before)
        yield* TestClock.setTime(120_000)
        const change = { baseVersion: 1, amendment: { reason: "other", text: "one box only" } } as const
        assert.strictEqual(yield* as(north.first.patient, replaceTreatment(after, change)), 2)
        const [stored, history] = yield* as(
          north.first.patient,
          Effect.all([treatmentById(before.id), treatmentHistory(before.id)])
        )
        assert.deepInclude(Option.getOrThrow(stored), { treatment: after, version: 2, amendment: change.amendment })
        assert.deepStrictEqual(
          history.map(({ kind, status, treatment, version }) => ({ kind, status, treatment, version })),
          [
            { kind: "recorded", status: "given", treatment: before, version: 1 },
            { kind: "amended", status: "given", treatment: after, version: 2 }
          ]
        )
        assert.deepInclude(history[1], { at: Instant.make("1970-01-01T00:02:00Z"), amendment: change.amendment })
      })
    )

    it.effect("one that was taken back is out of its day, and stands in its history", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const { patient } = north.first
        const treatment = yield* recorded()
        assert.strictEqual(yield* as(patient, withdrawTreatment(treatment, typo)), 2)
        const [stored, day, history] = yield* as(
          patient,
          Effect.all([
            treatmentById(treatment.id),
            treatmentsBetween({ personId: treatment.personId, ...dayOf(treatment) }),
            treatmentHistory(treatment.id)
          ])
        )
        assert.deepInclude(Option.getOrThrow(stored), { status: "withdrawn", version: 2, treatment })
        assert.notInclude(
          day.map((each) => each.treatment.id),
          treatment.id
        )
        assert.deepStrictEqual(
          history.map(({ kind, status }) => [kind, status]),
          [
            ["recorded", "given"],
            ["withdrawn", "withdrawn"]
          ]
        )
        const again = yield* Effect.flip(as(patient, withdrawTreatment(treatment, { ...typo, baseVersion: 2 })))
        assert.instanceOf(again, VersionDiffers)
      })
    )

    it.effect("of two corrections of one version, one is kept and one is told", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const treatment = yield* recorded()
        const correct = as(north.first.patient, replaceTreatment(halved(treatment), typo))
        const outcomes = yield* Effect.all([Effect.result(correct), Effect.result(correct)], { concurrency: 2 })
        assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag).toSorted(), ["Failure", "Success"])
        assert.lengthOf(yield* as(north.first.patient, treatmentHistory(treatment.id)), 2)
      })
    )

    it.effect("two changes in one transaction are refused, since the first version could not be written down", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const treatment = yield* ofFirst()
        const both = Effect.andThen(insertTreatment(treatment), replaceTreatment(halved(treatment), typo))
        yield* Effect.sandbox(as(north.first.patient, both)).pipe(Effect.flip)
        assert.isTrue(Option.isNone(yield* as(north.first.patient, treatmentById(treatment.id))))
      })
    )

    it.effect("an id in use is a duplicate, in the own diary and in another one", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        const treatment = yield* recorded()
        const elsewhere = { ...treatment, personId: south.first.person.id }
        assert.instanceOf(yield* Effect.flip(as(north.first.patient, insertTreatment(treatment))), DuplicateRecord)
        assert.instanceOf(yield* Effect.flip(as(south.first.patient, insertTreatment(elsewhere))), DuplicateRecord)
      })
    )

    it.effect("nobody else sees it: not the next patient, the other centre, a nurse, an administrator, or nobody", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        const treatment = yield* recorded()
        const look = Effect.all([
          Effect.map(treatmentById(treatment.id), Option.toArray),
          treatmentsBetween({ personId: treatment.personId, ...dayOf(treatment) }),
          treatmentHistory(treatment.id),
          Effect.flatMap(Transaction, (sql) => sql`select treatment_id from treatment_line`)
        ])
        const others = [north.second.patient, south.first.patient, south.manager, north.nurse, north.administrator]
        for (const other of others) assert.deepStrictEqual(yield* as(other, look), [[], [], [], []])
        assert.deepStrictEqual(yield* asNobody(look), [[], [], [], []])
        const seen = yield* as(north.manager, look)
        assert.isTrue(seen.every((rows) => rows.length > 0))
      })
    )

    it.effect("nobody else writes it: not the next patient, the data manager, or under another name", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        const treatment = yield* recorded()
        const more = yield* ofFirst()
        for (const other of [north.second.patient, south.first.patient, north.manager, south.manager]) {
          yield* Effect.sandbox(as(other, insertTreatment(more))).pipe(Effect.flip)
          const changes = [replaceTreatment(halved(treatment), typo), withdrawTreatment(treatment, typo)]
          for (const change of changes) {
            assert.instanceOf(yield* Effect.flip(as(other, change)), VersionDiffers)
          }
        }
        const forge = Effect.flatMap(
          Transaction,
          (sql) =>
            sql`update treatment set version = 2, amendment_reason = 'typo', updated_by = ${north.manager.accountId}
            where id = ${treatment.id}`
        )
        yield* Effect.sandbox(as(north.first.patient, forge)).pipe(Effect.flip)
        assert.lengthOf(yield* as(north.manager, treatmentHistory(treatment.id)), 1)
      })
    )

    it.effect.each([
      "delete from treatment",
      "update treatment set created_by = haem_account()",
      "update treatment_line set vials = 1",
      "delete from treatment_version",
      "update treatment_version set reason = 'typo'",
      "insert into treatment_version select * from treatment_version"
    ])("the service has no right to: %s", (statement) =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        yield* recorded()
        const attempt = as(
          north.first.patient,
          Effect.flatMap(Transaction, (sql) => sql.unsafe(statement))
        )
        const cause = yield* Effect.sandbox(attempt).pipe(Effect.flip)
        assert.include(String(cause), "AuthorizationError")
      })
    )

    it.effect.each([
      ["a code that is in no list", "update treatment set reason = 'new'"],
      ["a review flag that is in no list", "update treatment set review = array['lost']"],
      ["a unit that UCUM does not know", "update treatment set unit = 'IU'"],
      ["an offset that is not the instant's", "update treatment set offset_minutes = offset_minutes + 60"],
      ["nothing given", "update treatment set total = 0"],
      ["a part of a day without which one", "update treatment set precision = 'part_of_day'"],
      ["a change without a reason", "update treatment set version = 2"],
      ["a batch beside a reason for its absence", "update treatment_line set missing_reason = 'unreadable'"],
      ["a batch without its key", "update treatment_line set batch_key = null"],
      ["a day as an expiry month", "update treatment_line set expiry_precision = 'month'"],
      ["an expiry of no precision", "update treatment_line set expiry_precision = null"],
      [
        "a line of another person's diary",
        "update treatment_line set person_id = (select max(id::text)::uuid from person)"
      ]
    ] as const)("the database itself refuses %s", ([, statement]) =>
      Effect.gen(function* () {
        yield* recorded()
        const attempt = asOperator(Effect.flatMap(Operator, (sql) => sql.unsafe(statement)))
        const cause = yield* Effect.sandbox(attempt).pipe(Effect.flip)
        assert.include(String(cause), "ConstraintError")
      })
    )

    it.effect("a month of a diary is found by its index, among those of many", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        yield* asOperator(
          Effect.flatMap(Operator, (sql) =>
            Effect.andThen(
              sql`
                insert into treatment
                select person.id, ('00000000-0000-7000-9000-' || substr(person.id::text, 33) || lpad(n::text, 8, '0'))::uuid,
                  1, 'given', timestamp '2020-01-01' + n * interval '1 day', 'UTC', 0,
                  (timestamp '2020-01-01' + n * interval '1 day') at time zone 'UTC', 'minute', null, null, '2026c',
                  'prophylaxis', null, null, null, null, 'test-factor', 'test-1', 1000, '[iU]', '{}', '{}', null, null,
                  now(), person.created_by, 'patient', now(), person.created_by, 'patient'
                from person, generate_series(1, 1000) as n`,
              sql`analyze`
            )
          )
        )
        const month = {
          personId: north.first.person.id,
          from: LocalDate.make("2021-05-01"),
          to: LocalDate.make("2021-05-31")
        }
        const plan = yield* as(
          north.manager,
          Effect.flatMap(Transaction, (sql) => sql`explain (costs off) ${daysQuery(sql, month)}`)
        )
        const text = plan.map((row) => row["QUERY PLAN"]).join("\n")
        assert.match(text, /Index Scan (using|on) treatment_person_id_local_at_idx/)
        assert.notMatch(text, /Seq Scan on treatment\b/)
      })
    )
  })
})
