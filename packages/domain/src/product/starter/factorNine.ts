/**
 * Factor IX products of the starter catalogue. Every figure is unverified.
 *
 * Where a table gives a range for children and no figure, there is none here either: a dose is then not calculated.
 *
 * @since 0.1.0
 */
import type { Product } from "../Product.ts"
import { fridgeThen, type Kind, replaces, row, upTo } from "./row.ts"

const kind = {
  class: "shl",
  molecule: "fix",
  origin: "recombinant",
  halfLifeClass: "shl",
  unit: "[iU]",
  routes: ["intravenous"],
  atc: "B02BD04",
  indicatedFor: replaces("haemophilia_b", "carrier_b")
} as const satisfies Kind
const extended = { ...kind, class: "ehl", halfLifeClass: "ehl" } as const satisfies Kind
const plasma = { ...kind, origin: "plasma", recovery: [{ fromYears: 0, value: 1 }] } as const satisfies Kind

/** Products of factor IX. */
export const factorNine: ReadonlyArray<Product> = [
  row(kind, {
    id: "benefix",
    brand: "BeneFIX",
    generic: "nonacog alfa",
    strengths: [250, 500, 1000, 2000, 3000],
    recovery: [
      { fromYears: 0, toYears: 12, value: 0.7 },
      { fromYears: 12, value: 0.8 }
    ],
    halfLifeHours: { from: 14, to: 28 },
    storage: upTo(30),
    read: "strengths, and recovery from 12 years: BeneFIX prescribing summary"
  }),
  row(kind, {
    id: "rixubis",
    brand: "Rixubis",
    generic: "nonacog gamma",
    strengths: [250, 500, 1000, 2000, 3000],
    recovery: [
      { fromYears: 0, toYears: 12, value: 0.7 },
      { fromYears: 12, value: 0.9 }
    ],
    halfLifeHours: { from: 17, to: 33 },
    storage: upTo(30)
  }),
  // Young children 0.6 to 0.7, to an age that is not given: the lowest age that certainly has the other figure is taken.
  row(extended, {
    id: "alprolix",
    brand: "Alprolix",
    generic: "eftrenonacog alfa",
    strengths: [250, 500, 1000, 2000, 3000],
    recovery: [{ fromYears: 12, value: 1 }],
    halfLifeHours: { from: 60, to: 90 },
    storage: fridgeThen(30, { months: 6 }),
    read: "strengths and ATC code: Alprolix SmPC"
  }),
  row(extended, {
    id: "idelvion",
    brand: "Idelvion",
    generic: "albutrepenonacog alfa",
    strengths: [250, 500, 1000, 2000, 3500],
    recovery: [
      { fromYears: 0, toYears: 12, value: 1 },
      { fromYears: 12, value: 1.3 }
    ],
    halfLifeHours: { from: 90, to: 115 },
    storage: upTo(25),
    read: "strengths and recovery: Idelvion SmPC, 17 June 2024"
  }),
  // Children 1.5 to 1.9; the label begins with a fixed dose of 40 IU/kg instead.
  row(extended, {
    id: "refixia",
    brand: "Refixia",
    generic: "nonacog beta pegol",
    strengths: [500, 1000, 2000, 3000],
    recovery: [{ fromYears: 18, value: 2.3 }],
    halfLifeHours: { from: 80, to: 115 },
    storage: fridgeThen(30, { months: 6 }),
    read: "strengths of 500 to 2000 IU: Refixia SmPC"
  }),
  row(plasma, {
    id: "replenine",
    brand: "Replenine-VF",
    generic: "human factor IX",
    strengths: [500, 1000],
    halfLifeHours: { from: 18, to: 24 },
    storage: upTo(25)
  }),
  row(plasma, {
    id: "alphanine",
    brand: "AlphaNine",
    generic: "human factor IX",
    strengths: [500, 1000, 1500],
    halfLifeHours: { from: 18, to: 25 },
    storage: upTo(30)
  }),
  row(plasma, {
    id: "haemonine",
    brand: "Haemonine",
    generic: "human factor IX",
    strengths: [500, 1000],
    halfLifeHours: { from: 20, to: 25 },
    storage: upTo(25)
  })
]
