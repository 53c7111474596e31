import { assert, describe, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Place, Treatment } from "../diary/Treatment.ts"
import { treatment } from "../testing/diary.ts"
import {
  acceptedMovements,
  bagOne,
  centre,
  delivered,
  homeOne,
  hour,
  personOne,
  stamp,
  stockItem
} from "../testing/stock.ts"
import { infuse, takeBack, takenFrom } from "./infuse.ts"
import * as Ledger from "./Ledger.ts"
import { format } from "./Location.ts"

const [line] = treatment().lines
const given = (batches: ReadonlyArray<string>, about: Partial<Treatment> = {}): Treatment =>
  treatment({
    personId: personOne,
    lines: Arr.map([batches[0] ?? "B1", ...batches.slice(1)] as const, (batch, index) => ({
      ...line,
      no: index + 1,
      batch: { number: stockItem(batch).batch }
    })),
    ...about
  })

const after = (index: number) => (next: number) => stamp(index + next)

const school = format({ kind: "place", personId: personOne, name: "school" })

describe("infuse", () => {
  it("clinical 6.2: a treatment of two batches takes the vials of each from home", () => {
    const ledger = Result.getOrThrow(
      Ledger.appendAll(Ledger.empty, [delivered(0, 3), delivered(1, 5, { item: stockItem("B2") })])
    )
    const posted = Result.getOrThrow(infuse(ledger, given(["b1", "B2"]), {}, after(2)))
    assert.deepStrictEqual(
      Ledger.balances(posted.ledger).map(({ item, vials }) => [item.batch, vials]),
      [
        ["B1", 2],
        ["B2", 4]
      ]
    )
    assert.deepStrictEqual(
      posted.movements.map(({ lineNo }) => lineNo),
      [1, 2]
    )
  })

  it("a line without a batch number moves nothing", () => {
    const unread = given([], { lines: [{ ...line, batch: { missingReason: "unreadable" } }] })
    assert.lengthOf(Result.getOrThrow(infuse(Ledger.empty, unread, {}, stamp)).movements, 0)
  })

  it.each([
    ["home", homeOne],
    ["work", homeOne],
    ["school", school],
    ["away", bagOne],
    ["centre", centre],
    ["hospital", undefined]
  ] as const)("a treatment at %s takes vials from there", (place, from) => {
    const everywhere = [homeOne, school, bagOne, centre].map((to, index) => delivered(index, 1, { to }))
    const ledger = Result.getOrThrow(Ledger.appendAll(Ledger.empty, everywhere))
    assert.strictEqual(takenFrom(given([], { place }), stockItem(), ledger, { centre, school }), from)
  })

  it.each(["school", "away"] as const satisfies ReadonlyArray<typeof Place.Type>)(
    "a treatment at %s takes vials from home when none of the batch is there",
    (place) =>
      assert.strictEqual(takenFrom(given([], { place }), stockItem("B2"), Ledger.empty, { centre, school }), homeOne)
  )

  it("a second line of the batch comes from home when the first has emptied the bag", () => {
    const ledger = Result.getOrThrow(Ledger.appendAll(Ledger.empty, [delivered(0, 1, { to: bagOne }), delivered(1, 1)]))
    const posted = Result.getOrThrow(infuse(ledger, given(["B1", "B1"], { place: "away" }), {}, after(2)))
    assert.deepStrictEqual(
      posted.movements.map(({ from }) => from),
      [bagOne, homeOne]
    )
  })

  it("ids that are not new are refused, and nothing is taken", () => {
    const ledger = Result.getOrThrow(Ledger.appendAll(Ledger.empty, [delivered(0, 1)]))
    assertFailure(infuse(ledger, given(["B1"]), {}, stamp), new Ledger.MovementTwice())
  })

  it.prop(
    "clinical 6.2: a treatment is taken whatever the stock is, and taking it back leaves the balances as they were",
    [
      acceptedMovements,
      Arbitrary.array(Arbitrary.schema(Schema.Literals(["B1", "b-1", "B2", "B3"])), { minLength: 1, maxLength: 4 })
    ],
    ([list, batches]) => {
      const before = Result.getOrThrow(Ledger.appendAll(Ledger.empty, list))
      const treated = given(batches)
      const posted = Result.getOrThrow(infuse(before, treated, {}, after(100)))
      assert.strictEqual(Ledger.totals(posted.ledger).used, Ledger.totals(before).used + batches.length)
      const back = Result.getOrThrow(takeBack(posted.ledger, treated.id, hour(9), after(200)))
      assert.deepStrictEqual(Ledger.balances(back.ledger), Ledger.balances(before))
      assert.lengthOf(back.movements, batches.length)
    }
  )
})
