/** The elements' source against the real service: what it sends is taken, and what is answered or refused is read (DESIGN). */
import { assert, expect } from "@effect/vitest"
import { httpSource } from "@haemtrack/web-components/source/httpSource"
import { isBleed } from "@haemtrack/web-components/shared/Bleed"
import { isEntry } from "@haemtrack/web-components/shared/Entry"
import type { TreatmentDraft } from "@haemtrack/web-components"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import { london } from "@haemtrack/domain/testing/diary"
import { addWorld, freshBleed, freshDraft, onBothServices } from "../testing/service.ts"

const own = (account: number) => `haem_session=${encodeURIComponent(`session of ${account}`)}`

/** The source of a person's diary, as a page of that account's would have it. */
const sourceFor = Effect.fnUntraced(function* (person: string, account?: number) {
  const baseUrl = HttpServer.formatAddress((yield* HttpServer.HttpServer).address)
  const identity = account === undefined ? {} : { cookie: own(account) }
  return httpSource({
    person,
    baseUrl,
    fetch: (url, request) =>
      fetch(url, { ...request, headers: { ...request.headers, "sec-fetch-site": "same-origin", ...identity } })
  })
})

/** A world of its own, its source, and what stands in it after a treatment was recorded. */
const recorded = Effect.fnUntraced(function* (number: number, about: Parameters<typeof freshDraft>[1] = {}) {
  const { patient, personId } = yield* addWorld(number)
  const source = yield* sourceFor(personId, patient)
  const draft: TreatmentDraft = freshDraft(number, about)
  const answer = yield* Effect.promise(() => source.record(draft, { idempotencyKey: `key-${number}` }))
  assert(answer.value !== undefined, JSON.stringify(answer.problem))
  return { source, draft, personId, stored: answer.value }
})

const editable = ({ id: _, ...part }: TreatmentDraft) => part
const typo = { amendment: { reason: "typo" } } as const

