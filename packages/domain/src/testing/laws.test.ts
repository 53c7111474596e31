/** How often the laws of this package run, of both kinds, and that a test may ask for more. */
import { afterAll, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import fc from "fast-check"

const often = process.env["HAEMTRACK_TEST_LONG"] === undefined ? 100 : 1000
const times = { plain: 0, asked: 0, fastCheck: 0 }

it.prop("a law of Effect", [Schema.Int], () => {
  times.plain += 1
})
it.prop(
  "a law that asks for more",
  [Schema.Int],
  () => {
    times.asked += 1
  },
  { arbitrary: { runs: 1001 } }
)
it("a law of fast-check", () => {
  fc.assert(
    fc.property(fc.integer(), () => {
      times.fastCheck += 1
    })
  )
  expect(times.fastCheck).toBe(often)
})

afterAll(() => expect(times).toEqual({ plain: often, asked: 1001, fastCheck: often }))
