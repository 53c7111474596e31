import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import type { Fault } from "./Fault.ts"
import * as Ndjson from "./Ndjson.ts"
import { type Column, mostCharacters } from "./RowReader.ts"

const columns: ReadonlyArray<Column> = [
  { name: "id", kind: "id", presence: "core" },
  { name: "text", kind: "text", presence: "core" },
  { name: "number", kind: "number", presence: "optional" }
]

const read = (text: string, piece = Math.max(text.length, 1)) => {
  const rows: Array<ReadonlyArray<string>> = []
  const faults: Array<Fault> = []
  const { end, push } = Ndjson.reader(columns, {
    row: (_, fields) => rows.push(fields),
    fault: (fault) => faults.push(fault)
  })
  for (let at = 0; at < text.length; at += piece) push(text.slice(at, at + piece))
  end()
  return { rows, faults }
}

const Rows = Schema.Array(
  Schema.Struct({ id: Schema.Union([Schema.Int, Schema.String]), text: Schema.String, number: Schema.Finite })
)
const pieces = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 }))

describe("Ndjson", () => {
  it.prop(
    "round trip: fields are the values of the objects, in pieces of any length",
    [Rows, pieces],
    ([rows, piece]) => {
      const text = rows.map((row) => `${JSON.stringify(row)}\n`).join("")
      const fields = rows.map(({ id, number, text: told }) => [String(id), told, String(number)])
      expect(read(text, piece)).toEqual({ rows: JSON.parse(JSON.stringify(fields)), faults: [] })
    }
  )

  it("null and an absent name are empty; CRLF and a last line without an end are read", () =>
    expect(read('{"id":1,"text":null,"other":{}}\r\n{"id":"a"}', 3)).toEqual({
      rows: [
        ["1", "", ""],
        ["a", "", ""]
      ],
      faults: []
    }))

  it("a name that every object has by nature is no column", () =>
    expect(read('{"id":1,"__proto__":{"text":"x"}}').rows).toEqual([["1", "", ""]]))

  it.each([
    ["{", "the row", "BadJson"],
    ["[1]", "the row", "BadJson"],
    ["null", "the row", "BadJson"],
    ["", "the row", "BadJson"],
    ['{"id":1,"text":2}', "text", "NotString"],
    ['{"id":true}', "id", "NotString"],
    ['{"id":9007199254740993}', "id", "NotString"],
    ['{"id":1,"number":"2"}', "number", "NotNumber"]
  ] as const)("%s is refused by line and column, and the rows around it are read", (line, column, reason) =>
    expect(read(`{"id":1}\n${line}\n{"id":2}\n`)).toEqual({
      rows: [
        ["1", "", ""],
        ["2", "", ""]
      ],
      faults: [{ line: 2, column, reason }]
    })
  )

  it("a line without an end does not fill the memory with the file", () => {
    const faults: Array<Fault> = []
    const { push } = Ndjson.reader(columns, { row: () => undefined, fault: (fault) => faults.push(fault) })
    expect(push("x".repeat(mostCharacters + 1))).toBe(false)
    expect(faults).toEqual([{ line: 1, column: "the row", reason: "Unending" }])
  })
})
