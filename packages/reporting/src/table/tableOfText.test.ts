import { describe, expect, it } from "vitest"
import { centreFiles } from "../testing/centreFiles.ts"
import { centreRows } from "../testing/centreRows.ts"
import { codeOf, inhabitantsOf } from "../testing/inventedRecords.ts"
import { recordsIn } from "../document/recordsIn.ts"
import { dictionaries } from "./ColumnRule.ts"
import type { FileName } from "./Report.ts"
import { fileKinds } from "./FileKind.ts"
import { tableOf } from "./tableOf.ts"
import { tableOfText } from "./tableOfText.ts"

const rows = centreRows(inhabitantsOf(1, 5), codeOf(1))
const files = centreFiles(rows)
const names: ReadonlyArray<FileName> = ["treatments", "bleeds", "persons", "deliveries"]
const known = (file: FileName, row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(fileKinds[file].rule).map((name) => [name, row[name] ?? null]))

const fromText = (format: "csv" | "ndjson", text: (file: FileName) => string) => {
  const shared = dictionaries()
  return recordsIn(
    Object.fromEntries(names.map((file) => [file, tableOfText(file, format, text(file), shared).batches]))
  )
}

describe("a table of a text", () => {
  const shared = dictionaries()
  const expected = recordsIn(
    Object.fromEntries(
      names.map((file) => [
        file,
        tableOf(
          file,
          rows[file].map((row) => known(file, row)),
          shared
        ).batches
      ])
    )
  )

  it("has the rows of the same rows as objects, in either form", () => {
    expect(fromText("csv", (file) => files[file])).toEqual(expected)
    expect(fromText("ndjson", (file) => rows[file].map((row) => JSON.stringify(known(file, row))).join("\n"))).toEqual(
      expected
    )
  })

  it("does not mind a mark at its beginning, carriage returns, or a missing last line end", () => {
    expect(fromText("csv", (file) => `\uFEFF${files[file].trimEnd().replaceAll("\n", "\r\n")}`)).toEqual(expected)
  })

  it("tells the line, the column and the reason of what it refuses", () => {
    const text = files.persons.replace("severe", "serious")
    const table = tableOfText("persons", "csv", text, dictionaries())
    expect(table.refused).toBe(1)
    expect(table.faults).toMatchObject([{ column: "severity", reason: "NotCode" }])
    expect(text.split("\n")[(table.faults[0]?.line ?? 0) - 1]).toContain("serious")
  })

  it.each([
    ["", "NoHeader"],
    ["person_id,person_id\n", "Twice"],
    ['person_id\n"never closed', "Unclosed"]
  ])("a file that is none has no row, and says why: %j", (text) => {
    const table = tableOfText("persons", "csv", text, dictionaries())
    expect(table.batches.reduce((sum, batch) => sum + batch.rows, 0)).toBe(0)
    expect(table.refused).toBeGreaterThan(0)
  })
})
