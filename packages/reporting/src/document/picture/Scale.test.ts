import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Scale from "./Scale.ts"

const values = Schema.Array(Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1e9 })))

describe("an axis", () => {
  it.prop("contained: every value lies on it, and 0 where it begins", [values], ([all]) => {
    const { at, ticks } = Scale.make(all, 300, 20)
    expect(at(0)).toBe(300)
    for (const value of all) expect(at(value)).toBeGreaterThanOrEqual(19.99)
    expect(ticks.length).toBeLessThanOrEqual(7)
    expect(ticks.at(-1)?.place).toBe(20)
  })

  it.prop("monotone: what is more lies further along", [values], ([all]) => {
    const { at } = Scale.make(all, 0, 700)
    const places = all.toSorted((a, b) => a - b).map(at)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it("its figures are round", () => {
    expect(Scale.make([0.37], 0, 100).ticks.map(({ label }) => label)).toEqual(["0.0", "0.1", "0.2", "0.3", "0.4"])
    expect(Scale.make([], 0, 100).ticks.at(-1)?.label).toBe("1.0")
  })
})
