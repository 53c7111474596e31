import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import vectors from "../../../vectors/dose-safety.json" with { type: "json" }
import { epochMillis, Instant } from "../../calendar/Instant.ts"
import { LocalDate } from "../../calendar/LocalDate.ts"
import { registry } from "../../rules/registry.ts"
import { BatchNumber } from "../../product/BatchNumber.ts"
import type { Molecule } from "../../product/Molecule.ts"
import { amountOf, codesOf, context, dose, doseOf, someDoses, weightOf } from "../../testing/dosing.ts"
import type { Dose } from "../Dose.ts"
import { FindingCode, messageKey, ruleOf } from "./Finding.ts"
import { findings } from "./findings.ts"
import { actions, finding, patientSees, severities } from "./severities.ts"
import { thresholds } from "./thresholds.ts"

const histories = Arbitrary.array(someDoses, { maxLength: 12 })

describe("findings", () => {
  it.prop("clinical 3.7.1: they do not depend on the order of the history", [someDoses, histories], ([of, history]) => {
    assert.deepStrictEqual(codesOf(of, context({ history })), codesOf(of, context({ history: history.toReversed() })))
  })
  it.prop("clinical 3.7.1: they are listed in the order of their numbers", [someDoses, histories], ([of, history]) => {
    const order = codesOf(of, context({ history })).map((code) => FindingCode.literals.indexOf(code))
    assert.deepStrictEqual(
      order,
      order.toSorted((a, b) => a - b)
    )
  })
  it.prop("clinical 3.7.2: a rule is found or not checked, never both", [someDoses, histories], ([of, history]) => {
    const said = findings(of, context({ history }))
    const open = said.notChecked.map(({ code }) => code)
    assert.isFalse(said.findings.some(({ code }) => open.includes(code)))
  })
  it.prop("clinical 3.7: every finding says by which data it was made", [someDoses, histories], ([of, history]) => {
    for (const each of findings(of, context({ history })).findings) {
      assert.deepStrictEqual([each.catalogueVersion, each.thresholdsVersion], ["test-1", thresholds.version])
      assert.strictEqual(each.severity, severities[each.code].diary_entry)
    }
  })
  it.prop("clinical 3.7: a dose that is larger has no fewer of the limits against it", [someDoses], ([of]) => {
    const twice = { ...of, amount: { ...of.amount, thousandths: of.amount.thousandths * 2 } }
    const limits = (codes: ReadonlyArray<string>) => codes.filter((code) => code === "D1" || code === "D2")
    assert.includeMembers(limits(codesOf(twice, context())), limits(codesOf(of, context())))
  })
  it("clinical 3.7.2: a product whose molecule nobody named is not checked, and not clear", () => {
    const { molecule: _, ...product } = doseOf("fviii").product
    const open = findings(dose({ product }), context()).notChecked
    assert.strictEqual(open.find(({ code }) => code === "D4-high")?.missing, "molecule")
  })
  it("clinical 3.7: what blocks a prescription only flags what was given", () => {
    const much = dose({ amount: amountOf(9000) })
    const severity = (setting: "prescription" | "diary_entry") =>
      findings(much, context({ setting })).findings.find(({ code }) => code === "D1")?.severity
    assert.strictEqual(severity("prescription"), "block_draft")
    assert.strictEqual(severity("diary_entry"), "high")
  })
  it("clinical 3.7: a rule without a severity makes no finding", () => {
    const versions = { catalogueVersion: "test-1", thresholdsVersion: "1" }
    assert.isUndefined(finding("D19", {}, { ...versions, setting: "prescription" }))
    assert.strictEqual(finding("D19", {}, { ...versions, setting: "diary_entry" })?.severity, "high")
  })
  it("clinical 3.7: aPCC on emicizumab goes to the on-call list, a long course at home to the centre", () => {
    assert.deepStrictEqual(
      [actions["D4-high"], actions["D4-warn"], actions.D29, actions.D31],
      ["on_call_list", "on_call_list", "task_for_consultant", "centre_to_call"]
    )
  })
  it("clinical 3.7: a doubtful entry is asked about, and only one of the future is refused", () => {
    const whose = (action: (typeof actions)[FindingCode]) =>
      FindingCode.literals.filter((code) => actions[code] === action)
    assert.deepStrictEqual(whose("ask_person"), ["D7", "D11", "D13"])
    assert.deepStrictEqual(whose("refuse"), ["D14"])
  })
  it("clinical 3.8: a patient sees questions and facts, and no limit of a dose", () => {
    assert.deepStrictEqual(FindingCode.literals.filter(patientSees), ["D7", "D8", "D11", "D13", "D14", "D20", "D21"])
  })
  it("a finding has a message of its own, and so has what was not checked", () => {
    const made = { severity: "low", values: {}, catalogueVersion: "1", thresholdsVersion: "1" } as const
    assert.strictEqual(messageKey({ code: "D4-high", ...made }), "finding.d4_high")
    assert.strictEqual(messageKey({ code: "D1", missing: "limit" }), "not_checked.d1")
  })
  it("the rule of each code of this folder stands in the registry", () => {
    const elsewhere = ["D8", "D14", "D19", "D20", "D21"]
    const own = FindingCode.literals.map(ruleOf).filter((rule) => !elsewhere.includes(rule))
    assert.deepStrictEqual(
      own.filter((rule) => !Object.hasOwn(registry, rule)),
      []
    )
  })
})

