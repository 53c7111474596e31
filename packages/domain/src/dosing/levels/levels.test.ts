import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import factorLevel from "../../../vectors/factor-level.json" with { type: "json" }
import halfLives from "../../../vectors/half-life.json" with { type: "json" }
import type { Molecule } from "../../product/Molecule.ts"
import { doseOf, levelModels } from "../../testing/dosing.ts"
import { ClinicianOnly, notice } from "./ClinicianOnly.ts"
import { halfLife, NoHalfLife } from "./halfLife.ts"
import { type Fall, type LevelModel, LevelModelOutOfRange } from "./LevelModel.ts"
import { levelsAt } from "./levelsAt.ts"
import { modelled, NotModelled } from "./modelled.ts"
import { timeToThreshold } from "./timeToThreshold.ts"

const opened = <A>(result: Result.Result<ClinicianOnly<A>, unknown>): A =>
  Result.getOrThrowWith(result, () => new Error("no level")).show((value) => value)
const levels = (model: LevelModel, hours: ReadonlyArray<number>) => Array.from(opened(levelsAt(model, hours)))

const assertClose = (found: ReadonlyArray<number>, expected: ReadonlyArray<number>, relative = 1e-9) => {
  assert.strictEqual(found.length, expected.length)
  expected.forEach((value, place) =>
    assert.closeTo(found[place] ?? Number.NaN, value, relative * Math.max(1, Math.abs(value)))
  )
}

/** What is left of one dose, by the formula (clinical 3.9.1, 3.9.2). */
const leftOf = ({ hour, infusionHours, units }: LevelModel["doses"][number], model: LevelModel, at: number): number => {
  const peak = (units * model.recovery) / model.weightKg
  const dt = at - hour
  if (dt < 0) return 0
  const fallen = (halfLifeHours: number): number => {
    const lambda = Math.LN2 / halfLifeHours
    if (infusionHours === 0) return peak * Math.exp(-lambda * dt)
    const height = peak / (lambda * infusionHours)
    return dt <= infusionHours
      ? height * (1 - Math.exp(-lambda * dt))
      : height * (1 - Math.exp(-lambda * infusionHours)) * Math.exp(-lambda * (dt - infusionHours))
  }
  return model.fall.compartments === "one"
    ? fallen(model.fall.halfLifeHours)
    : model.fall.alphaFraction * fallen(model.fall.alphaHalfLifeHours) +
        (1 - model.fall.alphaFraction) * fallen(model.fall.betaHalfLifeHours)
}

const hours = Arbitrary.array(Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: -10, maximum: 900 }))), {
  maxLength: 20
})

describe("levelsAt", () => {
  it.prop("clinical 3.9.1: the level is what is left of each dose, added up", [levelModels, hours], ([model, at]) => {
    assertClose(
      levels(model, at),
      at.map((hour) => model.baseline + model.doses.reduce((sum, dose) => sum + leftOf(dose, model, hour), 0))
    )
  })
  it.prop("clinical 3.9.1: additive in doses", [levelModels, levelModels, hours], ([model, { doses }, at]) => {
    const others = levels({ ...model, doses }, at)
    const together = levels({ ...model, doses: [...model.doses, ...doses] }, at)
    assertClose(
      together,
      levels(model, at).map((level, place) => level + (others[place] ?? 0) - model.baseline)
    )
  })
  it.prop("clinical 3.9.2: linear in units", [levelModels, hours], ([model, at]) => {
    const doses = model.doses.map((dose) => ({ ...dose, units: dose.units * 3 }))
    assertClose(
      levels({ ...model, doses, baseline: 0 }, at),
      levels({ ...model, baseline: 0 }, at).map((level) => level * 3)
    )
  })
  it.prop("clinical 3.9.1: the order of doses and of hours does not matter", [levelModels, hours], ([model, at]) => {
    assertClose(levels({ ...model, doses: model.doses.toReversed() }, at.toReversed()), levels(model, at).toReversed())
  })
  it("clinical 3.9.1: a dose at the hour counts, and one after it does not", () => {
    const doses = [{ hour: 0, units: 2000, infusionHours: 0 }]
    assertClose(levels({ ...simple, doses }, [-0.001, 0]), [5, 5 + 2000 / 35])
  })
  it.each([
    [{ weightKg: Number.NaN }, "weightKg"],
    [{ recovery: 0 }, "recovery"],
    [{ baseline: -1 }, "baseline"],
    [{ fall: { compartments: "one", halfLifeHours: 0 } }, "fall"],
    [{ fall: { compartments: "two", alphaFraction: 2, alphaHalfLifeHours: 1, betaHalfLifeHours: 2 } }, "fall"],
    [{ doses: [{ hour: Infinity, units: 1, infusionHours: 0 }] }, "doses"],
    [{ doses: [{ hour: 0, units: -1, infusionHours: 0 }] }, "doses"],
    [{ doses: [{ hour: 0, units: 1, infusionHours: Number.NaN }] }, "doses"]
  ] satisfies ReadonlyArray<readonly [Partial<LevelModel>, LevelModelOutOfRange["field"]]>)(
    "clinical 3.9.1: no level from a model that cannot be: %j",
    (about, field) => {
      assertFailure(levelsAt({ ...simple, ...about }, [0]), new LevelModelOutOfRange({ field }))
      assertFailure(timeToThreshold({ ...simple, ...about }, 10), new LevelModelOutOfRange({ field }))
    }
  )
  it.each([Number.NaN, Infinity])("clinical 3.9.1: no hour: %d", (hour) => {
    assertFailure(levelsAt(simple, [hour]), new LevelModelOutOfRange({ field: "atHours" }))
  })
  const simple: LevelModel = {
    fall: { compartments: "one", halfLifeHours: 12 },
    weightKg: 70,
    recovery: 2,
    baseline: 5,
    doses: []
  }
})

