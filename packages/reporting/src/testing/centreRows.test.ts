import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { inventedCentre } from "@haemtrack/domain/testing/centre/inventedCentre"
import { usual } from "@haemtrack/domain/testing/centre/Settings"
import { afterAll, describe, expect, it } from "vitest"
import { run } from "../cli/run.ts"
import { allReports } from "../reports.ts"
import { centreFiles } from "./centreFiles.ts"
import { centreRows, type Row } from "./centreRows.ts"

const settings = {
  seed: 4,
  people: 25,
  from: LocalDate.make("2025-01-01"),
  to: LocalDate.make("2025-12-31"),
  faults: usual
}
const inhabitants = inventedCentre(settings)
const rows = centreRows(inhabitants, "C01")

const folder = mkdtempSync(join(tmpdir(), "haemtrack-centre-"))
afterAll(() => rmSync(folder, { recursive: true }))

const sumsOf = (all: ReadonlyArray<readonly [product: string, amount: number]>) => {
  const sums = new Map<string, number>()
  for (const [product, amount] of all) sums.set(product, (sums.get(product) ?? 0) + amount)
  return [...sums].map(([product, sum]) => [product, Math.round(sum * 1000)]).toSorted()
}

const amountsOf = (all: ReadonlyArray<Row>) =>
  all.map((row): readonly [string, number] => [String(row["product"]), Number(row["amount"])])

describe("the rows of an invented centre", () => {
  it("are files that every report takes, without a bad row", async () => {
    const files = Object.entries(centreFiles(rows)).flatMap(([name, text]) => {
      const path = join(folder, `${name}.csv`)
      writeFileSync(path, text)
      return [`--${name}`, path]
    })
    let out = ""
    let told = ""
    const status = await run(["all", ...files, "--format", "json"], {
      out: async (text) => {
        out += text
      },
      err: (text) => {
        told += text
      },
      isWatched: false
    })
    expect({ status, told: told.includes("malformed") }).toEqual({ status: 0, told: false })
    expect(out.trimEnd().split("\n")).toHaveLength(allReports.length)
  })

  it("add up to what the diaries hold and the books say, product by product", () => {
    const given = inhabitants.flatMap(({ diary }) => diary.treatments.map(({ version }) => version.treatment))
    expect(sumsOf(amountsOf(rows.treatments))).toEqual(
      sumsOf(given.map(({ productId, total }) => [productId, total.thousandths / 1000]))
    )
    expect(rows.deliveries).toHaveLength(
      inhabitants.flatMap(({ diary }) => diary.deliveries.flatMap(({ lines }) => lines)).length
    )
  })

  it("have ids of their own, and name only people and bleeds that are in the files", () => {
    const ids = (all: ReadonlyArray<Row>, name: string) => all.map((row) => row[name])
    for (const [all, key] of [
      [rows.treatments, "treatment_id"],
      [rows.bleeds, "bleed_id"],
      [rows.persons, "person_id"],
      [rows.deliveries, "delivery_id"]
    ] as const) {
      expect(new Set(ids(all, key)).size).toBe(all.length)
      expect(ids(all, key).every((id) => String(id).length <= 40)).toBe(true)
    }
    const people = new Set(ids(rows.persons, "person_id"))
    const bleeds = new Set<Row[string] | undefined>([undefined, ...ids(rows.bleeds, "bleed_id")])
    const all = [
      ...rows.treatments,
      ...rows.bleeds,
      ...rows.deliveries,
      ...rows.skippedDoses,
      ...rows.noBleedStatements
    ]
    expect(all.every((row) => people.has(row["person_id"]))).toBe(true)
    expect(rows.treatments.every((row) => bleeds.has(row["bleed_id"]))).toBe(true)
  })

  it("hold what is told less exactly, in other units and without a batch, and nobody's name", () => {
    const has = (name: string, value: unknown) => rows.treatments.some((row) => row[name] === value)
    expect([has("precision", "day"), has("unit", "mg"), has("batch", undefined), has("units_iu", undefined)]).toEqual([
      true,
      true,
      true,
      true
    ])
    expect(JSON.stringify(rows)).not.toContain("Invented-")
  })
})
