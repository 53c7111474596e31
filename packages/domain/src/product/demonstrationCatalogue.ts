/**
 * The catalogue of demonstrations and tests: products with plainly invented names, and packs with numbers of the prefix
 * that GS1 keeps for demonstrations (952). It never stands beside real products, and its figures are nobody's.
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
  row: Omit<Product, "ukStatus" | "verify" | "presentations">,
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
  version: "demonstration-2",
  products: [
    product(
      {
        ...recombinant,
        class: "shl",
        halfLifeClass: "shl",
        id: "A8S",
        brand: "Demonstration factor VIII, standard half-life",
        generic: "factor VIII",
        molecule: "fviii",
        recovery: [{ fromYears: 0, value: 2 }],
        halfLifeHours: { from: 10, to: 14 },
        storage: { fridge: true, room: { maxC: 25, allowance: { months: 6 }, returnAllowed: false } },
        indicatedFor: [{ disorder: "haemophilia_a", source: "invented" }]
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
        generic: "factor VIII",
        molecule: "fviii",
        recovery: [{ fromYears: 0, value: 2 }],
        halfLifeHours: { from: 15, to: 20 },
        storage: { fridge: true, room: { maxC: 30, allowance: { months: 6 }, returnAllowed: false } },
        indicatedFor: [{ disorder: "haemophilia_a", source: "invented" }]
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
        generic: "factor IX",
        molecule: "fix",
        recovery: [
          { fromYears: 0, toYears: 12, value: 0.8 },
          { fromYears: 12, value: 1 }
        ],
        halfLifeHours: { from: 80, to: 100 },
        storage: { fridge: false, maxC: 25 },
        indicatedFor: [{ disorder: "haemophilia_b", source: "invented" }]
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
        generic: "emicizumab",
        molecule: "emicizumab",
        storage: { fridge: true, room: { maxC: 30, allowance: { days: 7 }, returnAllowed: true } },
        minDoseIntervalDays: 5,
        indicatedFor: [{ disorder: "haemophilia_a", source: "invented" }]
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
        generic: "activated factor VII",
        molecule: "rfviia",
        storage: { fridge: false, maxC: 25 },
        minIntervalHours: 2,
        indicatedFor: [{ disorder: "haemophilia_a", inhibitor: "present", source: "invented" }]
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
        generic: "von Willebrand factor with factor VIII",
        molecule: "vwf_fviii",
        storage: { fridge: false, maxC: 25 },
        indicatedFor: [{ disorder: "vwd_3", source: "invented" }]
      },
      [[1000, "09520000601003"]]
    )
  ]
})
