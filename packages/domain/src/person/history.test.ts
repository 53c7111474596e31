/** What holds from a day on: centre, home zone, home delivery. The past keeps what it had. */
import { assert, describe, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import { addDays, LocalDate } from "../calendar/LocalDate.ts"
import { zones } from "../testing/calendar.ts"
import { account, centreId, centreStays, days, homeDeliveryDecisions, homeZones, remark } from "../testing/person.ts"
import { centreOn, transfer, TransferTooEarly } from "./Centre.ts"
import {
  AgreementNotAccepted,
  decide,
  type HomeDeliveryDecision,
  type HomeDeliveryState,
  stateOn
} from "./HomeDelivery.ts"
import { zoneOn } from "./HomeZone.ts"

const day = (text: string) => LocalDate.make(text)

describe("centreOn", () => {
  it.prop(
    "F85: the past keeps its centre: a transfer changes no day before it, and every day from it on",
    [centreStays, days, days],
    ([stays, from, on]) => {
      const moved = Result.getOrElse(transfer(stays, centreId(9), from), () => undefined)
      if (moved === undefined) return assert.isTrue(stays.some((stay) => stay.from >= from))
      for (const date of [on, from, addDays(from, -1)]) {
        assert.strictEqual(centreOn(moved, date), date < from ? centreOn(stays, date) : centreId(9))
        assert.isAtMost(
          moved.filter((stay) => stay.from <= date && (stay.to === undefined || date <= stay.to)).length,
          1
        )
      }
    }
  )
  it("F85: history is not rewritten: no transfer on or before the day on which the person came", () => {
    const stays = [{ centreId: centreId(1), from: day("2020-01-01") }]
    assertFailure(transfer(stays, centreId(2), day("2020-01-01")), new TransferTooEarly())
    assert.isTrue(Result.isSuccess(transfer(stays, centreId(2), day("2020-01-02"))))
  })
  it("nobody's before the first day", () => {
    assert.isUndefined(centreOn([{ centreId: centreId(1), from: day("2020-01-01") }], day("2019-12-31")))
  })
})

describe("zoneOn", () => {
  it.prop(
    "clinical 9.5: the past keeps its zone: a move from a later day changes nothing",
    [homeZones, zones, days],
    ([all, zone, on]) => {
      const later = { zone, from: addDays(on, 1) }
      assert.strictEqual(zoneOn([...all, later], on), zoneOn(all, on))
    }
  )
  it.prop(
    "clinical 9.4: from the day of the last move on, its zone is home",
    [homeZones, zones, days],
    ([all, zone, on]) => {
      const from = day("2026-01-01")
      assert.strictEqual(zoneOn([...all, { zone, from }], from), zone)
      assert.strictEqual(zoneOn(all, on), zoneOn([all[0], ...all.slice(1).filter((move) => move.from <= on)], on))
    }
  )
})

describe("home delivery", () => {
  const decision = (state: HomeDeliveryState, from: string): HomeDeliveryDecision => ({
    state,
    from: day(from),
    by: account(),
    reason: remark
  })
  const signed = [{ version: 1, on: day("2020-01-01"), signer: "self", by: account() }] as const

  it.prop(
    "decided: the state of a day is one that somebody decided, or off",
    [Arbitrary.array(homeDeliveryDecisions, { maxLength: 6 }), days],
    ([decisions, on]) => {
      const made = decisions.filter(({ from }) => from <= on).map(({ state }) => state)
      assert.isTrue([...made, made.length === 0 ? "off" : undefined].includes(stateOn(decisions, on)))
    }
  )
  it.prop(
    "as of a day: a decision for later changes nothing",
    [Arbitrary.array(homeDeliveryDecisions, { maxLength: 6 }), days],
    ([decisions, on]) => {
      assert.strictEqual(stateOn([...decisions, decision("on", addDays(on, 1))], on), stateOn(decisions, on))
    }
  )
  it.each(["on", "smaller_deliveries"] as const)("F66: no delivery begins before the agreement: %s", (state) => {
    assertFailure(decide([], [], decision(state, "2020-01-01")), new AgreementNotAccepted())
    assertFailure(decide([], signed, decision(state, "2019-12-31")), new AgreementNotAccepted())
    assert.isTrue(Result.isSuccess(decide([], signed, decision(state, "2020-01-01"))))
  })
  it("F66: what needs no agreement is never refused, nor is anything for an agreement that is old", () => {
    assert.isTrue(Result.isSuccess(decide([], [], decision("collection", "2020-01-01"))))
    assert.isTrue(Result.isSuccess(decide([], [], decision("off", "2020-01-01"))))
    assert.isTrue(Result.isSuccess(decide([], signed, decision("on", "2030-01-01"))))
  })
})
