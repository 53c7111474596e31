import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { gtins } from "../testing/product.ts"
import * as Amount from "./Amount.ts"
import * as Catalogue from "./Catalogue.ts"
import { demonstrationCatalogue } from "./demonstrationCatalogue.ts"
import { starterCatalogue } from "./starterCatalogue.ts"

const catalogues = [starterCatalogue, demonstrationCatalogue]

describe.each(catalogues)("catalogue $version", (catalogue) => {
  const presentations = catalogue.products.flatMap((product) =>
    product.presentations.map((presentation) => ({ presentation, product }))
  )

  it("decodes as what it encodes to", () => {
    const encoded = Schema.encodeSync(Catalogue.Catalogue)(catalogue)
    assert.deepStrictEqual(Schema.decodeUnknownSync(Catalogue.Catalogue)(encoded), catalogue)
  })
  it("names nothing twice: neither a product, nor a presentation, nor the number of a pack", () => {
    const names = [
      ...catalogue.products.map(({ id }) => id),
      ...presentations.map(({ presentation }) => presentation.id),
      ...presentations.flatMap(({ presentation }) => presentation.gtins)
    ]
    assert.strictEqual(new Set(names).size, names.length)
  })
  it("counts every strength in the unit of its product", () => {
    for (const { presentation, product } of presentations) {
      assert.strictEqual(presentation.strength.unit, product.unit)
      assert.strictEqual(presentation.id, `${product.id}-${Amount.toText(presentation.strength).value}`)
    }
  })
  it("finds every product, presentation and pack that it holds, and no other", () => {
    for (const { presentation, product } of presentations) {
      assert.strictEqual(Catalogue.product(catalogue, product.id), product)
      assert.strictEqual(Catalogue.presentation(product, presentation.id), presentation)
      for (const gtin of presentation.gtins) {
        assert.deepStrictEqual(Catalogue.byGtin(catalogue, gtin), { product, presentation })
      }
    }
    assert.isUndefined(Catalogue.product(catalogue, "no-such-product"))
  })
  it("claims nothing: no row is verified, and none is said to be on the market", () => {
    for (const { ukStatus, verify } of catalogue.products) {
      assert.strictEqual(verify.status, "unverified")
      assert.include(["unknown", "historic"], ukStatus)
    }
  })
})

describe("starterCatalogue", () => {
  it("has no numbers of packs yet, so that a scan asks which product it is", () => {
    assert.isTrue(
      starterCatalogue.products.every(({ presentations }) => presentations.every((each) => each.gtins.length === 0))
    )
  })
  it("keeps the rows of old records, and does not offer them", () => {
    const offered = Catalogue.offered(starterCatalogue)
    assert.isAtLeast(offered.length, 40)
    assert.isDefined(Catalogue.product(starterCatalogue, "kogenate"))
    assert.isFalse(offered.some(({ id }) => id === "kogenate"))
  })
})

describe("Catalogue.byGtin", () => {
  it.prop("a pack that nobody has entered is unknown", [gtins], ([gtin]) => {
    assert.isUndefined(Catalogue.byGtin(starterCatalogue, gtin))
  })
})
