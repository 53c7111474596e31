import { describe, expect, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { decision, signature, staff } from "../testing/compliance.ts"
import { type Appeal, AppealId } from "./Appeal.ts"
import {
  appeal,
  AppealClosed,
  type AppealDecided,
  type AppealDraft,
  AppealTooLate,
  decideAppeal,
  dueOn,
  isOpenOn,
  NothingToAppeal,
  withdraw
} from "./appeals.ts"
import { ConsultantNeeded, SamePerson } from "./decide.ts"
import { type Decision, DecisionId } from "./Decision.ts"
import { deliveredRuleSet } from "./deliveredRuleSet.ts"
import { deliveriesOn } from "./deliveriesOn.ts"

const day = (text: string) => LocalDate.make(text)
const draft = (madeOn: string): AppealDraft => ({
  id: AppealId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d60"),
  madeOn: day(madeOn),
  format: "telephone",
  text: "I could not write with my wrist."
})
const open = Result.getOrThrow(appeal(draft("2026-10-20"), decision()))
const found = (outcome: "upheld" | "overturned", by: keyof typeof staff = "colleague"): AppealDecided => ({
  state: "decided",
  on: day("2026-10-30"),
  outcome,
  reason: "Seen with the physiotherapist.",
  by: signature(staff[by], day("2026-10-30"))
})
const changed: AppealDecided = { ...found("upheld"), outcome: "changed", deliveries: "smaller_deliveries" }
const smaller = decision({ kind: "smaller_deliveries" })
const collect = decision({
  id: DecisionId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d41"),
  kind: "collect_from_centre",
  signedOn: day("2026-12-01"),
  confirmedBy: signature(staff.nurse, day("2026-12-01")),
  collection: { startsOn: day("2026-12-15"), reviewOn: day("2027-03-15") }
})
const restore = decision({
  id: DecisionId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d42"),
  kind: "restore",
  signedOn: day("2027-01-10")
})
const state = (on: string, decisions: ReadonlyArray<Decision>, appeals: ReadonlyArray<Appeal> = []) =>
  deliveriesOn("on", decisions, appeals, day(on))

describe("appeals (clinical 7.8)", () => {
  it("clinical 7.8: until the 28th day, and in any form", () => {
    expect(Result.isSuccess(appeal(draft("2026-11-02"), decision()))).toBe(true)
    assertFailure(appeal(draft("2026-11-03"), decision()), new AppealTooLate())
  })
  it("clinical 7.8: a decision that took nothing away has nothing to appeal against", () => {
    const { appealUntil: _, ...kept } = decision({ kind: "keep" })
    assertFailure(appeal(draft("2026-10-20"), kept), new NothingToAppeal())
  })
  it("clinical 7.8: whoever signed or confirmed it cannot decide the appeal", () => {
    assertFailure(decideAppeal(open, decision(), found("upheld", "consultant")), new SamePerson())
    const confirmed = decision({ confirmedBy: signature(staff.colleague, day("2026-10-05")) })
    assertFailure(decideAppeal(open, confirmed, found("upheld")), new SamePerson())
    assertFailure(decideAppeal(open, decision(), found("upheld", "nurse")), new ConsultantNeeded())
  })
  it("clinical 7.8: it is decided or withdrawn once", () => {
    const decided = Result.getOrThrow(decideAppeal(open, decision(), found("overturned")))
    assertFailure(decideAppeal(decided, decision(), found("upheld")), new AppealClosed())
    assertFailure(withdraw(decided, day("2026-10-31")), new AppealClosed())
    expect(Result.getOrThrow(withdraw(open, day("2026-10-31"))).standing).toEqual({
      state: "withdrawn",
      on: "2026-10-31"
    })
  })
  it("clinical 7.8: it is open from its day until the one on which it is decided, and due in 28 days", () => {
    const decided = Result.getOrThrow(decideAppeal(open, decision(), found("upheld")))
    expect(["2026-10-19", "2026-10-20", "2026-10-29", "2026-10-30"].map((on) => isOpenOn(decided, day(on)))).toEqual([
      false,
      true,
      true,
      false
    ])
    expect(dueOn(open, deliveredRuleSet.thresholds)).toBe("2026-11-17")
  })
})

describe("deliveries on a day (clinical 7.1)", () => {
  const against = (about: Decision, outcome?: AppealDecided) => [
    { ...open, decisionId: about.id, ...(outcome === undefined ? {} : { standing: outcome }) }
  ]
  it("clinical 7.1: nothing changes them but a decision that is signed, confirmed and begun", () => {
    expect(state("2027-06-01", [])).toBe("on")
    expect(state("2027-06-01", [decision(), decision({ kind: "keep" }), decision({ kind: "keep_with_help" })])).toBe(
      "on"
    )
    const { confirmedBy: _, ...unconfirmed } = collect
    expect(state("2027-06-01", [unconfirmed])).toBe("on")
    expect([state("2026-12-14", [collect]), state("2026-12-15", [collect])]).toEqual(["on", "collection"])
    expect(state("2027-01-10", [restore, collect, smaller])).toBe("on")
  })
  it("clinical 7.8: an open appeal freezes the effect, and the outcome settles it", () => {
    expect(state("2026-10-19", [smaller], against(smaller))).toBe("smaller_deliveries")
    expect(state("2026-10-25", [smaller], against(smaller))).toBe("on")
    expect(state("2026-11-05", [smaller], against(smaller, found("upheld")))).toBe("smaller_deliveries")
    expect(state("2026-11-05", [smaller], against(smaller, found("overturned")))).toBe("on")
    expect(state("2026-12-20", [smaller, collect], against(collect, changed))).toBe("smaller_deliveries")
  })
  it("hazard H7: collection takes two people, whatever is decided in whatever order", () => {
    const kinds = fc.constantFrom(
      "keep",
      "keep_with_help",
      "notice",
      "smaller_deliveries",
      "collect_from_centre",
      "restore"
    )
    const drawn = fc.array(
      fc.record({ kind: kinds, after: fc.nat(300), second: fc.constantFrom("nobody", "somebody") })
    )
    fc.assert(
      fc.property(drawn, fc.nat(400), (some, on) => {
        const decisions = some.map(({ after, kind, second }): Decision => {
          const { confirmedBy, ...alone } = collect
          const signedOn = addDays(day("2026-10-05"), after)
          const signed = {
            ...alone,
            kind,
            signedOn,
            collection: { startsOn: addDays(signedOn, 14), reviewOn: addDays(signedOn, 90) }
          }
          return second === "somebody" && confirmedBy !== undefined ? { ...signed, confirmedBy } : signed
        })
        const isConfirmed = decisions.some(
          ({ confirmedBy, kind }) => kind === "collect_from_centre" && confirmedBy !== undefined
        )
        const isSmaller = decisions.some(({ kind }) => kind === "smaller_deliveries")
        const allowed = ["on", ...(isConfirmed ? ["collection"] : []), ...(isSmaller ? ["smaller_deliveries"] : [])]
        expect(allowed).toContain(deliveriesOn("on", decisions, [], addDays(day("2026-10-05"), on)))
      })
    )
  })
})
