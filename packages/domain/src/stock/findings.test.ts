import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { LocalDate } from "../calendar/LocalDate.ts"
import type { Asked } from "../dosing/safety/severities.ts"
import { close } from "./recall/close.ts"
import { author, excursion, homeOne, hour, openRecall, roomMove, stockItem } from "../testing/stock.ts"
import { type DoseVials, recalledOrQuarantined, tooWarm } from "./findings.ts"
import * as Ledger from "./Ledger.ts"
import { proof } from "./recall/proof.ts"

const on = LocalDate.make("2026-07-06")
const vials: DoseVials = { item: stockItem("b 1"), place: homeOne, on }
const asked = (setting: Asked["setting"]): Asked => ({ setting, catalogueVersion: "test-1", thresholdsVersion: "1" })
const diary = asked("diary_entry")
const someLeft = { available: 1, quarantined: 3 }

describe("D8", () => {
  it("D8: a recalled batch blocks a prescription and flags an entry urgently", () => {
    const found = (setting: Asked["setting"]) => recalledOrQuarantined(vials, [openRecall()], someLeft, asked(setting))
    assert.deepInclude(found("prescription"), { code: "D8", severity: "block" })
    assert.deepInclude(found("diary_entry"), {
      code: "D8",
      severity: "urgent",
      values: { recallId: openRecall().id, class: "class_2" }
    })
  })

  it("D8: vials of which all are set apart are found, one of which some are free is not", () => {
    assert.deepInclude(recalledOrQuarantined(vials, [], { available: 0, quarantined: 3 }, diary), {
      code: "D8",
      values: { quarantined: 3 }
    })
    assert.strictEqual(recalledOrQuarantined(vials, [], someLeft, diary), undefined)
  })

  it("D8: without a list of recalls it was not checked", () =>
    assert.deepStrictEqual(recalledOrQuarantined(vials, undefined, someLeft, diary), {
      code: "D8",
      missing: "recalls"
    }))

  it("D8: a drill, a caution and an alike batch find nothing", () => {
    const recalls = [openRecall({ drill: "full" }), openRecall({ class: "class_4" })]
    assert.strictEqual(recalledOrQuarantined(vials, recalls, someLeft, diary), undefined)
    const alike = { ...vials, item: stockItem("BI") }
    assert.strictEqual(recalledOrQuarantined(alike, [openRecall()], someLeft, diary), undefined)
  })

  it("R8: an entry that is made after the recall was closed is found", () => {
    const nothingThere = proof(openRecall(), Ledger.empty, [])
    const closed = Result.getOrThrow(close(openRecall(), nothingThere, [], author(), hour(90)))
    assert.deepInclude(recalledOrQuarantined(vials, [closed], someLeft, diary), { code: "D8" })
  })
})

describe("D20", () => {
  const storage = { fridge: true, room: { maxC: 25, allowance: { days: 7 }, returnAllowed: false } }
  const removed = (removedOn: string) => roomMove({ removedOn: LocalDate.make(removedOn) })

  it("D20: vials that wait for a pharmacist are found", () =>
    assert.deepInclude(tooWarm(vials, { roomMoves: [], excursions: [excursion()], storage }, diary), {
      code: "D20",
      severity: "low",
      values: { excursion: "pending" }
    }))

  it("D20: on the last day out of the fridge nothing is found, on the day after it is", () => {
    const found = (removedOn: string) =>
      tooWarm(vials, { roomMoves: [removed(removedOn)], excursions: [], storage }, asked("prescription"))
    assert.strictEqual(found("2026-06-29"), undefined)
    assert.deepInclude(found("2026-06-28"), {
      severity: "warn",
      values: { removedOn: "2026-06-28", usableUntil: "2026-07-05" }
    })
  })

  it("D20: of two removals of a batch the first counts", () =>
    assert.deepInclude(
      tooWarm(vials, { roomMoves: [removed("2026-07-01"), removed("2026-06-01")], excursions: [], storage }, diary),
      { values: { removedOn: "2026-06-01", usableUntil: "2026-06-08" } }
    ))

  it("D20: no allowance is known", () => {
    const roomMoves = [removed("2026-07-01")]
    assert.deepInclude(tooWarm(vials, { roomMoves, excursions: [] }, diary), { values: { removedOn: "2026-07-01" } })
  })

  it("D20: kept warmer than the product allows at all, it waits for a pharmacist", () => {
    const roomMoves = [{ ...removed("2026-07-04"), maxC: 31 }]
    assert.deepInclude(tooWarm(vials, { roomMoves, excursions: [], storage }, diary), {
      values: { removedOn: "2026-07-04" }
    })
  })

  it("D20: what stayed in the fridge is not asked about", () =>
    assert.strictEqual(tooWarm(vials, { roomMoves: [], excursions: [], storage }, diary), undefined))
})
