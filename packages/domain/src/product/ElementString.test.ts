import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertTrue } from "@effect/vitest/utils"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/gs1-parse.json" with { type: "json" }
import { codes } from "../testing/product.ts"
import * as Element from "./Element.ts"
import * as ElementString from "./ElementString.ts"
import { lastUsable } from "./ExpiryDate.ts"
import { DuplicateAiConflict, type ElementStringError } from "./ScanError.ts"

/** The words of the vectors for the errors (codes 7.6). */
const words: Record<ElementStringError["_tag"], string> = {
  EmptyScan: "empty",
  UnknownAi: "unknown-ai",
  FieldTooShort: "too-short",
  FieldTooLong: "too-long",
  NonDigit: "not-numeric",
  InvalidCset82: "bad-character",
  BadCheckDigit: "check-digit",
  IllegalDate: "bad-date",
  DuplicateAiConflict: "duplicate-ai"
}

const year = 2026

const asVector = (text: string) =>
  Result.match(ElementString.parse(text, year), {
    onFailure: (error) => ({
      ok: false,
      error: words[error._tag],
      at: error.position,
      ...("ai" in error && { ai: error.ai })
    }),
    onSuccess: (found) => {
      const ais = Object.fromEntries(found.map(({ ai, value }) => [ai, value]))
      const expiry = ais["17"] === undefined ? undefined : Element.date(ais["17"], year)
      return {
        ok: true,
        gtin: ais["01"] ?? null,
        batch: ais["10"] ?? null,
        expiry: expiry === undefined ? null : lastUsable(expiry),
        serial: ais["21"] ?? null,
        ais
      }
    }
  })

const pairs = (text: string) =>
  Result.getOrThrow(ElementString.parse(text, year)).map(({ ai, value }) => ({ ai, value }))

describe("ElementString.parse", () => {
  it.each(vectors.cases)("clinical 6.4: vector gs1-parse: $name", ({ expected, input }) => {
    const result: Record<string, unknown> = asVector(input.text)
    assert.deepStrictEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, result[key]])), { ...expected })
  })

  it.prop("retraction: parse(encode(x)) = x, in any order of the fields", [codes], ([fields]) => {
    const text = ElementString.encode(fields)
    const read = Result.getOrThrow(ElementString.parse(text, year))
    assert.deepStrictEqual(
      read.map(({ ai, value }) => ({ ai, value })),
      [...fields]
    )
    assertTrue(read.every(({ start, value }) => text.slice(start, start + value.length) === value))
  })
  it.prop("GS1-6: brackets: parse(print(x)) = x, unless a value has a number in brackets", [codes], ([fields]) => {
    const printed = ElementString.print(fields)
    if (fields.some(({ value }) => /\(\d{2,4}\)/.test(value))) assert.isUndefined(printed)
    else assert.deepStrictEqual(pairs(printed ?? ""), [...fields])
  })
  it.each(["A(10)", "A(710)1", "A(7003)1"])("GS1-6: not printed, since it could be read in two ways: %s", (value) => {
    assert.isUndefined(ElementString.print([{ ai: "10", value }]))
  })
  it.prop(
    "GS1-4: indifferent: space around, identifier, leading and trailing sign change nothing but places",
    [codes],
    ([fields]) => {
      const text = ElementString.encode(fields)
      const read = (each: string) =>
        Result.getOrThrow(ElementString.parse(each, year)).map(({ ai, value }) => [ai, value])
      for (const each of [
        ` ${text}\n`,
        `]d2${text}`,
        `]C1${text}\u001d`,
        `\u00e8${text}`,
        text.replaceAll("\u001d", "\u241d")
      ]) {
        assert.deepStrictEqual(read(each), read(text))
      }
    }
  )
  it("the same field with another value is a contradiction, found at the second", () => {
    assertFailure(
      ElementString.parse("10AB\u001d10AC", year),
      new DuplicateAiConflict({ ai: "10", position: 7, length: 2 })
    )
  })
  it("GS1-13: linear: some hundred thousand characters of any shape are read or refused at once", () => {
    const many = 200_000
    for (const text of ["10A\u001d", "(10)A", "(10", "\u001d", "01", " ", "(1)", "10A"]) {
      assert.isTrue(Result.isResult(ElementString.parse(text.repeat(many), year)))
      assert.isTrue(Result.isResult(ElementString.parse(`10${text.repeat(many)}(21)`, year)))
    }
  })
  it.prop("GS1-13: total: any text gives fields or a mistake inside it", [Schema.String], ([text]) => {
    const read = ElementString.parse(text, year)
    assertTrue(Result.isSuccess(read) || (read.failure.position >= 0 && read.failure.position <= text.length))
  })
})
