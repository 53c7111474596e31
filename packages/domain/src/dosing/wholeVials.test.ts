import { assert, describe, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/whole-vial-selection.json" with { type: "json" }
import { UnitMismatch } from "../product/Amount.ts"
import { amountOf, vialSets } from "../testing/dosing.ts"
import { NothingRequired, NotPossible } from "./doseErrors.ts"
import type { VialStrength } from "./VialTable.ts"
import { type Choosing, VialPolicy, wholeVials } from "./wholeVials.ts"

interface Candidate {
  readonly total: number
  readonly vials: number
  /** How many of each strength, the largest first. */
  readonly counts: ReadonlyArray<number>
}

/** Every combination of vials there is. */
const combinations = (vials: ReadonlyArray<VialStrength>, mostVials: number): ReadonlyArray<Candidate> => {
  const available = new Map<number, number>()
  for (const { available: some = Infinity, strength } of vials) {
    available.set(strength.thousandths, (available.get(strength.thousandths) ?? 0) + some)
  }
  let all: ReadonlyArray<Candidate> = [{ total: 0, vials: 0, counts: [] }]
  for (const [strength, most] of [...available].toSorted(([a], [b]) => b - a)) {
    all = all.flatMap(({ counts, total, vials }) =>
      Array.from({ length: Math.min(most, mostVials - vials) + 1 }, (_, count) => ({
        total: total + count * strength,
        vials: vials + count,
        counts: [...counts, count]
      }))
    )
  }
  return all.filter(({ vials }) => vials > 0)
}

/** Lower keys are better, one after the other. */
const best = (
  candidates: ReadonlyArray<Candidate>,
  keys: (candidate: Candidate) => ReadonlyArray<number>
): Candidate | undefined =>
  candidates.toSorted((a, b) => {
    const [left, right] = [keys(a), keys(b)]
    const place = left.findIndex((key, index) => key !== right[index])
    return place === -1 ? 0 : (left[place] ?? 0) - (right[place] ?? 0)
  })[0]

/** Clinical 3.5 word by word, over every combination. */
const byBruteForce = (
  required: number,
  vials: ReadonlyArray<VialStrength>,
  { above = 0.1, below = 0, policy = "least_waste" }: Choosing
): (Candidate & { readonly policy: VialPolicy }) | undefined => {
  const all = combinations(vials, 10)
  const waste = ({ total }: Candidate) => Math.abs(total - required * 1000)
  const more = ({ counts }: Candidate) => counts.map((count) => -count)
  const enough = all.filter(({ total }) => total >= required * 1000 * (1 - below) - 1e-6)
  const choice =
    policy === "nearest"
      ? best(all, (each) => [waste(each), -each.total, each.vials, ...more(each)])
      : policy === "fewest_vials"
        ? best(
            enough.filter(({ total }) => total <= required * 1000 * (1 + above) + 1e-6),
            (each) => [each.vials, waste(each), -each.total, ...more(each)]
          )
        : undefined
  if (choice !== undefined) return { ...choice, policy }
  if (policy === "nearest") return undefined
  const fallen = best(enough, (each) => [waste(each), each.vials, -each.total, ...more(each)])
  return fallen === undefined ? undefined : { ...fallen, policy: "least_waste" }
}

const shares = Arbitrary.schema(Schema.Literals([0, 0.05, 0.1, 0.5]))
/** Halves of units; every second one in the middle between two amounts of whole vials, where ties are. */
const requirements = Arbitrary.map(
  Arbitrary.all([
    Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12_000 }))),
    Arbitrary.schema(Schema.Literals([1, 250]))
  ]),
  ([halves, step]) => (Math.ceil(halves / step) * step) / 2
)

