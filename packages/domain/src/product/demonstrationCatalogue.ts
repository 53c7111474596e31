/**
 * The catalogue of demonstrations and tests: products with plainly invented names, and packs with numbers of the prefix
 * that GS1 keeps for demonstrations (952). It never stands beside real products.
 *
 * @since 0.1.0
 */
import * as Array from "effect/Array"
import * as Result from "effect/Result"
import * as Amount from "./Amount.ts"
import { Catalogue } from "./Catalogue.ts"
import { Gtin } from "./Gtin.ts"
import type { Product } from "./Product.ts"

/** Strength in the unit of the product, and the number of its pack. */
type Pack = readonly [strength: number, gtin: string]

const product = (
  row: Pick<Product, "id" | "brand" | "generic" | "class" | "origin" | "halfLifeClass" | "unit" | "routes">,
  packs: Array.NonEmptyReadonlyArray<Pack>
): Product => ({
  ...row,
  ukStatus: "unknown",
  verify: { status: "unverified" },
  presentations: Array.map(packs, ([value, gtin]) => ({
    id: `${row.id}-${value}`,
    strength: Result.getOrThrow(Amount.fromText({ value, unit: row.unit })),
    gtins: [Gtin.make(gtin)]
  }))
})

const recombinant = { origin: "recombinant", unit: "[iU]", routes: ["intravenous"] } as const

/** Factor VIII and IX, emicizumab, activated factor VII and von Willebrand factor, in the strengths that the stories use. */
export const demonstrationCatalogue: Catalogue = Catalogue.make({
  version: "demonstration-1",
  products: [
    product(
      {
        ...recombinant,
        class: "shl",
        halfLifeClass: "shl",
        id: "A8S",
        brand: "Demonstration factor VIII, standard half-life",
        generic: "factor VIII"
      },
      [
        [500, "09520000100506"],
        [1000, "09520000101008"]
      ]
    ),
    product(
      {
        ...recombinant,
        class: "ehl",
        halfLifeClass: "ehl",
        id: "A8E",
        brand: "Demonstration factor VIII, extended half-life",
        generic: "factor VIII"
      },
      [[1500, "09520000201500"]]
    ),
    product(
      {
        ...recombinant,
        class: "ehl",
        halfLifeClass: "ehl",
        id: "A9E",
        brand: "Demonstration factor IX, extended half-life",
        generic: "factor IX"
      },
      [[2000, "09520000302009"]]
    ),
    product(
      {
        origin: "antibody",
        unit: "mg",
        routes: ["subcutaneous"],
        class: "non_factor",
        halfLifeClass: "not_applicable",
        id: "EMI",
        brand: "Demonstration emicizumab",
        generic: "emicizumab"
      },
      [
        [60, "09520000400606"],
        [105, "09520000401054"]
      ]
    ),
    product(
      {
        ...recombinant,
        unit: "mg",
        class: "bypassing",
        halfLifeClass: "not_applicable",
        id: "R7A",
        brand: "Demonstration activated factor VII",
        generic: "activated factor VII"
      },
      [[2, "09520000500023"]]
    ),
    product(
      {
        ...recombinant,
        origin: "plasma",
        class: "vwf",
        halfLifeClass: "not_applicable",
        id: "VWF",
        brand: "Demonstration von Willebrand factor with factor VIII",
        generic: "von Willebrand factor with factor VIII"
      },
      [[1000, "09520000601003"]]
    )
  ]
})
