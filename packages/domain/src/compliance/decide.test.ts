import { describe, expect, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { decision, decisionDraft, signature, staff, standing } from "../testing/compliance.ts"
import {
  CollectionDates,
  confirm,
  ConsultantNeeded,
  decide,
  NoProposal,
  NothingToConfirm,
  NothingToRestore,
  NoticeTextMissing,
  ResponseTimeRunning,
  SafeguardingMissing,
  SamePerson,
  type Standing
} from "./decide.ts"
import { Decision, DecisionKind, signs } from "./Decision.ts"
import { BelowEmergencyFloor } from "./emergencyFloor.ts"
import { EscalationLevel, Proposal } from "./EscalationLevel.ts"

const day = (text: string) => LocalDate.make(text)
const collection = { startsOn: day("2026-10-19"), reviewOn: day("2027-01-19") }
const collect = decisionDraft({ kind: "collect_from_centre", collection })
const atReview = standing({ level: 5, proposal: "E6" })
const isDecision = Schema.is(Decision)

const proposals = Arbitrary.schema(Schema.Literals([...Proposal.literals, "nothing"]))
const standings: Arbitrary.Arbitrary<Standing> = Arbitrary.map(
  Arbitrary.all([
    proposals,
    Arbitrary.schema(EscalationLevel),
    Arbitrary.schema(Schema.Literals([5_999_999, 6_000_000]))
  ]),
  ([proposal, level, plannedAtHome]) => {
    const { proposal: _, ...nothing } = standing({ level, plannedAtHome })
    return proposal === "nothing" ? nothing : { ...nothing, proposal }
  }
)
const drafts = Arbitrary.map(Arbitrary.schema(DecisionKind), (kind) => decisionDraft({ kind, collection }))

describe("decide (clinical 7.4.1)", () => {
  it.prop(
    "hazard H7: nothing is signed that was not proposed, and none of it leaves less than the floor at home",
    [drafts, standings],
    ([draft, on]) => {
      const signed = decide(draft, on)
      if (Result.isFailure(signed)) return true
      const step = signs[draft.kind]
      if (step === "restore") return on.level === 6
      if (step === undefined) return on.proposal !== undefined
      return on.proposal === step && on.plannedAtHome >= on.floor
    }
  )
  it.prop(
    "evidence: a signed decision holds what it was made from, and decodes",
    [drafts, standings],
    ([draft, on]) => {
      const signed = decide(draft, on)
      return Result.isFailure(signed) || (signed.success.evidence === on.evidence && isDecision(signed.success))
    }
  )

  it("clinical 7.4.2: a notice is signed with its reasons, and can be appealed against for 28 days", () => {
    expect(Result.getOrThrow(decide(decisionDraft(), standing()))).toMatchObject({
      kind: "notice",
      appealUntil: "2026-11-02"
    })
  })
  it("clinical 7.4.1: to keep deliveries answers any proposal, and has nothing to appeal against", () => {
    const kept = Result.getOrThrow(
      decide(decisionDraft({ kind: "keep_with_help", until: day("2026-12-31") }), standing())
    )
    expect(kept).not.toHaveProperty("appealUntil")
    expect(kept.until).toBe("2026-12-31")
  })
  it("clinical 7.4: a consultant signs, and nobody else", () => {
    const byNurse = decisionDraft({ signedBy: signature(staff.nurse, day("2026-10-05")) })
    assertFailure(decide(byNurse, standing()), new ConsultantNeeded())
  })
  it.each([
    ["collect_from_centre", "E4"],
    ["smaller_deliveries", "E6"],
    ["notice", "call_first"],
    ["notice", "E5"]
  ] as const)("clinical 7.4.1: %s is not signed where %s is proposed", (kind, proposal) => {
    assertFailure(decide(decisionDraft({ kind, collection }), standing({ proposal })), new NoProposal())
  })
  it("clinical 7.4: deliveries are restored at collection, proposed or not, and elsewhere there is nothing to restore", () => {
    const { proposal: _, ...atCollection } = standing({ level: 6 })
    expect(Result.isSuccess(decide(decisionDraft({ kind: "restore" }), atCollection))).toBe(true)
    assertFailure(decide(decisionDraft({ kind: "restore" }), standing({ level: 5 })), new NothingToRestore())
  })
  it("clinical 7.4.1: a review is signed on the 28th day after the notice of 5 October, and not before", () => {
    const atNotice = standing({ level: 4, proposal: "E5", noticeOn: day("2026-10-05") })
    const review = (signedOn: string) =>
      decide(decisionDraft({ kind: "smaller_deliveries", signedOn: day(signedOn) }), atNotice)
    assertFailure(review("2026-11-01"), new ResponseTimeRunning({ from: "2026-11-02" }))
    expect(Result.isSuccess(review("2026-11-02"))).toBe(true)
  })
  it("clinical 7.4.3: for a child advice on safeguarding comes first", () => {
    assertFailure(decide(decisionDraft(), standing({ age: "child" })), new SafeguardingMissing())
    const advised = decisionDraft({ safeguardingAdvice: "Spoken with the lead; no concern." })
    expect(Result.isSuccess(decide(advised, standing({ age: "child" })))).toBe(true)
    expect(Result.isSuccess(decide(decisionDraft({ kind: "keep" }), standing({ age: "child" })))).toBe(true)
  })
  it("clinical 7.4.2: without the text for the person there is no notice", () => {
    const { noticeText: _, ...silent } = decisionDraft()
    assertFailure(decide(silent, standing()), new NoticeTextMissing())
  })
  it.each([
    ["2026-10-18", "2027-01-18", "StartsTooSoon"],
    ["2026-10-19", "2027-01-20", "ReviewTooLate"]
  ] as const)("clinical 7.4: collection from %s, looked at on %s", (startsOn, reviewOn, reason) => {
    const draft = { ...collect, collection: { startsOn: day(startsOn), reviewOn: day(reviewOn) } }
    assertFailure(decide(draft, atReview), new CollectionDates({ reason }))
  })
  it("clinical 7.4: collection without dates is not signed", () => {
    const { collection: _, ...undated } = collect
    assertFailure(decide(undated, atReview), new CollectionDates({ reason: "Missing" }))
  })
  it("clinical 7.6: a plan below the floor is refused with the number (F72)", () => {
    assertFailure(decide(collect, { ...atReview, plannedAtHome: 0 }), new BelowEmergencyFloor({ atLeast: 6_000_000 }))
  })
})

describe("confirm (clinical 7.4)", () => {
  const signed = Result.getOrThrow(decide(collect, atReview))
  it("clinical 7.4: a second clinician confirms collection, another than the first, and once", () => {
    assertFailure(confirm(signed, signature(staff.consultant, signed.signedOn)), new SamePerson())
    const confirmed = Result.getOrThrow(confirm(signed, signature(staff.nurse, signed.signedOn)))
    expect(confirmed.confirmedBy?.name).toBe("Nurse Test")
    assertFailure(confirm(confirmed, signature(staff.colleague, signed.signedOn)), new NothingToConfirm())
  })
  it("nothing but collection is confirmed", () => {
    assertFailure(confirm(decision(), signature(staff.colleague, signed.signedOn)), new NothingToConfirm())
  })
})
