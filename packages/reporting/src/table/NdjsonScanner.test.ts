import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { at } from "../engine/at.ts"
import * as Bitmap from "../engine/Bitmap.ts"
import * as Rule from "./ColumnRule.ts"
import { NdjsonScanner } from "./NdjsonScanner.ts"
import { RowCollector } from "./RowCollector.ts"

const rule = {
  id: Rule.id(),
  text: Rule.text(1000, "may be empty"),
  number: Rule.amount,
  on: Rule.optional(Rule.date)
}

const read = (text: string, names: ReadonlyArray<string> = ["id", "text", "number"]) => {
  const bytes = new Uint8Array(new TextEncoder().encode(text).length + 1)
  bytes.set(new TextEncoder().encode(text))
  const held = bytes.length - 1
  const rows = new RowCollector(rule, names, Rule.dictionaries())
  const next = new NdjsonScanner(rows).scan(bytes, 0, held, held, 0)
  const { columns, rows: count, told } = rows.take()
  const fieldAt = (name: string, row: number): unknown => {
    const column = columns[name]
    if (column === undefined || "days" in column) return undefined
    if ("codes" in column) return at(column.texts, at(column.codes, row))
    if (Bitmap.has(column.missing, row)) return null
    const value = at(column.values, row)
    return "texts" in column && value < 0 ? column.texts.at(-1 - value) : value
  }
  const found = Array.from({ length: count }, (_, row) => names.map((name) => fieldAt(name, row)))
  return { rows: found, faults: told.map(({ column, reason }) => [column, reason]), next }
}

const Rows = Schema.Array(
  Schema.Struct({
    id: Schema.Union([
      Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 2 ** 40 })),
      Schema.Literals(["a", "007", "é\n", '"'])
    ]),
    text: Schema.Union([Schema.Null, Schema.Literals(["", "a", "é", "\\", '"', "\u0000", "😀", " x,y} "])]),
    number: Schema.Union([Schema.Null, Schema.Literals([1, 0.5, 1500, 12.25, 0.001])]),
    other: Schema.Union([Schema.Boolean, Schema.String, Schema.Array(Schema.Int), Schema.Struct({ id: Schema.Int })])
  })
)

describe("NdjsonScanner", () => {
  it.prop("fields are the values of the objects, whatever stands beside them", [Rows], ([drawn]) => {
    const rows = drawn.map(({ other, ...row }) =>
      typeof other === "string" && !other.isWellFormed() ? row : { ...row, other }
    )
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join("")
    expect(read(text)).toEqual({
      rows: drawn.map(({ id, number, text: told }) => [id, told ?? "", number]),
      faults: [],
      next: new TextEncoder().encode(text).length
    })
  })

  it.prop("the spelling of a line means nothing: spaces, order and absent names", [Rows], ([drawn]) => {
    const lines = drawn.map(({ id, number, text }, index) => {
      const named = [
        ["number", number],
        ["id", id],
        ["text", text]
      ] as const
      const told = named.filter(([, value]) => value !== null)
      const ordered = index % 2 === 0 ? told : told.toReversed()
      const space = ["", " ", "\t "][index % 3] ?? ""
      return `{${ordered.map(([name, value]) => `${space}"${name}"${space}:${space}${JSON.stringify(value)}`).join(",")}${space}}${space}\r\n`
    })
    expect(read(lines.join("")).rows).toEqual(drawn.map(({ id, number, text }) => [id, text ?? "", number]))
  })

  it("a name that every object has by nature is no column", () =>
    expect(read('{"id":1,"__proto__":{"text":"x"}}\n').rows).toEqual([[1, "", null]]))

  it.each([
    ["{\n", "the row", "BadJson"],
    ["[1]\n", "the row", "BadJson"],
    ["null\n", "the row", "BadJson"],
    ["\n", "the row", "BadJson"],
    ['{"id":1}x\n', "the row", "BadJson"],
    ['{"id":01}\n', "the row", "BadJson"],
    ['{"id":1,"text":2}\n', "text", "NotString"],
    ['{"id":true}\n', "id", "NotString"],
    ['{"id":1,"number":"2"}\n', "number", "NotNumber"],
    ['{"id":1,"number":-2}\n', "number", "NotAmount"],
    ['{"id":1,"number":1e3}\n{"id":2,"number":1e-9}\n', "number", "NotAmount"],
    ['{"id":9007199254740993}\n', "id", "NotString"],
    ['{"text":"a"}\n', "id", "Empty"],
    // JSON.parse would take the last value, other readers the first.
    ['{"id":2,"text":"a","text":"b","number":1}\n', "text", "NamedTwiceInLine"],
    ['{"id":2,"text":"a","te\\u0078t":"a"}\n', "text", "NamedTwiceInLine"],
    ['{"id":2,"x":1, "x":[{"text":1},"id"]}\n', "the row", "NamedTwiceInLine"]
  ] as const)("%j is refused by column", (text, column, reason) => {
    // Once by itself, and once after a line whose spelling was learnt.
    for (const before of ["", '{"id":1,"text":"a","number":1}\n{"id":1,"text":"a","number":1}\n']) {
      expect(read(before + text).faults).toEqual([[column, reason]])
    }
  })

  it("a date or a time is a text", () =>
    expect(read('{"id":1,"on":20260101}\n', ["id", "on"]).faults).toEqual([["on", "NotString"]]))

  it("a line that does not end is left unread", () => expect(read('{"id":1}\n{"id":2}').next).toBe(9))
})
