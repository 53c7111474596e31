import { describe, expect, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import { bleed, bleedId, bleeds, knownBleed, momentInLondon } from "../testing/bleed.ts"
import { today } from "../testing/diary.ts"
import { type Bleed, countsInRates } from "./Bleed.ts"
import { BleedRefused } from "./BleedRefused.ts"
import { BleedWithdrawn } from "./BleedVersion.ts"
import { BleedNotOpen, close, linkBleed, NothingToSettle, reopen, settle, verify } from "./centreOnBleed.ts"
import { UnknownBleed } from "./TreatmentDraft.ts"

const recorded = (about: Partial<Bleed> = {}) => ({ kind: "recorded", bleed: bleed(about) }) as const
const at = momentInLondon(`${today}T10:00`).instant
const gone = { kind: "withdrawn", bleed: bleed() } as const

describe("settle", () => {
  it.each([
    ["bleed", "confirmed", true],
    ["not_a_bleed", "refuted", false],
    ["cannot_tell", "unconfirmed", false]
  ] as const)(
    "F36: an unsure pain that is settled as %s is %s, and in a rate: %s",
    (certainty, verification, counts) => {
      const unsure = recorded({ certainty: "unsettled" })
      expect(countsInRates(unsure.bleed)).toBe(false)
      const settled = Result.getOrThrow(settle(unsure, { certainty, note: "Scanned" }))
      expect([settled.certainty, settled.verification, countsInRates(settled)]).toEqual([
        certainty,
        verification,
        counts
      ])
    }
  )

  it("F36: a knock can be settled, and staff can think again", () => {
    assertSuccess(
      settle(recorded({ certainty: "knock" }), { certainty: "bleed", note: "Swollen" }),
      bleed({ verification: "confirmed" })
    )
    assertSuccess(
      settle(recorded({ verification: "confirmed" }), { certainty: "not_a_bleed", note: "Scanned" }),
      bleed({ certainty: "not_a_bleed", verification: "refuted" })
    )
  })

  it("F36: what the person calls a bleed is verified, not settled", () =>
    assertFailure(settle(recorded(), { certainty: "not_a_bleed", note: "Scanned" }), new NothingToSettle()))

  it.prop("nothing else of the bleed changes", [bleeds], ([each]) => {
    const settled = settle({ kind: "recorded", bleed: each }, { certainty: "cannot_tell", note: "Seen" })
    if (Result.isFailure(settled)) return
    const { certainty, verification } = each
    expect({ ...settled.success, certainty, verification }).toEqual(each)
  })
})

describe("verify", () => {
  it("clinical 4.2: the centre's word stands beside the person's", () => {
    const refuted = Result.getOrThrow(verify(recorded(), "refuted"))
    expect([refuted.certainty, refuted.verification, countsInRates(refuted)]).toEqual(["bleed", "refuted", false])
  })
})

describe("close and reopen", () => {
  it("clinical 4.10: staff close with a reason, once, and open again with another", () => {
    const closed = Result.getOrThrow(close(recorded(), at, "Seen in clinic"))
    expect(closed.course).toEqual({ state: "closed_by_centre", at, reason: "Seen in clinic" })
    assertFailure(close({ kind: "closed", bleed: closed }, at, "Again"), new BleedNotOpen())
    const opened = Result.getOrThrow(reopen({ kind: "closed", bleed: closed }, at, "Worse again"))
    expect(opened.course).toEqual({ state: "reopened", at, reason: "Worse again" })
  })

  it("clinical 4.10: what the person said has stopped is not closed again", () =>
    assertFailure(
      close(recorded({ course: { state: "ended", endedAt: { precision: "unknown" } } }), at, "Over"),
      new BleedNotOpen()
    ))
})

describe("linkBleed", () => {
  const others = [knownBleed({ id: bleedId(2) }), knownBleed()]

  it("clinical 4.5.6: person and centre each have their word, and take it back", () => {
    const link = { sameBleedAs: bleedId(2) } as const
    const person = Result.getOrThrow(linkBleed(recorded(), "person", link, others))
    expect(person).toEqual(bleed({ personLink: link }))
    const both = Result.getOrThrow(linkBleed({ kind: "linked", bleed: person }, "centre", { newBleed: true }, others))
    expect(both).toEqual(bleed({ personLink: link, centreLink: { newBleed: true } }))
    assertSuccess(linkBleed({ kind: "linked", bleed: both }, "centre", undefined, others), person)
  })

  it("a bleed is not linked to itself or to one of another diary", () => {
    const refused = new BleedRefused({ mistakes: [{ pointer: "/link/sameBleedAs", error: new UnknownBleed() }] })
    assertFailure(linkBleed(recorded(), "person", { sameBleedAs: bleedId(1) }, others), refused)
    assertFailure(linkBleed(recorded(), "centre", { sameBleedAs: bleedId(3) }, others), refused)
  })
})

it("clinical 9.7: of a bleed that was taken back nothing more is said", () => {
  assertFailure(settle(gone, { certainty: "bleed", note: "Seen" }), new BleedWithdrawn())
  assertFailure(verify(gone, "confirmed"), new BleedWithdrawn())
  assertFailure(close(gone, at, "Over"), new BleedWithdrawn())
  assertFailure(reopen(gone, at, "Worse"), new BleedWithdrawn())
  assertFailure(linkBleed(gone, "centre", undefined, []), new BleedWithdrawn())
})
