/**
 * Rules about bypassing agents in a person on emicizumab (D4, D27): together they can clot small vessels.
 *
 * @source reports of thrombotic microangiopathy and thrombosis; Hemlibra, summary of product characteristics, 4.2 and 4.4
 * @since 0.1.0
 */
import { earliest } from "../../calendar/LocalDate.ts"
import type { Dose } from "../Dose.ts"
import type { Context } from "./Context.ts"
import { amountIn, dosesOf, exceeds, firstOfCourse, hoursBetween, stillWorks, sumOfDay } from "./doseHistory.ts"
import { clear, found, notChecked, type Verdict } from "./Verdict.ts"

/** A course of aPCC while emicizumab works. */
interface Course {
  readonly isFirstDose: boolean
  readonly hours: number
}

const courseOf = (dose: Dose, { history, thresholds }: Context): Course | undefined => {
  const { courseGapHours, emicizumabMonths } = thresholds.apccOnEmicizumab
  if (!stillWorks("emicizumab", dose, history, emicizumabMonths.value)) return undefined
  const first = firstOfCourse(dose, history, courseGapHours.value)
  return { isFirstDose: first === dose, hours: hoursBetween(first, dose) }
}

/** D4, the high band: more than the day's most for each kilogram, or a course that has lasted a day. */
export const apccHigh = (dose: Dose, context: Context): Verdict => {
  const course = courseOf(dose, context)
  if (course === undefined) return clear
  const { courseHours, perDayMax } = context.thresholds.apccOnEmicizumab
  if (course.hours >= courseHours.value) return found({ courseHours: course.hours })
  if (context.person.weight === undefined) return notChecked("weight")
  const { kg } = context.person.weight
  const sum = sumOfDay(dose, context.history, perDayMax.value.unit)
  return exceeds(sum, perDayMax.value.perKg * kg)
    ? found({ perKg: sum / kg, limitPerKg: perDayMax.value.perKg, courseHours: course.hours, kg })
    : clear
}

/** D4, any other aPCC in that time. */
export const apccAtAll = (dose: Dose, context: Context): Verdict => {
  const course = courseOf(dose, context)
  return course === undefined || apccHigh(dose, context)._tag === "Found" ? clear : found({ courseHours: course.hours })
}

/** D4, the first dose of a course: it is to be small. */
export const apccFirst = (dose: Dose, context: Context): Verdict => {
  if (courseOf(dose, context)?.isFirstDose !== true) return clear
  if (context.person.weight === undefined) return notChecked("weight")
  const limit = context.thresholds.apccOnEmicizumab.firstDoseMax.value
  const amount = amountIn(dose, limit.unit)
  if (amount === undefined) return notChecked("limit")
  const { kg } = context.person.weight
  return exceeds(amount, limit.perKg * kg) ? found({ perKg: amount / kg, limitPerKg: limit.perKg, kg }) : clear
}

const isBypassing = ({ product }: Pick<Dose, "product">): boolean =>
  product.molecule === "rfviia" || product.molecule === "apcc"

/** D27: a bypassing agent as prophylaxis, planned or given, on the day of the first emicizumab or after it. */
export const bypassingNotStopped = (dose: Dose, { history, plans }: Context): Verdict => {
  const isStart = dose.product.molecule === "emicizumab"
  const started = earliest([...dosesOf(history, ["emicizumab"]), ...(isStart ? [dose] : [])].map(({ date }) => date))
  if (started === undefined) return clear
  const isRoutine = ({ use }: Pick<Dose, "use">): boolean => use === "prophylaxis"
  const given = (isStart ? history : [dose]).some(
    (each) => isBypassing(each) && isRoutine(each) && each.date >= started
  )
  const planned =
    isStart &&
    plans.some((plan) => isBypassing(plan) && isRoutine(plan) && (plan.to === undefined || plan.to >= started))
  return given || planned ? found({ started }) : clear
}
