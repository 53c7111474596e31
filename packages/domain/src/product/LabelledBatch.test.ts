import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { labelledBatches, somePresentations } from "../testing/product.ts"
import { BatchNumber } from "./BatchNumber.ts"
import { demonstrationCatalogue } from "./demonstrationCatalogue.ts"
import { contentOf, LabelledBatch, type OpenedVials } from "./LabelledBatch.ts"
import * as Totals from "./Totals.ts"

const [product] = demonstrationCatalogue.products
const [presentation] = product.presentations
const { unit } = product
const batch = (text: string) => BatchNumber.make(text)
const label = (number: string, thousandths: number): LabelledBatch => ({
  presentationId: presentation.id,
  number: batch(number),
  actualStrength: { thousandths, unit }
})
const opened = (number: string, vials = 2): OpenedVials => ({
  presentationId: presentation.id,
  vials,
  batch: batch(number)
})

describe("contentOf", () => {
  it("clinical 2.6: by the label of the batch where it is known, however it is spelt, else by the catalogue", () => {
    const held = contentOf([opened("ab-1"), opened("ab-2")], product, [label("AB 1", 260_500)])
    assert.deepStrictEqual(held, {
      totals: [{ thousandths: 2 * 260_500 + 2 * presentation.strength.thousandths, unit }],
      actualVials: 2,
      nominalVials: 2,
      unknownVials: 0
    })
  })
  it("clinical 2.6: a label in another unit, or of another presentation, says nothing", () => {
    const elsewhere = { ...label("AB1", 260_500), presentationId: "other-250" }
    const other: LabelledBatch = { ...label("AB1", 1), actualStrength: { thousandths: 5, unit: "mL" } }
    assert.strictEqual(contentOf([opened("AB1")], product, [elsewhere, other]).nominalVials, 2)
  })
  it("clinical 2.6: vials that the catalogue does not know are counted, and in no sum", () => {
    const held = contentOf([{ presentationId: "unknown-1", vials: 3 }], product, [])
    assert.deepStrictEqual(held, { totals: Totals.none, actualVials: 0, nominalVials: 0, unknownVials: 3 })
  })
  it.prop(
    "clinical 2.6: every vial is counted once, and labels that print the nominal strength change no sum",
    [
      Arbitrary.array(somePresentations, { maxLength: 8 }),
      Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 })))
    ],
    ([presentations, counts]) => {
      const vials = presentations.map(({ id }, index): OpenedVials => ({
        presentationId: id,
        vials: counts[index] ?? 1,
        batch: batch(`B${index}`)
      }))
      const nominal = presentations.map(({ id, strength }, index): LabelledBatch => ({
        presentationId: id,
        number: batch(`B${index}`),
        actualStrength: strength
      }))
      const [bare, labelled] = [contentOf(vials, product, []), contentOf(vials, product, nominal)]
      const all = vials.reduce((sum, each) => sum + each.vials, 0)
      assert.deepStrictEqual(labelled.totals, bare.totals)
      assert.deepStrictEqual([bare.nominalVials, labelled.actualVials], [all, all])
    }
  )
  it.prop("a label is read as it was written", [labelledBatches], ([each]) => {
    assert.isTrue(Schema.is(LabelledBatch)(each))
  })
})
