import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import * as Random from "./Random.ts"

const seeds = Schema.Int.check(Schema.isBetween({ minimum: -1_000_000, maximum: 1_000_000 }))

const some = (random: Random.Random): ReadonlyArray<number> => Array.from({ length: 20 }, () => random.fraction())

describe("Random", () => {
  it.prop("repeatable: a seed gives the same numbers again", [seeds], ([seed]) => {
    expect(some(Random.make(seed))).toEqual(some(Random.make(seed)))
  })

  it.prop("streams: two of one seed, and one of two seeds, share nothing", [seeds], ([seed]) => {
    const drawn = [Random.make(seed), Random.make(seed, 1), Random.make(seed + 1)].flatMap(some)
    expect(new Set(drawn).size).toBe(60)
  })

  it.prop("whole: both ends are drawn, and nothing outside", [seeds], ([seed]) => {
    const random = Random.make(seed)
    const drawn = new Set(Array.from({ length: 200 }, () => Random.whole(random, 3, 6)))
    expect([...drawn].toSorted()).toEqual([3, 4, 5, 6])
  })

  it("every tenth of the unit interval gets its tenth, within five standard deviations", () => {
    const random = Random.make(1)
    const counts = Array.from({ length: 10 }, () => 0)
    for (let index = 0; index < 100_000; index += 1) {
      const tenth = Math.floor(random.fraction() * 10)
      counts[tenth] = (counts[tenth] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(9000))
  })

  it("weighted: as often as the weights say", () => {
    const random = Random.make(2)
    const drawn = Array.from({ length: 30_000 }, () =>
      Random.weighted(random, [
        ["a", 1],
        ["b", 2]
      ])
    )
    expect(drawn.filter((each) => each === "b").length / 30_000).toBeCloseTo(2 / 3, 1)
  })

  it("hex: as many digits as asked for", () => {
    const random = Random.make(3)
    for (const digits of [1, 3, 6, 7, 12])
      expect(Random.hex(random, digits)).toMatch(new RegExp(`^[0-9a-f]{${digits}}$`))
  })
})
