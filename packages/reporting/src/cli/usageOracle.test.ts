import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { DuckDBInstance } from "@duckdb/node-api"
import { describe, expect, it } from "vitest"
import { treatmentFile } from "../testing/treatmentFile.ts"
import { run } from "./run.ts"

const rows = 1000
const file = fileURLToPath(new URL("../../fixtures/treatments.csv", import.meta.url))

/** The report as DuckDB counts it, which shares no line with us; its text order is that of bytes. */
const sql = `
  SELECT centre, strftime(local_time, '%Y-%m') AS month, product, reason, count(*)::DOUBLE AS n,
    sum(units_iu)::DOUBLE AS iu,
    CASE WHEN count(units_iu) FILTER (weight_kg IS NULL) = 0 THEN sum(units_iu / weight_kg) END AS iu_per_kg
  FROM read_csv('${file}', header = true, quote = '"', escape = '"', columns = {
    'treatment_id': 'BIGINT', 'person_id': 'VARCHAR', 'centre': 'VARCHAR', 'product': 'VARCHAR', 'batch': 'VARCHAR',
    'units_iu': 'INTEGER', 'weight_kg': 'DOUBLE', 'reason': 'VARCHAR', 'local_time': 'TIMESTAMP', 'zone': 'VARCHAR',
    'instant': 'TIMESTAMP', 'recorded_instant': 'TIMESTAMP', 'bleed_id': 'BIGINT', 'amount': 'DOUBLE', 'unit': 'VARCHAR'
  })
  GROUP BY ALL ORDER BY centre, month, product, reason`

/** A sum of fractions depends on the order of its rows in its last digits. */
const rounded = (value: unknown): unknown => (typeof value === "number" ? expect.closeTo(value, 9) : value)

const byDuckDb = async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect()
  const reader = await connection.runAndReadAll(sql)
  return { columns: reader.columnNames(), rows: reader.getRowsJS() }
}

const reported = async () => {
  const printed: Array<string> = []
  const said: Array<string> = []
  const status = await run(["usage", "--treatments", file, "--format", "json"], {
    out: async (text) => void printed.push(text),
    err: (text) => void said.push(text),
    isWatched: false
  })
  return { status, document: JSON.parse(printed.join("")), said }
}

describe("usage of a thousand rows", () => {
  it("the file is what its maker makes", () => expect(treatmentFile(rows)).toMatchFileSnapshot(file))

  it("the file has an hour that came twice, none of the hour that was left out, and what makes files hard to read", () => {
    const text = readFileSync(file, "utf8")
    const inLondon = [...text.matchAll(/,(2026-10-25T01:\d\d):00,Europe\/London,(\S{20}),/g)]
    expect(new Set(inLondon.map(([, local]) => local)).size).toBeLessThan(
      new Set(inLondon.map(([, , utc]) => utc)).size
    )
    expect(text).not.toMatch(/2026-03-29T01:\d\d:00,Europe\/London/)
    expect(text).toMatch(/2026-03-29T00:\d\d:00,Europe\/London/)
    expect(text).toMatch(/2026-03-29T02:\d\d:00,Europe\/London/)
    expect(text).toMatch(/2026-10-31T\S+,America\/New_York,2026-11-01T/)
    for (const part of [/,"T\d,7",/, /,"T\d ""B""",/, /,"T\d,\n",/, /,mg\n/, /,\[arb'U\]\n/]) expect(text).toMatch(part)
  })

  it("equals what DuckDB counts, row for row", async () => {
    const [ours, theirs] = [await reported(), await byDuckDb()]
    expect(ours.status).toBe(0)
    expect(ours.document.columns).toEqual(theirs.columns)
    expect(ours.document.rows).toEqual(theirs.rows.map((row) => [...row.slice(0, 6), rounded(row[6])]))
    expect(theirs.rows.some((row) => row[5] === null)).toBe(true)
    expect(theirs.rows.some((row) => row[5] !== null && row[6] === null)).toBe(true)
  })

  it("says in how many rows the weight is empty", async () => {
    const { said } = await reported()
    const empty = readFileSync(file, "utf8").match(/,(?:\d+)?,,(?:[a-z_]+),2026-/g)?.length
    expect(said).toEqual([`${file}: weight_kg is empty in ${empty} rows: iu_per_kg of their groups is null\n`])
  })
})
