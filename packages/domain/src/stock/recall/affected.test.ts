import { assert, describe, it } from "@effect/vitest"
import { LocalDate } from "../../calendar/LocalDate.ts"
import { treatment } from "../../testing/diary.ts"
import { acceptedMovements, delivered, lost, openRecall, personOne, stockItem, uses } from "../../testing/stock.ts"
import { peopleOf, type Use } from "../lookBack.ts"
import { affected } from "./affected.ts"

const recall = openRecall()
const whom = (...given: Parameters<typeof affected>) => affected(...given).exact.map(({ personId }) => personId)

describe("whom a recall concerns", () => {
  const on = LocalDate.make("2026-07-06")
  const gone = [delivered(0, 2), lost("returned", 1, 2)]

  it("R2: who holds vials, whenever they came", () =>
    assert.deepStrictEqual(whom(recall, [], [delivered(0, 2)], LocalDate.make("2040-01-01")), [personOne]))

  it("R2: who had some delivered within 24 months, and nobody whose delivery is older", () => {
    assert.deepStrictEqual(whom(recall, [], gone, LocalDate.make("2028-07-01")), [personOne])
    assert.deepStrictEqual(whom(recall, [], gone, LocalDate.make("2028-07-02")), [])
  })

  it("R2: who was ever treated with one", () => {
    const long: Use = {
      personId: personOne,
      treatmentId: treatment().id,
      item: stockItem(),
      vials: 1,
      on: LocalDate.make("1999-01-01")
    }
    assert.deepStrictEqual(whom(recall, [long], [], on), [personOne])
  })

  it("clinical 6.10: who may have to do with it by an alike number is listed apart", () => {
    const { exact, possible } = affected(recall, [], [delivered(0, 1, { item: stockItem("B2") })], on)
    assert.deepStrictEqual([exact.length, possible.length], [0, 1])
  })

  it.prop(
    "R2: whoever is affected is found by look-back, and all users are affected",
    [uses, acceptedMovements],
    ([list, movements]) => {
      const found = new Set(whom(recall, list, movements, on))
      const all = peopleOf(recall, list, movements).exact
      for (const personId of found) assert.isTrue(all.some((person) => person.personId === personId))
      for (const { personId, used } of all) assert.isTrue(used === 0 || found.has(personId))
    }
  )
})
