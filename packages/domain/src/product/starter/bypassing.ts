/**
 * Bypassing agents of the starter catalogue, for people with an inhibitor. Every figure is unverified.
 *
 * @since 0.1.0
 */
import type { Product } from "../Product.ts"
import { fits, type Kind, row, upTo } from "./row.ts"

const withInhibitor = fits(["haemophilia_a", "haemophilia_b"], {
  inhibitor: "present",
  source: "bypassing agents are for people with an inhibitor; the label is to be checked"
})
const acquired = fits(["acquired_a", "acquired_b", "acquired_other"], { source: "label, from memory" })

const activatedFactorSeven = {
  class: "bypassing",
  molecule: "rfviia",
  origin: "recombinant",
  halfLifeClass: "not_applicable",
  unit: "mg",
  routes: ["intravenous"],
  atc: "B02BD08",
  // 270 microgram/kg once, and room for whole vials.
  perDoseMax: { perKg: 0.3, unit: "mg" },
  minIntervalHours: 2,
  indicatedFor: [...withInhibitor, ...acquired, ...fits(["f7", "glanzmann"], { source: "label, from memory" })]
} as const satisfies Kind

/** Activated factor VII, of which 1 mg is 50 kIU, and activated prothrombin complex. */
export const bypassing: ReadonlyArray<Product> = [
  row(activatedFactorSeven, {
    id: "novoseven",
    brand: "NovoSeven",
    generic: "eptacog alfa (activated)",
    strengths: [1, 2, 5, 8],
    halfLifeHours: { from: 2, to: 3.5 },
    storage: upTo(25),
    read: "strengths and dose: NovoSeven SmPC, 2019"
  }),
  row(activatedFactorSeven, {
    id: "cevenfacta",
    brand: "Cevenfacta",
    generic: "eptacog beta",
    strengths: [1, 2, 5],
    halfLifeHours: { from: 1.5, to: 3 },
    storage: upTo(30)
  }),
  row(
    {
      class: "bypassing",
      molecule: "apcc",
      origin: "plasma",
      halfLifeClass: "not_applicable",
      unit: "[arb'U]",
      routes: ["intravenous"]
    },
    {
      id: "feiba",
      brand: "FEIBA",
      generic: "activated prothrombin complex concentrate",
      atc: "B02BD03",
      strengths: [500, 1000, 2500],
      halfLifeHours: { from: 4, to: 7 },
      storage: upTo(25),
      perDoseMax: { perKg: 100, unit: "[arb'U]" },
      perDayMax: { perKg: 200, unit: "[arb'U]" },
      minIntervalHours: 6,
      indicatedFor: [...withInhibitor, ...acquired],
      read: "strengths: FEIBA SmPC, 17 March 2025; largest doses: HPRA text"
    }
  )
]
