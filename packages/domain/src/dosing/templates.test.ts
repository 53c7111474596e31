import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { concizumabMaintenance, templates } from "./templates.ts"
import { type Aims, rareTroughs, type Target, targets, targetsFor } from "./targets.ts"

describe("templates", () => {
  it("clinical 3.4: each begins somewhere, is a range, and is marked as not confirmed", () => {
    assert.strictEqual(new Set(templates.map(({ name }) => name)).size, templates.length)
    for (const { phases, verify } of templates) {
      assert.strictEqual(verify, "unverified")
      assert.isNotEmpty(phases)
      for (const { dose } of phases) assert.isAtMost(dose.from, dose.to)
    }
  })
  it.each([
    [0, 0.25],
    [199.9, 0.25],
    [200, 0.2],
    [4000, 0.2],
    [4000.1, 0.15],
    [-1, undefined],
    [Number.NaN, undefined]
  ] as const)("clinical 3.4: concizumab at %d ng/mL: %d", (level, dose) => {
    assert.strictEqual(concizumabMaintenance(level), dose)
  })
  const levels = Arbitrary.schema(Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 10_000 })))
  it.prop("clinical 3.4: a higher level of concizumab asks for no more of it", [levels, levels], ([a, b]) => {
    assert.isAtLeast(concizumabMaintenance(Math.min(a, b)) ?? 0, concizumabMaintenance(Math.max(a, b)) ?? 0)
  })
})

describe("targets", () => {
  const rows: ReadonlyArray<Target> = targets
  const sound = (aims: Aims) =>
    aims.every(({ days, from, to }, place) => {
      const next = aims[place + 1]
      return from <= to && to <= 200 && (next === undefined || (days?.to ?? 0) < (next.days?.from ?? 0))
    })
  it("clinical 3.2: levels lie within what a dose may aim at, and their days follow each other", () => {
    for (const { haemophilia_a: a, haemophilia_b: b } of rows) {
      for (const aims of [a.lower, a.higher, b?.lower, b?.higher]) assert.isTrue(sound(aims ?? []))
    }
  })
  it("clinical 3.2: the higher column is the default, and never aims lower", () => {
    for (const { situation } of targets) {
      for (const disorder of ["haemophilia_a", "haemophilia_b"] as const) {
        const [lower, higher] = [targetsFor(disorder, situation, "lower"), targetsFor(disorder, situation)]
        assert.deepStrictEqual(higher, targetsFor(disorder, situation, "higher"))
        assert.isAtLeast(higher[0]?.to ?? Infinity, lower[0]?.from ?? 0)
      }
    }
  })
  it("clinical 3.2: before major surgery in haemophilia A 80 to 100, as it was read", () => {
    assert.deepStrictEqual(targetsFor("haemophilia_a", "major_surgery_before"), [{ from: 80, to: 100 }])
    assert.deepStrictEqual(targetsFor("haemophilia_b", "minor_surgery_after"), [
      { from: 30, to: 80, days: { from: 1, to: 5 } }
    ])
  })
  it("clinical 3.2.1: the British rows for joints come first, and say nothing of FIX", () => {
    assert.deepStrictEqual(
      targets.slice(0, 2).map(({ situation }) => targetsFor("haemophilia_a", situation)),
      [[{ from: 50, to: 60 }], [{ from: 60, to: 80 }]]
    )
    assert.deepStrictEqual(targetsFor("haemophilia_b", "uk_joint_early"), [])
  })
  it("clinical 3.2.3: no trough has its earlier column alone, but of factor XI, for which none was found later", () => {
    assert.deepStrictEqual(
      rareTroughs.filter((each) => !("later" in each)).map(({ factor }) => factor),
      ["f11"]
    )
  })
})
