import { describe, expect, it } from "@effect/vitest"
import { isInFuture, madeAtMillis, Uuid7 } from "@haemtrack/domain/person/Uuid7"
import * as Schema from "effect/Schema"
import { newUuid7 } from "./newUuid7.ts"

describe("newUuid7", () => {
  const ids = Array.from({ length: 1000 }, newUuid7)
  it("is an id of version 7", () => expect(ids.every(Schema.is(Uuid7))).toBe(true))
  it("is never made twice", () => expect(new Set(ids).size).toBe(ids.length))
  it("carries the time at which it was made", () => {
    const now = Date.now()
    expect(ids.every((id) => Math.abs(madeAtMillis(id) - now) < 10_000 && !isInFuture(id, now))).toBe(true)
  })
})
