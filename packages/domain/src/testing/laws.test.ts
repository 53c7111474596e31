/** How often the laws of this package run: as often by `it.prop` as by fast-check, and more where a test asks for it. */
import { afterAll, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

const often = fc.readConfigureGlobal().numRuns
const times = { plain: 0, asked: 0 }

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

it("laws run 100 times, and 1,000 in the long run", () => expect([100, 1000]).toContain(often))

afterAll(() => expect(times).toEqual({ plain: often, asked: 1001 }))
