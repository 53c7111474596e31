/** Bleeds in the store: what is written is what is read, by whom it concerns and by nobody else, and every version of it. */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { localDate } from "@haemtrack/domain/calendar/Moment"
import type { Bleed } from "@haemtrack/domain/diary/Bleed"
import { BleedId } from "@haemtrack/domain/diary/BleedId"
import { isKnown } from "@haemtrack/domain/diary/BleedTime"
import { BodySite } from "@haemtrack/domain/diary/BodySite"
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import { bleed as invented, bleeds, momentInLondon } from "@haemtrack/domain/testing/bleed"
import { treatment, today } from "@haemtrack/domain/testing/diary"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as TestClock from "effect/testing/TestClock"
import { onBothDatabases } from "../../testing/onBothDatabases.ts"
import { as, TwoCentres } from "../../testing/twoCentres.ts"
import { DuplicateRecord } from "../DuplicateRecord.ts"
import { Operator } from "../Operator.ts"
import { asNobody, asOperator } from "../transact.ts"
import { Transaction } from "../Transaction.ts"
import { insertTreatment } from "../treatment/insertTreatment.ts"
import { withdrawTreatment } from "../treatment/withdrawTreatment.ts"
import { VersionDiffers } from "../VersionDiffers.ts"
import { bleedById } from "./bleedById.ts"
import { bleedHistory } from "./bleedHistory.ts"
import { bleedsBetween, daysQuery } from "./bleedsBetween.ts"
import { bleedsOf } from "./bleedsOf.ts"
import { insertBleed } from "./insertBleed.ts"
import { replaceBleed } from "./replaceBleed.ts"
import { withdrawBleed } from "./withdrawBleed.ts"

let made = 0
const freshTail = () => String(++made).padStart(12, "0")
/** An id that no other test has, also when a property runs again with the same input. */
const freshId = () => BleedId.make(`019f361f-78a0-7000-9000-${freshTail()}`)

/** A bleed in the diary of the first patient of the north. */
const ofFirst = Effect.fnUntraced(function* (about: Partial<Bleed> = {}) {
  const { north } = yield* TwoCentres
  return invented({ id: freshId(), personId: north.first.person.id, ...about })
})

/** The same, written down by the patient. */
const recorded = Effect.fnUntraced(function* (about: Partial<Bleed> = {}) {
  const { north } = yield* TwoCentres
  const bleed = yield* ofFirst(about)
  yield* as(north.first.patient, insertBleed(bleed))
  return bleed
})

/** A treatment for it at a time of today, written down by the patient. */
const treated = Effect.fnUntraced(function* (bleed: Bleed, time: string, by: "bleedId" | "centreBleedId" = "bleedId") {
  const { north } = yield* TwoCentres
  const given = treatment({
    id: TreatmentId.make(`019f361f-78a0-7000-8000-${freshTail()}`),
    personId: bleed.personId,
    reason: "bleed",
    occurredAt: momentInLondon(`${today}T${time}`),
    [by]: bleed.id
  })
  yield* as(north.first.patient, insertTreatment(given))
  return given
})

const typo = { baseVersion: 1, amendment: { reason: "typo" } } as const
const elsewhere = (bleed: Bleed): Bleed => ({
  ...bleed,
  sites: [BodySite.make("joint.ankle.right"), BodySite.make("nose")]
})

/** Where nobody knows when it began: the day on which it was written down, by the clock of these tests. */
const writtenDown = LocalDate.make("1970-01-01")

const dayOf = ({ startedAt }: Bleed) =>
  isKnown(startedAt) ? { from: localDate(startedAt), to: localDate(startedAt) } : { from: writtenDown, to: writtenDown }

