import { describe, expect, it } from "@effect/vitest"
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import { acceptableDrafts } from "@haemtrack/domain/testing/diary"
import * as Schema from "effect/Schema"
import { type Draft, isDraft, newId, noAmendment } from "./Draft.ts"
import { blankBleed } from "./TypedBleed.ts"
import { typedOf } from "./typedOf.ts"

const draftOf = (treatment: Parameters<typeof typedOf>[0]): Draft => ({
  id: newId(0),
  of: "",
  isTouched: true,
  typed: typedOf(treatment, "Europe/London"),
  newBleed: blankBleed(newId(0), "Europe/London"),
  amendment: noAmendment,
  code: ""
})

describe("Draft", () => {
  it.prop("survives being kept as JSON", [acceptableDrafts], ([treatment]) => {
    const draft = draftOf(treatment)
    const kept: unknown = JSON.parse(JSON.stringify(draft))
    expect(kept).toEqual(draft)
    expect(isDraft(kept)).toBe(true)
  })

  it.prop("of another shape it is none", [acceptableDrafts], ([treatment]) => {
    const draft = draftOf(treatment)
    const wrong: ReadonlyArray<unknown> = [
      null,
      "draft",
      [],
      { ...draft, id: 1 },
      { ...draft, typed: undefined },
      { ...draft, typed: { ...draft.typed, boxes: [{}] } },
      { ...draft, typed: { ...draft.typed, boxes: { 0: draft.typed.boxes[0] } } },
      { ...draft, typed: { ...draft.typed, hour: null } },
      { ...draft, typed: { ...draft.typed, confirmations: [1] } },
      { ...draft, newBleed: undefined },
      { ...draft, newBleed: { ...draft.newBleed, site: 1 } }
    ]
    expect(wrong.filter(isDraft)).toEqual([])
  })

  it.prop(
    "its id is one that the domain takes for a treatment",
    [Schema.Int.check(Schema.isBetween({ minimum: -1_000_000_000_000, maximum: 4_102_444_800_000 }))],
    ([millis]) => {
      const id = newId(millis)
      expect(Schema.is(TreatmentId)(id)).toBe(true)
      expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(Math.max(0, millis))
    }
  )
})
