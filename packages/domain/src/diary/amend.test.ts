import { describe, expect, it } from "@effect/vitest"
import { assertFailure, assertSuccess, deepStrictEqual } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import { bleedId, knownBleed, momentInLondon } from "../testing/bleed.ts"
import { acceptableDrafts, catalogue, context, draft, london, nowMillis, today, treatment } from "../testing/diary.ts"
import { amend } from "./amend.ts"
import { type Amendment, AmendmentTextMissing } from "./Amendment.ts"
import { OccurredInFuture } from "./occurrence.ts"
import { ConfirmationRequired } from "./Question.ts"
import { record } from "./record.ts"
import { Refused } from "./Refused.ts"
import { type Treatment, TreatmentId } from "./Treatment.ts"
import type { EditablePart, TreatmentChange } from "./TreatmentDraft.ts"
import { TreatmentWithdrawn } from "./Version.ts"

const given = (of: Treatment) => ({ status: "given", treatment: of }) as const

/** The draft as a correction of itself, with whatever a test is about changed. */
const change = (about: Partial<EditablePart> = {}, amendment: Amendment = { reason: "typo" }): TreatmentChange => {
  const { id: _, ...part } = draft()
  return { ...part, amendment, ...about }
}

const dayMillis = 86_400_000
const later = (days: number) => context({ nowMillis: nowMillis + days * dayMillis })

