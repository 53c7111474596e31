/**
 * Fibrinogen, the rarer factors, plasma and platelets of the starter catalogue. Every figure is unverified.
 *
 * @since 0.1.0
 */
import type { Product } from "../Product.ts"
import { asWritten, fits, type Kind, replaces, row } from "./row.ts"

const kind = {
  class: "rare_factor",
  origin: "plasma",
  halfLifeClass: "not_applicable",
  unit: "[iU]",
  routes: ["intravenous"]
} as const satisfies Kind
/** Its recovery is in g/L for each mg/kg. */
const fibrinogen = {
  ...kind,
  molecule: "fibrinogen",
  unit: "g",
  atc: "B02BB01",
  indicatedFor: replaces("f1_afibrinogenaemia", "f1_hypo", "f1_dys", "f1_hypodys")
} as const satisfies Kind
/** Larger or closer doses have made clots. */
const factorEleven = {
  ...kind,
  molecule: "fxi",
  atc: "B02BD",
  halfLifeHours: { from: 45, to: 60 },
  perDoseMax: { perKg: 30, unit: "[iU]" },
  perDayMax: { perKg: 30, unit: "[iU]" },
  minIntervalHours: 48,
  indicatedFor: replaces("f11")
} as const satisfies Kind
const inHospital = { ...kind, setting: "hospital", unit: "mL" } as const satisfies Kind

const concentrates: ReadonlyArray<Product> = [
  row(fibrinogen, {
    id: "riastap",
    brand: "RiaSTAP",
    generic: "human fibrinogen",
    strengths: [1],
    recovery: [{ fromYears: 0, value: 0.017 }],
    halfLifeHours: { from: 70, to: 100 }
  }),
  row(fibrinogen, {
    id: "fibryga",
    brand: "Fibryga",
    generic: "human fibrinogen",
    strengths: [1],
    recovery: [
      { fromYears: 0, toYears: 12, value: 0.014 },
      { fromYears: 12, value: 0.018 }
    ],
    halfLifeHours: { from: 60, to: 90 }
  }),
  row(factorEleven, {
    id: "hemoleven",
    brand: "Hemoleven",
    generic: "human factor XI",
    strengths: [1000],
    read: "largest dose and shortest interval: Bauduer et al. 2015"
  }),
  row(factorEleven, {
    id: "fxi-bpl",
    brand: "Factor XI",
    generic: "human factor XI",
    strengths: [1000],
    read: "largest dose and shortest interval: Bauduer et al. 2015"
  }),
  row(kind, {
    id: "coagadex",
    brand: "Coagadex",
    generic: "human factor X",
    molecule: "fx",
    atc: "B02BD13",
    strengths: [250, 500],
    recovery: [
      { fromYears: 0, toYears: 12, value: 1.7 },
      { fromYears: 12, value: 2 }
    ],
    halfLifeHours: { from: 25, to: 36 },
    perDayMax: { perKg: 60, unit: "[iU]" },
    indicatedFor: replaces("f10"),
    read: "recovery and largest daily dose: dosing pages of the maker and EU text"
  }),
  row(kind, {
    id: "fvii",
    brand: "Factor VII concentrate",
    generic: "human factor VII",
    molecule: "fvii",
    atc: "B02BD05",
    strengths: [250, 600],
    halfLifeHours: { from: 3, to: 6 },
    indicatedFor: replaces("f7")
  }),
  row(kind, {
    id: "fibrogammin",
    brand: "Fibrogammin",
    generic: "human factor XIII",
    molecule: "fxiii",
    atc: "B02BD07",
    strengths: [250, 1250],
    halfLifeHours: { from: 6 * 24, to: 12 * 24 },
    indicatedFor: replaces("f13")
  }),
  row(kind, {
    id: "novothirteen",
    brand: "NovoThirteen",
    generic: "catridecacog",
    molecule: "rfxiii",
    origin: "recombinant",
    atc: "B02BD11",
    strengths: [2500],
    halfLifeHours: { from: 11 * 24, to: 15 * 24 },
    indicatedFor: replaces("f13"),
    read: "half-life: Kerlin et al. 2014, Williams et al. 2014"
  })
]

const bloodComponents: ReadonlyArray<Product> = [
  row(inHospital, {
    id: "pcc",
    brand: "Beriplex, Octaplex",
    generic: "prothrombin complex concentrate",
    molecule: "pcc",
    unit: "[iU]",
    atc: "B02BD01",
    strengths: [250, 500, 1000]
  }),
  row(inHospital, {
    id: "octaplas",
    brand: "OctaplasLG",
    generic: "pooled plasma",
    molecule: "plasma",
    atc: "B05AA",
    strengths: [200],
    indicatedFor: replaces("f5", "f5_f8")
  }),
  row(inHospital, {
    id: "cryoprecipitate",
    brand: "Cryoprecipitate",
    generic: "cryoprecipitate",
    molecule: "cryoprecipitate",
    strengths: asWritten
  }),
  row(inHospital, {
    id: "platelets",
    brand: "Platelets",
    generic: "platelets",
    molecule: "platelets",
    strengths: asWritten,
    indicatedFor: fits(["glanzmann", "bernard_soulier"], { source: "practice, from memory" })
  })
]

/** Concentrates of one factor, and what is given in hospital where there is none. */
export const rareFactors: ReadonlyArray<Product> = [...concentrates, ...bloodComponents]
