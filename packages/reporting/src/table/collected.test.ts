import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Bitmap from "../engine/Bitmap.ts"
import * as Rule from "./ColumnRule.ts"
import { collected } from "./collected.ts"
import type { Column } from "./Columns.ts"
import { RowCollector } from "./RowCollector.ts"
import { treatments } from "./treatments.ts"

const optional = ["amount", "unit", "precision"] as const
const texts: Readonly<Record<(typeof optional)[number], string>> = { amount: "1.5", unit: "mg", precision: "day" }

/** A file of so many rows with some of the columns, each of them filled. */
const fileOf = (rows: number, names: ReadonlyArray<(typeof optional)[number]>, dictionaries: Rule.Dictionaries) => {
  const collector = new RowCollector(treatments, ["units_iu", ...names], dictionaries)
  for (let row = 0; row < rows; row += 1) {
    for (const { name, reader } of collector.columns) {
      const text = optional.find((each) => each === name)
      expect(reader.readText(text === undefined ? String(row + 1) : texts[text], row)).toBe(undefined)
    }
    collector.keep(row)
  }
  return collector.take()
}

/** What stands in each row of a column, as text. */
const shown = (column: Column | undefined): ReadonlyArray<string | undefined> => {
  if (column === undefined || "days" in column) return []
  if ("codes" in column) return Array.from(column.codes, (code) => column.texts[code])
  return Array.from(column.values, (value, row) => (Bitmap.has(column.missing, row) ? "" : String(value)))
}

const Files = Schema.Array(
  Schema.Struct({
    rows: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 40 })),
    names: Schema.Array(Schema.Literals(optional))
  })
)

describe("files that are put together", () => {
  it.prop("no row is shifted: a column that a file lacks is empty in that file's rows", [Files], ([files]) => {
    const dictionaries = Rule.dictionaries()
    const named = files.map(({ names, rows }) => ({ rows, names: [...new Set(names)] }))
    const columns = collected(
      "treatments",
      named.map(({ names, rows }) => fileOf(rows, names, dictionaries))
    )
    for (const name of optional) {
      if (!named.some(({ names }) => names.includes(name))) continue
      expect(shown(columns[name])).toEqual(
        named.flatMap(({ names, rows }) =>
          Array.from({ length: rows }, () => (names.includes(name) ? texts[name] : ""))
        )
      )
    }
  })

  it("a column that every file has is left out when a piece lacks it", () => {
    const dictionaries = Rule.dictionaries()
    const whole = fileOf(2, [], dictionaries)
    const lacking = { ...fileOf(1, [], dictionaries), columns: {} }
    expect(collected("treatments", [whole, lacking])["units_iu"]).toBe(undefined)
  })
})
