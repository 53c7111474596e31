import { assert, expect } from "@effect/vitest"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import type { TreatmentDraft } from "@haemtrack/domain/diary/TreatmentDraft"
import { london, today } from "@haemtrack/domain/testing/diary"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import type { Tag } from "../../api/errors.ts"
import { ownerRuns } from "../../testing/accounts.ts"
import { addWorld, ask, freshDraft, onBothServices, problemIs } from "../../testing/service.ts"

const treatmentsOf = (personId: string) => `/api/v1/persons/${personId}/treatments`
const editable = ({ id: _, ...part }: TreatmentDraft) => part
const everything = "?from=2026-01-01&to=2026-12-31"

/** A world in which one treatment stands. */
const withTreatment = Effect.fnUntraced(function* (number: number) {
  const world = yield* addWorld(number)
  const sent = freshDraft(number)
  const recorded = yield* ask("POST", treatmentsOf(world.personId), { as: world.patient, body: sent })
  assert.strictEqual(recorded.status, 201, recorded.text)
  const path = `/api/v1/treatments/${sent.id}`
  const amend = (about: object = {}, version = 1) =>
    ask("PUT", path, {
      as: world.patient,
      headers: { "if-match": `"${version}"` },
      body: { ...editable(sent), amendment: { reason: "typo" }, ...about }
    })
  const withdraw = (version = 1, body: object = { reason: "duplicate" }) =>
    ask("POST", `${path}/withdraw`, { as: world.patient, headers: { "if-match": `"${version}"` }, body })
  return { ...world, sent, recorded, path, amend, withdraw }
})

