/**
 * Every border of the package answers hostile input with a `Result`: each exported schema, and each exported function that reads
 * a text. They are found in the files, so that a new one is tried without being named here.
 */
import { afterAll, assert, describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { everythingHostile, hostileInput, hostileTexts } from "./testing/hostile.ts"

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

describe("hostile input", () => {
  it("schemas and readers are found", () => {
    expect(decoders.length).toBeGreaterThan(60)
    expect(readers.map(({ name }) => name)).toContain("product/BatchNumber parse")
  })

  describe.each(decoders)("schema: $name", ({ schema }) => {
    const decode = Schema.decodeUnknownResult(schema)
    const encode = Schema.encodeUnknownResult(schema)
    const isAnswered = (input: unknown): boolean => {
      const decoded = decode(input)
      return Result.isFailure(decoded) || Result.isSuccess(encode(decoded.success))
    }
    it("refuses or takes whatever comes; what it takes can be written", () =>
      expect(everythingHostile.every(isAnswered)).toBe(true))
    it.prop("refuses or takes what has its shape", [hostileInput(schema)], ([input]) => isAnswered(input))
  })

  describe.each(readers)("reader: $name", ({ others, read }) => {
    const isAnswered = (text: string): boolean => {
      const answer = isFunction(read) ? read(text, ...others.map((other) => beside[other])) : "no function"
      return answer === undefined || typeof answer === "boolean" || Result.isResult(answer)
    }
    it("answers each hostile text", () => {
      expect(Object.keys(beside)).toEqual(expect.arrayContaining(others))
      expect(hostileTexts.every(isAnswered)).toBe(true)
    })
    it.prop("answers any text", [Schema.String], ([text]) => isAnswered(text))
  })

  afterAll(() => assert.notProperty({}, "polluted"))
})
