/**
 * Every border of the package answers hostile input with a `Result`: each exported schema, and each exported function that reads
 * a text. They are found in the files, so that a new one is tried without being named here.
 */
import { afterAll, assert, describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { factorDose, fibrinogenDose, perKgDose } from "./dosing/doseFor.ts"
import { halfLife } from "./dosing/levels/halfLife.ts"
import type { LevelModel } from "./dosing/levels/LevelModel.ts"
import { levelsAt } from "./dosing/levels/levelsAt.ts"
import { measuredRecovery } from "./dosing/recovery.ts"
import { wholeVials } from "./dosing/wholeVials.ts"
import * as Weight from "./person/Weight.ts"
import * as Amount from "./product/Amount.ts"
import { iu, today } from "./testing/diary.ts"
import { everythingHostile, hostileInput, hostileNumbers, hostileTexts } from "./testing/hostile.ts"

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

const signature =
  /^export const (\w+) = \(\s*\w+: string((?:,\s*\w+: [\w.]+)*),?\s*\): (?:Result\.Result<|boolean|\w+ is )/gm

const readers = Object.entries(sources).flatMap(([file, source]) =>
  [...String(source).matchAll(signature)].map(([, name = "", rest = ""]) => {
    const module = modules[file]
    const others = [...rest.matchAll(/(\w+):/g)].map(([, other = ""]) => other)
    return { name: `${file.slice(2, -3)} ${name}`, read: isRecord(module) ? module[name] : undefined, others }
  })
)

const model: LevelModel = {
  fall: { compartments: "one", halfLifeHours: 12 },
  weightKg: 70,
  recovery: 2,
  baseline: 0,
  doses: [{ hour: 0, units: 1000, infusionHours: 0 }]
}
const raw = (levels: ReturnType<typeof levelsAt>) =>
  Result.map(levels, (each) => each.show((values) => Array.from(values)))
const order = { weightKg: 70, perKg: 1, unit: "mg", productUnit: "mg", concentration: 150, maxPerDose: 6 } as const
const aim = { weightKg: 70, baseline: 1, target: 50, recovery: 2 }
const level = { weightKg: 70, measured: 1, target: 2, recovery: 0.02 }
const draw = { before: 1, peak: 60, units: 2000, weightKg: 70, minutesAfter: 30 }
const vials = [{ strength: iu(500) }]

/** What makes something of a figure that a person may have typed: the figure stands in one place, the rest is sound. */
const figures: ReadonlyArray<readonly [string, (n: number) => Result.Result<unknown, unknown>]> = [
  ["Amount.fromText", (value) => Amount.fromText({ value, unit: "[iU]" })],
  ["Weight.measured", (kg) => Weight.measured(kg, today)],
  ...(["weightKg", "baseline", "target", "recovery"] as const).map(
    (name) => [`factorDose: ${name}`, (n: number) => factorDose({ ...aim, [name]: n })] as const
  ),
  ...(["weightKg", "measured", "target", "recovery"] as const).map(
    (name) => [`fibrinogenDose: ${name}`, (n: number) => fibrinogenDose({ ...level, [name]: n })] as const
  ),
  ...(["weightKg", "perKg", "concentration", "maxPerDose"] as const).map(
    (name) => [`perKgDose: ${name}`, (n: number) => perKgDose({ ...order, [name]: n })] as const
  ),
  ...(["before", "peak", "units", "weightKg", "minutesAfter"] as const).map(
    (name) => [`measuredRecovery: ${name}`, (n: number) => measuredRecovery({ ...draw, [name]: n })] as const
  ),
  ["wholeVials: required", (required) => wholeVials(required, vials)],
  ["wholeVials: available", (available) => wholeVials(500, [{ strength: iu(500), available }])],
  ["wholeVials: mostVials", (mostVials) => wholeVials(500, vials, { mostVials })],
  ["wholeVials: below", (below) => wholeVials(500, vials, { below })],
  ["wholeVials: above", (above) => wholeVials(500, vials, { above, policy: "fewest_vials" })],
  ["levelsAt: hour", (hour) => raw(levelsAt(model, [hour]))],
  ["levelsAt: recovery", (recovery) => raw(levelsAt({ ...model, recovery }, [1]))],
  ["levelsAt: baseline", (baseline) => raw(levelsAt({ ...model, baseline }, [1]))],
  [
    "levelsAt: half-life",
    (halfLifeHours) => raw(levelsAt({ ...model, fall: { compartments: "one", halfLifeHours } }, [1]))
  ],
  ["levelsAt: units", (units) => raw(levelsAt({ ...model, doses: [{ hour: 0, units, infusionHours: 0 }] }, [1]))],
  [
    "levelsAt: infusion",
    (hours) => raw(levelsAt({ ...model, doses: [{ hour: 0, units: 1000, infusionHours: hours }] }, [1]))
  ],
  [
    "halfLife: level",
    (n) =>
      Result.map(
        halfLife(
          [
            { hours: 1, level: 50 },
            { hours: 9, level: n }
          ],
          0
        ),
        (fit) => fit.show((found) => found)
      )
  ]
]

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

  it.each(figures)("figure: %s is answered, and what is made of it is a number", (_, of) => {
    const isSound = (n: number) =>
      Result.match(of(n), { onFailure: () => true, onSuccess: (made) => !JSON.stringify(made).includes("null") })
    expect(hostileNumbers.filter((n) => !isSound(n))).toEqual([])
  })

  afterAll(() => assert.notProperty({}, "polluted"))
})
