/**
 * Rules about whether the product is one for this person (D5, D6, D9, D16, D22).
 *
 * @since 0.1.0
 */
import { ageOn } from "../../person/age.ts"
import type { Disorder } from "../../person/Disorder.ts"
import type { InhibitorState } from "../../person/inhibitorState.ts"
import * as Catalogue from "../../product/Catalogue.ts"
import type { Indication } from "../../product/Indication.ts"
import type { Dose } from "../Dose.ts"
import type { Context, Facts } from "./Context.ts"
import type { Missing } from "./Finding.ts"
import { clear, found, notChecked, type Verdict } from "./Verdict.ts"

/** Whether a fact holds; or which fact is missing. */
type Fit = "fits" | "does_not" | Missing

const holds = (isSo: boolean): Fit => (isSo ? "fits" : "does_not")

const inhibitorFactor = (disorder: string): "fviii" | "fix" | undefined => {
  if (["haemophilia_a", "carrier_a", "acquired_a"].includes(disorder)) return "fviii"
  return ["haemophilia_b", "carrier_b", "acquired_b"].includes(disorder) ? "fix" : undefined
}

const inhibitorOf = (state: InhibitorState | undefined): "present" | "absent" | undefined => {
  if (state === undefined || state.status === "never_tested") return undefined
  return state.status === "current_low" || state.status === "current_high" ? "present" : "absent"
}

const ageFrom = (years: number, { date }: Dose, { birthDate }: Facts): Fit =>
  birthDate === undefined ? "age" : holds(ageOn(birthDate, date) >= years)

/** By the actual weight: a dosing weight is for counting doses. */
const weightFrom = (least: number, { weight }: Facts): Fit =>
  weight === undefined ? "weight" : holds((weight.actual?.kg ?? weight.kg) >= least)

const unclassified = [undefined, "unknown", "not_classified", "not_classified_by_level"]

/** Every condition of one entry, for a person who has its disorder. */
const conditionsOf = (entry: Indication, dose: Dose, person: Facts): ReadonlyArray<Fit> => {
  const factor = inhibitorFactor(entry.disorder)
  const inhibitor = factor && inhibitorOf(person.inhibitors[factor])
  return [
    ...(entry.severity === undefined
      ? []
      : [unclassified.includes(person.severity) ? "severity" : holds(person.severity === entry.severity)]),
    ...(entry.phenotype === undefined
      ? []
      : [person.phenotype === undefined ? "phenotype" : holds(person.phenotype === entry.phenotype)]),
    ...(entry.inhibitor === undefined
      ? []
      : [inhibitor === undefined ? "inhibitor" : holds(inhibitor === entry.inhibitor)]),
    ...(entry.fromYears === undefined ? [] : [ageFrom(entry.fromYears, dose, person)]),
    ...(entry.fromKg === undefined ? [] : [weightFrom(entry.fromKg, person)])
  ] as const satisfies ReadonlyArray<Fit>
}

/** All conditions together: one that does not hold decides, and then one that is not known. */
const every = (fits: ReadonlyArray<Fit>): Fit =>
  fits.includes("does_not") ? "does_not" : (fits.find((fit) => fit !== "fits") ?? "fits")

const isOf = (disorders: ReadonlyArray<Disorder>, { disorder }: Indication): boolean =>
  disorders.some((each) => each === disorder)

/** D5: no entry of what the product is meant for fits the person. */
export const indication = (dose: Dose, { person }: Context): Verdict => {
  const { indicatedFor } = dose.product
  if (indicatedFor === undefined) return notChecked("indication")
  const { disorders } = person
  if (disorders === undefined || disorders.length === 0) return notChecked("disorder")
  const fits = indicatedFor
    .filter((entry) => isOf(disorders, entry))
    .map((entry) => every(conditionsOf(entry, dose, person)))
  if (fits.includes("fits")) return clear
  const missing = fits.find((fit) => fit !== "fits" && fit !== "does_not")
  return missing === undefined ? found({ product: dose.product.id }) : notChecked(missing)
}

/** D6: not the product that is prescribed. */
export const prescribedProduct = ({ product }: Dose, { prescribed }: Context): Verdict => {
  if (prescribed === undefined) return notChecked("plan")
  return prescribed.productId === product.id ? clear : found({ product: product.id, prescribed: prescribed.productId })
}

/** D9: the factor itself for a bleed of a person whose inhibitor answers high, now or whenever it is given again. */
export const highResponder = (dose: Dose, { person }: Context): Verdict => {
  if (dose.use !== "bleed") return clear
  const state = person.inhibitors[dose.product.molecule === "fix" ? "fix" : "fviii"]
  if (state === undefined) return notChecked("inhibitor")
  const mayReturn = state.status === "past" && state.responder === "high" && state.tolerised === undefined
  return state.status === "current_high" || mayReturn ? found({ status: state.status }) : clear
}

const lasting: ReadonlyArray<string> = ["allergy", "anaphylaxis", "inhibitor_detected"]

/** D16: factor IX after a reaction to it, or with an inhibitor to it: the next dose can be anaphylaxis. */
export const factorNineReaction = (dose: Dose, { catalogue, person }: Context): Verdict => {
  const reaction = person.reactions.find(
    ({ kind, on, productId }) =>
      lasting.includes(kind) && on <= dose.date && Catalogue.product(catalogue, productId)?.molecule === "fix"
  )
  if (reaction !== undefined) return found({ reaction: reaction.kind })
  const state = person.inhibitors.fix
  if (state === undefined) return notChecked("inhibitor")
  return inhibitorOf(state) === "present" ? found({ status: state.status }) : clear
}

/** D22: younger or lighter than the label allows. */
export const label = (dose: Dose, { person }: Context): Verdict => {
  const limits = dose.product.label
  if (limits === undefined) return notChecked("label")
  const fit = every([
    ...(limits.fromYears === undefined ? [] : [ageFrom(limits.fromYears, dose, person)]),
    ...(limits.fromKg === undefined ? [] : [weightFrom(limits.fromKg, person)])
  ])
  if (fit === "fits") return clear
  return fit === "does_not" ? found({ ...limits }) : notChecked(fit)
}
