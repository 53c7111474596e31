import { describe, expect, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import * as Period from "../calendar/Period.ts"
import { Zone } from "../calendar/Zone.ts"
import { bleed, bleedId, momentInLondon, nurse, statement } from "../testing/bleed.ts"
import { person } from "../testing/person.ts"
import { AmendmentTextMissing } from "./Amendment.ts"
import {
  afterBleed,
  BleedInPeriod,
  makeStatement,
  PeriodNotOver,
  PeriodOverlap,
  startDay,
  type StatementContext,
  StatementNotStanding,
  withdrawStatement
} from "./makeStatement.ts"
import { Statement } from "./Statement.ts"

const zone = Zone.make("Europe/London")
const day = (text: string) => LocalDate.make(text)
const { signedAt, signedBy, standing: _, personId: __, ...draft } = statement()

const context = (about: Partial<StatementContext> = {}): StatementContext => ({
  personId: person().id,
  homeZone: zone,
  now: signedAt,
  by: signedBy,
  bleeds: [],
  statements: [],
  ...about
})

const onTheTenth = bleed({ startedAt: momentInLondon("2026-06-10T08:00") })

describe("makeStatement", () => {
  it("clinical 4.8: it has its signer and time, and stands", () =>
    assertSuccess(makeStatement(draft, context()), statement()))

  it("clinical 4.8: from the last day of its stretch on, by the calendar at home", () => {
    const lateOnTheLastDay = Instant.make("2026-06-29T23:00:00Z")
    expect(Result.isSuccess(makeStatement(draft, context({ now: lateOnTheLastDay })))).toBe(true)
    assertFailure(makeStatement(draft, context({ now: Instant.make("2026-06-29T22:59:59Z") })), new PeriodNotOver())
  })

  it("clinical 4.8: no two that stand speak of one day", () => {
    const before = statement({ from: day("2026-05-20"), to: day("2026-06-01") })
    assertFailure(makeStatement(draft, context({ statements: [before] })), new PeriodOverlap())
    const taken = { ...before, standing: { state: "contradicted", at: signedAt, bleedId: bleedId(1) } } as const
    expect(Result.isSuccess(makeStatement(draft, context({ statements: [taken] })))).toBe(true)
  })

  it("clinical 4.8: no bleeds is not said of days that hold one; the other answers are", () => {
    assertFailure(makeStatement(draft, context({ bleeds: [onTheTenth] })), new BleedInPeriod())
    expect(
      Result.isSuccess(makeStatement({ ...draft, answer: "all_recorded" }, context({ bleeds: [onTheTenth] })))
    ).toBe(true)
    const unsure = { ...onTheTenth, certainty: "unsettled" } as const
    expect(Result.isSuccess(makeStatement(draft, context({ bleeds: [unsure] })))).toBe(true)
  })

  it("a stretch that ends before it begins is refused", () =>
    assertFailure(makeStatement({ ...draft, to: day("2026-05-31") }, context()), new Period.PeriodReversed()))
})

describe("afterBleed", () => {
  const now = Instant.make("2026-07-05T08:00:00Z")

  it("clinical 4.8: a bleed written down later contradicts no bleeds, and both are kept", () =>
    expect(afterBleed(statement(), onTheTenth, { homeZone: zone, now })).toEqual(
      statement({ standing: { state: "contradicted", at: now, bleedId: bleedId(1) } })
    ))

  it.each([
    ["another month", statement(), bleed()],
    ["another answer", statement({ answer: "all_recorded" }), onTheTenth],
    ["a pain that is not settled", statement(), bleed({ ...onTheTenth, certainty: "unsettled" })],
    ["a start that nobody knows", statement(), bleed({ startedAt: { precision: "unknown" } })]
  ] as const)("clinical 4.8: %s does not", (_name, said, there) =>
    expect(afterBleed(said, there, { homeZone: zone, now })).toBe(said)
  )

  it("a bleed is of the day at home, and of the day that was told where there is no time", () => {
    const inTokyo = { ...momentInLondon("2026-06-30T23:30"), zone: Zone.make("Asia/Tokyo") }
    expect(startDay(bleed({ startedAt: inTokyo }), Zone.make("Asia/Tokyo"))).toBe("2026-07-01")
    expect(startDay(bleed({ startedAt: { ...inTokyo, precision: "day" } }), Zone.make("Asia/Tokyo"))).toBe("2026-06-30")
  })
})

describe("Statement", () => {
  it("clinical 4.8: it speaks of a day at least", () => {
    expect(Schema.is(Statement)(statement())).toBe(true)
    expect(Schema.is(Statement)(statement({ from: day("2026-06-02"), to: day("2026-06-01") }))).toBe(false)
  })
})

describe("withdrawStatement", () => {
  it("clinical 9.7: it is taken back with a reason, once", () => {
    const amendment = { reason: "typo" } as const
    const by = { by: nurse, now: signedAt }
    const taken = Result.getOrThrow(withdrawStatement(statement(), amendment, by))
    expect(taken).toEqual(statement({ standing: { state: "withdrawn", at: signedAt, by: nurse, amendment } }))
    assertFailure(withdrawStatement(taken, amendment, by), new StatementNotStanding())
    assertFailure(withdrawStatement(statement(), { reason: "other" }, by), new AmendmentTextMissing())
  })
})
