/**
 * Every border of the package answers hostile input with a `Result`: each exported schema, and each exported function that reads
 * a text. They are found in the files, so that a new one is tried without being named here.
 */
import { afterAll, assert, describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { hostileInput, hostileTexts, hostileValues } from "./testing/hostile.ts"

declare global {
  interface ImportMeta {
    /** Vite's: the files that a pattern names. */
    readonly glob: (
      patterns: ReadonlyArray<string>,
      options: { readonly eager: true; readonly query?: string; readonly import?: string }
    ) => Record<string, unknown>
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

const modules = import.meta.glob(["./*/**/*.ts", "!./testing/**", "!./**/*.test.ts"], { eager: true })
const sources = import.meta.glob(["./*/**/*.ts", "!./testing/**", "!./**/*.test.ts"], {
  eager: true,
  query: "?raw",
  import: "default"
})

const isFunction = (value: unknown): value is (...given: ReadonlyArray<unknown>) => unknown =>
  typeof value === "function"

const isDecoder = (value: unknown): value is Schema.Codec<unknown> => Schema.isSchema(value)

const decoders = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(isRecord(module) ? module : {}).flatMap(([name, value]) =>
    isDecoder(value) ? [{ name: `${file.slice(2, -3)} ${name}`, schema: value }] : []
  )
)

/** What a reader asks for beside the text. */
const beside: Readonly<Record<string, unknown>> = { currentYear: 2026, from: 0, tzdb: "2026c" }

const signature = /^export const (\w+) = \(\s*\w+: string((?:,\s*\w+: [\w.]+)*),?\s*\): (?:Result\.Result<|boolean)/gm

const readers = Object.entries(sources).flatMap(([file, source]) =>
  [...String(source).matchAll(signature)].map(([, name = "", rest = ""]) => {
    const module = modules[file]
    const others = [...rest.matchAll(/(\w+):/g)].map(([, other = ""]) => other)
    return { name: `${file.slice(2, -3)} ${name}`, read: isRecord(module) ? module[name] : undefined, others }
  })
)

const texts = Arbitrary.schema(Schema.Literals(hostileTexts))

describe("hostile input", () => {
  it("schemas and readers are found", () => {
    expect(decoders.length).toBeGreaterThan(60)
    expect(readers.map(({ name }) => name)).toContain("product/BatchNumber parse")
  })

  describe.each(decoders)("schema: $name", ({ schema }) => {
    const decode = Schema.decodeUnknownResult(schema)
    const encode = Schema.encodeUnknownResult(schema)
    it.prop(
      "is refused or taken, never thrown at; what is taken can be written",
      [hostileValues, hostileInput(schema)],
      (inputs) =>
        inputs.every((input) => {
          const decoded = decode(input)
          return Result.isFailure(decoded) || Result.isSuccess(encode(decoded.success))
        })
    )
  })

  describe.each(readers)("reader: $name", ({ others, read }) => {
    it.prop("answers every text", [texts, Schema.String], (inputs) => {
      expect(Object.keys(beside)).toEqual(expect.arrayContaining(others))
      for (const text of inputs) {
        const answer = isFunction(read) ? read(text, ...others.map((other) => beside[other])) : "no function"
        assert.isTrue(answer === undefined || typeof answer === "boolean" || Result.isResult(answer))
      }
    })
  })

  afterAll(() => assert.notProperty({}, "polluted"))
})
