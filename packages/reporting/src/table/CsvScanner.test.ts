import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { at } from "../engine/at.ts"
import * as Rule from "./ColumnRule.ts"
import { CsvScanner } from "./CsvScanner.ts"
import { csvText } from "./csvText.ts"
import { RowCollector } from "./RowCollector.ts"

const rule = {
  a: Rule.text(1000, "may be empty"),
  b: Rule.text(1000, "may be empty"),
  c: Rule.text(1000, "may be empty")
}

/** Reads a text that lies in a buffer of so many bytes at a time, as a file is read. */
const read = (text: string, header: ReadonlyArray<string> = ["a", "b", "c"], piece = 100_000) => {
  const whole = new TextEncoder().encode(text)
  const rows = new RowCollector(rule, ["a", "b", "c"], Rule.dictionaries())
  const scanner = new CsvScanner(header, rows)
  const found: Array<ReadonlyArray<string>> = []
  const refusals: Array<{ readonly place: number; readonly column: string; readonly reason: string }> = []
  const places: Array<number> = []
  let from = 0
  let to = 0
  while (to < whole.length) {
    to += piece
    const bytes = new Uint8Array(Math.min(to, whole.length) - from + 1)
    bytes.set(whole.subarray(from, Math.min(to, whole.length)))
    const held = bytes.length - 1
    from += scanner.scan(bytes, 0, held, held, from)
    const taken = rows.take()
    for (let row = 0; row < taken.rows; row += 1) {
      found.push(
        ["a", "b", "c"].map((name) => {
          const column = taken.columns[name]
          return column !== undefined && "codes" in column ? at(column.texts, at(column.codes, row)) : ""
        })
      )
    }
    places.push(...taken.places)
    refusals.push(...taken.told)
  }
  return { rows: found, refusals, places, rest: whole.length - from }
}

/** Fields of what CSV is made of, in any order. */
const field = Arbitrary.map(
  Arbitrary.schema(Schema.Array(Schema.Literals(['"', ",", "\n", "\r", "\r\n", " ", "a", "é", "😀", "\u0000"]))),
  (parts) => parts.join("")
)
const table = Arbitrary.array(Arbitrary.all([field, field, field]))
const pieces = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 }))
const bodyOf = (header: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  csvText(header, rows).slice(csvText(header, []).length)

describe("CsvScanner", () => {
  it.prop("round trip: read(write(rows)) = rows, in pieces of any length", [table, pieces], ([rows, piece]) => {
    expect(read(bodyOf(["a", "b", "c"], rows), undefined, piece)).toMatchObject({ rows, refusals: [], rest: 0 })
  })

  it.prop("columns are found by name, whatever stands between them", [table], ([rows]) => {
    const text = bodyOf(
      ["x", "c", "a", "b"],
      rows.map(([a, b, c]) => ["passed, over", c, a, b])
    )
    expect(read(text, ["x", "c", "a", "b"]).rows).toEqual(rows)
  })

  it.prop("a text comes out the same in any pieces, sound or not", [field, field, pieces], ([first, second, piece]) => {
    const text = `${first},${second}\n${second},${first}\n`
    expect(read(text, undefined, piece)).toEqual(read(text))
  })

  it.prop("a row's place is where its bytes begin", [table], ([rows]) => {
    const before = rows.map(
      (_, place) => new TextEncoder().encode(bodyOf(["a", "b", "c"], rows.slice(0, place))).length
    )
    expect(read(bodyOf(["a", "b", "c"], rows)).places).toEqual(before)
  })

  it.each(["1,2,3\n", "1,2,3\r\n", '1,"2",3\n', '"1","2","3"\r\n'])("%j is one row", (text) =>
    expect(read(text).rows).toEqual([["1", "2", "3"]])
  )

  it.each([
    ['1,2"x,3\n4,5,6\n', 0, "b", "QuoteInside"],
    ['1,"2"x,3\n4,5,6\n', 0, "b", "TextAfterQuote"],
    ["1,2\rx,3\n4,5,6\n", 0, "b", "CarriageReturn"],
    ["1,2,3,4\n4,5,6\n", 0, "field 4", "ManyFields"],
    ["1,2\n4,5,6\n", 0, "c", "TooFewFields"],
    ["\n4,5,6\n", 0, "b", "TooFewFields"],
    ['4,5,6\n"\n\n",2\n', 6, "c", "TooFewFields"]
  ] as const)("%j is refused by place and column, and the rows around it are read", (text, place, column, reason) =>
    expect(read(text, undefined, 3)).toMatchObject({ rows: [["4", "5", "6"]], refusals: [{ place, column, reason }] })
  )

  it("a quotation mark that nothing closes leaves its row unread", () =>
    expect(read('4,5,6\n1,"2,3\n')).toMatchObject({ rows: [["4", "5", "6"]], rest: 7 }))

  it("bytes that are no UTF-8 are refused, and no other character takes their place", () => {
    const rows = new RowCollector(rule, ["a"], Rule.dictionaries())
    const bytes = Uint8Array.of(0x61, 0xff, 0x0a, 0)
    expect(new CsvScanner(["a"], rows).scan(bytes, 0, 3, 3, 0)).toBe(3)
    expect(rows.take().told).toEqual([{ place: 0, column: "a", reason: "BadText" }])
  })
})
