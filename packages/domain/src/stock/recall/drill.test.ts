import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { LocalDate } from "../../calendar/LocalDate.ts"
import { delivered, hour, notice, openRecall, used } from "../../testing/stock.ts"
import * as Ledger from "../Ledger.ts"
import { drillResult, isDrillDue } from "./drill.ts"
import { proof } from "./proof.ts"

const drill = openRecall({ drill: "full" })

describe("a drill", () => {
  const ledger = Result.getOrThrow(Ledger.appendAll(Ledger.empty, [delivered(0, 8), used(1, 6)]))
  const answered = (hours: number) => notice({ acknowledgedAt: hour(hours) })

  it("clinical 6.6: measures minutes to the list, the share accounted for, and when half, 90 % and all had answered", () =>
    assert.deepStrictEqual(
      drillResult(drill, hour(3), proof(drill, ledger, []), [answered(12), answered(4), answered(5)]),
      { minutesToList: 60, shareAccounted: 0.75, minutesToHalf: 180, minutesToNineTenths: 600, minutesToAll: 600 }
    ))

  it("clinical 6.6: with nobody asked, or one who has not answered, there is no time until all had", () => {
    const nobody = drillResult(drill, hour(3), proof(drill, Ledger.empty, []), [])
    assert.deepStrictEqual(nobody, {
      minutesToList: 60,
      shareAccounted: undefined,
      minutesToHalf: undefined,
      minutesToNineTenths: undefined,
      minutesToAll: undefined
    })
    const one = drillResult(drill, hour(3), proof(drill, ledger, []), [answered(4), notice()])
    assert.deepInclude(one, { minutesToHalf: 120, minutesToAll: undefined })
  })

  it("clinical 6.6: is due every 12 months", () => {
    const last = LocalDate.make("2025-07-06")
    assert.isTrue(isDrillDue(undefined, last))
    assert.isFalse(isDrillDue(last, LocalDate.make("2026-07-05")))
    assert.isTrue(isDrillDue(last, LocalDate.make("2026-07-06")))
  })
})
