import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { grouped } from "./grouped.ts"

const Drawn = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: -5, maximum: 5 })))

describe("grouped", () => {
  it.prop("each is in the group of its key, in their order, and keys stand as they first come", [Drawn], ([drawn]) => {
    const keyOf = (number: number): number => number % 3
    const keys = [...new Set(drawn.map(keyOf))]
    expect([...grouped(drawn, keyOf)]).toEqual(keys.map((key) => [key, drawn.filter((each) => keyOf(each) === key)]))
  })
})
