/**
 * Rules about what a dose meets: an expired batch, an old weight, a young child, bleeding in the urine, the home
 * (D7, D12, D17, D18, D30, D31).
 *
 * @since 0.1.0
 */
import { ageOn } from "../../person/age.ts"
import { isPlausible } from "../../person/Weight.ts"
import { isOver, lastUsable } from "../../product/ExpiryDate.ts"
import type { Dose } from "../Dose.ts"
import type { Context } from "./Context.ts"
import { dosesOf, firstOfCourse, hoursBetween, upTo } from "./doseHistory.ts"
import { clear, found, notChecked, type Verdict } from "./Verdict.ts"

/** D7: a batch whose last day was before the day of the dose. A prescription that names no batch has none to check. */
export const expired = ({ batches, date }: Dose, { setting }: Context): Verdict => {
  const known = batches.flatMap(({ expiry }) => (expiry === undefined ? [] : [expiry]))
  const past = known.find((expiry) => isOver(expiry, date))
  if (past !== undefined) return found({ lastUsable: lastUsable(past) })
  const isComplete = known.length === batches.length && (known.length > 0 || setting === "prescription")
  return isComplete ? clear : notChecked("expiry")
}

/** D12: a dose by weight from a weight that is out of date, or that nobody of that age has. */
export const weightInDoubt = (_dose: Dose, { person, prescribed }: Context): Verdict => {
  if (prescribed?.basis !== "per_kg") return clear
  const { birthDate, weight } = person
  if (weight === undefined) return notChecked("weight")
  if (weight.freshness === "stale_weight") return found({ kg: weight.kg, doubt: "stale_weight" })
  if (birthDate === undefined) return notChecked("age")
  return weight.actual === undefined || isPlausible(weight.actual, birthDate)
    ? clear
    : found({ kg: weight.actual.kg, doubt: "implausible_weight" })
}

/** D17: desmopressin for a small child, or too often within three days: it keeps water in the body. */
export const desmopressin = (dose: Dose, { history, person, thresholds }: Context): Verdict => {
  const { fromYears, mostDoses, withinHours } = thresholds.desmopressin
  const doses =
    1 +
    dosesOf(upTo(history, dose), ["desmopressin"]).filter((each) => hoursBetween(each, dose) < withinHours.value).length
  if (doses > mostDoses.value) return found({ doses, withinHours: withinHours.value })
  if (person.birthDate === undefined) return notChecked("age")
  return ageOn(person.birthDate, dose.date) < fromYears.value ? found({ fromYears: fromYears.value }) : clear
}

/** D18: tranexamic acid while there is blood in the urine: clots can block the kidney. */
export const urine = (_dose: Dose, { person }: Context): Verdict => {
  if (person.haematuria === undefined) return notChecked("haematuria")
  return person.haematuria === "present" ? found({}) : clear
}

/** Local days with a dose of factor IX before the day of this one. */
const exposureDays = (dose: Dose, history: ReadonlyArray<Dose>): number =>
  new Set(
    dosesOf(history, ["fix"])
      .map(({ date }) => date)
      .filter((date) => date < dose.date)
  ).size

/** D30: a child's first exposures to factor IX outside hospital, where anaphylaxis can be treated. */
export const firstFactorNine = (dose: Dose, { history, person, thresholds }: Context): Verdict => {
  const { birthDate, disorders } = person
  if (dose.supervision === "supervised") return clear
  if (disorders === undefined) return notChecked("disorder")
  if (!disorders.includes("haemophilia_b")) return clear
  if (birthDate === undefined) return notChecked("age")
  const limits = thresholds.firstFactorNine
  if (ageOn(birthDate, dose.date) >= limits.underYears.value) return clear
  const days = (person.exposureDaysBefore ?? 0) + exposureDays(dose, history)
  if (days >= limits.exposureDays.value) return clear
  if (person.exposureDaysBefore === undefined) return notChecked("exposure_days")
  return dose.supervision === undefined ? notChecked("supervision") : found({ exposureDays: days })
}

/** D31: rFVIIa at home for longer than a day: the centre is to be asked. */
export const longAtHome = (dose: Dose, { history, thresholds }: Context): Verdict => {
  if (dose.supervision === "supervised") return clear
  const { courseHours, gapHours } = thresholds.rfviiaAtHome
  const hours = hoursBetween(firstOfCourse(dose, history, gapHours.value), dose)
  if (hours <= courseHours.value) return clear
  return dose.supervision === undefined ? notChecked("supervision") : found({ courseHours: hours })
}
