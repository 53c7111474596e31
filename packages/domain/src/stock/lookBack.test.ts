import { assert, describe, it } from "@effect/vitest"
import { LocalDate } from "../calendar/LocalDate.ts"
import { BatchNumber } from "../product/BatchNumber.ts"
import { treatment } from "../testing/diary.ts"
import {
  acceptedMovements,
  bagOne,
  centre,
  delivered,
  homeOne,
  homeTwo,
  hour,
  lost,
  moved,
  personOne,
  personTwo,
  stockItem,
  used,
  uses,
  voided
} from "../testing/stock.ts"
import * as Ledger from "./Ledger.ts"
import { personAt } from "./Location.ts"
import { batchesOf, peopleOf, type Use, usesOf } from "./lookBack.ts"

const named = (...[first, ...rest]: readonly [string, ...ReadonlyArray<string>]) => ({
  productId: "test-factor",
  batches: [BatchNumber.make(first), ...rest.map((batch) => BatchNumber.make(batch))] as const
})
const use = (on: string, about: Partial<Use> = {}): Use => ({
  personId: personOne,
  treatmentId: treatment().id,
  item: stockItem(),
  vials: 1,
  on: LocalDate.make(on),
  ...about
})

describe("look-back", () => {
  it("clinical 6.6: a batch finds who used it, who holds it, and who once held it", () => {
    const uses = [use("2016-03-01", { vials: 2 }), use("2026-06-01")]
    const movements = [
      delivered(0, 5, { to: centre }),
      moved(1, 2, { to: bagOne }),
      moved(2, 3, { to: homeTwo }),
      lost("returned", 3, 3, { from: homeTwo })
    ]
    assert.deepStrictEqual(peopleOf(named("b-1"), uses, movements).exact, [
      {
        personId: personOne,
        used: 3,
        first: LocalDate.make("2016-03-01"),
        last: LocalDate.make("2026-06-01"),
        holding: 2,
        lastReceived: hour(1)
      },
      { personId: personTwo, used: 0, holding: 0, lastReceived: hour(2) }
    ])
  })

  it("clinical 6.6: a use before the person came from another centre is found, though no shelf of ours held the batch", () => {
    const before = use("2019-01-05", { item: stockItem("OLD7") })
    assert.deepStrictEqual(
      batchesOf(personOne, [before], [delivered(0, 1)]).map(({ item }) => item.batch),
      ["OLD7", "B1"].map((batch) => stockItem(batch).batch)
    )
  })

  it("clinical 6.10: alike batches are listed apart, and another product not at all", () => {
    const uses = [use("2026-06-01"), use("2026-06-02", { item: stockItem("BI"), personId: personTwo })]
    const other = use("2026-06-03", { item: stockItem("B1", { productId: "test-bypassing" }), personId: personTwo })
    const { exact, possible } = peopleOf(named("B1"), [...uses, other], [])
    assert.deepStrictEqual(
      [exact, possible].map((found) => found.map(({ personId }) => personId)),
      [[personOne], [personTwo]]
    )
  })

  it("clinical 6.6: what was voided is not looked back upon", () =>
    assert.deepStrictEqual(peopleOf(named("B1"), [], [delivered(0, 2), voided(1, 0)]).exact, []))

  it("clinical 6.6: the lines of a treatment are its uses, on the day where the person was", () => {
    const [first, second] = usesOf(treatment())
    assert.deepInclude(first, { on: LocalDate.make("2026-07-06"), vials: 1 })
    assert.strictEqual(second?.item.batch, BatchNumber.make("TEST-B202"))
    const [line] = treatment().lines
    assert.deepStrictEqual(usesOf(treatment({ lines: [{ ...line, batch: { missingReason: "unreadable" } }] })), [])
  })

  it.prop("clinical 6.6: both ways agree", [uses, acceptedMovements], ([list, movements]) => {
    for (const batch of ["B1", "B2"]) {
      const found = peopleOf(named(batch), list, movements).exact
      for (const personId of [personOne, personTwo]) {
        const { personId: _, ...forward } = found.find((person) => person.personId === personId) ?? { personId }
        const { item: __, ...backward } = batchesOf(personId, list, movements).find(
          ({ item }) => item.batch.replace("-", "").toUpperCase() === batch
        ) ?? { item: undefined }
        assert.deepStrictEqual<object>(forward, backward)
      }
    }
  })

  it.prop("clinical 6.6: every holder and every user is found", [uses, acceptedMovements], ([list, movements]) => {
    const found = peopleOf(named("B1", "B2"), list, movements).exact
    const known = new Set(found.map(({ personId }) => personId))
    for (const { personId } of list) assert.isTrue(known.has(personId))
    const onShelves = Ledger.balances(Ledger.asOf(movements, hour(999)))
    for (const personId of [personOne, personTwo]) {
      const held = onShelves.filter(({ location }) => personAt(location) === personId)
      const sum = held.reduce((vials, balance) => vials + balance.vials, 0)
      assert.strictEqual(found.find((person) => person.personId === personId)?.holding ?? 0, sum)
      assert.isTrue(held.length === 0 || known.has(personId))
    }
    assert.strictEqual(
      found.reduce((sum, person) => sum + person.used, 0),
      list.reduce((sum, { vials }) => sum + vials, 0)
    )
  })

  it("clinical 6.6: a movement of use alone exposes nobody, the treatment does", () =>
    assert.strictEqual(peopleOf(named("B1"), [], [delivered(0, 2), used(1, 1)]).exact[0]?.used, 0))

  it("clinical 6.6: 20,000 uses and as many movements are searched in one pass", () => {
    const uses = Array.from({ length: 20_000 }, (_, index) => use("2026-06-01", { item: stockItem(`N${index % 500}`) }))
    const movements = Array.from({ length: 20_000 }, (_, index) =>
      delivered(index, 1, { item: stockItem(`N${index % 500}`), to: index % 2 === 0 ? homeOne : homeTwo })
    )
    assert.deepInclude(peopleOf(named("N77"), uses, movements).exact[0], { used: 40 })
  })
})
