import { assert, expect } from "@effect/vitest"
import type { BleedDraft } from "@haemtrack/domain/diary/BleedDraft"
import { BleedId } from "@haemtrack/domain/diary/BleedId"
import { london, today } from "@haemtrack/domain/testing/diary"
import * as Effect from "effect/Effect"
import type { Tag } from "../../api/errors.ts"
import { ownerRuns } from "../../testing/accounts.ts"
import { addWorld, ask, freshBleed, freshDraft, onBothServices, problemIs } from "../../testing/service.ts"

const bleedsOf = (personId: string) => `/api/v1/persons/${personId}/bleeds`
const treatmentsOf = (personId: string) => `/api/v1/persons/${personId}/treatments`
const editable = ({ id: _, ...part }: BleedDraft) => part

/** A world in which one bleed stands. */
const withBleed = Effect.fnUntraced(function* (number: number, about: Partial<BleedDraft> = {}) {
  const world = yield* addWorld(number)
  const sent = freshBleed(number, about)
  const recorded = yield* ask("POST", bleedsOf(world.personId), { as: world.patient, body: sent })
  assert.strictEqual(recorded.status, 201, recorded.text)
  const path = `/api/v1/bleeds/${sent.id}`
  const amend = (change: object = {}, version = 1) =>
    ask("PUT", path, {
      as: world.patient,
      headers: { "if-match": `"${version}"` },
      body: { ...editable(sent), amendment: { reason: "typo" }, ...change }
    })
  const withdraw = (version = 1, body: object = { reason: "duplicate" }) =>
    ask("POST", `${path}/withdraw`, { as: world.patient, headers: { "if-match": `"${version}"` }, body })
  const treat = (id: number, change: object = {}) =>
    ask("POST", treatmentsOf(world.personId), {
      as: world.patient,
      body: { ...freshDraft(id, { reason: "bleed", bleedId: sent.id }), ...change }
    })
  const open = Effect.map(
    ask("GET", `${bleedsOf(world.personId)}?status=open`, { as: world.patient }),
    ({ body }) => body
  )
  return { ...world, sent, recorded, path, amend, withdraw, treat, open }
})

