/**
 * Gene therapies of the starter catalogue: an event in a person's life, never a home treatment. Every figure is unverified.
 *
 * No unit of the list counts vector genomes, so they are written in millilitres of what was given.
 *
 * @since 0.1.0
 */
import type { Product } from "../Product.ts"
import { asWritten, type Kind, replaces, row } from "./row.ts"

const kind = {
  class: "gene_therapy",
  origin: "vector",
  halfLifeClass: "not_applicable",
  unit: "mL",
  routes: ["intravenous"],
  setting: "hospital"
} as const satisfies Kind
const factorEight = {
  ...kind,
  molecule: "gene_therapy_fviii",
  indicatedFor: replaces("haemophilia_a")
} as const satisfies Kind
const factorNine = {
  ...kind,
  molecule: "gene_therapy_fix",
  indicatedFor: replaces("haemophilia_b")
} as const satisfies Kind

/** Given once. */
export const geneTherapy: ReadonlyArray<Product> = [
  row(factorEight, {
    id: "roctavian",
    brand: "Roctavian",
    generic: "valoctocogene roxaparvovec",
    atc: "B02BD15",
    strengths: asWritten
  }),
  row(factorNine, {
    id: "hemgenix",
    brand: "Hemgenix",
    generic: "etranacogene dezaparvovec",
    atc: "B02BD16",
    strengths: asWritten
  }),
  row(factorNine, {
    id: "durveqtix",
    brand: "Durveqtix",
    generic: "fidanacogene elaparvovec",
    atc: "B02BD17",
    strengths: asWritten
  })
]
