import { describe, expect, it } from "@effect/vitest"
import { assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { acceptableDrafts, draft } from "../testing/diary.ts"
import { TreatmentChange, TreatmentDraft } from "./TreatmentDraft.ts"

const strict = { onExcessProperty: "error" } as const
const decode = Schema.decodeUnknownResult(TreatmentDraft)
const decodeChange = Schema.decodeUnknownResult(TreatmentChange)

describe("TreatmentDraft", () => {
  it.prop("round trip: what is encoded is decoded to the same", [acceptableDrafts], ([sent]) =>
    assertSuccess(decode(Schema.encodeSync(TreatmentDraft)(sent), strict), sent)
  )

  const { occurredAt: _, ...body } = Schema.encodeSync(TreatmentDraft)(draft())
  const line = body.lines[0]

  it("reads the time as one text, too (EX-1)", () => {
    const told = decode({ ...body, occurredAt: "2026-07-06T07:30:00+01:00[Europe/London]" }, strict)
    expect(Result.getOrThrow(told).occurredAt).toMatchObject({ local: "2026-07-06T07:30", offsetMinutes: 60 })
  })
  it.each([
    ["a field that nobody knows", { mass: 1 }],
    ["the version of the catalogue, which the service sets", { catalogueVersion: "test-1" }],
    ["no line", { lines: [] }],
    ["13 lines", { lines: Array.from({ length: 13 }, () => line) }],
    ["no vial", { lines: [{ ...line, vials: 0 }] }],
    ["half a vial", { lines: [{ ...line, vials: 1.5 }] }],
    ["an amount without end", { total: { value: Number.POSITIVE_INFINITY, unit: "[iU]" } }],
    ["a unit that is none (codes 1.11)", { total: { value: 1, unit: "U" } }],
    ["a reason that is none", { reason: "new-bleed" }],
    ["an id in capitals", { id: draft().id.toUpperCase() }],
    ["an id of another version", { id: "019f361f-78a0-4000-8000-000000000001" }],
    ["a batch number of 101 characters", { lines: [{ ...line, batch: { number: "A".repeat(101) } }] }],
    ["a time without a zone", { occurredAt: "2026-07-06T07:30:00+01:00" }]
  ])("is not read with %s", (__, about) => {
    const occurredAt = "2026-07-06T07:30[Europe/London]"
    expect(Result.isSuccess(decode({ ...body, occurredAt }, strict))).toBe(true)
    expect(Result.isFailure(decode({ ...body, occurredAt, ...about }, strict))).toBe(true)
  })
})

describe("TreatmentChange", () => {
  const { id: _, ...part } = Schema.encodeSync(TreatmentDraft)(draft())

  it("has no id: an entry is not turned into another", () => {
    expect(Result.isSuccess(decodeChange({ ...part, amendment: { reason: "typo" } }, strict))).toBe(true)
    expect(Result.isFailure(decodeChange({ ...part, id: draft().id, amendment: { reason: "typo" } }, strict))).toBe(
      true
    )
  })
  it.each([
    ["no reason", {}],
    ["a reason that is none", { reason: "because" }],
    ["a text of 201 characters", { reason: "other", text: "x".repeat(201) }],
    ["a text with a direction character (I18N-4)", { reason: "other", text: "a\u202eb" }]
  ])("is not read with %s", (__, amendment) => {
    expect(Result.isFailure(decodeChange({ ...part, amendment }, strict))).toBe(true)
  })
})
