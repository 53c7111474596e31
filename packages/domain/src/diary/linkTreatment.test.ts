import { describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import { bleedId, knownBleed } from "../testing/bleed.ts"
import { treatment } from "../testing/diary.ts"
import { linkTreatment } from "./linkTreatment.ts"
import type { Treatment } from "./Treatment.ts"
import { ReasonCannotNameBleed, UnknownBleed } from "./TreatmentDraft.ts"
import { TreatmentWithdrawn } from "./Version.ts"

const given = (about: Partial<Treatment>) => ({ status: "given", treatment: treatment(about) }) as const
const bleeds = [knownBleed(), knownBleed({ id: bleedId(2) })]

describe("linkTreatment", () => {
  it("clinical 4.5.6: the centre's word stands beside the person's, and completes the entry", () =>
    assertSuccess(
      linkTreatment(
        given({ reason: "follow_up", review: ["needs_review", "recalled_from_memory"] }),
        bleedId(2),
        bleeds
      ),
      treatment({ reason: "follow_up", centreBleedId: bleedId(2), review: ["recalled_from_memory"] })
    ))

  it("clinical 4.5.6: taken back, the person's word counts again", () => {
    const linked = given({ reason: "bleed", bleedId: bleedId(1), centreBleedId: bleedId(2) })
    assertSuccess(linkTreatment(linked, undefined, bleeds), treatment({ reason: "bleed", bleedId: bleedId(1) }))
    const alone = given({ reason: "bleed", centreBleedId: bleedId(2) })
    assertSuccess(linkTreatment(alone, undefined, bleeds), treatment({ reason: "bleed", review: ["needs_review"] }))
  })

  it("clinical 4.3.3: a routine dose, an unknown bleed and what was taken back are not linked", () => {
    assertFailure(linkTreatment(given({}), bleedId(1), bleeds), new ReasonCannotNameBleed())
    assertFailure(linkTreatment(given({ reason: "bleed" }), bleedId(3), bleeds), new UnknownBleed())
    const gone = { status: "withdrawn", treatment: treatment() } as const
    assertFailure(linkTreatment(gone, bleedId(1), bleeds), new TreatmentWithdrawn())
  })
})
