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

  it("clinical 2.2: decodes as what it encodes to", () => {
    const encoded = Schema.encodeSync(Catalogue.Catalogue)(catalogue)
    assert.deepStrictEqual(Schema.decodeUnknownSync(Catalogue.Catalogue)(encoded), catalogue)
  })
  it("clinical 2.1: names nothing twice: neither a product, nor a presentation, nor the number of a pack", () => {
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
  it("GS1-15: finds every product, presentation and pack that it holds, and no other", () => {
    for (const { presentation, product } of presentations) {
      assert.strictEqual(Catalogue.product(catalogue, product.id), product)
      assert.strictEqual(Catalogue.presentation(product, presentation.id), presentation)
      for (const gtin of presentation.gtins) {
        assert.deepStrictEqual(Catalogue.byGtin(catalogue, gtin), { product, presentation })
      }
    }
    assert.isUndefined(Catalogue.product(catalogue, "no-such-product"))
  })
  it("clinical 2.3: claims nothing: no row is verified, and none is said to be on the market", () => {
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
  it("clinical 2.4: offers what is treated with at home, and only records the rest", () => {
    const offered = new Set(Catalogue.offered(starterCatalogue).map(({ id }) => id))
    const recordedOnly = starterCatalogue.products.map(({ id }) => id).filter((id) => !offered.has(id))
    assert.sameMembers(recordedOnly, [
      ...["obizur", "pcc", "octaplas", "cryoprecipitate", "platelets", "txa-injection"],
      ...["roctavian", "hemgenix", "durveqtix"],
      "ddavp",
      ...[
        "kogenate",
        "helixate",
        "recombinate",
        "refacto",
        "bpl-8y",
        "monoclate-p",
        "mononine",
        "octim",
        "novoseven-kiu"
      ]
    ])
    assert.strictEqual(offered.size, 49)
  })
  it("clinical 2.4: what makes a product one that is not offered, each by itself", () => {
    const [first] = demonstrationCatalogue.products
    const [pack] = first.presentations
    assert.isTrue(Catalogue.isOffered(first))
    assert.isFalse(Catalogue.isOffered({ ...first, ukStatus: "historic" }))
    assert.isFalse(Catalogue.isOffered({ ...first, setting: "hospital" }))
    assert.isFalse(Catalogue.isOffered({ ...first, class: "gene_therapy" }))
    assert.isFalse(Catalogue.isOffered({ ...first, presentations: [{ ...pack, measure: "as_written" }] }))
    assert.isTrue(Catalogue.isOffered({ ...first, presentations: [{ ...pack, measure: "tablet" }] }))
  })
  it("clinical 2.5: a product of factor VIII fits von Willebrand disease only with von Willebrand factor in it", () => {
    const fitting = starterCatalogue.products.filter(({ indicatedFor }) =>
      indicatedFor?.some(({ disorder }) => disorder === "vwd_3")
    )
    assert.sameMembers(
      fitting.map(({ id }) => id),
      ["fanhdi", "optivate", "bpl-8y", "voncento", "wilate", "haemate-p", "willfact", "veyvondi"]
    )
  })
  it("clinical 2.5.1: conditions are data: emicizumab without an inhibitor is for severe ways of bleeding", () => {
    const conditions = Catalogue.product(starterCatalogue, "hemlibra")?.indicatedFor?.map(
      ({ source: _, ...facts }) => facts
    )
    assert.deepStrictEqual(conditions, [
      { disorder: "haemophilia_a", inhibitor: "present" },
      { disorder: "haemophilia_a", inhibitor: "absent", severity: "severe" },
      { disorder: "haemophilia_a", inhibitor: "absent", severity: "moderate", phenotype: "severe" }
    ])
  })
  it("has a row for each of the historic and current names, with the figures of its own label in the right unit", () => {
    for (const { perDayMax, perDoseMax, halfLifeHours, unit } of starterCatalogue.products) {
      assert.isTrue(perDoseMax === undefined || perDoseMax.unit === unit)
      assert.isTrue(perDayMax === undefined || perDayMax.unit === unit)
      assert.isTrue(halfLifeHours === undefined || halfLifeHours.from <= halfLifeHours.to)
    }
  })
  it("what 1 mL holds, the volume and the strength of a presentation agree", () => {
    for (const { presentations } of starterCatalogue.products) {
      for (const { concentration, strength, volumeMl } of presentations) {
        if (concentration === undefined || volumeMl === undefined) continue
        assert.closeTo(concentration * volumeMl, Amount.toText(strength).value, 1e-9)
      }
    }
  })
})

describe("Catalogue", () => {
  const [first, second] = demonstrationCatalogue.products
  const isCatalogue = Schema.is(Catalogue.Catalogue)

  it("clinical 2.1: one name is of one thing: a product, a presentation or a pack that stands twice is refused", () => {
    assert.isTrue(second !== undefined && isCatalogue({ version: "1", products: [first, second] }))
    assert.isFalse(isCatalogue({ version: "1", products: [first, first] }))
    assert.isFalse(isCatalogue({ version: "1", products: [first, { ...first, id: "other" }] }))
    const [pack, ...packs] = first.presentations
    const renamed = { ...pack, id: "other-500" }
    assert.isFalse(isCatalogue({ version: "1", products: [{ ...first, presentations: [pack, renamed, ...packs] }] }))
  })
  it("clinical 0.4: a strength in another unit than its product's is refused", () => {
    assert.isFalse(isCatalogue({ version: "1", products: [{ ...first, unit: "mg" }] }))
  })
  it("clinical 2.3: nothing is verified without the name of who did it and the day of the text", () => {
    const by = (verify: unknown) => isCatalogue({ version: "1", products: [{ ...first, verify }] })
    assert.isTrue(by({ status: "verified", by: "A. Pharmacist", date: "2026-11-26" }))
    assert.isFalse(by({ status: "verified" }))
    assert.isFalse(by({ status: "verified", by: "A. Pharmacist" }))
    assert.isFalse(by({ status: "verified", by: "A. Pharmacist", date: "2026-02-30" }))
  })
})

describe("Catalogue.byGtin", () => {
  it.prop("GS1-15: a pack that nobody has entered is unknown", [gtins], ([gtin]) => {
    assert.isUndefined(Catalogue.byGtin(starterCatalogue, gtin))
  })
})