describe("wholeVials", () => {
  it.prop(
    "clinical 3.5: the choice is that of trying every combination",
    [requirements, vialSets, Arbitrary.all({ policy: Arbitrary.schema(VialPolicy), below: shares, above: shares })],
    ([required, vials, choosing]) => {
      const expected = byBruteForce(required, vials, choosing)
      const found = wholeVials(required, vials, choosing)
      if (expected === undefined) return assertFailure(found, new NotPossible())
      const { counts, total, usedPolicy, vials: chosen } = Result.getOrThrow(found)
      assert.deepStrictEqual(
        [total.thousandths, chosen, usedPolicy, counts.map(({ count }) => count)],
        [expected.total, expected.vials, expected.policy, expected.counts.filter((count) => count > 0)]
      )
    }
  )
  it.prop(
    "clinical 3.5: the vials are at hand, add up to the total and hold what is required",
    [requirements, vialSets],
    ([required, vials]) => {
      const found = wholeVials(required, vials)
      if (Result.isFailure(found)) return
      const { counts, total } = found.success
      assert.isAtLeast(total.thousandths, required * 1000 - 1e-6)
      assert.strictEqual(
        counts.reduce((sum, { count, strength }) => sum + count * strength.thousandths, 0),
        total.thousandths
      )
      for (const { count, strength } of counts) {
        const available = vials
          .filter((vial) => vial.strength.thousandths === strength.thousandths)
          .reduce((sum, vial) => sum + (vial.available ?? 10), 0)
        assert.isAtMost(count, available)
      }
    }
  )

  it("clinical 3.5: a decimal that no binary fraction holds is as near to both of its neighbours", () => {
    const around = [{ strength: amountOf(8, "mg") }, { strength: amountOf(8.24, "mg") }]
    const { total } = Result.getOrThrow(wholeVials(8.12, around, { policy: "nearest" }))
    assert.deepStrictEqual(total, amountOf(8.24, "mg"))
  })

  const vials = [{ strength: amountOf(250) }]
  it.each([0, -1, Number.NaN, Infinity])("clinical 3.5: nothing is required: %d", (required) => {
    assertFailure(wholeVials(required, vials), new NothingRequired())
  })
  it.each([
    { vials: [], choosing: {} },
    { vials, choosing: { mostVials: 0 } },
    { vials, choosing: { mostVials: 21 } },
    { vials, choosing: { mostVials: Number.NaN } },
    { vials, choosing: { below: -0.1 } },
    { vials, choosing: { above: Number.NaN } },
    { vials: [{ strength: amountOf(250), available: Number.NaN }], choosing: {} }
  ])("clinical 3.5: not possible: $vials $choosing", ({ choosing, vials }) => {
    assertFailure(wholeVials(250, vials, choosing), new NotPossible())
  })
  it("clinical 3.5: far more strengths than are sold are refused, and not tried for ever", () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ strength: amountOf(1000 + Math.sqrt(index) * 17) }))
    assertFailure(wholeVials(250, many), new NotPossible())
  })
  it("clinical 3.5: of two amounts that are equally near, the larger, and with least waste the one of fewer vials", () => {
    const twoStrengths = [{ strength: amountOf(500) }, { strength: amountOf(750) }, { strength: amountOf(1250) }]
    const total = (required: number, choosing: Choosing) =>
      Result.getOrThrow(wholeVials(required, twoStrengths, choosing)).total.thousandths / 1000
    assert.strictEqual(total(625, { policy: "nearest" }), 750)
    assert.strictEqual(total(1375, { policy: "nearest" }), 1500)
    assert.strictEqual(total(1375, { below: 0.1 }), 1250)
  })
  it("clinical 3.5: two units are no one set of vials", () => {
    assertFailure(
      wholeVials(250, [...vials, { strength: amountOf(1, "mg") }]),
      new UnitMismatch({ expected: "[iU]", found: "mg" })
    )
  })
})

describe("clinical 3.5: vectors", () => {
  const code = (text: string) => text.replaceAll("_", "-")
  it.each(vectors.cases)("clinical 3.5: vector whole-vial-selection: $name", ({ expected, input }) => {
    const { maxVials, policy, required, vials, ...shares } = input
    const found = wholeVials(
      required,
      vials.map(({ strength, ...rest }) => ({
        strength: amountOf(strength),
        ...("available" in rest ? { available: rest.available } : {})
      })),
      {
        ...("below" in shares ? { below: shares.below } : {}),
        ...(policy === undefined ? {} : { policy: Schema.decodeUnknownSync(VialPolicy)(policy.replace("-", "_")) }),
        ...(maxVials === undefined ? {} : { mostVials: maxVials })
      }
    )
    const { difference, ...answer } = Result.match(found, {
      onSuccess: ({ counts, total, ...choice }) => ({
        ...choice,
        total: total.thousandths / 1000,
        counts: Object.fromEntries(counts.map(({ count, strength }) => [strength.thousandths / 1000, count])),
        usedPolicy: code(choice.usedPolicy)
      }),
      onFailure: (error) => ({ difference: 0, error: error._tag === "NotPossible" ? "not-possible" : "other" })
    })
    const { difference: expectedDifference = 0, ...rest } = expected
    assert.closeTo(difference, expectedDifference, 1e-9)
    assert.deepStrictEqual<unknown>(answer, rest)
  })
})
