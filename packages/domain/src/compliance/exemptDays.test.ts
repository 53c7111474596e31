import { describe, expect, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { days } from "../calendar/Period.ts"
import { diaryBegins, halfYear, noonOf } from "../testing/compliance.ts"
import { deliveredRuleSet } from "./deliveredRuleSet.ts"
import { Exception, ExceptionId } from "./Exception.ts"
import {
  ask,
  decline,
  ExceptionAnswered,
  ExceptionReversed,
  ExceptionTooLong,
  exemptDays,
  grant
} from "./exemptDays.ts"

const day = (text: string) => LocalDate.make(text)
const { thresholds } = deliveredRuleSet
const id = ExceptionId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d77")
const asked = (from: string, to: string, reason: Exception["reason"] = "travel") => ({
  id,
  from: day(from),
  to: day(to),
  reason
})
const at = noonOf(day("2026-06-05"))
const granted = (from: LocalDate, to: LocalDate): Exception => ({
  ...asked(from, to),
  standing: { state: "granted", by: "Nurse Test", at }
})

const whole = (minimum: number, maximum: number) =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))
const exceptions = Arbitrary.array(
  Arbitrary.map(Arbitrary.all([whole(-20, 200), whole(0, 40)]), ([from, length]) => {
    const first = addDays(diaryBegins, from)
    return granted(first, addDays(first, length))
  }),
  { maxLength: 6 }
)

describe("exceptions (clinical 7.7)", () => {
  it.prop(
    "clinical 7.7: a day is exempt when some granted exception holds it, however many do",
    [exceptions, whole(0, 180)],
    ([some, place]) => {
      const date = addDays(diaryBegins, place)
      const held = some.some(({ from, to }) => from <= date && date <= to)
      expect(exemptDays(some, halfYear).has(date)).toBe(held)
    }
  )
  it.prop("order: the exceptions may come in any order, and twice", [exceptions], ([some]) => {
    expect(exemptDays([...some, ...some.toReversed()], halfYear)).toEqual(exemptDays(some, halfYear))
  })
  it.prop("bounds: no day outside the period, and never more days than it has", [exceptions], ([some]) => {
    const exempt = [...exemptDays(some, halfYear)]
    return exempt.length <= days(halfYear) && exempt.every((date) => date >= halfYear.from && date <= halfYear.to)
  })

  it("clinical 7.7: what is asked for exempts nothing until a member of staff grants it by name", () => {
    const open = Result.getOrThrow(ask(asked("2026-05-13", "2026-05-24"), thresholds))
    expect(exemptDays([open], halfYear).size).toBe(0)
    expect(exemptDays([Result.getOrThrow(grant(open, "Nurse Test", at))], halfYear).size).toBe(12)
    expect(exemptDays([Result.getOrThrow(decline(open, "Nurse Test", at))], halfYear).size).toBe(0)
    expect(Schema.is(Exception)(open)).toBe(true)
  })
  it("clinical 7.7: it is answered once", () => {
    const open = Result.getOrThrow(ask(asked("2026-05-13", "2026-05-24"), thresholds))
    assertFailure(decline(Result.getOrThrow(grant(open, "Nurse Test", at)), "Nurse Test", at), new ExceptionAnswered())
  })
  it("clinical 7.7: a lost device exempts for 28 days at most, other reasons for as long as they last", () => {
    expect(Result.isSuccess(ask(asked("2026-05-01", "2026-05-28", "device_lost"), thresholds))).toBe(true)
    assertFailure(
      ask(asked("2026-05-01", "2026-05-29", "device_lost"), thresholds),
      new ExceptionTooLong({ mostDays: 28 })
    )
    expect(Result.isSuccess(ask(asked("2026-05-01", "2026-08-29", "hospital"), thresholds))).toBe(true)
  })
  it("days that end before they begin are refused", () => {
    const reversed = asked("2026-05-02", "2026-05-01")
    assertFailure(ask(reversed, thresholds), new ExceptionReversed())
    expect(Schema.is(Exception)({ ...reversed, standing: { state: "asked" } })).toBe(false)
  })
})