onBothServices("the elements' HTTP source", (it) => {
  it.effect("records a treatment, once for one key, and finds it in its month as an entry that can be drawn", () =>
    Effect.gen(function* () {
      const { draft, source, stored } = yield* recorded(2000)
      expect(stored).toMatchObject({ version: 1, status: "given", treatment: { id: draft.id, lines: draft.lines } })
      const again = yield* Effect.promise(() => source.record(draft, { idempotencyKey: "key-2000" }))
      expect(again.value).toEqual(stored)
      const { value: month } = yield* Effect.promise(() => source.month("2026-07", {}))
      expect(month?.month).toBe("2026-07")
      expect(month?.entries.every(isEntry)).toBe(true)
      expect(month?.entries).toMatchObject([
        { id: draft.id, reason: draft.reason, amount: draft.total.value, unit: draft.total.unit }
      ])
      const elsewhere = yield* Effect.promise(() => source.month("2026-06", {}))
      expect(elsewhere.value?.entries).toEqual([])
    })
  )

  it.effect("tells the time of recording in the home zone", () =>
    Effect.gen(function* () {
      const { source } = yield* recorded(2010)
      const { value: month } = yield* Effect.promise(() => source.month("2026-07", {}))
      expect(month?.entries[0]?.recorded?.at).toBe("2026-07-06T12:00+01:00[Europe/London]")
    })
  )

  const { local, zone } = london("2026-07-05T08:00")
  const told = [
    [2020, "2025-10-26T01:30+00:00[Europe/London]", { ...london("2025-10-26T01:30"), fold: "later" }],
    [2030, "2026-07-05T08:00+01:00[Europe/London]", { ...london("2026-07-05T08:00"), precision: "hour" }],
    [2040, "2026-07-05", { precision: "day", local, zone }],
    [2050, "2026-07-05", { precision: "part_of_day", partOfDay: "night", local, zone }]
  ] as const
  for (const [number, at, occurredAt] of told) {
    it.effect(`a time told as ${occurredAt.precision} is read as it was told, and can be sent back`, () =>
      Effect.gen(function* () {
        const { draft, source } = yield* recorded(number, { occurredAt, confirmations: ["date_long_ago"] })
        const { value: read } = yield* Effect.promise(() => source.treatment(draft.id, {}))
        assert.isDefined(read)
        expect(read.treatment.occurredAt).toMatchObject({
          ...occurredAt,
          local: expect.stringContaining(at.slice(0, 10))
        })
        const { value: month } = yield* Effect.promise(() => source.month(at.slice(0, 7), {}))
        expect(month?.entries).toMatchObject([{ at, precision: occurredAt.precision }])
        const sent = { ...editable(read.treatment), ...typo }
        const { problem, value } = yield* Effect.promise(() => source.amend(draft.id, sent, { version: read.version }))
        expect(problem).toBeUndefined()
        expect(value).toEqual({ ...read, version: 2 })
      })
    )
  }

  it.effect("corrects, and is told what stands when somebody was faster (412)", () =>
    Effect.gen(function* () {
      const { draft, source, stored } = yield* recorded(2060)
      const change = { ...editable(stored.treatment), reason: "bleed", ...typo } as const
      const corrected = yield* Effect.promise(() => source.amend(draft.id, change, { version: 1 }))
      expect(corrected.value).toMatchObject({ version: 2, treatment: { reason: "bleed" } })
      const late = yield* Effect.promise(() => source.amend(draft.id, change, { version: 1 }))
      expect(late.problem?.tag).toBe("VersionDiffers")
      expect(late.problem?.current).toEqual(corrected.value)
    })
  )

  it.effect("takes a treatment back: it is out of its month, and can be read as withdrawn", () =>
    Effect.gen(function* () {
      const { draft, source } = yield* recorded(2070)
      const { value } = yield* Effect.promise(() => source.withdraw(draft.id, { reason: "duplicate" }, { version: 1 }))
      expect(value).toMatchObject({ status: "withdrawn", version: 2 })
      const month = yield* Effect.promise(() => source.month("2026-07", {}))
      expect(month.value?.entries).toEqual([])
      const again = yield* Effect.promise(() => source.withdraw(draft.id, { reason: "duplicate" }, { version: 2 }))
      expect(again.problem?.tag).toBe("TreatmentWithdrawn")
    })
  )

  it.effect("is told which fields are not as they should be (422)", () =>
    Effect.gen(function* () {
      const { draft, source } = yield* recorded(2080)
      const [line] = draft.lines
      const { id } = freshDraft(2081)
      const wrong: TreatmentDraft = { ...draft, id, lines: [{ ...line, batch: {} }] }
      const { problem } = yield* Effect.promise(() => source.record(wrong, { idempotencyKey: "key-wrong" }))
      expect(problem?.tag).toBe("BatchMissing")
      expect(problem?.errors).toMatchObject([{ pointer: "/lines/0/batch/number", tag: "BatchMissing" }])
    })
  )

  it.effect("is asked whether it is the same treatment, and answers", () =>
    Effect.gen(function* () {
      const { draft, source } = yield* recorded(2090)
      const twin = { ...draft, id: freshDraft(2091).id }
      const asked = yield* Effect.promise(() => source.record(twin, { idempotencyKey: "key-twin" }))
      expect(asked.problem).toMatchObject({
        tag: "ConfirmationRequired",
        confirmations: ["possible_duplicate"],
        possibleDuplicates: [draft.id]
      })
      const kept = { ...twin, confirmations: ["possible_duplicate"] } as const
      const answered = yield* Effect.promise(() => source.record(kept, { idempotencyKey: "key-twin" }))
      expect(answered.value?.version).toBe(1)
    })
  )

  it.effect("starts a bleed, once for one key, and has it among the open ones and in its month", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(2140)
      const source = yield* sourceFor(personId, patient)
      const { id, startedAt, sites } = freshBleed(2141, { startedAt: london("2026-07-06T06:50") })
      const draft = { id, startedAt, sites, certainty: "bleed", cause: "injury", severity: "minor", pain: 4 } as const
      const record = () => Effect.promise(() => source.recordBleed(draft, { idempotencyKey: id }))
      const { value: bleed } = yield* record()
      const known = { id, sites, from: "2026-07-06T06:50+01:00[Europe/London]", to: null, certainty: "bleed" }
      expect(bleed).toEqual({ ...known, treated: [] })
      expect((yield* record()).value).toEqual(bleed)
      const open = yield* Effect.promise(() => source.bleeds({ status: "open" }, {}))
      expect(open.value).toEqual([bleed])
      const treated = freshDraft(2142, { reason: "bleed", bleedId: id })
      const named = yield* Effect.promise(() => source.record(treated, { idempotencyKey: "key-2142" }))
      expect(named.value?.treatment.bleedId).toBe(id)
      const days = yield* Effect.promise(() => source.bleeds({ from: "2026-07-01", to: "2026-07-31" }, {}))
      const after = { ...known, treated: ["2026-07-06T07:30+01:00[Europe/London]"] }
      expect(days.value).toEqual([after])
      const { value: month } = yield* Effect.promise(() => source.month("2026-07", {}))
      expect(month?.bleeds).toEqual([after])
      expect(month?.bleeds?.every(isBleed)).toBe(true)
      const refused = yield* Effect.promise(() =>
        source.recordBleed({ ...draft, id: freshBleed(2143).id, sites: ["joint.knee"] }, { idempotencyKey: "key-2143" })
      )
      expect(refused.problem).toMatchObject({ tag: "InvalidBodySite", errors: [{ pointer: "/sites/0" }] })
    })
  )

  it.effect("a bleed whose start nobody knows is among the open ones, and on no day of the calendar", () =>
    Effect.gen(function* () {
      const { patient, personId } = yield* addWorld(2150)
      const source = yield* sourceFor(personId, patient)
      const { id, sites } = freshBleed(2151)
      const draft = { id, sites, startedAt: { precision: "unknown" }, certainty: "unsettled" } as const
      yield* Effect.promise(() => source.recordBleed(draft, { idempotencyKey: id }))
      const open = yield* Effect.promise(() => source.bleeds({ status: "open" }, {}))
      expect(open.value).toMatchObject([{ id, from: null, certainty: "unsettled" }])
      const { value: month } = yield* Effect.promise(() => source.month("2026-07", {}))
      expect(month?.bleeds).toEqual([])
    })
  )

  it.effect("offers the products, and reads the code of a box", () =>
    Effect.gen(function* () {
      const { draft, source } = yield* recorded(2100)
      const { value: products } = yield* Effect.promise(() => source.products({}))
      expect(products).toMatchObject([{ id: draft.productId, unit: "[iU]", offered: true }, { unit: "mg" }])
      const code = { text: "(01)09506000134352(17)260930(10)TEST-A101", onDate: "2026-07-06" }
      const scanned = yield* Effect.promise(async () => source.parseScan?.(code, {}))
      expect(scanned?.value).toMatchObject({ batch: "TEST-A101", checks: { product: "unknown", recall: "unknown" } })
      const empty = yield* Effect.promise(async () => source.parseScan?.({ text: "" }, {}))
      expect(empty?.problem?.tag).toBe("EmptyScan")
    })
  )

  it.effect("without a session it is told so (401)", () =>
    Effect.gen(function* () {
      const { draft, personId } = yield* recorded(2110)
      const source = yield* sourceFor(personId)
      const answers = yield* Effect.promise(() =>
        Promise.all([source.month("2026-07", {}), source.treatment(draft.id, {}), source.products({})])
      )
      expect(answers.map(({ problem }) => problem?.tag)).toEqual(Array(3).fill("Unauthenticated"))
    })
  )

  it.effect("another person's diary is not there (404), and an id that climbs does not leave its place", () =>
    Effect.gen(function* () {
      const { personId } = yield* recorded(2120)
      const { patient } = yield* addWorld(2130)
      const source = yield* sourceFor(personId, patient)
      const answers = yield* Effect.promise(() =>
        Promise.all([source.month("2026-07", {}), source.treatment("..", {}), source.treatment("../session", {})])
      )
      expect(answers.map(({ problem }) => problem?.tag)).toEqual([
        "PersonNotFound",
        "TreatmentNotFound",
        "TreatmentNotFound"
      ])
    })
  )
})
