import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import { hour, personOne } from "../testing/stock.ts"
import { advance, type OrderNote, OrderNoteAnswered, OrderNoteState } from "./OrderNote.ts"

const asked: OrderNote = { personId: personOne, productId: "test-factor", onHand: 2, askedAt: hour(0), state: "asked" }

describe("an order note", () => {
  it("is seen, and then ordered or declined", () => {
    assertSuccess(advance(asked, "seen"), { ...asked, state: "seen" })
    assertSuccess(advance({ ...asked, state: "seen" }, "declined"), { ...asked, state: "declined" })
    assertFailure(advance({ ...asked, state: "ordered" }, "declined"), new OrderNoteAnswered())
  })

  it.prop(
    "never comes back to a state that it had",
    [Arbitrary.array(Arbitrary.schema(OrderNoteState))],
    ([states]) => {
      const had = states.reduce<ReadonlyArray<OrderNote>>(
        (notes, state) => [
          ...notes,
          ...Result.match(advance(notes.at(-1) ?? asked, state), { onFailure: () => [], onSuccess: (note) => [note] })
        ],
        [asked]
      )
      assert.strictEqual(new Set(had.map(({ state }) => state)).size, had.length)
    }
  )
})
