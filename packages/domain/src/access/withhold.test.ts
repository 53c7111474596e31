import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { Withheld } from "../person/Carer.ts"
import { withhold } from "./withhold.ts"

/** Answers that nest, and hold every field that can be withheld beside others. */
const leaf = Arbitrary.schema(Schema.Literals(["pain", "swelling", "bleed", 7]))
const flat: Arbitrary.Arbitrary<Schema.Json> = Arbitrary.map(
  Arbitrary.all({
    keys: Arbitrary.array(
      Arbitrary.schema(
        Schema.Literals(["pain", "note", "photos", "bleedId", "bleeds", "reason", "productId", "sites", "__proto__"])
      ),
      { maxLength: 6 }
    ),
    values: Arbitrary.array(leaf, { minLength: 6, maxLength: 6 }),
    symptoms: Arbitrary.array(leaf, { maxLength: 3 })
  }),
  ({ keys, symptoms, values }): Schema.Json => ({
    ...Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null])),
    symptoms
  })
)
const answers: Arbitrary.Arbitrary<Schema.Json> = Arbitrary.map(
  Arbitrary.all([flat, Arbitrary.array(flat, { maxLength: 3 })]),
  ([outer, inner]): Schema.Json => [outer, { versions: inner, pain: outer }]
)
const links = Arbitrary.map(Arbitrary.array(Arbitrary.schema(Withheld), { maxLength: 4 }), (withholds) => ({
  withholds
}))

/** Where each value stands: `0.versions.1.pain`. Lists are named without a place, as a list may get shorter. */
const places = (answer: Schema.Json): ReadonlySet<string> => {
  if (typeof answer !== "object" || answer === null) return new Set([`=${JSON.stringify(answer)}`])
  const parts = Object.entries(answer).map(([key, value]) => [Array.isArray(answer) ? "" : key, value] as const)
  return new Set(parts.flatMap(([key, value]) => [key, ...[...places(value)].map((place) => `${key}.${place}`)]))
}

describe("withhold", () => {
  it.prop("idempotent: withholding twice is withholding once", [answers, links], ([answer, link]) => {
    const once = withhold(answer, link)
    assert.deepEqual(withhold(once, link), once)
  })
  it.prop(
    "adds nothing: every field of the rest stood in the answer, with its value",
    [answers, links],
    ([answer, link]) => {
      const before = places(answer)
      for (const place of places(withhold(answer, link))) assert.isTrue(before.has(place), place)
    }
  )
  it.prop("nothing withheld, nothing changed", [answers], ([answer]) => {
    assert.deepEqual(withhold(answer, { withholds: [] }), answer)
  })
  it.prop(
    "more withheld is no more seen: the order of what is withheld does not matter",
    [answers, links],
    ([answer, { withholds }]) => {
      const oneByOne = withholds.reduce<Schema.Json>((rest, each) => withhold(rest, { withholds: [each] }), answer)
      assert.deepEqual(withhold(answer, { withholds: withholds.toReversed() }), withhold(answer, { withholds }))
      assert.deepEqual(oneByOne, withhold(answer, { withholds }))
    }
  )

  it("F82: pain goes from the bleed, its follow-ups and its symptoms, and the rest stays", () => {
    const bleed = {
      sites: ["joint.knee.left"],
      pain: 7,
      symptoms: ["pain", "swelling"],
      versions: [{ pain: 3, no: 1 }]
    }
    assert.deepEqual(withhold(bleed, { withholds: ["pain"] }), {
      sites: ["joint.knee.left"],
      symptoms: ["swelling"],
      versions: [{ no: 1 }]
    })
  })
  it("F82: with the bleeds goes why any treatment was given, so that no gap tells of one", () => {
    const given = (reason: string) => ({ productId: "test-factor", reason, bleedId: null })
    const link = { withholds: ["bleeds"] } as const
    assert.deepEqual(withhold([given("bleed"), given("prophylaxis")], link), [
      { productId: "test-factor" },
      { productId: "test-factor" }
    ])
    assert.deepEqual(withhold({ reason: "count_differs" }, link), { reason: "count_differs" })
  })
  it("F82: notes and photographs go, in any list", () => {
    const entry = { note: "a", photos: ["b"], amendment: { reason: "other", text: "c" } }
    assert.deepEqual(withhold([[entry]], { withholds: ["notes", "photos"] }), [[{ amendment: { reason: "other" } }]])
  })
})
