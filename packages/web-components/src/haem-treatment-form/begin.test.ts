import { describe, expect, it } from "@effect/vitest"
import type { StockBatch } from "./boxes.ts"
import { begin } from "./begin.ts"
import type { Dose } from "./given.ts"

const dose: Dose = {
  reason: "prophylaxis",
  productId: "octofact",
  total: { value: 1000, unit: "[iU]" },
  lines: [{ no: 1, presentationId: "p", vials: 1, amount: { value: 1000, unit: "[iU]" }, batch: {} }]
}
const home = "Europe/London"
const beginning = {
  value: undefined,
  dose: undefined,
  stock: [],
  date: undefined,
  today: "2026-10-28",
  now: { local: "2026-10-28T07:12", zone: home, offsetMinutes: 0 },
  home
}
const batch = (name: string, value: string, product = "octofact"): StockBatch => ({
  product,
  batch: name,
  expiry: { value, precision: value.length === 7 ? "month" : "day" }
})

describe("begin", () => {
  it("begins now, with the offset of the clock", () =>
    expect(begin(beginning)).toMatchObject({ when: "now", hour: "07", minutes: "12", offset: "0", isElsewhere: false }))

  it.each([
    ["2026-10-28", "earlier"],
    ["2026-10-27", "yesterday"],
    ["2026-10-01", "another"]
  ])("begins on %s, whose time is still to be told", (date, when) =>
    expect(begin({ ...beginning, date })).toMatchObject({ when, hour: "", offset: "" })
  )

  it("tells the time of a clock that hangs elsewhere by that clock", () => {
    const now = { local: "2026-10-28T08:12", zone: "Europe/Madrid", offsetMinutes: 60 }
    expect(begin({ ...beginning, now, dose })).toMatchObject({ zone: "Europe/Madrid", isElsewhere: true, hour: "08" })
  })

  it("takes the oldest batch at home that is in date, of that product", () => {
    const stock = [
      batch("NEWER", "2027-05"),
      batch("OUT", "2026-10-27"),
      batch("OTHER", "2026-10-30", "seven"),
      batch("LAST-DAY", "2026-10")
    ]
    expect(begin({ ...beginning, dose, stock }).boxes.map((box) => box.batch)).toEqual(["LAST-DAY"])
    const [line] = dose.lines
    const named: Dose = { ...dose, lines: [{ ...line, batch: { number: "OWN" } }] }
    expect(begin({ ...beginning, dose: named, stock }).boxes.map((box) => box.batch)).toEqual(["OWN"])
  })
})
