import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import {
  acceptedMovements,
  bagOne,
  centre,
  delivered,
  homeOne,
  hour,
  locations,
  openRecall,
  pharmacy,
  proposedRecall,
  schoolTwo,
  stamp,
  stockItem,
  stockItems,
  used,
  wholesaler
} from "../../testing/stock.ts"
import * as Ledger from "../Ledger.ts"
import { kindOf } from "../Location.ts"
import { quarantine } from "./quarantine.ts"
import { match, matcher, reaches, takesBack } from "./reach.ts"
import { RecallClass, RecallLevel } from "./Recall.ts"

const after = (index: number) => (next: number) => stamp(index + next)
const ledgerOf = (list: Parameters<typeof Ledger.appendAll>[1]) =>
  Result.getOrThrow(Ledger.appendAll(Ledger.empty, list))
const everywhere = [wholesaler, pharmacy, centre, homeOne, bagOne, schoolTwo]

describe("reach", () => {
  it.each([
    ["wholesaler", ["supplier", "pharmacy"]],
    ["pharmacy", ["supplier", "pharmacy", "centre"]],
    ["patient", ["supplier", "pharmacy", "centre", "home", "travel", "place"]]
  ] as const)("R2: a recall down to the %s sets apart at %j", (level, kinds) => {
    const ledger = ledgerOf(everywhere.map((to, index) => delivered(index, 2, { to })))
    const places = quarantine(openRecall({ level }), ledger, hour(9), after(10)).map(({ place }) => kindOf(place))
    assert.sameMembers(places, [...kinds])
  })

  it("R2: a single vial is set apart, too", () => {
    const one = quarantine(openRecall(), ledgerOf([delivered(0, 1)]), hour(9), after(10))
    assert.deepStrictEqual(
      one.map(({ vials }) => vials),
      [1]
    )
  })

  it.prop("R2: what a level reaches, the next one down reaches, too", [locations], ([location]) => {
    assert.isTrue(!reaches("wholesaler", location) || reaches("pharmacy", location))
    assert.isTrue(!reaches("pharmacy", location) || reaches("patient", location))
  })

  it("R1: a recall that nobody confirmed takes nothing back", () => {
    assert.isFalse(takesBack(proposedRecall(), stockItem(), homeOne))
    assert.isTrue(takesBack(openRecall(), stockItem(), homeOne))
  })

  it.prop("clinical 6.10: asking for many items answers as asking for each", [stockItems, stockItems], ([one, two]) => {
    const matchOf = matcher(openRecall())
    for (const item of [one, two, one]) assert.strictEqual(matchOf(item), match(openRecall(), item))
  })
})

describe("quarantine", () => {
  it.prop(
    "R2: afterwards nothing recalled is free where it reaches, no sum has changed, and nothing is left to do",
    [acceptedMovements, RecallLevel],
    ([list, level]) => {
      const before = ledgerOf(list)
      const recall = openRecall({ level })
      const movements = quarantine(recall, before, hour(50), after(100))
      const done = Result.getOrThrow(Ledger.appendAll(before, movements))
      assert.deepStrictEqual(Ledger.totals(done), Ledger.totals(before))
      for (const { item, location, state, vials } of Ledger.balances(done)) {
        assert.isFalse(state === "available" && vials > 0 && takesBack(recall, item, location))
      }
      assert.deepStrictEqual(quarantine(recall, done, hour(51), after(200)), [])
    }
  )

  it.prop("R2: another batch is left as it was, an alike one too", [acceptedMovements], ([list]) => {
    const before = ledgerOf(list)
    const done = Result.getOrThrow(Ledger.appendAll(before, quarantine(openRecall(), before, hour(50), after(100))))
    const others = (ledger: Ledger.Books) =>
      Ledger.balances(ledger).filter(({ item }) => match(openRecall(), item) !== "exact")
    assert.deepStrictEqual(others(done), others(before))
  })

  it.each([
    ["a caution", openRecall({ class: "class_4" })],
    ["a quiet drill", openRecall({ drill: "quiet" })],
    ["a full drill", openRecall({ drill: "full" })]
  ] as const)("R6: %s sets nothing apart", (_, recall) =>
    assert.deepStrictEqual(quarantine(recall, ledgerOf([delivered(0, 2)]), hour(9), after(10)), [])
  )

  it.prop("R6: a drill of any class and level sets nothing apart", [RecallClass, RecallLevel], ([grade, level]) => {
    const ledger = ledgerOf(everywhere.map((to, index) => delivered(index, 2, { to })))
    const drill = openRecall({ class: grade, level, drill: "full" })
    assert.deepStrictEqual(quarantine(drill, ledger, hour(9), after(10)), [])
  })

  it("R8: vials that come after the recall are set apart by going through the stock once more", () => {
    const ledger = ledgerOf([delivered(0, 2), delivered(1, 3, { item: stockItem("b 1") })])
    assert.deepStrictEqual(
      quarantine(openRecall(), ledger, hour(9), after(10)).map(({ cause, vials }) => [vials, cause]),
      [[5, { recallId: openRecall().id }]]
    )
  })

  it("R2: a shelf below zero has nothing to set apart", () =>
    assert.deepStrictEqual(quarantine(openRecall(), ledgerOf([used(0, 2)]), hour(9), after(10)), []))
})
