import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { readScan } from "./readScan.ts"
import type { ScanSettings } from "./scan.ts"

const products = [{ id: "test-factor", presentations: [{ id: "test-factor-1000", gtins: ["09506000134352"] }] }]
const read = (raw: string, settings: Partial<ScanSettings> = {}) => readScan(raw, { products, ...settings }, 2026)

describe("readScan", () => {
  it("names product, vial size, batch and expiry of a known pack", () =>
    expect(read("(01)09506000134352(17)260930(10)TEST-A101", { onDate: "2026-09-30" }).value).toEqual({
      gtin: "09506000134352",
      productId: "test-factor",
      presentationId: "test-factor-1000",
      batch: "TEST-A101",
      expiry: { value: "2026-09-30", precision: "day" },
      checks: { product: "unknown", expiry: "pass", recall: "unknown" }
    }))

  it("of an unknown pack the batch is kept, and no product is guessed", () => {
    const { value } = read("(01)05012345678900(10)ABC")
    expect(value).toMatchObject({ batch: "ABC" })
    expect(value).not.toHaveProperty("productId")
  })

  it("no code passes a check for which there is nothing to compare with", () => {
    const checks = (text: string, onDate?: string) => read(text, onDate === undefined ? {} : { onDate }).value?.checks
    expect(checks("(10)ABC", "2026-10-01")).toEqual({ product: "unknown", expiry: "unknown", recall: "unknown" })
    expect(checks("(17)260930(10)ABC")?.expiry).toBe("unknown")
    expect(checks("(17)260930(10)ABC", "2026-10-01")?.expiry).toBe("fail")
  })

  it.prop("any text is an answer, and never an exception", [Schema.String], ([text]) => {
    const { problem, value } = read(text)
    expect((problem === undefined) !== (value === undefined)).toBe(true)
  })

  it.each([
    ["", "EmptyScan"],
    ["hello", "NotGs1Symbol"],
    ["(01)09506000134353", "BadCheckDigit"],
    ["x".repeat(513), "TooLong"]
  ])("%j is refused as %s", (text, tag) => expect(read(text).problem).toEqual({ tag }))
})
