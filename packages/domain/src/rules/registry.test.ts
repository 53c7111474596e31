/** The registry is whole: no rule stands twice, each says what it is and where it comes from, and each error names one of them. */
import { assert, describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { accessRules } from "./access.ts"
import { calendarRules } from "./calendar.ts"
import { complianceRules } from "./compliance.ts"
import { diaryRules } from "./diary.ts"
import { dosingRules } from "./dosing.ts"
import { personRules } from "./person.ts"
import { productRules } from "./product.ts"
import { registry } from "./registry.ts"
import { messageKey, type Rule } from "./Rule.ts"
import { stockRules } from "./stock.ts"

const folders = [
  calendarRules,
  productRules,
  personRules,
  dosingRules,
  diaryRules,
  stockRules,
  complianceRules,
  accessRules
]
const rules: ReadonlyArray<readonly [string, Rule]> = Object.entries(registry)

describe("registry", () => {
  it("no rule stands in two folders", () => {
    const ids = folders.flatMap((table) => Object.keys(table))
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    expect(ids).toHaveLength(rules.length)
  })

  it.each(rules)("%s says one thing in a sentence, and names a source and its open values", (_, rule) => {
    expect(rule.says).toMatch(/^[A-Z0-9].*\.$/)
    for (const text of [rule.source, ...(rule.unverified ?? [])]) expect(text.trim()).not.toBe("")
    expect(rule.source).not.toMatch(/^(?:clinical|standards|codes|ux)\b|\bspec\b|\.md\b/)
  })
})

const modules = import.meta.glob(["../*/**/*.ts", "!../testing/**", "!../**/*.test.ts"], { eager: true })

interface ErrorClass extends Schema.Top {
  readonly fields: Schema.Struct.Fields
  new (fields: object, options: { readonly disableChecks: true }): object
}

const isErrorClass = (value: unknown): value is ErrorClass =>
  typeof value === "function" && Schema.isSchema(value) && value.prototype instanceof Error

const classes = Object.entries(modules).flatMap(([file, module]) =>
  Object.values(module ?? {}).flatMap((value: unknown) => (isErrorClass(value) ? [{ file, value }] : []))
)

/** Something of the kind that a field holds, so that an error can be made of it: what it says does not matter here. */
const anyOf = (ast: SchemaAST.AST | undefined): unknown => {
  switch (ast?._tag) {
    case "Literal":
      return ast.literal
    case "String":
      return "any"
    case "Number":
      return 1
    case "Union":
      return anyOf(ast.types[0])
    case "Arrays":
      return ast.elements.map(anyOf)
    case "Objects":
      return Object.fromEntries(ast.propertySignatures.map(({ name, type }) => [name, anyOf(type)]))
    case "Declaration": {
      const inner = classes.find(({ value }) => value.ast === ast)
      return inner && instanceOf(inner.value)
    }
    default:
      return undefined
  }
}

const instanceOf = (error: ErrorClass): object =>
  new error(Object(anyOf(Schema.Struct(error.fields).ast)), { disableChecks: true })

const errors = classes.map(({ file, value }) => ({ file, error: instanceOf(value) }))

describe("errors", () => {
  it.each(errors)("$error._tag of $file names its rule and the field it is about", ({ error }) => {
    assert.hasAnyKeys(error, ["_tag"])
    expect(error).toHaveProperty("field", expect.stringMatching(/^[a-z][A-Za-z0-9.]*$/))
    expect(error).toHaveProperty("rule", expect.toBeOneOf(Object.keys(registry)))
  })

  it("no two have one message", () => {
    const keys = errors.map(({ error }) => messageKey({ _tag: "", rule: "", field: "", ...error }))
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })
})
