/**
 * Rules about agents that lower the body's own brakes on clotting: concizumab, marstacimab and fitusiran (D15, D28, D29).
 * With them a factor works more strongly, so that less of it is given.
 *
 * @since 0.1.0
 */
import { daysBetween, type LocalDate } from "../../calendar/LocalDate.ts"
import type { Dose } from "../Dose.ts"
import type { Context } from "./Context.ts"
import { amountIn, dosesOf, exceeds, hoursBetween, latest, stillWorks, sumOfDay, upTo } from "./doseHistory.ts"
import type { Thresholds } from "./thresholds.ts"
import { clear, found, notChecked, type Verdict } from "./Verdict.ts"

type Agent = keyof Thresholds["stillWorkingMonths"]

/** On an agent: it is in a plan of the day, or still works after its last dose. */
const isOn = (agent: Agent, dose: Dose, { history, plans, thresholds }: Context): boolean =>
  stillWorks(agent, dose, history, thresholds.stillWorkingMonths[agent].value) ||
  plans.some(
    ({ from, product, to }) => product.molecule === agent && from <= dose.date && (to === undefined || dose.date <= to)
  )

const limitOnFitusiran = ({ product }: Dose, { onFitusiran }: Thresholds) => {
  switch (product.molecule) {
    case "fix":
      return product.halfLifeClass === "shl" ? onFitusiran.fix : onFitusiran.fix_ehl
    case "fviii":
    case "apcc":
    case "rfviia":
      return onFitusiran[product.molecule]
    default:
      return undefined
  }
}

const onFitusiran = (dose: Dose, context: Context): Verdict => {
  const limit = limitOnFitusiran(dose, context.thresholds)
  const amount = limit && amountIn(dose, limit.most.unit)
  if (limit === undefined || amount === undefined) return notChecked("limit")
  const last = latest(upTo(dosesOf(context.history, [dose.product.molecule ?? "fviii"]), dose))
  const hours = last && hoursBetween(last, dose)
  if (hours !== undefined && hours < limit.againAfter) return found({ hours, intervalHours: limit.againAfter })
  if (context.person.weight === undefined) return notChecked("weight")
  const { kg } = context.person.weight
  return exceeds(amount, limit.most.perKg * kg)
    ? found({ perKg: amount / kg, limitPerKg: limit.most.perKg, unit: limit.most.unit, kg })
    : clear
}

const onConcizumab = (dose: Dose, { history, person, thresholds }: Context): Verdict => {
  if (dose.product.molecule !== "apcc") return notChecked("limit")
  if (person.weight === undefined) return notChecked("weight")
  const { perKg, unit } = thresholds.onConcizumab.apccPerDay.value
  const sum = sumOfDay(dose, history, unit)
  const { kg } = person.weight
  return exceeds(sum, perKg * kg) ? found({ perKg: sum / kg, limitPerKg: perKg, unit, kg }) : clear
}

/** D15: a factor or bypassing agent above the reduced dose of the label. For marstacimab nobody has given the figure yet. */
export const reducedDose = (dose: Dose, context: Context): Verdict => {
  const verdicts = [
    ...(isOn("fitusiran", dose, context) ? [onFitusiran(dose, context)] : []),
    ...(isOn("concizumab", dose, context) ? [onConcizumab(dose, context)] : []),
    ...(isOn("marstacimab", dose, context) ? [notChecked("limit")] : [])
  ]
  return verdicts.find(({ _tag }) => _tag === "Found") ?? verdicts.find(({ _tag }) => _tag === "NotChecked") ?? clear
}

const isFactor = ({ product }: Dose): boolean => product.molecule === "fviii" || product.molecule === "fix"

/** D28: the first concizumab too soon after a factor or a bypassing agent. */
export const concizumabStart = (dose: Dose, { history, thresholds }: Context): Verdict => {
  const earlier = upTo(history, dose)
  if (dosesOf(earlier, ["concizumab"]).length > 0) return clear
  const { apcc, factor, rfviia } = thresholds.beforeConcizumab
  const waits = [
    { last: latest(earlier.filter((each) => isFactor(each) && each.product.halfLifeClass === "shl")), wait: factor },
    { last: latest(dosesOf(earlier, ["rfviia"])), wait: rfviia },
    { last: latest(dosesOf(earlier, ["apcc"])), wait: apcc }
  ]
  for (const { last, wait } of waits) {
    const hours = last && hoursBetween(last, dose)
    if (hours !== undefined && hours < wait.value) return found({ hours, intervalHours: wait.value })
  }
  // After a factor of extended half-life the label of that factor decides, which is not in the catalogue.
  return earlier.some((each) => isFactor(each) && each.product.halfLifeClass !== "shl") ? notChecked("interval") : clear
}

/** Days since the last marstacimab before a day, when they are too many: asked each day of a person who is to have it (D29). */
export const marstacimabMissedDays = (
  history: ReadonlyArray<Dose>,
  on: LocalDate,
  thresholds: Thresholds
): number | undefined => {
  const last = latest(dosesOf(history, ["marstacimab"]).filter(({ date }) => date < on))
  const days = last && daysBetween(last.date, on)
  return days !== undefined && days > thresholds.marstacimabGapDays.value ? days : undefined
}

/** D29: marstacimab after a gap; how to go on is for the consultant to say. */
export const marstacimabMissed = (dose: Dose, { history, thresholds }: Context): Verdict => {
  const days = marstacimabMissedDays(history, dose.date, thresholds)
  return days === undefined ? clear : found({ days })
}
