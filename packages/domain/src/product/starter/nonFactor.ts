/**
 * Products of the starter catalogue that prevent bleeds without being a factor. Every figure is unverified.
 *
 * @since 0.1.0
 */
import type { Product } from "../Product.ts"
import { fits, fridgeThen, type Kind, row } from "./row.ts"

const antibody = {
  class: "non_factor",
  origin: "antibody",
  halfLifeClass: "not_applicable",
  unit: "mg",
  routes: ["subcutaneous"]
} as const satisfies Kind

/** A syringe or pen, with its volume; what 1 mL holds follows from it. */
const filled = (value: number, volumeMl: number) => ({ value, volumeMl, concentration: value / volumeMl })

/** A vial of a solution of which the label gives what 1 mL holds. */
const solution = (value: number, concentration: number) => ({ value, concentration, volumeMl: value / concentration })

const emicizumabLabel = "Hemlibra SmPC, from memory"

/** Antibodies and a small interfering RNA, all under the skin. */
export const nonFactor: ReadonlyArray<Product> = [
  row(antibody, {
    id: "hemlibra",
    brand: "Hemlibra",
    generic: "emicizumab",
    molecule: "emicizumab",
    atc: "B02BX06",
    strengths: [solution(12, 30), solution(30, 30), solution(60, 150), solution(105, 150), solution(150, 150)],
    halfLifeHours: { from: 22 * 24, to: 34 * 24 },
    // Seven days in total, in as many stretches as it takes.
    storage: { fridge: true, room: { maxC: 30, allowance: { days: 7 }, returnAllowed: true } },
    minDoseIntervalDays: 5,
    indicatedFor: [
      { disorder: "haemophilia_a", inhibitor: "present", source: emicizumabLabel },
      { disorder: "haemophilia_a", inhibitor: "absent", severity: "severe", source: emicizumabLabel },
      {
        disorder: "haemophilia_a",
        inhibitor: "absent",
        severity: "moderate",
        phenotype: "severe",
        source: emicizumabLabel
      }
    ],
    read: "vials and ATC code: Hemlibra SmPC, 25 September 2024; out of the fridge: Specialist Pharmacy Service, 28 September 2020"
  }),
  row(antibody, {
    id: "alhemo",
    brand: "Alhemo",
    generic: "concizumab",
    molecule: "concizumab",
    atc: "B02BX10",
    strengths: [filled(15, 1.5), filled(60, 1.5), filled(150, 1.5), filled(300, 3)],
    // Of a pen in use.
    storage: fridgeThen(30, { days: 28 }),
    label: { fromYears: 12 },
    indicatedFor: fits(["haemophilia_a", "haemophilia_b"], {
      fromYears: 12,
      source: "Alhemo EU SmPC; severity and inhibitor as the present label says, to be checked"
    }),
    read: "pens and age: Alhemo EU SmPC"
  }),
  row(antibody, {
    id: "hympavzi",
    brand: "Hympavzi",
    generic: "marstacimab",
    molecule: "marstacimab",
    atc: "B02BX11",
    strengths: [150],
    halfLifeHours: { from: 7 * 24, to: 10 * 24 },
    minDoseIntervalDays: 5,
    label: { fromYears: 12, fromKg: 35 },
    indicatedFor: fits(["haemophilia_a", "haemophilia_b"], {
      severity: "severe",
      inhibitor: "absent",
      fromYears: 12,
      fromKg: 35,
      source: "Hympavzi SmPC; severity to be checked"
    }),
    read: "pen, ATC code, age and weight: Hympavzi SmPC"
  }),
  row(antibody, {
    id: "qfitlia",
    brand: "Qfitlia",
    generic: "fitusiran",
    molecule: "fitusiran",
    origin: "sirna",
    strengths: [20, 50],
    label: { fromYears: 12 },
    indicatedFor: fits(["haemophilia_a", "haemophilia_b"], {
      fromYears: 12,
      source: "Qfitlia US prescribing summary"
    }),
    read: "strengths and age: Qfitlia US prescribing summaries"
  })
]
