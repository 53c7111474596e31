/**
 * Rules about two agents that are not given together: their effects add up to clots (D23, D24, D25, D26).
 *
 * @since 0.1.0
 */
import type { Molecule } from "../../product/Molecule.ts"
import type { Dose } from "../Dose.ts"
import type { Context } from "./Context.ts"
import { dosesOf, hoursBetween, stillWorks } from "./doseHistory.ts"
import { clear, found, type Verdict } from "./Verdict.ts"

/** Another dose of these molecules, at most so many hours before or after. */
const near = (dose: Dose, history: ReadonlyArray<Dose>, molecules: ReadonlyArray<Molecule>, hours: number): Verdict => {
  const other = dosesOf(history, molecules).find((each) => Math.abs(hoursBetween(each, dose)) <= hours)
  return other === undefined
    ? clear
    : found({ with: other.product.id, hoursApart: Math.abs(hoursBetween(other, dose)) })
}

/** D23: rFVIIa and aPCC. */
export const bothBypassing = (dose: Dose, { history, thresholds }: Context): Verdict =>
  near(dose, history, [dose.product.molecule === "apcc" ? "rfviia" : "apcc"], thresholds.together.rfviiaAndApcc.value)

/** D24: rFVIIa with prothrombin complex or recombinant factor XIII. */
export const withComplex = (dose: Dose, { history, thresholds }: Context): Verdict =>
  near(
    dose,
    history,
    dose.product.molecule === "rfviia" ? ["pcc", "rfxiii"] : ["rfviia"],
    thresholds.together.rfviiaAndComplex.value
  )

/** What must not be near this dose; rFVIIa and tranexamic acid only while emicizumab works. */
const notNear = (dose: Dose, { history, thresholds }: Context): ReadonlyArray<Molecule> => {
  const months = thresholds.apccOnEmicizumab.emicizumabMonths.value
  const onEmicizumab = stillWorks("emicizumab", dose, history, months)
  switch (dose.product.molecule) {
    case "apcc":
      return ["tranexamic_acid"]
    case "rfviia":
      return onEmicizumab ? ["tranexamic_acid"] : []
    default:
      return onEmicizumab ? ["apcc", "rfviia"] : ["apcc"]
  }
}

/** D25: tranexamic acid with aPCC; with rFVIIa on emicizumab. */
export const antifibrinolytic = (dose: Dose, context: Context): Verdict =>
  near(dose, context.history, notNear(dose, context), context.thresholds.together.antifibrinolytic.value)

/** D26: tranexamic acid with factor XI. */
export const antifibrinolyticAndFactorEleven = (dose: Dose, { history, thresholds }: Context): Verdict =>
  near(
    dose,
    history,
    [dose.product.molecule === "fxi" ? "tranexamic_acid" : "fxi"],
    thresholds.together.antifibrinolyticAndFactorEleven.value
  )