onBothServices("bleeds", (it) => {
  it.effect("a bleed is recorded, read again, found among its days and the open ones, and stands in the month", () =>
    Effect.gen(function* () {
      const { open, path, patient, personId, recorded, sent } = yield* withBleed(100)
      expect(recorded.headers).toMatchObject({ etag: '"1"', location: path })
      expect(recorded.body).toMatchObject({
        id: sent.id,
        version: 1,
        status: "open",
        sites: ["joint.knee.left"],
        certainty: "bleed",
        verification: "unconfirmed",
        response: "not_recorded",
        redFlag: false,
        treatments: [],
        startedAt: { local: `${today}T06:50`, instant: `${today}T05:50:00Z` }
      })
      assert.deepStrictEqual((yield* ask("GET", path, { as: patient })).body, recorded.body)
      const days = yield* ask("GET", `${bleedsOf(personId)}?from=${today}&to=${today}`, { as: patient })
      assert.deepStrictEqual(days.body, { items: [recorded.body] })
      const before = yield* ask("GET", `${bleedsOf(personId)}?from=2026-07-05&to=2026-07-05`, { as: patient })
      assert.deepStrictEqual(before.body, { items: [] })
      assert.deepStrictEqual(yield* open, { items: [recorded.body] })
      const month = yield* ask("GET", `/api/v1/persons/${personId}/calendar?month=2026-07`, { as: patient })
      expect(month.body).toHaveProperty("days.5", { date: today, treatments: [], bleeds: [recorded.body] })
    })
  )

  it.effect("a bleed whose start nobody knows is open, and stands on the day on which it was written down", () =>
    Effect.gen(function* () {
      const { open, patient, personId, recorded } = yield* withBleed(200, { startedAt: { precision: "unknown" } })
      expect(recorded.body).toMatchObject({ status: "open", startedAt: { precision: "unknown" } })
      assert.deepStrictEqual(yield* open, { items: [recorded.body] })
      const month = yield* ask("GET", `/api/v1/persons/${personId}/calendar?month=2026-07`, { as: patient })
      expect(month.body).toHaveProperty("days.5.bleeds", [recorded.body])
    })
  )

  it.effect("a treatment names its bleed, which shows it; the 72 hours of the bleed run from it (F38)", () =>
    Effect.gen(function* () {
      const { open, path, patient, sent, treat, withdraw } = yield* withBleed(300, {
        startedAt: london("2026-07-03T11:59")
      })
      assert.deepStrictEqual(yield* open, { items: [] }, "72 hours and a minute after it began it is closed")
      const treated = yield* treat(301, { occurredAt: london("2026-07-03T14:00") })
      expect(treated).toMatchObject({ status: 201, body: { bleedId: sent.id, review: [] } })
      const bleed = yield* ask("GET", path, { as: patient })
      expect(bleed.body).toMatchObject({
        status: "open",
        treatments: [
          { id: freshDraft(301).id, total: { value: 2000, unit: "[iU]" }, occurredAt: { local: "2026-07-03T14:00" } }
        ]
      })
      expect(yield* open).toMatchObject({ items: [{ id: sent.id }] })
      const followUp = yield* treat(302, { reason: "follow_up", occurredAt: london(`${today}T11:00`) })
      expect(followUp).toMatchObject({ status: 201, body: { review: [] } })
      yield* withdraw()
      problemIs(yield* treat(303, { occurredAt: london("2026-07-05T08:00") }), "UnknownBleed")
      const again = yield* treat(301, { occurredAt: london("2026-07-03T14:00") })
      assert.deepStrictEqual([again.status, again.body], [200, treated.body], "what was sent before stands (API-5)")
    })
  )

  it.effect("a treatment for a bleed that names none is kept for the centre to look at (clinical 4.3.3)", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(400)
      const kept = yield* ask("POST", treatmentsOf(personId), {
        as: patient,
        body: freshDraft(401, { reason: "follow_up" })
      })
      expect(kept).toMatchObject({ status: 201, body: { review: ["needs_review"] } })
    })
  )

  it.effect("corrected, a treatment names another bleed, and the first one shows it no more", () =>
    Effect.gen(function* () {
      const { patient, path, personId, treat } = yield* withBleed(500)
      yield* treat(501)
      const other = freshBleed(502, { sites: ["nose"] })
      assert.strictEqual((yield* ask("POST", bleedsOf(personId), { as: patient, body: other })).status, 201)
      const { id, ...part } = freshDraft(501, { reason: "bleed", bleedId: other.id })
      const amended = yield* ask("PUT", `/api/v1/treatments/${id}`, {
        as: patient,
        headers: { "if-match": '"1"' },
        body: { ...part, amendment: { reason: "wrong_time" } }
      })
      expect(amended).toMatchObject({ status: 200, body: { bleedId: other.id, version: 2 } })
      expect((yield* ask("GET", path, { as: patient })).body).toHaveProperty("treatments", [])
      expect((yield* ask("GET", `/api/v1/bleeds/${other.id}`, { as: patient })).body).toMatchObject({
        treatments: [{ id }]
      })
    })
  )

  it.effect("a bleed of another diary cannot be named: not by a treatment, nor by a link", () =>
    Effect.gen(function* () {
      const { sent } = yield* withBleed(600)
      const other = yield* addWorld(610)
      const body = freshDraft(611, { reason: "bleed", bleedId: sent.id })
      const treated = yield* ask("POST", treatmentsOf(other.personId), { as: other.patient, body })
      problemIs(treated, "UnknownBleed")
      expect(treated.body).toMatchObject({ errors: [{ pointer: "/bleedId" }] })
      const linked = freshBleed(612, { link: { sameBleedAs: sent.id } })
      const answer = yield* ask("POST", bleedsOf(other.personId), { as: other.patient, body: linked })
      problemIs(answer, "UnknownBleed")
      expect(answer.body).toMatchObject({ errors: [{ pointer: "/link/sameBleedAs" }] })
      problemIs(yield* ask("POST", bleedsOf(other.personId), { as: other.patient, body: sent }), "DuplicateRecord")
    })
  )

  const flagged: ReadonlyArray<readonly [string, Partial<BleedDraft>, boolean]> = [
    ["a knock on the head", { sites: ["head"], certainty: "knock" }, true],
    ["life or limb", { severity: "life_or_limb" }, true],
    ["a forearm among other places", { sites: ["nose", "muscle.forearm.right"] }, true],
    ["the skin of the neck", { sites: ["skin.neck"] }, false]
  ]
  it.effect.each(flagged)("it is saved, and says whether it is urgent (D21): %s", ([name, about, redFlag]) =>
    Effect.gen(function* () {
      const { recorded } = yield* withBleed(700 + 10 * flagged.findIndex(([each]) => each === name), about)
      expect(recorded).toMatchObject({ status: 201, body: { redFlag } })
    })
  )

  it.effect("one key, twelve sends at once: one bleed, and the same answer to the byte", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(800)
      const send = () =>
        ask("POST", bleedsOf(personId), {
          as: patient,
          body: freshBleed(801),
          headers: { "idempotency-key": "bleed-800" }
        })
      const answers = yield* Effect.all(
        Array.from({ length: 12 }, () => send()),
        { concurrency: 12 }
      )
      const texts = answers.filter(({ status }) => status === 201).map(({ text }) => text)
      assert.strictEqual(new Set(texts).size, 1)
      for (const answer of answers.filter(({ status }) => status !== 201)) problemIs(answer, "IdempotencyInProgress")
      expect(yield* send()).toMatchObject({ status: 201, text: texts[0], headers: { "idempotent-replay": "true" } })
      const rows = yield* ownerRuns(`select version from bleed_version where id = '${freshBleed(801).id}'`)
      assert.lengthOf(rows, 1)
    })
  )

  it.effect("sent again under another key, also corrected since, it is the one that stands (API-5)", () =>
    Effect.gen(function* () {
      const { amend, patient, personId, recorded, sent } = yield* withBleed(900)
      const again = (about: object = {}) =>
        ask("POST", bleedsOf(personId), { as: patient, body: { ...sent, ...about } })
      const same = yield* again()
      assert.deepStrictEqual([same.status, same.body], [200, recorded.body])
      const amended = yield* amend({ severity: "major" })
      const later = yield* again()
      assert.deepStrictEqual([later.status, later.body], [200, amended.body])
      problemIs(yield* again({ severity: "moderate" }), "DuplicateRecord")
    })
  )

  it.effect("what came later is added, with its history; of two corrections of one version one is 412", () =>
    Effect.gen(function* () {
      const { amend, path, patient } = yield* withBleed(1000)
      const ended = { endedAt: { precision: "day", local: today }, response: "good", pain: 3, symptoms: ["swelling"] }
      const answers = yield* Effect.all([amend(ended), amend({ severity: "major" })], { concurrency: 2 })
      const [kept, refused] = answers.toSorted((a, b) => a.status - b.status)
      assert.isDefined(kept)
      assert.isDefined(refused)
      problemIs(refused, "VersionDiffers")
      expect(refused.body).toHaveProperty("current", kept.body)
      const last = yield* amend(ended, 2)
      expect(last).toMatchObject({
        headers: { etag: '"3"' },
        body: { version: 3, response: "good", pain: 3, endedAt: { precision: "day" }, changedBy: { role: "patient" } }
      })
      expect(last.body).not.toHaveProperty("endedAt.instant")
      const history = yield* ask("GET", `${path}/history`, { as: patient })
      expect(history.body).toMatchObject({
        items: [
          { version: 1, kind: "recorded", bleed: { severity: "minor" } },
          { version: 2, kind: "amended", amendment: { reason: "typo" } },
          { version: 3, kind: "amended", by: { role: "patient" }, bleed: { version: 3, response: "good" } }
        ]
      })
    })
  )

  it.effect("taken back, it is out of every list and in its history, and its treatments go on naming it", () =>
    Effect.gen(function* () {
      const { amend, open, path, patient, personId, sent, treat, withdraw } = yield* withBleed(1100)
      yield* treat(1101)
      problemIs(yield* withdraw(1, { reason: "other" }), "AmendmentTextMissing")
      const withdrawn = yield* withdraw()
      expect(withdrawn).toMatchObject({
        status: 200,
        body: { status: "withdrawn", version: 2 },
        headers: { etag: '"2"' }
      })
      assert.deepStrictEqual(yield* open, { items: [] })
      const month = yield* ask("GET", `/api/v1/persons/${personId}/calendar?month=2026-07`, { as: patient })
      expect(month.body).toMatchObject({ days: { 5: { bleeds: [], treatments: [{ bleedId: sent.id }] } } })
      assert.deepStrictEqual((yield* ask("GET", path, { as: patient })).body, withdrawn.body)
      problemIs(yield* withdraw(2), "BleedWithdrawn")
      problemIs(yield* amend({}, 2), "BleedWithdrawn")
      problemIs(yield* amend({}, 1), "VersionDiffers")
      const history = yield* ask("GET", `${path}/history`, { as: patient })
      expect(history.body).toMatchObject({
        items: [{ kind: "recorded" }, { kind: "withdrawn", amendment: { reason: "duplicate" } }]
      })
    })
  )

  it.effect("the data manager reads the bleed, and not what the person noted", () =>
    Effect.gen(function* () {
      const { manager, path, patient, personId } = yield* withBleed(1200, { note: "after the garden" })
      expect((yield* ask("GET", path, { as: patient })).body).toHaveProperty("note", "after the garden")
      for (const address of [
        path,
        `${path}/history`,
        `${bleedsOf(personId)}?status=open`,
        `/api/v1/persons/${personId}/calendar?month=2026-07`
      ]) {
        const answer = yield* ask("GET", address, { as: manager })
        expect(answer.text).toContain("joint.knee.left")
        expect(answer.text).not.toContain("garden")
      }
    })
  )

  it.effect("a date long ago is asked about, and kept when it is confirmed", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(1300)
      const body = freshBleed(1301, { startedAt: london("2026-03-01T12:00") })
      const asked = yield* ask("POST", bleedsOf(personId), { as: patient, body })
      problemIs(asked, "ConfirmationRequired")
      expect(asked.body).toMatchObject({
        confirmations: ["date_long_ago"],
        errors: [{ pointer: "/startedAt", tag: "DateLongAgo" }]
      })
      const confirmed = { ...body, confirmations: ["date_long_ago"] }
      const kept = yield* ask("POST", bleedsOf(personId), { as: patient, body: confirmed })
      expect(kept).toMatchObject({ status: 201, body: { status: "closed", review: ["recalled_from_memory"] } })
    })
  )

  const sent = freshBleed(1401)
  const bad: ReadonlyArray<readonly [name: string, body: object, tag: Tag, pointer: string]> = [
    ["no site", { ...sent, sites: [] }, "SiteRequired", "/sites"],
    ["a place that nobody knows", { ...sent, sites: ["nose", "joint.tail"] }, "InvalidBodySite", "/sites/1"],
    ["a knee without its side", { ...sent, sites: ["joint.knee"] }, "InvalidBodySite", "/sites/0"],
    ["one site twice", { ...sent, sites: ["nose", "nose"] }, "SiteTwice", "/sites/1"],
    ["an end before the start", { ...sent, endedAt: london(`${today}T06:49`) }, "EndBeforeStart", "/endedAt"],
    ["a start 11 minutes ahead", { ...sent, startedAt: london(`${today}T12:11`) }, "OccurredInFuture", "/startedAt"],
    ["a start before birth", { ...sent, startedAt: london("1990-04-30T12:00") }, "OccurredBeforeBirth", "/startedAt"],
    ["a start before all records", { ...sent, startedAt: london("1969-12-31T12:00") }, "BeforeRecords", "/startedAt"],
    [
      "a time that did not happen",
      { ...sent, startedAt: "2026-03-29T01:30[Europe/London]" },
      "LocalTimeInGap",
      "/startedAt"
    ],
    [
      "a time that happened twice",
      { ...sent, startedAt: london("2025-10-26T01:30") },
      "LocalTimeAmbiguous",
      "/startedAt"
    ],
    [
      "an offset of another zone",
      { ...sent, startedAt: `${today}T06:50:00+05:00[Europe/London]` },
      "OffsetZoneMismatch",
      "/startedAt"
    ],
    [
      "an offset with seconds",
      { ...sent, startedAt: { ...london("1991-06-01T12:00"), zone: "Africa/Monrovia", offsetMinutes: 7 } },
      "OffsetZoneMismatch",
      "/startedAt"
    ],
    ["an id made more than a day ahead", { ...sent, id: "019f3c3c-1b81-7000-8000-000000000001" }, "IdInFuture", "/id"],
    [
      "a link to a bleed that is not there",
      { ...sent, link: { sameBleedAs: BleedId.make("019f361f-78a0-7000-9000-999999999999") } },
      "UnknownBleed",
      "/link/sameBleedAs"
    ],
    ["a pain of eleven", { ...sent, pain: 11 }, "InvalidBody", "/pain"],
    ["a cause of no list", { ...sent, cause: "because" }, "InvalidBody", "/cause"],
    ["what staff say", { ...sent, certainty: "not_a_bleed" }, "InvalidBody", "/certainty"],
    ["a member that the service sets", { ...sent, verification: "confirmed" }, "UnknownField", "/verification"],
    ["twenty-one sites", { ...sent, sites: Array.from({ length: 21 }, () => "nose") }, "InvalidBody", "/sites"],
    ["no start", { ...sent, startedAt: undefined }, "InvalidBody", "/startedAt"]
  ]
  it.effect.each(bad)("refused, and told where and why: %s", ([, body, tag, pointer]) =>
    Effect.gen(function* () {
      const number = 3000 + 10 * bad.findIndex((each) => each[1] === body)
      const { patient, personId } = yield* addWorld(number)
      const answer = yield* ask("POST", bleedsOf(personId), { as: patient, body })
      problemIs(answer, tag)
      expect(answer.body).toMatchObject({ errors: [{ pointer, detail: expect.any(String) }] })
      const list = yield* ask("GET", `${bleedsOf(personId)}?from=2026-01-01&to=2026-12-31`, { as: patient })
      assert.deepStrictEqual(list.body, { items: [] })
    })
  )

  it.effect("a list is of days that exist, at most 400 of them, or of the open ones", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(1500)
      for (const query of [
        "",
        "?status=closed",
        "?from=2026-07-01",
        `?from=${today}&to=${today}&status=open`,
        `?to=${today}&status=open`,
        "?from=2026-07-02&to=2026-07-01",
        "?from=2025-01-01&to=2026-02-05"
      ]) {
        problemIs(yield* ask("GET", `${bleedsOf(personId)}${query}`, { as: patient }), "MalformedRequest")
      }
      const longest = yield* ask("GET", `${bleedsOf(personId)}?from=2025-01-01&to=2026-02-04`, { as: patient })
      assert.strictEqual(longest.status, 200)
    })
  )

  it.effect("an address that names no bleed finds none, and a change names the version that it was made from", () =>
    Effect.gen(function* () {
      const { path, patient, sent: of } = yield* withBleed(1600)
      problemIs(yield* ask("GET", "/api/v1/bleeds/..%2Fsession", { as: patient }), "BleedNotFound")
      const body = { ...editable(of), amendment: { reason: "typo" } }
      problemIs(yield* ask("PUT", path, { as: patient, body }), "IfMatchMissing")
      problemIs(yield* ask("PUT", path, { as: patient, body, headers: { "if-match": "*" } }), "MalformedRequest")
    })
  )

  it.effect("one that has stopped is open no more", () =>
    Effect.gen(function* () {
      const { amend, open } = yield* withBleed(1700)
      const ended = { endedAt: london(`${today}T11:00`), amendment: { reason: "more_information" } }
      expect(yield* amend(ended)).toMatchObject({ status: 200, body: { status: "closed" } })
      assert.deepStrictEqual(yield* open, { items: [] })
    })
  )
})
