import { describe, expect, expectTypeOf, it } from "@effect/vitest"
import type { AmendmentReason } from "@haemtrack/domain/diary/Amendment"
import type { Confirmation as Confirmations } from "@haemtrack/domain/diary/Treatment"
import * as Bleed from "@haemtrack/domain/diary/BleedDraft"
import * as Domain from "@haemtrack/domain/diary/TreatmentDraft"
import { acceptableDrafts } from "@haemtrack/domain/testing/diary"
import * as Schema from "effect/Schema"
import type { BleedDraft } from "./BleedDraft.ts"
import type { Amendment, Confirmation, ToldTime, TreatmentChange, TreatmentDraft } from "./Treatment.ts"

type Wire = typeof Domain.TreatmentDraft.Encoded

describe("a treatment in plain types", () => {
  it("is what the domain reads", () => {
    expectTypeOf<TreatmentDraft>().toExtend<Wire>()
    expectTypeOf<TreatmentChange>().toExtend<typeof Domain.TreatmentChange.Encoded>()
  })

  it("says all that the domain's says, and in the same codes", () => {
    expectTypeOf<Omit<Wire, "occurredAt">>().toExtend<Omit<TreatmentDraft, "occurredAt">>()
    expectTypeOf<Exclude<Wire["occurredAt"], string>>().toExtend<ToldTime>()
    expectTypeOf<Confirmation>().toEqualTypeOf<Confirmations>()
    expectTypeOf<Amendment["reason"]>().toEqualTypeOf<AmendmentReason>()
  })

  it("a bleed that is started with it is what the domain reads", () =>
    expectTypeOf<BleedDraft>().toExtend<typeof Bleed.BleedDraft.Encoded>())

  it.prop("the domain reads back every draft that was written down in it", [acceptableDrafts], ([draft]) => {
    const plain: TreatmentDraft = draft
    expect(Schema.decodeUnknownSync(Domain.TreatmentDraft)(plain)).toEqual(draft)
  })
})
