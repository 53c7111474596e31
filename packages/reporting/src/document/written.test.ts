import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { documentOf, someRates, usedByMonth } from "../testing/document.ts"
import { csv, csvMetadata } from "./csv.ts"
import { tablesOf } from "./Document.ts"
import { html } from "./html.ts"
import { json } from "./json.ts"
import { markdown } from "./markdown.ts"
import { ndjson } from "./ndjson.ts"
import { cellsOf } from "./Table.ts"

const words = Schema.Array(
  Schema.Literals(["a", "|", "<b>", "\n", "`", '"', ",", "*", "</style>", "\ud800", "é", "&", "](", "# ", "\u2028"])
)
const lines = (text: string): ReadonlyArray<unknown> =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))

describe("a report as it is written", () => {
  it.prop("same in, same out: whatever its texts are, it is written twice alike", [words], ([parts]) => {
    const text = parts.join("")
    for (const write of [html, json, markdown, ndjson]) expect(write(documentOf(text))).toBe(write(documentOf(text)))
  })

  it.prop("json holds every text and every table as it is", [words], ([parts]) => {
    const text = parts.join("")
    const { sections, subtitle } = JSON.parse(json(documentOf(text)))
    expect(subtitle).toBe(text)
    expect(sections[0].blocks[2].table.rows[0][0]).toBe(text)
  })

  it.prop("ndjson has a line for the report and one for each row", [words], ([parts]) => {
    const document = documentOf(parts.join(""))
    const rows = tablesOf(document).reduce((sum, { rows }) => sum + rows.length, 0)
    expect(lines(ndjson(document))).toHaveLength(1 + rows)
  })

  it.prop("markdown has a line for each row and a cell for each column, whatever stands in it", [words], ([parts]) => {
    const document = documentOf(parts.join(""))
    const expected = tablesOf(document).flatMap(({ columns, rows }) =>
      Array.from({ length: rows.length + 2 }, () => columns.length + 1)
    )
    const tableLines = markdown(document)
      .split("\n")
      .filter((line) => line.startsWith("| "))
    expect(tableLines.map((line) => line.replaceAll(/\\./g, "").split("|").length - 1)).toEqual(expected)
  })

  it("a figure that is not there is null in JSON, and why stands beside it", () => {
    const [, row] = lines(ndjson(documentOf(""))).filter((line) => JSON.stringify(line).includes('"table":"used"'))
    expect(row).toMatchObject({ month: "2026-08", routine: null, absent: { routine: "not_recorded" } })
  })

  it("a figure that is not there is an empty field in CSV, and why stands in a column", () => {
    expect(csv(usedByMonth)).toBe(
      "month,routine,bleeds,other,unknown,absent\n2026-07,24000,3000,0,0,\n2026-08,,0,0,31,routine:not_recorded\n2026-09,22000,0,1500,4,\n"
    )
    expect(JSON.parse(csvMetadata(documentOf(""), usedByMonth, "used.csv")).tableSchema.columns).toHaveLength(6)
  })

  it("a table without a gap has no column for gaps", () => {
    expect(csv({ ...someRates, rows: someRates.rows.slice(0, 1) }).split("\n")[0]).toBe(
      "what,rate,lower,upper,share,years,zone"
    )
  })

  it.each([html, json, markdown, ndjson])("says that it is invented, and independent", (write) => {
    const text = write(documentOf(""))
    expect(text).toContain("Invented: every person, bleed and number here is made up.")
    expect(text).toContain("an independent implementation, not the national service")
    expect(write({ ...documentOf(""), subject: "people" })).not.toContain("Invented")
  })

  it.each([html, json, markdown, ndjson])("says what it was made from", (write) => {
    const text = write(documentOf(""))
    for (const told of ["2026-10-21T09:00:00Z", "2026-10-20", "0".repeat(64), "poisson-rate.md", "Garwood 1936"]) {
      expect(text.replaceAll("\\", "")).toContain(told)
    }
  })

  it("a chart that names a column which is not there is a mistake in the program", () => {
    expect(() => cellsOf(usedByMonth, "nothing")).toThrow(RangeError)
  })
})