onBothDatabases("bleeds in the store", (it) => {
  it.layer(TwoCentres.layer)((it) => {
    it.effect.prop(
      "round trip: what was written is read again, by id, by day, among all and in its history",
      [bleeds],
      ([drawn]) =>
        Effect.gen(function* () {
          const { north } = yield* TwoCentres
          const other = yield* recorded()
          const bleed = yield* recorded({
            ...drawn,
            id: freshId(),
            personId: north.first.person.id,
            personLink: { sameBleedAs: other.id },
            centreLink: { newBleed: true },
            note: "Ä '' \n %_"
          })
          const [stored, day, all, history] = yield* as(
            north.first.patient,
            Effect.all([
              bleedById(bleed.id),
              bleedsBetween({ personId: bleed.personId, ...dayOf(bleed) }),
              bleedsOf(bleed.personId),
              bleedHistory(bleed.id)
            ])
          )
          assert.deepStrictEqual(Option.getOrThrow(stored).bleed, bleed)
          for (const list of [day, all]) {
            assert.deepInclude(
              list.map((each) => each.bleed),
              bleed
            )
          }
          assert.deepStrictEqual(
            history.map((each) => each.bleed),
            [bleed]
          )
        }),
      { arbitrary: { runs: 12 } }
    )

    it.effect("has the treatments that name it, in their order: by the centre's word, else by the person's", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const { patient } = north.first
        const [bleed, another] = [yield* recorded(), yield* recorded()]
        const evening = yield* treated(bleed, "10:00")
        const morning = yield* treated(bleed, "07:30", "centreBleedId")
        const back = yield* treated(bleed, "11:00")
        yield* as(patient, withdrawTreatment(back, typo))
        const moved = { ...(yield* treated(another, "09:00")), centreBleedId: bleed.id }
        yield* asOperator(
          Effect.flatMap(
            Operator,
            (sql) => sql`update treatment set centre_bleed_id = ${bleed.id}, version = 2, amendment_reason = 'typo'
              where id = ${moved.id}`
          )
        )
        const treatmentsOf = (id: BleedId) =>
          Effect.map(as(patient, bleedById(id)), (stored) => Option.getOrThrow(stored).treatments)
        assert.deepStrictEqual(
          yield* treatmentsOf(bleed.id),
          [morning, moved, evening].map(({ id, occurredAt, total }) => ({ id, occurredAt, total }))
        )
        assert.deepStrictEqual(yield* treatmentsOf(another.id), [])
      })
    )

    it.effect("says when it was recorded, and by whom in which role", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        yield* TestClock.setTime(61_000)
        const { id } = yield* recorded()
        const stored = Option.getOrThrow(yield* as(north.manager, bleedById(id)))
        const by = { accountId: north.first.patient.accountId, name: "Test patient 130", role: "patient" }
        assert.deepInclude(stored, { version: 1, kind: "recorded", recordedBy: by, changedBy: by })
        assert.deepInclude(stored, { recordedAt: Instant.make("1970-01-01T00:01:01Z") })
        assert.notProperty(stored, "amendment")
      })
    )

    it.effect("a correction keeps the version before it, with its sites", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const before = yield* recorded()
        const after = elsewhere(before)
        const change = { baseVersion: 1, amendment: { reason: "other", text: "the other side" } } as const
        assert.strictEqual(yield* as(north.first.patient, replaceBleed(after, change)), 2)
        const [stored, history] = yield* as(
          north.first.patient,
          Effect.all([bleedById(before.id), bleedHistory(before.id)])
        )
        assert.deepInclude(Option.getOrThrow(stored), { bleed: after, version: 2, amendment: change.amendment })
        assert.deepStrictEqual(
          history.map(({ bleed, kind, version }) => ({ bleed, kind, version })),
          [
            { bleed: before, kind: "recorded", version: 1 },
            { bleed: after, kind: "amended", version: 2 }
          ]
        )
      })
    )

    it.effect("one that was taken back is out of its day and of all, and stands in its history", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const { patient } = north.first
        const bleed = yield* recorded()
        assert.strictEqual(yield* as(patient, withdrawBleed(bleed, typo)), 2)
        const [stored, day, all, history] = yield* as(
          patient,
          Effect.all([
            bleedById(bleed.id),
            bleedsBetween({ personId: bleed.personId, ...dayOf(bleed) }),
            bleedsOf(bleed.personId),
            bleedHistory(bleed.id)
          ])
        )
        assert.deepInclude(Option.getOrThrow(stored), { kind: "withdrawn", version: 2, bleed })
        for (const list of [day, all]) {
          assert.notInclude(
            list.map((each) => each.bleed.id),
            bleed.id
          )
        }
        assert.deepStrictEqual(
          history.map(({ kind }) => kind),
          ["recorded", "withdrawn"]
        )
        for (const change of [
          withdrawBleed(bleed, typo),
          replaceBleed(elsewhere(bleed), { ...typo, baseVersion: 2 })
        ]) {
          assert.instanceOf(yield* Effect.flip(as(patient, change)), VersionDiffers)
        }
      })
    )

    it.effect("of two corrections of one version, one is kept and one is told", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const bleed = yield* recorded()
        const correct = as(north.first.patient, replaceBleed(elsewhere(bleed), typo))
        const outcomes = yield* Effect.all([Effect.result(correct), Effect.result(correct)], { concurrency: 2 })
        assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag).toSorted(), ["Failure", "Success"])
        assert.lengthOf(yield* as(north.first.patient, bleedHistory(bleed.id)), 2)
      })
    )

    it.effect("an id in use is a duplicate, in the own diary and in another one", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        const bleed = yield* recorded()
        const another = { ...bleed, personId: south.first.person.id }
        assert.instanceOf(yield* Effect.flip(as(north.first.patient, insertBleed(bleed))), DuplicateRecord)
        assert.instanceOf(yield* Effect.flip(as(south.first.patient, insertBleed(another))), DuplicateRecord)
      })
    )

    it.effect("nobody else sees it: not the next patient, the other centre, a nurse, an administrator, or nobody", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        const bleed = yield* recorded()
        const look = Effect.all([
          Effect.map(bleedById(bleed.id), Option.toArray),
          bleedsBetween({ personId: bleed.personId, ...dayOf(bleed) }),
          bleedsOf(bleed.personId),
          bleedHistory(bleed.id),
          Effect.flatMap(Transaction, (sql) => sql`select bleed_id from bleed_site`)
        ])
        const others = [north.second.patient, south.first.patient, south.manager, north.nurse, north.administrator]
        for (const other of others) assert.deepStrictEqual(yield* as(other, look), [[], [], [], [], []])
        assert.deepStrictEqual(yield* asNobody(look), [[], [], [], [], []])
        const seen = yield* as(north.manager, look)
        assert.isTrue(seen.every((rows) => rows.length > 0))
      })
    )

    it.effect("nobody else writes it, and no treatment of another diary names it", () =>
      Effect.gen(function* () {
        const { north, south } = yield* TwoCentres
        const bleed = yield* recorded()
        const more = yield* ofFirst()
        for (const other of [north.second.patient, south.first.patient, north.manager, south.manager]) {
          yield* Effect.sandbox(as(other, insertBleed(more))).pipe(Effect.flip)
          for (const change of [replaceBleed(elsewhere(bleed), typo), withdrawBleed(bleed, typo)]) {
            assert.instanceOf(yield* Effect.flip(as(other, change)), VersionDiffers)
          }
        }
        const foreign = treatment({
          id: TreatmentId.make(`019f361f-78a0-7000-8000-${freshTail()}`),
          personId: north.second.person.id,
          reason: "bleed",
          bleedId: bleed.id
        })
        const cause = yield* Effect.sandbox(as(north.second.patient, insertTreatment(foreign))).pipe(Effect.flip)
        assert.include(String(cause), "ConstraintError")
        assert.lengthOf(yield* as(north.manager, bleedHistory(bleed.id)), 1)
      })
    )

    it.effect.each([
      "delete from bleed",
      "update bleed set created_by = haem_account()",
      "update bleed_site set site = 'nose'",
      "delete from bleed_version",
      "update bleed_version set reason = 'typo'",
      "insert into bleed_version select * from bleed_version"
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
      ["a site that is in no list", "update bleed_site set site = 'joint.knee'"],
      [
        "one site twice",
        "insert into bleed_site select person_id, bleed_id, no + 1, site from bleed_site where no = 1"
      ],
      ["a certainty that is in no list", "update bleed set certainty = 'maybe'"],
      ["a pain of eleven", "update bleed set pain = 11"],
      ["a symptom that is in no list", "update bleed set symptoms = array['itch']"],
      ["a start of half a moment", "update bleed set started_zone = null"],
      ["no word on the start", "update bleed set started_precision = null"],
      [
        "a start whose offset is not the instant's",
        "update bleed set started_offset_minutes = started_offset_minutes + 60"
      ],
      ["a part of a day without which one", "update bleed set started_precision = 'part_of_day'"],
      ["an end of one that goes on", "update bleed set ended_precision = 'unknown'"],
      ["a closing without a reason", "update bleed set course = 'closed_by_centre', course_at = now()"],
      ["a link to no bleed", "update bleed set person_link = 'same_bleed'"],
      ["a bleed that is linked and new", "update bleed set person_link = 'new_bleed', person_link_bleed_id = id"],
      ["a change without a reason", "update bleed set version = 2, change_kind = 'amended'"],
      ["a site of another person's diary", "update bleed_site set person_id = (select max(id::text)::uuid from person)"]
    ] as const)("the database itself refuses %s", ([, statement]) =>
      Effect.gen(function* () {
        yield* recorded()
        const attempt = asOperator(Effect.flatMap(Operator, (sql) => sql.unsafe(statement)))
        const cause = yield* Effect.sandbox(attempt).pipe(Effect.flip)
        assert.match(String(cause), /ConstraintError|UniqueViolation/)
      })
    )

    it.effect("a routine dose cannot name a bleed, whoever says so", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        const bleed = yield* recorded()
        const given = yield* treated(bleed, "08:00")
        const routine = Effect.flatMap(
          Operator,
          (sql) => sql`update treatment set reason = 'prophylaxis' where id = ${given.id}`
        )
        const cause = yield* Effect.sandbox(asOperator(routine)).pipe(Effect.flip)
        assert.include(String(cause), "ConstraintError")
        assert.isTrue(Option.isSome(yield* as(north.first.patient, bleedById(bleed.id))))
      })
    )

    it.effect("the bleeds of a month are found by their index", () =>
      Effect.gen(function* () {
        const { north } = yield* TwoCentres
        yield* recorded()
        const month = { personId: north.first.person.id, from: today, to: today }
        const plan = yield* as(
          north.manager,
          Effect.flatMap(Transaction, (sql) =>
            Effect.andThen(sql`set local enable_seqscan = off`, sql`explain (costs off) ${daysQuery(sql, month)}`)
          )
        )
        const text = plan.map((row) => row["QUERY PLAN"]).join("\n")
        assert.match(text, /bleed_person_id_started_local_at_idx/)
        assert.notMatch(text, /Seq Scan on bleed\b/)
      })
    )
  })
})
