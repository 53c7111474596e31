/**
 * Factor VIII products of the starter catalogue. Every figure is unverified.
 *
 * The recovery is 2.0 IU/dL for each IU/kg by default; a person's own, measured one comes before it.
 *
 * @since 0.1.0
 */
import type * as Array from "effect/Array"
import type { Product } from "../Product.ts"
import { fits, fridgeThen, type Kind, replaces, row, upTo } from "./row.ts"
import { everyVonWillebrandDisease } from "./vonWillebrand.ts"

const kind = {
  class: "shl",
  molecule: "fviii",
  origin: "recombinant",
  halfLifeClass: "shl",
  unit: "[iU]",
  routes: ["intravenous"],
  atc: "B02BD02",
  recovery: [{ fromYears: 0, value: 2 }],
  indicatedFor: replaces("haemophilia_a", "carrier_a", "f5_f8")
} as const satisfies Kind
const extended = { ...kind, class: "ehl", halfLifeClass: "ehl" } as const satisfies Kind
const plasma = { ...kind, origin: "plasma" } as const satisfies Kind
const withVonWillebrandFactor = {
  ...plasma,
  indicatedFor: replaces("haemophilia_a", "carrier_a", "f5_f8", ...everyVonWillebrandDisease)
} as const satisfies Kind

const standardHalfLife: Array.NonEmptyReadonlyArray<Product> = [
  row(kind, {
    id: "advate",
    brand: "Advate",
    generic: "octocog alfa",
    strengths: [250, 500, 1000, 1500, 2000, 3000],
    halfLifeHours: { from: 9, to: 15 },
    storage: fridgeThen(25, { months: 6 }),
    read: "strengths: Advate SmPC"
  }),
  row(kind, {
    id: "kovaltry",
    brand: "Kovaltry",
    generic: "octocog alfa",
    strengths: [250, 500, 1000, 2000, 3000],
    halfLifeHours: { from: 12, to: 15 },
    storage: fridgeThen(25, { months: 12 })
  }),
  row(kind, {
    id: "refacto-af",
    brand: "ReFacto AF",
    generic: "moroctocog alfa",
    strengths: [250, 500, 1000, 2000, 3000],
    halfLifeHours: { from: 11, to: 15 },
    storage: fridgeThen(25, { months: 3 }),
    read: "strengths: ReFacto AF SmPC; out of the fridge: Specialist Pharmacy Service, 2 March 2022"
  }),
  row(kind, {
    id: "novoeight",
    brand: "NovoEight",
    generic: "turoctocog alfa",
    strengths: [250, 500, 1000, 1500, 2000, 3000],
    halfLifeHours: { from: 8, to: 14 },
    storage: { ...fridgeThen(30, { months: 9 }), warmer: fridgeThen(40, { months: 3 }).room },
    read: "three months up to 40 C: release of the maker, May 2018"
  }),
  row(kind, {
    id: "nuwiq",
    brand: "Nuwiq",
    generic: "simoctocog alfa",
    strengths: [250, 500, 1000, 1500, 2000, 2500, 3000, 4000],
    halfLifeHours: { from: 12, to: 17 },
    storage: fridgeThen(25, { months: 1 })
  }),
  row(kind, {
    id: "afstyla",
    brand: "Afstyla",
    generic: "lonoctocog alfa",
    strengths: [250, 500, 1000, 1500, 2000, 2500, 3000],
    halfLifeHours: { from: 10, to: 15 },
    storage: fridgeThen(25, { months: 3 })
  })
]

const extendedHalfLife: ReadonlyArray<Product> = [
  row(extended, {
    id: "elocta",
    brand: "Elocta",
    generic: "efmoroctocog alfa",
    strengths: [250, 500, 750, 1000, 1500, 2000, 3000, 4000],
    halfLifeHours: { from: 14, to: 20 },
    storage: fridgeThen(30, { months: 6 }),
    read: "strengths: Elocta SmPC and, for 4000 IU, the current EU leaflet"
  }),
  row(extended, {
    id: "adynovi",
    brand: "Adynovi",
    generic: "rurioctocog alfa pegol",
    strengths: [250, 500, 1000, 2000, 3000],
    halfLifeHours: { from: 12, to: 16 },
    storage: fridgeThen(30, { months: 3 })
  }),
  row(extended, {
    id: "esperoct",
    brand: "Esperoct",
    generic: "turoctocog alfa pegol",
    strengths: [500, 1000, 1500, 2000, 3000],
    halfLifeHours: { from: 14, to: 22 },
    storage: { ...fridgeThen(30, { months: 12 }), warmer: fridgeThen(40, { months: 3 }).room },
    read: "strengths and ATC code: Esperoct SmPC"
  }),
  row(extended, {
    id: "jivi",
    brand: "Jivi",
    generic: "damoctocog alfa pegol",
    strengths: [250, 500, 1000, 2000, 3000],
    halfLifeHours: { from: 15, to: 20 },
    storage: fridgeThen(25, { months: 6 })
  }),
  row(extended, {
    id: "altuvoct",
    brand: "Altuvoct",
    generic: "efanesoctocog alfa",
    halfLifeClass: "ultra",
    strengths: [250, 500, 750, 1000, 2000, 3000, 4000],
    halfLifeHours: { from: 38, to: 48 },
    storage: fridgeThen(30, { months: 6 }),
    read: "strengths and ATC code: Altuvoct leaflet"
  })
]

const fromPlasma: ReadonlyArray<Product> = [
  row(plasma, {
    id: "octanate",
    brand: "Octanate",
    generic: "human factor VIII",
    strengths: [250, 500, 1000],
    halfLifeHours: { from: 10, to: 14 },
    storage: upTo(25)
  }),
  row(withVonWillebrandFactor, {
    id: "fanhdi",
    brand: "Fanhdi",
    generic: "human factor VIII with von Willebrand factor",
    strengths: [500, 1000, 1500],
    halfLifeHours: { from: 10, to: 14 },
    storage: upTo(30)
  }),
  row(withVonWillebrandFactor, {
    id: "optivate",
    brand: "Optivate",
    generic: "human factor VIII with von Willebrand factor",
    strengths: [250, 500, 1000],
    halfLifeHours: { from: 10, to: 14 },
    storage: upTo(25)
  }),
  row(plasma, {
    id: "haemoctin",
    brand: "Haemoctin SDH",
    generic: "human factor VIII",
    strengths: [250, 500, 1000],
    halfLifeHours: { from: 9, to: 14 },
    storage: upTo(25)
  })
]

/** Of porcine sequence, for acquired haemophilia, in hospital only: its first dose is far above that of other factor VIII. */
const porcine: ReadonlyArray<Product> = [
  row(kind, {
    id: "obizur",
    brand: "Obizur",
    generic: "susoctocog alfa",
    molecule: "susoctocog",
    setting: "hospital",
    unit: "[arb'U]",
    atc: "B02BD14",
    strengths: [500],
    halfLifeHours: { from: 2, to: 17 },
    storage: { fridge: true },
    perDoseMax: { perKg: 200, unit: "[arb'U]" },
    indicatedFor: fits(["acquired_a"], { source: "Obizur SmPC, from memory" }),
    read: "in hospital only: Obizur SmPC"
  })
]

/** Products of factor VIII. */
export const factorEight: Array.NonEmptyReadonlyArray<Product> = [
  ...standardHalfLife,
  ...extendedHalfLife,
  ...fromPlasma,
  ...porcine
]
