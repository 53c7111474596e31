/**
 * Rules about how much is given: at once, in a day, against the plan, and of whole vials (D1, D2, D10, D11).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { PerKg } from "../../product/Product.ts"
import type { Dose } from "../Dose.ts"
import { inUnit } from "../massUnits.ts"
import { wholeVials } from "../wholeVials.ts"
import type { Context } from "./Context.ts"
import { amountIn, exceeds, sumOfDay } from "./doseHistory.ts"
import type { LimitKind } from "./thresholds.ts"
import { clear, found, notChecked, type Verdict } from "./Verdict.ts"

/** Compares so much for each kilogram with a limit. */
const judge = (amount: number | undefined, limit: PerKg | undefined, slack: number, { person }: Context): Verdict => {
  if (limit === undefined || amount === undefined) return notChecked("limit")
  if (person.weight === undefined) return notChecked("weight")
  const { kg } = person.weight
  return exceeds(amount, limit.perKg * (1 + slack) * kg)
    ? found({ perKg: amount / kg, limitPerKg: limit.perKg, unit: limit.unit, kg })
    : clear
}

/** Which default limit a dose has; a molecule that the table lacks has none. */
const limitKind = ({ product, use }: Dose): LimitKind | undefined => {
  if (product.molecule === "fviii" && use === "iti") return "fviii_iti"
  return product.molecule === "fix" && product.halfLifeClass !== "shl" ? "fix_ehl" : product.molecule
}

/** D1: a single dose above the maximum of the product, or else of its kind. */
export const singleDose = (dose: Dose, context: Context): Verdict => {
  const kind = limitKind(dose)
  const limit = dose.product.perDoseMax ?? (kind && context.thresholds.perDoseMax[kind]?.value)
  const amount = limit && amountIn(dose, limit.unit)
  return judge(amount, limit, context.thresholds.wholeVialSlack.value, context)
}

/** D2: more than the maximum in any 24 hours, of everything of the same molecule. */
export const dayTotal = (dose: Dose, context: Context): Verdict => {
  const { molecule, perDayMax } = dose.product
  const limit = perDayMax ?? (molecule && context.thresholds.perDayMax[molecule]?.value)
  const amount =
    limit && amountIn(dose, limit.unit) !== undefined ? sumOfDay(dose, context.history, limit.unit) : undefined
  return judge(amount, limit, context.thresholds.wholeVialSlack.value, context)
}

/** D10: a routine dose well below or above the prescribed one. The band is wide, so that whole vials do not raise it. */
export const againstPlan = (dose: Dose, { prescribed, thresholds }: Context): Verdict => {
  if (dose.use !== "prophylaxis") return clear
  if (prescribed?.amount === undefined) return notChecked("plan")
  const { thousandths, unit } = prescribed.amount
  const given = inUnit(dose.amount.thousandths, dose.amount.unit, unit)
  if (given === undefined) return notChecked("plan")
  const { from, to } = thresholds.prescribedBand.value
  return exceeds(given, thousandths * to) || exceeds(thousandths * from, given)
    ? found({ given: given / 1000, prescribed: thousandths / 1000, unit })
    : clear
}

/** Classes whose doses are whole vials; of an antibody or a tablet a part may be left over. */
const ofWholeVials: ReadonlyArray<Dose["product"]["class"]> = ["shl", "ehl", "bypassing", "vwf", "rare_factor"]

/** D11: not a sum of whole vials. Ten of the smallest come near enough to any larger dose. */
export const sumOfVials = ({ amount, product }: Dose, { thresholds }: Context): Verdict => {
  const vials = product.presentations.filter(
    ({ measure, strength }) => measure === undefined && strength.unit === amount.unit
  )
  if (!ofWholeVials.includes(product.class) || vials.length === 0) return clear
  const smallest = Math.min(...vials.map(({ strength }) => strength.thousandths))
  const tolerance = thresholds.vialTolerance.value
  if (smallest <= 2 * tolerance * amount.thousandths) return clear
  const mostVials = Math.ceil(((1 + tolerance) * amount.thousandths) / smallest)
  return Result.match(wholeVials(amount.thousandths / 1000, vials, { policy: "nearest", mostVials }), {
    onSuccess: ({ difference, total }) =>
      exceeds(Math.abs(difference) * 1000, tolerance * amount.thousandths)
        ? found({ amount: amount.thousandths / 1000, nearest: total.thousandths / 1000, unit: amount.unit })
        : clear,
    onFailure: () => notChecked("limit")
  })
}