describe("timeToThreshold", () => {
  const end = ({ doses }: LevelModel) => Math.max(...doses.map(({ hour, infusionHours }) => hour + infusionHours))
  it.prop("clinical 3.9.3: at that time the level is the threshold", [levelModels], ([model]) => {
    const found = opened(timeToThreshold(model, model.baseline + 1))
    if (found.status !== "ok") return
    assertClose(levels(model, [end(model) + found.hoursAfterLast]), [model.baseline + 1], 1e-7)
  })
  it.prop(
    "clinical 3.9.3: never below the baseline, and below at once where it already is",
    [levelModels],
    ([model]) => {
      assert.deepStrictEqual(opened(timeToThreshold(model, model.baseline)), { status: "never_below" })
      assert.deepStrictEqual(opened(timeToThreshold({ ...model, doses: [] }, model.baseline + 1)), {
        status: "already_below",
        hoursAfterLast: 0
      })
    }
  )
  it.each([-1, Number.NaN, Infinity])("clinical 3.9.3: no threshold: %d", (threshold) => {
    const model: LevelModel = {
      fall: { compartments: "one", halfLifeHours: 12 },
      weightKg: 70,
      recovery: 2,
      baseline: 0,
      doses: []
    }
    assertFailure(timeToThreshold(model, threshold), new LevelModelOutOfRange({ field: "threshold" }))
  })
})

describe("halfLife", () => {
  const between = (minimum: number, maximum: number) =>
    Arbitrary.schema(Schema.Finite.check(Schema.isBetween({ minimum, maximum })))
  it.prop(
    "clinical 3.9.4: levels of a known half-life give it back",
    [between(2, 200), between(20, 200), between(0, 5)],
    ([hoursOf, peak, baseline]) => {
      const samples = [1, 5, 24, 48].map((at) => ({ hours: at, level: peak * 2 ** (-at / hoursOf) + baseline }))
      const fitted = opened(halfLife(samples, baseline))
      assertClose([fitted.halfLifeHours, fitted.backExtrapolated], [hoursOf, peak + baseline], 1e-6)
    }
  )
  it("clinical 3.9.4: levels at the baseline or below are left out, and one time alone is too few", () => {
    const once = [
      { hours: 1, level: 50 },
      { hours: 1, level: 52 },
      { hours: 20, level: 5 }
    ]
    assertFailure(halfLife(once, 5), new NoHalfLife({ reason: "TooFewPoints" }))
    assertFailure(halfLife([], 0), new NoHalfLife({ reason: "TooFewPoints" }))
  })
  it("clinical 3.9.4: levels that stay do not fall", () => {
    const level = { level: 20 }
    assertFailure(
      halfLife(
        [
          { hours: 1, ...level },
          { hours: 2, ...level }
        ],
        0
      ),
      new NoHalfLife({ reason: "NotFalling" })
    )
  })
  it.each([Number.NaN, Infinity])("clinical 3.9.4: no level: %d", (level) => {
    assertFailure(halfLife([{ hours: 1, level }], 0), new LevelModelOutOfRange({ field: "samples" }))
    assertFailure(halfLife([], level), new LevelModelOutOfRange({ field: "baseline" }))
  })
})