onBothServices("writing", (it) => {
  it.effect("one key, twelve sends at once: one treatment, and the same answer to the byte", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(100)
      const sent = freshDraft(101)
      const send = (body: unknown = sent) =>
        ask("POST", treatmentsOf(personId), { as: patient, body, headers: { "idempotency-key": "key-100" } })
      const answers = yield* Effect.all(
        Array.from({ length: 12 }, () => send()),
        { concurrency: 12 }
      )
      const [created, ...repeated] = answers.filter(({ status }) => status === 201)
      assert.isDefined(created)
      for (const { headers, text } of repeated) {
        assert.strictEqual(text, created.text)
        assert.strictEqual(headers["idempotent-replay"], "true")
      }
      for (const answer of answers.filter(({ status }) => status !== 201)) {
        problemIs(answer, "IdempotencyInProgress")
        assert.strictEqual(answer.headers["retry-after"], "1")
      }
      const again = yield* send(JSON.stringify(sent, null, 4))
      expect(again).toMatchObject({
        status: 201,
        text: created.text,
        headers: { "idempotent-replay": "true", etag: '"1"', location: `/api/v1/treatments/${sent.id}` }
      })
      problemIs(yield* send({ ...sent, reason: "bleed" }), "IdempotencyKeyReused")
      const list = yield* ask("GET", `${treatmentsOf(personId)}${everything}`, { as: patient })
      expect(list.body).toHaveProperty("items.length", 1)
      const rows = yield* ownerRuns(`select version from treatment_version where id = '${sent.id}'`)
      assert.strictEqual(rows.length, 1)
    })
  )

  it.effect("a refused request may be mended and sent again with its key", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(200)
      const sent = freshDraft(201)
      const headers = { "idempotency-key": "key-200" }
      const wrong = { ...sent, total: { value: 1, unit: "[iU]" } }
      problemIs(yield* ask("POST", treatmentsOf(personId), { as: patient, body: wrong, headers }), "LineSumDiffers")
      const mended = yield* ask("POST", treatmentsOf(personId), { as: patient, body: sent, headers })
      assert.strictEqual(mended.status, 201)
    })
  )

  it.effect(
    "sent again under another key, also months later and corrected since, it is the one that stands (API-5)",
    () =>
      Effect.gen(function* () {
        const { amend, patient, personId, recorded, sent } = yield* withTreatment(300)
        const again = () => ask("POST", treatmentsOf(personId), { as: patient, body: sent })
        const same = yield* again()
        assert.deepStrictEqual([same.status, same.body], [200, recorded.body])
        const amended = yield* amend({ reason: "surgery" })
        const later = yield* again()
        assert.deepStrictEqual([later.status, later.body], [200, amended.body])
        problemIs(
          yield* ask("POST", treatmentsOf(personId), { as: patient, body: { ...sent, reason: "other" } }),
          "DuplicateRecord"
        )
      })
  )

  it.effect("half a character in a batch number is a mistake beside its field, like any that nobody sees", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(350)
      const sent = freshDraft(351)
      for (const number of ["T\ud800", "T\u0000", "T\u202e"]) {
        const lines = sent.lines.map((line) => ({ ...line, batch: { number } }))
        const answer = yield* ask("POST", treatmentsOf(personId), { as: patient, body: { ...sent, lines } })
        problemIs(answer, "InvalidBatchNumber")
        expect(answer.body).toMatchObject({ errors: [{ pointer: "/lines/0/batch/number" }, {}] })
      }
    })
  )

  it.effect("an id that another diary uses says so, and nothing more", () =>
    Effect.gen(function* () {
      const { recorded, sent } = yield* withTreatment(400)
      const other = yield* addWorld(410)
      const answer = yield* ask("POST", treatmentsOf(other.personId), { as: other.patient, body: sent })
      problemIs(answer, "DuplicateRecord")
      expect(recorded.text).toContain("T400-1")
      expect(answer.text).not.toContain("T400-1")
    })
  )

  it.effect("two corrections of one version: one is 412, and both versions can be shown", () =>
    Effect.gen(function* () {
      const { amend, path, patient } = yield* withTreatment(500)
      const answers = yield* Effect.all([amend({ reason: "surgery" }), amend({ reason: "other" })], { concurrency: 2 })
      const [kept, refused] = answers.toSorted((a, b) => a.status - b.status)
      assert.isDefined(kept)
      assert.isDefined(refused)
      problemIs(refused, "VersionDiffers")
      expect(kept).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2 } })
      expect(refused.body).toHaveProperty("current", kept.body)

      const history = yield* ask("GET", `${path}/history`, { as: patient })
      expect(history.body).toMatchObject({
        items: [
          { version: 1, kind: "recorded", treatment: { reason: "prophylaxis" } },
          { version: 2, kind: "amended", amendment: { reason: "typo" }, by: { role: "patient" } }
        ]
      })
      expect(history.body).toHaveProperty("items.1.treatment", kept.body)
      expect(history.body).not.toHaveProperty("items.0.amendment")
    })
  )

  it.effect("a change names the version that it was made from", () =>
    Effect.gen(function* () {
      const { path, patient, personId, sent } = yield* withTreatment(600)
      const body = { ...editable(sent), amendment: { reason: "typo" } }
      problemIs(yield* ask("PUT", path, { as: patient, body }), "IfMatchMissing")
      problemIs(yield* ask("POST", `${path}/withdraw`, { as: patient, body: { reason: "typo" } }), "IfMatchMissing")
      for (const wrong of ["*", "1", 'W/"1"', '"0"', '"1", "2"']) {
        problemIs(yield* ask("PUT", path, { as: patient, body, headers: { "if-match": wrong } }), "MalformedRequest")
      }
      const send = (key: string) =>
        ask("POST", treatmentsOf(personId), { as: patient, body: sent, headers: { "idempotency-key": key } })
      problemIs(yield* send(""), "IdempotencyKeyMissing")
      for (const wrong of ["with space", "x".repeat(65)]) problemIs(yield* send(wrong), "MalformedRequest")
    })
  )

  it.effect("taken back, it is out of the month and in its history, and is not changed any more", () =>
    Effect.gen(function* () {
      const { amend, path, patient, personId, withdraw } = yield* withTreatment(700)
      problemIs(yield* withdraw(1, { reason: "other" }), "AmendmentTextMissing")
      const withdrawn = yield* withdraw()
      expect(withdrawn).toMatchObject({
        status: 200,
        body: { status: "withdrawn", version: 2 },
        headers: { etag: '"2"' }
      })
      const list = yield* ask("GET", `${treatmentsOf(personId)}${everything}`, { as: patient })
      assert.deepStrictEqual(list.body, { items: [] })
      assert.deepStrictEqual((yield* ask("GET", path, { as: patient })).body, withdrawn.body)
      problemIs(yield* withdraw(2), "TreatmentWithdrawn")
      problemIs(yield* amend({}, 2), "TreatmentWithdrawn")
      problemIs(yield* amend({}, 1), "VersionDiffers")
      const history = yield* ask("GET", `${path}/history`, { as: patient })
      expect(history.body).toMatchObject({
        items: [{ kind: "recorded" }, { kind: "withdrawn", amendment: { reason: "duplicate" } }]
      })
    })
  )

  it.effect("the same entry again is asked about, and kept when it is confirmed (D13)", () =>
    Effect.gen(function* () {
      const { patient, personId, sent } = yield* withTreatment(800)
      const again = { ...sent, id: freshDraft(801).id, occurredAt: london(`${today}T08:00`) }
      const headers = { "idempotency-key": "key-800" }
      const asked = yield* ask("POST", treatmentsOf(personId), { as: patient, body: again, headers })
      problemIs(asked, "ConfirmationRequired")
      expect(asked.body).toMatchObject({
        confirmations: ["possible_duplicate"],
        possibleDuplicates: [sent.id],
        errors: [{ pointer: "", tag: "PossibleDuplicate" }]
      })
      const body = { ...again, confirmations: ["possible_duplicate"] }
      const kept = yield* ask("POST", treatmentsOf(personId), { as: patient, body, headers })
      expect(kept).toMatchObject({ status: 201, body: { confirmations: ["possible_duplicate"] } })
      const beyond = { ...again, id: freshDraft(802).id, occurredAt: london(`${today}T08:31`) }
      assert.strictEqual((yield* ask("POST", treatmentsOf(personId), { as: patient, body: beyond })).status, 201)
    })
  )

  it.effect("the same treatment sent by two devices at one moment is asked about, once (D13)", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(850)
      for (const round of [851, 853, 855]) {
        const first = freshDraft(round)
        const second = { ...first, id: freshDraft(round + 1).id }
        const answers = yield* Effect.all(
          [first, second].map((body) => ask("POST", treatmentsOf(personId), { as: patient, body })),
          { concurrency: 2 }
        )
        assert.deepStrictEqual(answers.map(({ status }) => status).toSorted(), [201, 422])
      }
    })
  )

  it.effect("an entry sent twice at one moment under two keys stands once, and both hear of it (API-5)", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(870)
      const body = freshDraft(871)
      const answers = yield* Effect.all(
        [1, 2, 3].map(() => ask("POST", treatmentsOf(personId), { as: patient, body })),
        { concurrency: 3 }
      )
      assert.deepStrictEqual(answers.map(({ status }) => status).toSorted(), [200, 200, 201])
    })
  )

  it.effect(
    "a treatment told once by the clocks of Samoa and once by those of Kiritimati, two dates apart, is asked about",
    () =>
      Effect.gen(function* () {
        const { patient, personId } = yield* addWorld(880)
        const sent = freshDraft(881)
        const told = (local: string, zone: string, id = sent.id) =>
          ask("POST", treatmentsOf(personId), {
            as: patient,
            body: { ...sent, id, occurredAt: { precision: "minute", local, zone } }
          })
        assert.strictEqual((yield* told("2026-07-05T23:30", "Pacific/Pago_Pago")).status, 201)
        const asked = yield* told("2026-07-07T00:30", "Pacific/Kiritimati", freshDraft(882).id)
        problemIs(asked, "ConfirmationRequired")
        expect(asked.body).toMatchObject({ possibleDuplicates: [sent.id] })
      })
  )

  it.effect("an expired batch is a question and no error (EX-2)", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(900)
      const sent = freshDraft(901)
      const [first, ...rest] = sent.lines
      const expiry = { value: LocalDate.make("2026-06-30"), precision: "day" } as const
      const body = { ...sent, lines: [{ ...first, batch: { ...first.batch, expiry } }, ...rest] }
      const asked = yield* ask("POST", treatmentsOf(personId), { as: patient, body })
      problemIs(asked, "ConfirmationRequired")
      expect(asked.body).toMatchObject({
        confirmations: ["batch_expired"],
        errors: [{ pointer: "/lines/0/batch/expiry", tag: "BatchExpired", detail: expect.any(String) }]
      })
    })
  )

  it.effect(
    "a time that did not happen is answered with its neighbours, one that happened twice with both (EX-7)",
    () =>
      Effect.gen(function* () {
        const { patient, personId } = yield* addWorld(1000)
        const gap = yield* ask("POST", treatmentsOf(personId), {
          as: patient,
          body: { ...freshDraft(1001), occurredAt: "2026-03-29T01:30[Europe/London]" }
        })
        problemIs(gap, "LocalTimeInGap")
        expect(gap.body).toMatchObject({
          lastValid: "2026-03-29T00:59:00+00:00[Europe/London]",
          firstValid: "2026-03-29T02:00:00+01:00[Europe/London]",
          before: "2026-03-29T00:30:00+00:00[Europe/London]",
          after: "2026-03-29T02:30:00+01:00[Europe/London]",
          errors: [{ pointer: "/occurredAt", tag: "LocalTimeInGap" }]
        })
        const fold = yield* ask("POST", treatmentsOf(personId), {
          as: patient,
          body: { ...freshDraft(1002), occurredAt: london("2025-10-26T01:30") }
        })
        problemIs(fold, "LocalTimeAmbiguous")
        expect(fold.body).toMatchObject({ earlier: "2025-10-26T00:30:00Z", later: "2025-10-26T01:30:00Z" })
      })
  )

  const zone = Zone.make("Europe/London")
  const sent = freshDraft(1101)
  const [line, ...others] = sent.lines
  const withLine = (about: object) => ({ ...sent, lines: [{ ...line, ...about }, ...others] })
  const bad: ReadonlyArray<readonly [name: string, body: object, tag: Tag, pointer: string, also?: object]> = [
    ["a time 11 minutes ahead", { ...sent, occurredAt: london(`${today}T12:11`) }, "OccurredInFuture", "/occurredAt"],
    ["a time before birth", { ...sent, occurredAt: london("1990-04-30T12:00") }, "OccurredBeforeBirth", "/occurredAt"],
    ["a time before all records", { ...sent, occurredAt: london("1969-12-31T12:00") }, "BeforeRecords", "/occurredAt"],
    [
      "the first day of the calendar",
      { ...sent, occurredAt: london("1900-01-01T12:00") },
      "BeforeRecords",
      "/occurredAt"
    ],
    [
      "the last day of the calendar",
      { ...sent, occurredAt: london("2199-12-31T12:00") },
      "OccurredInFuture",
      "/occurredAt"
    ],
    [
      "an offset with seconds",
      { ...sent, occurredAt: { ...london("1971-06-01T12:00"), zone: "Africa/Monrovia" } },
      "OffsetNotWholeMinutes",
      "/occurredAt"
    ],
    [
      "an offset of another zone",
      { ...sent, occurredAt: `${today}T07:30:00+05:00[Europe/London]` },
      "OffsetZoneMismatch",
      "/occurredAt"
    ],
    [
      "a total that is not the sum of the lines",
      { ...sent, total: { value: 1999.999, unit: "[iU]" } },
      "LineSumDiffers",
      "/total",
      { stated: { value: 1999.999, unit: "[iU]" }, summed: { value: 2000, unit: "[iU]" } }
    ],
    ["an unknown product", { ...sent, productId: "nothing" }, "UnknownProduct", "/productId"],
    [
      "an unknown presentation",
      withLine({ presentationId: "nothing" }),
      "UnknownPresentation",
      "/lines/0/presentationId"
    ],
    [
      "an amount of nothing",
      withLine({ amount: { value: 0, unit: "[iU]" } }),
      "InvalidAmount",
      "/lines/0/amount/value"
    ],
    ["a negative amount", withLine({ amount: { value: -1, unit: "[iU]" } }), "InvalidAmount", "/lines/0/amount/value"],
    [
      "an amount of four decimals",
      withLine({ amount: { value: 1000.0001, unit: "[iU]" } }),
      "InvalidAmount",
      "/lines/0/amount/value",
      { reason: "NotExact" }
    ],
    [
      "a line in another unit",
      withLine({ amount: { value: 1000, unit: "mg" } }),
      "UnitMismatch",
      "/lines/0/amount/unit"
    ],
    [
      "a batch number of 41 characters",
      withLine({ batch: { number: "A".repeat(41) } }),
      "InvalidBatchNumber",
      "/lines/0/batch/number",
      { reason: "TooLong" }
    ],
    [
      "a batch number with a control character",
      withLine({ batch: { number: "A\u0007B" } }),
      "InvalidBatchNumber",
      "/lines/0/batch/number",
      { reason: "ForeignCharacter" }
    ],
    ["neither batch number nor reason", withLine({ batch: {} }), "BatchMissing", "/lines/0/batch/number"],
    [
      "both batch number and reason",
      withLine({ batch: { number: "A1", missingReason: "other" } }),
      "BatchAndReason",
      "/lines/0/batch/missingReason"
    ],
    ["line numbers out of order", withLine({ no: 2 }), "LineNumbersNotInOrder", "/lines/0/no"],
    ["an id made more than a day ahead", { ...sent, id: "019f3c3c-1b81-7000-8000-000000000001" }, "IdInFuture", "/id"],
    ["an unknown member", { ...sent, role: "data_manager" }, "UnknownField", "/role"],
    ["a member that the service sets", { ...sent, catalogueVersion: "x" }, "UnknownField", "/catalogueVersion"],
    ["an unknown member of a line", withLine({ serial: "1" }), "UnknownField", "/lines/0/serial"],
    ["no lines", { ...sent, lines: [] }, "InvalidBody", "/lines/0"],
    ["thirteen lines", { ...sent, lines: Array.from({ length: 13 }, () => line) }, "InvalidBody", "/lines"],
    ["a reason of no list", { ...sent, reason: "because" }, "InvalidBody", "/reason"],
    ["a unit of no list", { ...sent, total: { value: 1, unit: "IU" } }, "InvalidBody", "/total/unit"],
    [
      "an amount that is a text",
      withLine({ amount: { value: "1000", unit: "[iU]" } }),
      "InvalidBody",
      "/lines/0/amount/value"
    ],
    [
      "a day that does not exist",
      { ...sent, occurredAt: { precision: "day", local: "2026-02-30", zone } },
      "InvalidBody",
      "/occurredAt/local"
    ],
    ["no total", { ...sent, total: undefined }, "InvalidBody", "/total"]
  ]
  it.effect.each(bad)("refused, and told where and why: %s", ([, body, tag, pointer, also = {}]) =>
    Effect.gen(function* () {
      const number = 2000 + 10 * bad.findIndex((each) => each[1] === body)
      const { patient, personId } = yield* addWorld(number)
      const answer = yield* ask("POST", treatmentsOf(personId), { as: patient, body })
      problemIs(answer, tag)
      expect(answer.body).toMatchObject({ ...also, errors: [{ pointer, detail: expect.any(String) }] })
      const list = yield* ask("GET", `${treatmentsOf(personId)}${everything}`, { as: patient })
      assert.deepStrictEqual(list.body, { items: [] })
    })
  )

  it.effect("a month and a list are of days that exist, and at most 400 of them", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(1200)
      const list = (query: string) => ask("GET", `${treatmentsOf(personId)}?${query}`, { as: patient })
      for (const query of [
        "from=2026-07-02&to=2026-07-01",
        "from=2025-01-01&to=2026-02-05",
        "from=2026-02-30&to=2026-03-01",
        "from=2026-01-01"
      ]) {
        problemIs(yield* list(query), "MalformedRequest")
      }
      assert.strictEqual((yield* list("from=2025-01-01&to=2026-02-04")).status, 200)
    })
  )

  it.effect("an expired session in the middle of a form is 401, and nothing is written", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(1300)
      yield* TestClock.adjust("31 minutes")
      problemIs(yield* ask("POST", treatmentsOf(personId), { as: patient, body: freshDraft(1301) }), "Unauthenticated")
      yield* TestClock.adjust("-31 minutes")
    })
  )
})
