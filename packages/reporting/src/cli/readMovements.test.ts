import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { afterAll, describe, expect, it } from "vitest"
import { readMovements } from "./readMovements.ts"

const folder = mkdtempSync(join(tmpdir(), "haemtrack-movements-"))
afterAll(() => rmSync(folder, { recursive: true }))

const period = { from: LocalDate.make("2026-01-01"), to: LocalDate.make("2026-03-31") }
const header = "movement_id,person_id,instant,local_date,kind,product,batch_id,vials_delta,amount_delta,unit,reason"
const row = (day: string, kind: string, delta: number, product = "A8S"): string =>
  `M,P1,${day}T10:00:00Z,${day},${kind},${product},,,${delta},[iU],`

const counted = (...rows: ReadonlyArray<string>) => {
  writeFileSync(join(folder, "movements.csv"), [header, ...rows, ""].join("\n"))
  return readMovements(join(folder, "movements.csv"), "stop", period).counted.get("P1")
}

describe("a file of stock movements", () => {
  it("says what was wasted, returned and expired in the period, product by product", () => {
    const found = counted(
      row("2025-12-31", "wasted", -9000),
      row("2026-01-01", "wasted", -500),
      row("2026-02-01", "destroyed", -1000),
      row("2026-02-02", "returned", -2000, "EMI"),
      row("2026-03-31", "expired", -250),
      row("2026-02-03", "used", -1500),
      row("2026-02-03", "adjusted", -100)
    )
    expect([...(found ?? [])]).toEqual([
      ["A8S", { returned: 0, wasted: 1500, expired: 250, transferredOut: 0 }],
      ["EMI", { returned: 2000, wasted: 0, expired: 0, transferredOut: 0 }]
    ])
  })

  it("a movement that was voided did not happen, whatever order the file has", () => {
    const rows = [
      row("2026-02-01", "wasted", -500),
      row("2026-02-02", "wasted", -700),
      row("2026-02-09", "voided", 500)
    ]
    expect(counted(...rows)?.get("A8S")?.wasted).toBe(700)
    expect(counted(...rows.toReversed())?.get("A8S")?.wasted).toBe(700)
  })

  it("a row that is none is told by its number", () =>
    expect(() => counted(row("2026-02-01", "lost", -500))).toThrow("row 1 is not a movement of stock"))
})
