/**
 * Von Willebrand factor products of the starter catalogue. Every figure is unverified.
 *
 * They are counted in units of VWF:RCo, whatever factor VIII they hold, because the dose is.
 *
 * @since 0.1.0
 */
import type { Product } from "../Product.ts"
import { fridgeThen, type Kind, replaces, row } from "./row.ts"

/** All types of von Willebrand disease, and a low von Willebrand factor (codes 4.1). */
export const everyVonWillebrandDisease = [
  "vwd_1",
  "vwd_2a",
  "vwd_2b",
  "vwd_2m",
  "vwd_2n",
  "vwd_3",
  "vwd_platelet",
  "vwd_unclassified",
  "vwd_acquired",
  "low_vwf"
] as const

const kind = {
  class: "vwf",
  molecule: "vwf_fviii",
  origin: "plasma",
  halfLifeClass: "not_applicable",
  unit: "[iU]",
  routes: ["intravenous"],
  atc: "B02BD06",
  indicatedFor: replaces(...everyVonWillebrandDisease)
} as const satisfies Kind
const alone = { ...kind, molecule: "vwf", atc: "B02BD10" } as const satisfies Kind

/** With factor VIII, and with next to none. */
export const vonWillebrand: ReadonlyArray<Product> = [
  row(kind, {
    id: "voncento",
    brand: "Voncento",
    generic: "human von Willebrand factor with factor VIII",
    strengths: [
      { value: 600, factorEight: 250 },
      { value: 1200, factorEight: 500 },
      { value: 2400, factorEight: 1000 }
    ],
    halfLifeHours: { from: 12, to: 20 }
  }),
  row(kind, {
    id: "wilate",
    brand: "Wilate",
    generic: "human von Willebrand factor with factor VIII",
    strengths: [
      { value: 500, factorEight: 500 },
      { value: 1000, factorEight: 1000 }
    ],
    halfLifeHours: { from: 14, to: 20 },
    storage: fridgeThen(25, { months: 2 })
  }),
  row(kind, {
    id: "haemate-p",
    brand: "Haemate P",
    generic: "human von Willebrand factor with factor VIII",
    strengths: [
      { value: 600, factorEight: 250 },
      { value: 1200, factorEight: 500 },
      { value: 2400, factorEight: 1000 }
    ],
    halfLifeHours: { from: 10, to: 18 }
  }),
  row(alone, {
    id: "willfact",
    brand: "Willfact",
    generic: "human von Willebrand factor",
    strengths: [500, 1000, 2000],
    halfLifeHours: { from: 12, to: 16 }
  }),
  row(alone, {
    id: "veyvondi",
    brand: "Veyvondi",
    generic: "vonicog alfa",
    origin: "recombinant",
    strengths: [650, 1300],
    halfLifeHours: { from: 14, to: 25 },
    read: "strengths: Veyvondi SmPC, 30 September 2024"
  })
]
