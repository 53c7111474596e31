import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as Csv from "./Csv.ts"
import type { Fault } from "./Fault.ts"
import { type Column, mostCharacters } from "./RowReader.ts"

const column = (name: string): Column => ({ name, kind: "text", presence: "core" })
const columns = [column("a"), column("b"), column("c")]

/** What comes out of a text that is handed over in pieces of so many characters. */
const read = (text: string, piece = Math.max(text.length, 1), asked: ReadonlyArray<Column> = columns) => {
  const rows: Array<ReadonlyArray<string>> = []
  const lines: Array<number> = []
  const faults: Array<Fault> = []
  const reader = Csv.reader(asked, {
    row: (line, fields) => {
      lines.push(line)
      rows.push(fields)
    },
    fault: (fault) => faults.push(fault)
  })
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece))
  reader.end()
  return { rows, lines, faults }
}

/** Fields of what CSV is made of, in any order. */
const field = Arbitrary.map(
  Arbitrary.schema(Schema.Array(Schema.Literals(['"', ",", "\n", "\r", "\r\n", " ", "a", "é", "😀", "\u0000"]))),
  (parts) => parts.join("")
)
const table = Arbitrary.array(Arbitrary.all([field, field, field]))
const pieces = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 }))

describe("Csv", () => {
  it.prop("round trip: parse(write(rows)) = rows, in pieces of any length", [table, pieces], ([rows, piece]) => {
    const text = Csv.write(["a", "b", "c"], rows)
    expect(read(text, piece)).toMatchObject({ rows, faults: [] })
  })
  it.prop("columns are found by name, whatever stands between them", [table], ([rows]) => {
    const text = Csv.write(
      ["x", "c", "a", "b"],
      rows.map(([a, b, c]) => ["passed over", c, a, b])
    )
    expect(read(text).rows).toEqual(rows)
  })
  it.prop("a text comes out the same in any pieces, sound or not", [field, field, pieces], ([first, second, piece]) => {
    const text = `a,b,c\n${first},${second}\n${second},${first}`
    expect(read(text, piece)).toEqual(read(text))
  })
  it.prop("a row's line is one more than the line ends before it", [table], ([rows]) => {
    const text = Csv.write(["a", "b", "c"], rows)
    const before = rows.map((_, place) => Csv.write(["a", "b", "c"], rows.slice(0, place)).split("\n").length)
    expect(read(text).lines).toEqual(before)
  })

  it("lines may end in LF or CRLF, and the last one in nothing", () => {
    for (const text of ["a,b,c\n1,2,3\n", "a,b,c\r\n1,2,3\r\n", "a,b,c\r\n1,2,3", 'a,b,c\n1,2,"3"']) {
      expect(read(text)).toEqual({ rows: [["1", "2", "3"]], lines: [2], faults: [] })
    }
  })

  it("an optional column that the header lacks is empty in every row", () => {
    const asked = [column("a"), { ...column("d"), presence: "optional" as const }]
    expect(read("a,b\n1,2\n", 4, asked).rows).toEqual([["1", ""]])
  })

  it.each([
    ['a,b,c\n1,2"x,3\n4,5,6\n', 2, "b", "QuoteInside"],
    ['a,b,c\n1,"2"x,3\n4,5,6\n', 2, "b", "TextAfterQuote"],
    ["a,b,c\n1,2\rx,3\n4,5,6\n", 2, "b", "CarriageReturn"],
    ["a,b,c\n1,2,3,4\n4,5,6\n", 2, "field 4", "ManyFields"],
    ["a,b,c\n1,2\n4,5,6\n", 2, "c", "TooFewFields"],
    ['a,b,c\n4,5,6\n"\n\n",2\n', 3, "c", "TooFewFields"],
    ["a,b,c\n\n4,5,6\n", 2, "b", "TooFewFields"],
    ['a,b,c\n4,5,6\n1,"2,3\n', 3, "the row", "Unclosed"]
  ] as const)("%j is refused by line and column, and the rows around it are read", (text, line, name, reason) =>
    expect(read(text, 3)).toMatchObject({ rows: [["4", "5", "6"]], faults: [{ line, column: name, reason }] })
  )

  it.each([
    ["", "header", "NoHeader"],
    ['"a', "header", "Unclosed"],
    ["a,c\n1,3\n", "b", "NoColumn"],
    ["a,b,c,b\n1,2,3,4\n", "b", "NamedTwice"],
    ['a"b,c\n1,2\n', "the row", "QuoteInside"]
  ] as const)("header %j is refused, and no row is read by it", (text, name, reason) =>
    expect(read(text)).toEqual({ rows: [], lines: [], faults: [{ line: 1, column: name, reason }] })
  )

  it("a quotation mark that nothing closes does not fill the memory with the file", () => {
    const reader = (faults: Array<Fault>) =>
      Csv.reader(columns, { row: () => undefined, fault: (fault) => faults.push(fault) })
    const faults: Array<Fault> = []
    const { end, push } = reader(faults)
    expect(push('a,b,c\n"')).toBe(true)
    expect(push("x".repeat(mostCharacters))).toBe(false)
    end()
    expect(faults).toEqual([{ line: 2, column: "the row", reason: "Unending" }])
  })
})
