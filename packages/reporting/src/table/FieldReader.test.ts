import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { Column } from "./Columns.ts"
import * as Rule from "./ColumnRule.ts"
import { odd, stopsAt } from "./FieldReader.ts"

const rules = {
  id: Rule.id("may be empty"),
  text: Rule.text(4),
  code: Rule.code(["bleed", "mg"], "may be empty"),
  zone: Rule.zone,
  units: Rule.units(100_000, "may be empty"),
  kilograms: Rule.kilograms,
  amount: Rule.amount,
  year: Rule.year,
  date: Rule.date,
  instant: Rule.instant,
  local: Rule.localTime
} as const

const stops = stopsAt([44])

/** What stands in a column after one field of one row: the fields as they are, and not how they are numbered. */
const shown = (column: Column): unknown => {
  if ("codes" in column) return column.texts[column.codes[0] ?? 0]
  if ("days" in column) return [column.days[0], column.seconds[0]]
  const value = column.values[0] ?? 0
  if (column.missing !== undefined && column.missing[0] === 1) return "empty"
  return "texts" in column && value < 0 ? column.texts.at(-1 - value) : value
}

const asText = (rule: Rule.ColumnRule, field: string): unknown => {
  const reader = rule.reader("x", Rule.dictionaries())
  reader.reserve(1)
  return reader.readText(field, 0) ?? shown(reader.take(1))
}

/** The same by its bytes, or `undefined` where they are to be read as text. */
const asBytes = (rule: Rule.ColumnRule, field: string): unknown => {
  const reader = rule.reader("x", Rule.dictionaries())
  reader.reserve(1)
  const bytes = new TextEncoder().encode(`(${field},`)
  const end = reader.read(bytes, 1, stops, 0)
  // A byte 0 ends a piece of a file; a field that holds one is not read in place.
  if (end === odd || bytes[end] === 0) return undefined
  expect(end).toBe(bytes.length - 1)
  return shown(reader.take(1))
}

/** The same of a field that is a number already. */
const asNumber = (rule: Rule.ColumnRule, number: number): unknown => {
  const reader = rule.reader("x", Rule.dictionaries())
  reader.reserve(1)
  const refused: Array<unknown> = []
  reader.readNumbers({ values: Float64Array.of(number), from: 0, to: 1, row: 0 }, (_, reason) => refused.push(reason))
  return refused[0] ?? shown(reader.take(1))
}

/** Fields of every kind, whole and with a part of them changed, and any others. */
const field = Arbitrary.map(
  Arbitrary.all([
    Arbitrary.schema(
      Schema.Literals([
        "",
        "0",
        "7",
        "007",
        "100000",
        "100001",
        "70.5",
        "70.55",
        "70.555",
        "70.5555",
        "0.00",
        "1e3",
        "-1",
        "+1",
        ".5",
        "5.",
        "1234567890123456",
        "bleed",
        "mg",
        "Europe/London",
        "Mars/Base",
        "2026-02-28",
        "2026-02-29",
        "2024-02-29",
        "2026-10-25T01:30:00",
        "2026-10-25T24:00:00",
        "2026-10-25T01:30:00Z",
        "2026-10-25T01:60:00Z",
        "2026-10-25t01:30:00Z",
        "2026-10-25 01:30:00Z",
        "2026-10-25T01:30:00+01:00",
        "1985",
        "é",
        "=1",
        "'=1"
      ])
    ),
    Arbitrary.schema(Schema.Literals(["", "", "", "0", "Z", " ", "-", ".", "x", "😀", "\u0000"])),
    Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 30 })))
  ]),
  ([whole, part, place]) => whole.slice(0, place) + part + whole.slice(place + (part === "Z" ? 1 : 0))
)

describe("FieldReader", () => {
  it.prop(
    "read in place or as text, a field is the same; what cannot stand in a column is never read in place",
    [field],
    ([drawn]) => {
      for (const rule of Object.values(rules)) {
        const told = asBytes(rule, drawn)
        if (told !== undefined) expect(told).toEqual(asText(rule, drawn))
      }
    }
  )

  it.prop("a number is what its text is", [field], ([drawn]) => {
    for (const rule of [rules.units, rules.kilograms, rules.amount, rules.year]) {
      if (!/^[1-9]\d*(?:\.\d*[1-9])?$/.test(drawn)) return
      expect(asNumber(rule, Number(drawn))).toEqual(asText(rule, drawn))
    }
  })

  it.each([
    [rules.units, "1500", 1500],
    [rules.units, "0", "NotIu"],
    [rules.units, "100001", "NotIu"],
    [rules.units, "", "empty"],
    [rules.kilograms, "0", "NotWeight"],
    [rules.kilograms, "0.00", "NotWeight"],
    [rules.kilograms, "71.5", 71.5],
    [rules.kilograms, "71.555", "NotWeight"],
    [rules.amount, "0.001", 0.001],
    [rules.code, "routine", "NotCode"],
    [rules.text, "abcde", "TooLong"],
    [rules.text, "😀😀😀😀", "😀😀😀😀"],
    [rules.text, "\ud800", "BadText"],
    [rules.text, "'=A1", "ForSpreadsheet"],
    [rules.text, "", "Empty"],
    [rules.zone, "BST", "NotZone"],
    [rules.zone, "Europe/London", "Europe/London"],
    [rules.zone, "Asia/Kolkata", "Asia/Kolkata"],
    [rules.zone, "UTC", "UTC"],
    [rules.zone, "Europe/Londinium", "NotZone"],
    [rules.date, "2026-02-29", "NotDate"],
    [rules.date, "1970-01-02", 1],
    [rules.instant, "1970-01-01T00:00:01Z", 1],
    [rules.instant, "2026-10-25T01:30:00", "NotInstant"],
    [rules.local, "1970-01-02T00:00:01", [1, 1]],
    [rules.local, "2026-03-29T25:00:00", "NotLocalTime"],
    [rules.id, "7", 7],
    [rules.id, "007", "007"]
  ] as const)("rule %#: %j is %j", (rule, text, expected) => expect(asText(rule, text)).toEqual(expected))

  it.each([
    [rules.date, 1e9, "NotDate"],
    [rules.date, 0.5, "NotDate"],
    [rules.instant, Number.POSITIVE_INFINITY, "NotInstant"],
    [rules.local, 86_401.5, [1, 1]],
    [rules.units, 1.5, "NotIu"],
    [rules.id, 2 ** 53, "NotString"]
  ] as const)("rule %#: the number %j is %j", (rule, number, expected) =>
    expect(asNumber(rule, number)).toEqual(expected)
  )
})
