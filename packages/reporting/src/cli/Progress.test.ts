import { describe, expect, it } from "vitest"
import { progress } from "./Progress.ts"

/** What is said of work that comes a part at a time, a second between two parts. */
const said = (isWatched: boolean, seconds: ReadonlyArray<number>): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let now = 0
  const line = progress({ out: async () => undefined, err: (text) => lines.push(text), isWatched }, () => now)
  for (const [place, second] of seconds.entries()) {
    now = second * 1000
    line.at("treatments", place / seconds.length)
  }
  line.end()
  return lines
}

describe("progress", () => {
  it("is said at least each second to whoever looks, and taken away", () =>
    expect(said(true, [0.1, 1, 1.1, 2])).toEqual([
      "\r\u001b[Ktreatments: 25 %",
      "\r\u001b[Ktreatments: 75 %",
      "\r\u001b[K"
    ]))
  it("is not said of short work, nor where nobody looks", () => {
    expect(said(true, [0.1, 0.2])).toEqual([])
    expect(said(false, [1, 2, 3])).toEqual([])
  })
})
