/**
 * Tranexamic acid and desmopressin of the starter catalogue. Every figure is unverified.
 *
 * @since 0.1.0
 */
import type { Product } from "../Product.ts"
import { asWritten, type Kind, row } from "./row.ts"

const tranexamicAcid = {
  class: "antifibrinolytic",
  molecule: "tranexamic_acid",
  origin: "synthetic",
  halfLifeClass: "not_applicable",
  unit: "mg",
  routes: ["oral"],
  atc: "B02AA02",
  halfLifeHours: { from: 2, to: 3 }
} as const satisfies Kind
const desmopressin = {
  class: "desmopressin",
  molecule: "desmopressin",
  origin: "synthetic",
  halfLifeClass: "not_applicable",
  unit: "ug",
  routes: ["intravenous", "subcutaneous"],
  atc: "H01BA02",
  halfLifeHours: { from: 3, to: 3 }
} as const satisfies Kind

/** Given beside a factor, or alone in mild disorders. */
export const adjuncts: ReadonlyArray<Product> = [
  row(tranexamicAcid, {
    id: "txa",
    brand: "Tranexamic acid tablets",
    generic: "tranexamic acid",
    strengths: [{ value: 500, measure: "tablet" }]
  }),
  row(tranexamicAcid, {
    id: "txa-mouthwash",
    brand: "Tranexamic acid mouthwash 5 %",
    generic: "tranexamic acid",
    strengths: [{ value: 50, measure: "millilitre", concentration: 50 }]
  }),
  row(tranexamicAcid, {
    id: "txa-liquid",
    brand: "Tranexamic acid oral solution",
    generic: "tranexamic acid",
    strengths: [{ value: 100, measure: "millilitre", concentration: 100 }]
  }),
  row(tranexamicAcid, {
    id: "txa-injection",
    brand: "Tranexamic acid injection",
    generic: "tranexamic acid",
    routes: ["intravenous"],
    setting: "hospital",
    strengths: [{ value: 500, volumeMl: 5, concentration: 100 }]
  }),
  // Of old and short entries that say no more than the substance.
  row(desmopressin, {
    id: "ddavp",
    brand: "Desmopressin, form not stated",
    generic: "desmopressin",
    routes: ["intravenous", "subcutaneous", "nasal"],
    strengths: asWritten
  }),
  row(desmopressin, {
    id: "ddavp-injection",
    brand: "Desmopressin injection",
    generic: "desmopressin",
    strengths: [{ value: 4, volumeMl: 1, concentration: 4 }]
  }),
  row(desmopressin, {
    id: "ddavp-injection-15",
    brand: "Desmopressin injection, high strength",
    generic: "desmopressin",
    routes: ["subcutaneous", "intravenous"],
    strengths: [{ value: 15, volumeMl: 1, concentration: 15 }]
  }),
  // The spray of 10 microgram is not for bleeding, and is not here.
  row(desmopressin, {
    id: "ddavp-nasal-150",
    brand: "Desmopressin nasal spray, haemostatic strength",
    generic: "desmopressin",
    routes: ["nasal"],
    strengths: [{ value: 150, measure: "spray" }]
  })
]
