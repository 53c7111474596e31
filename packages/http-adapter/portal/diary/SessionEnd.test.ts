import { afterEach, beforeEach, describe, expect, it, vi } from "@effect/vitest"
import type { Session } from "../../src/api/session.ts"
import { SessionEnd } from "./SessionEnd.ts"

const minute = 60_000

/** A session that ends by itself after `idle` minutes, and in any case after `whole`. */
const session = (idle: number, whole: number): Session => ({
  account: { id: "1", name: "Sam Okafor" },
  roles: ["patient"],
  persons: [],
  idleEndsAt: new Date(Date.now() + idle * minute).toISOString(),
  absoluteEndsAt: new Date(Date.now() + whole * minute).toISOString()
})

describe("SessionEnd", () => {
  const told: Array<number | undefined> = []
  const end = new SessionEnd((minutesLeft) => told.push(minutesLeft))

  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 6, 6, 11) })
    told.length = 0
  })
  afterEach(() => {
    end.forget()
    vi.useRealTimers()
  })

  it("says nothing until two minutes are left, then counts down to nothing", () => {
    end.follow(session(30, 720))
    vi.advanceTimersByTime(28 * minute - 1)
    expect(told).toEqual([undefined])
    vi.advanceTimersByTime(1)
    expect(told.at(-1)).toBe(2)
    vi.advanceTimersByTime(2 * minute)
    expect(told.at(-1)).toBe(0)
  })
  it("an answer of the service puts the end off by the whole idle time", () => {
    end.follow(session(30, 720))
    vi.advanceTimersByTime(29 * minute)
    expect(told.at(-1)).toBe(1)
    end.putOff()
    expect(told.at(-1)).toBeUndefined()
    vi.advanceTimersByTime(27 * minute)
    expect(told.at(-1)).toBeUndefined()
  })
  it("nothing puts off the end of the day", () => {
    end.follow(session(30, 40))
    vi.advanceTimersByTime(25 * minute)
    end.putOff()
    vi.advanceTimersByTime(15 * minute)
    expect(told.at(-1)).toBe(0)
  })
})