describe("thresholds", () => {
  const marksIn = (data: unknown): ReadonlyArray<string> => {
    if (typeof data !== "object" || data === null) return []
    return Object.entries(data).flatMap(([key, value]) => (key === "verify" ? [String(value)] : marksIn(value)))
  }
  it("every figure that is still to be confirmed is listed with its rule", () => {
    const listed = Object.values(registry).flatMap((rule) => ("unverified" in rule ? [...rule.unverified] : []))
    const marks = marksIn(thresholds)
    assert.isAbove(marks.length, 25)
    assert.deepStrictEqual(
      marks.filter((mark) => !listed.some((words) => words === mark)),
      []
    )
  })
})

describe("clinical 3.7.1: vectors", () => {
  const molecules: Record<string, Molecule> = { FVIII: "fviii", aPCC: "apcc" }
  interface Printed {
    readonly at: string
    readonly kind: string
    readonly product: string
    readonly batch: string
    readonly amount: number
    readonly perDoseMax?: number
    readonly perDayMax?: number
    readonly minIntervalHours?: number
    readonly expiry?: string
  }
  const read = (printed: Printed, localDate: string): Dose => {
    const molecule = molecules[printed.kind] ?? "fviii"
    const { unit } = doseOf(molecule).product
    const { expiry, minIntervalHours, perDayMax, perDoseMax } = printed
    return doseOf(
      molecule,
      {
        at: Instant.make(printed.at),
        date: LocalDate.make(localDate),
        amount: amountOf(printed.amount, unit),
        batches: [
          {
            number: BatchNumber.make(printed.batch),
            ...(expiry === undefined ? {} : { expiry: { value: LocalDate.make(expiry), precision: "day" } as const })
          }
        ]
      },
      {
        id: printed.product,
        ...(perDoseMax === undefined ? {} : { perDoseMax: { perKg: perDoseMax, unit } }),
        ...(perDayMax === undefined ? {} : { perDayMax: { perKg: perDayMax, unit } }),
        ...(minIntervalHours === undefined ? {} : { minIntervalHours })
      }
    )
  }
  /** The rules that the vectors know; D14 is the diary's, and is asked of the instant alone. */
  const known = ["D1", "D2", "D3", "D4-high", "D4-warn", "D4-first", "D7", "D13"]
  it.each(vectors.cases)("clinical 3.7.1: vector dose-safety: $name", ({ expected, input }) => {
    const of = read(input.treatment, input.localDate)
    const history = [
      ...("history" in input ? input.history.map((each) => read(each, each.at.slice(0, 10))) : []),
      ...("emicizumab" in input
        ? input.emicizumab.map((at) =>
            doseOf("emicizumab", { at: Instant.make(at), date: LocalDate.make(at.slice(0, 10)) })
          )
        : [])
    ]
    const found = codesOf(of, context({ history }, { weight: weightOf(input.weightKg) }))
    const isAhead = epochMillis(of.at) > epochMillis(Instant.make(input.now)) + 600_000
    assert.deepStrictEqual<ReadonlyArray<string>>(
      [...found.filter((code) => known.includes(code)), ...(isAhead ? ["D14"] : [])],
      expected.findings
    )
  })
})
