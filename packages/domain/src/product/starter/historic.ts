/**
 * Products that old records name: found by search, never offered for a new treatment (clinical 2.4). Every figure is unverified.
 *
 * @since 0.1.0
 */
import type { Product } from "../Product.ts"
import { type Kind, replaces, row } from "./row.ts"
import { everyVonWillebrandDisease } from "./vonWillebrand.ts"

const factorEight = {
  class: "shl",
  molecule: "fviii",
  origin: "recombinant",
  halfLifeClass: "shl",
  unit: "[iU]",
  routes: ["intravenous"],
  atc: "B02BD02",
  indicatedFor: replaces("haemophilia_a", "carrier_a", "f5_f8")
} as const satisfies Kind
const plasma = { ...factorEight, origin: "plasma" } as const satisfies Kind

const rows: ReadonlyArray<Product> = [
  row(factorEight, {
    id: "kogenate",
    brand: "Kogenate Bayer, Kogenate FS",
    generic: "octocog alfa",
    strengths: [250, 500, 1000, 2000, 3000]
  }),
  row(factorEight, {
    id: "helixate",
    brand: "Helixate NexGen",
    generic: "octocog alfa",
    strengths: [250, 500, 1000, 2000, 3000]
  }),
  row(factorEight, { id: "recombinate", brand: "Recombinate", generic: "octocog alfa", strengths: [250, 500, 1000] }),
  row(factorEight, { id: "refacto", brand: "ReFacto", generic: "moroctocog alfa", strengths: [250, 500, 1000, 2000] }),
  row(plasma, {
    id: "bpl-8y",
    brand: "8Y",
    generic: "human factor VIII with von Willebrand factor",
    strengths: [250, 500],
    indicatedFor: replaces("haemophilia_a", "carrier_a", "f5_f8", ...everyVonWillebrandDisease)
  }),
  row(plasma, {
    id: "monoclate-p",
    brand: "Monoclate-P",
    generic: "human factor VIII",
    strengths: [250, 500, 1000]
  }),
  row(plasma, {
    id: "mononine",
    brand: "Mononine",
    generic: "human factor IX",
    molecule: "fix",
    atc: "B02BD04",
    strengths: [250, 500, 1000],
    indicatedFor: replaces("haemophilia_b", "carrier_b")
  }),
  row(
    {
      class: "desmopressin",
      molecule: "desmopressin",
      origin: "synthetic",
      halfLifeClass: "not_applicable",
      unit: "ug",
      routes: ["nasal", "subcutaneous", "intravenous"],
      atc: "H01BA02"
    },
    {
      id: "octim",
      brand: "Octim",
      generic: "desmopressin",
      strengths: [
        { value: 150, measure: "spray" },
        { value: 15, volumeMl: 1, concentration: 15 }
      ]
    }
  ),
  // 60, 120 and 240 kIU.
  row(
    {
      class: "bypassing",
      molecule: "rfviia",
      origin: "recombinant",
      halfLifeClass: "not_applicable",
      unit: "mg",
      routes: ["intravenous"],
      atc: "B02BD08"
    },
    {
      id: "novoseven-kiu",
      brand: "NovoSeven (older strengths)",
      generic: "eptacog alfa (activated)",
      strengths: [1.2, 2.4, 4.8]
    }
  )
]

/** All of them as old. */
export const historic: ReadonlyArray<Product> = rows.map((product) => ({ ...product, ukStatus: "historic" }))