describe("amend", () => {
  it.prop(
    "identity: an entry sent again as it was sent stays as it stands, whenever that is",
    [acceptableDrafts],
    ([{ id, ...part }]) => {
      const stands = Result.getOrThrow(record({ id, ...part }, context()))
      const corrected = amend(given(stands), { ...part, amendment: { reason: "typo" } }, later(400))
      assertSuccess(corrected, stands)
    }
  )
  it.prop(
    "history: the version before is as it was, and the entry is the same one",
    [acceptableDrafts, acceptableDrafts],
    ([first, second]) => {
      const stands = Result.getOrThrow(record(first, context()))
      const before = Result.getOrThrow(record(first, context()))
      const corrected = Result.getOrThrow(amend(given(stands), { ...second, amendment: { reason: "typo" } }, context()))
      deepStrictEqual(stands, before)
      deepStrictEqual(corrected, { ...Result.getOrThrow(record(second, context())), id: first.id })
    }
  )

  it("clinical 4.3.3: a bleed that was taken back since stays named, and is looked at", () => {
    const named = treatment({ reason: "bleed", bleedId: bleedId(1) })
    const corrected = amend(given(named), change({ reason: "bleed", bleedId: bleedId(1) }), context())
    assertSuccess(
      Result.map(corrected, ({ bleedId: kept, review }) => [kept, review]),
      [bleedId(1), ["needs_review"]]
    )
  })

  it("clinical 4.5.6: the centre's word on the bleed stays when the person corrects theirs", () => {
    const linked = treatment({ reason: "bleed", centreBleedId: bleedId(2) })
    const bleeds = [knownBleed({ id: bleedId(2) })]
    assertSuccess(
      Result.map(amend(given(linked), change({ reason: "bleed" }), context({ bleeds })), (kept) => [
        kept.centreBleedId,
        kept.review
      ]),
      [bleedId(2), []]
    )
  })

  it.each([
    ["another one", bleedId(1)],
    ["none", undefined]
  ])(
    "clinical 4.5.6: a correction that says the centre's bleed again leaves the person's word as it was: %s",
    (_, own) => {
      const word = own === undefined ? {} : { bleedId: own }
      const linked = treatment({ reason: "bleed", ...word, centreBleedId: bleedId(2) })
      for (const bleeds of [[], [knownBleed({ id: bleedId(2) })]]) {
        const again = amend(given(linked), change({ reason: "bleed", bleedId: bleedId(2) }), context({ bleeds }))
        assertSuccess(
          Result.map(again, (kept) => [kept.bleedId, kept.centreBleedId]),
          [own, bleedId(2)]
        )
      }
    }
  )

  it("clinical 4.3.3: corrected to a reason that is not about a bleed, it names none, by nobody's word", () => {
    const linked = treatment({ reason: "bleed", bleedId: bleedId(1), centreBleedId: bleedId(2) })
    const corrected = Result.getOrThrow(amend(given(linked), change({ reason: "prophylaxis" }), context()))
    expect(corrected).toEqual(treatment())
  })

  it("clinical 4.3.3: a treatment does not keep open the bleed that it is a follow-up of", () => {
    const late = knownBleed({ startedAt: momentInLondon("2026-07-03T07:29") }, ["2026-07-06T07:30"])
    const [own] = late.treatments
    const named = treatment({ reason: "follow_up", bleedId: bleedId(1), ...(own === undefined ? {} : { id: own.id }) })
    const corrected = amend(
      given(named),
      change({ reason: "follow_up", bleedId: bleedId(1) }),
      context({ bleeds: [late] })
    )
    assertSuccess(
      Result.map(corrected, ({ review }) => review),
      ["needs_review"]
    )
  })

  it("clinical 2.1: a correction keeps the catalogue that named the product, until it names what that one did not", () => {
    const newer = context({ catalogue: { ...catalogue, version: "test-2" } })
    const versionOf = (about: Partial<EditablePart>) =>
      Result.map(amend(given(treatment()), change(about), newer), ({ catalogueVersion }) => catalogueVersion)
    const [first, second] = draft().lines
    const other = { ...first, presentationId: "test-factor-2000", amount: { value: 2000, unit: "[iU]" } } as const
    const mg = { ...first, presentationId: "test-bypassing-5", amount: { value: 5, unit: "mg" } } as const

    assertSuccess(versionOf({}), "test-1")
    assertSuccess(versionOf({ occurredAt: london(`${today}T08:00`), reason: "surgery" }), "test-1")
    assertSuccess(versionOf({ lines: [first], total: { value: 1000, unit: "[iU]" } }), "test-1")
    assertSuccess(
      versionOf({ lines: [other, ...(second ? [second] : [])], total: { value: 3000, unit: "[iU]" } }),
      "test-2"
    )
    assertSuccess(versionOf({ productId: "test-bypassing", lines: [mg], total: { value: 5, unit: "mg" } }), "test-2")
  })

  it("an entry is no duplicate of itself", () => {
    const corrected = amend(given(treatment()), change({ reason: "surgery" }), context({ others: [treatment()] }))
    assertSuccess(corrected, treatment({ reason: "surgery" }))
  })
  it("an entry corrected into another one is asked about", () => {
    const other = treatment({ id: TreatmentId.make("019f361f-78a0-7000-8000-000000000002") })
    const question = { _tag: "PossibleDuplicate", pointer: "", treatmentId: other.id, minutesApart: 0 } as const
    assertFailure(
      amend(given(treatment()), change(), context({ others: [other] })),
      new ConfirmationRequired({ confirmations: ["possible_duplicate"], questions: [question] })
    )
  })
  it("a time that stays keeps the instant it was given, although the zone database is newer (TIME-2)", () => {
    const corrected = Result.getOrThrow(
      amend(given(treatment()), change({ reason: "surgery" }), context({ tzdb: "2030a" }))
    )
    expect(corrected.occurredAt).toEqual(treatment().occurredAt)
  })
  it("a time that stays keeps its answer and its mark; a new one is judged anew", () => {
    const old = { ...draft({ occurredAt: london("2026-01-05T08:00") }), confirmations: ["date_long_ago"] } as const
    const stands = Result.getOrThrow(record(old, context()))
    const stays = amend(given(stands), change({ occurredAt: old.occurredAt }), context())
    assertSuccess(stays, stands)

    const moved = Result.getOrThrow(amend(given(stands), change(), context()))
    expect([moved.confirmations, moved.review]).toEqual([[], []])
  })
  it("a typing slip mended a hundred days later is not written from memory", () => {
    const corrected = Result.getOrThrow(amend(given(treatment()), change({ reason: "bleed" }), later(100)))
    expect(corrected.review).toEqual(["needs_review"])
  })

  it.each([{ reason: "other" }, { reason: "other", text: "  " }] as const)("refuses %j: it says nothing", (amendment) =>
    assertFailure(
      amend(given(treatment()), change({}, amendment), context()),
      new Refused({ mistakes: [{ pointer: "/amendment/text", error: new AmendmentTextMissing() }] })
    )
  )
  it("refuses what record refuses", () =>
    assertFailure(
      amend(given(treatment()), change({ occurredAt: london(`${today}T23:00`) }), context()),
      new Refused({ mistakes: [{ pointer: "/occurredAt", error: new OccurredInFuture() }] })
    ))
  it("refuses to change what was taken back, whatever is sent", () =>
    assertFailure(
      amend({ status: "withdrawn", treatment: treatment() }, change({ productId: "nothing" }), context()),
      new TreatmentWithdrawn()
    ))
})
