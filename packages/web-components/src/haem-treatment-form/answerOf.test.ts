import { afterEach, beforeEach, describe, expect, it, vi } from "@effect/vitest"
import { answerOf } from "./answerOf.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("answerOf", () => {
  it("is what the source answers, and nothing is left waiting", async () => {
    expect(await answerOf(() => Promise.resolve({ value: 1 }))).toEqual({ value: 1 })
    expect(vi.getTimerCount()).toBe(0)
  })

  it("of a source that hangs it is a problem that may be gone at the next try", async () => {
    const answer = answerOf(() => new Promise(() => {}))
    await vi.advanceTimersByTimeAsync(29_999)
    const early = await Promise.race([answer, Promise.resolve("waiting")])
    await vi.advanceTimersByTimeAsync(1)
    expect([early, await answer]).toEqual(["waiting", { problem: { tag: "Unreachable" } }])
  })

  it.each<[string, () => Promise<never>]>([
    ["breaks its promise", () => Promise.reject(new Error("broken"))],
    [
      "throws",
      () => {
        throw new Error("broken")
      }
    ]
  ])("of a source that %s it is a problem", async (_, ask) =>
    expect(await answerOf(ask)).toEqual({ problem: { tag: "Unreadable" } })
  )
})