describe("modelled", () => {
  it.each([
    "emicizumab",
    "concizumab",
    "marstacimab",
    "fitusiran",
    "gene_therapy_fviii",
    "gene_therapy_fix"
  ] satisfies ReadonlyArray<Molecule>)("clinical 3.9.5: no model of %s", (molecule) => {
    assertFailure(modelled(doseOf(molecule).product, undefined), new NotModelled({ reason: "Product" }))
  })
  it("clinical 3.9.5: none with a confirmed inhibitor, and one of a factor without", () => {
    const { product } = doseOf("fviii")
    assertFailure(
      modelled(product, { status: "current_low", confirmed: true }),
      new NotModelled({ reason: "Inhibitor" })
    )
    assertSuccess(modelled(product, { status: "negative", confirmed: false }), product)
    assertSuccess(modelled(product, undefined), product)
  })
})

describe("ClinicianOnly", () => {
  /** What a page for patients takes. */
  const patientPage = (level: number): string => `${level} IU/dL`
  const level = new ClinicianOnly(42)

  it("clinical 3.9: a level from a model does not go into a patient's view", () => {
    // @ts-expect-error a figure for clinicians is no number
    assert.notInclude(patientPage(level), "42")
    // @ts-expect-error nor is what is worked out from it
    assert.notInclude(patientPage(level.map((value) => value / 2)), "21")
  })
  it("clinical 3.9: written down where it does not belong, only the notice is left", () => {
    assert.strictEqual(JSON.stringify({ level }), JSON.stringify({ level: { notice } }))
    assert.notInclude(String(level), "42")
  })
  it("clinical 3.9: whoever opens it is handed the notice", () => {
    assert.strictEqual(
      level.map((value) => value / 2).show((value, said) => `${value}: ${said}`),
      `21: ${notice}`
    )
  })
})

describe("clinical 3.9: vectors", () => {
  type Input = (typeof factorLevel.cases)[number]["input"]
  const fallOf = (input: Input): Fall =>
    "halfLifeHours" in input && input.halfLifeHours !== undefined
      ? { compartments: "one", halfLifeHours: input.halfLifeHours }
      : {
          compartments: "two",
          alphaFraction: input.alphaFraction ?? 0,
          alphaHalfLifeHours: input.alphaHalfLifeHours ?? 0,
          betaHalfLifeHours: input.betaHalfLifeHours ?? 0
        }
  it.each(factorLevel.cases)("clinical 3.9.1: vector factor-level: $name", ({ expected, input }) => {
    const { baseline, doses, recovery, weightKg } = input
    const model = { fall: fallOf(input), baseline, doses, recovery, weightKg }
    if (expected.levels !== undefined) return assertClose(levels(model, input.atHours ?? []), expected.levels, 1e-7)
    const found = opened(timeToThreshold(model, input.threshold ?? 0))
    assert.strictEqual(found.status.replaceAll("_", "-"), expected.status)
    assertClose("hoursAfterLast" in found ? [found.hoursAfterLast] : [], [expected.hoursAfterLast ?? 0], 1e-7)
  })
  it.each(halfLives.cases)("clinical 3.9.4: vector half-life: $name", ({ expected, input }) => {
    const samples = input.hours.map((at, place) => ({ hours: at, level: input.levels[place] ?? Number.NaN }))
    const found = halfLife(samples, input.baseline)
    if (expected.status === "not-falling") return assertFailure(found, new NoHalfLife({ reason: "NotFalling" }))
    const { backExtrapolated, halfLifeHours, lambdaPerHour, used } = opened(found)
    assert.strictEqual(used, expected.used)
    assertClose(
      [halfLifeHours, backExtrapolated, lambdaPerHour],
      [expected.halfLifeHours ?? 0, expected.backExtrapolated ?? 0, expected.lambdaPerHour ?? 0]
    )
  })
})
