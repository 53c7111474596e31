/**
 * The doses that a regimen expects over a period, day by day in the person's home zone.
 *
 * The cost is that of the slots in the period, however long ago the regimen began.
 *
 * @since 0.1.0
 */
import { dayNumber, type LocalDate, ofDayNumber } from "../calendar/LocalDate.ts"
import { weekdayOfNumber } from "../calendar/month.ts"
import type { Weight } from "../person/Weight.ts"
import type { Amount } from "../product/Amount.ts"
import { isScheduled, type ScheduledPhase } from "./Phase.ts"
import { amountFor, type PrescribedDose } from "./PrescribedDose.ts"
import { type Plan, type Regimen, wasHeld } from "./Regimen.ts"
import { nextStart, rhythmOf } from "./rhythm.ts"
import type { Slot } from "./Slot.ts"

/** Days of pauses, in order: the walker asks for ascending days, so each pause is passed once. */
const pausesOf = (plan: Plan): ((day: number) => boolean) => {
  const pauses = plan.pauses
    .map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
    .toSorted((a, b) => a.from - b.from)
  let next = 0
  let until = -Infinity
  return (day) => {
    for (let pause = pauses[next]; pause !== undefined && pause.from <= day; pause = pauses[++next]) {
      until = Math.max(until, pause.to)
    }
    return day <= until
  }
}

/**
 * Walks the slots of a plan from one day number to another, both included, in order. Slots of a pause and after the end are left
 * out, and still count: no other slot moves for them (clinical 3.6).
 *
 * @param visit is given the day, and the phase with its place, which counts from 1
 */
export const eachSlot = (
  plan: Plan,
  from: number,
  to: number,
  visit: (day: number, place: number, phase: ScheduledPhase) => void
): void => {
  const last = plan.end === undefined ? to : Math.min(to, dayNumber(plan.end))
  const isPaused = pausesOf(plan)
  let start: number | undefined = dayNumber(plan.start)
  for (const [place, phase] of plan.phases.entries()) {
    if (start === undefined || start > last || !isScheduled(phase)) return
    const rhythm = rhythmOf(phase, start)
    const count = phase.count ?? Infinity
    for (let index = rhythm.firstFrom(from); index < count; index++) {
      const day = rhythm.dayOf(index)
      if (day > last) return
      if (!isPaused(day)) visit(day, place + 1, phase)
    }
    start = nextStart(phase, rhythm)
  }
}

/** The weight that holds on a day, the last one measured until then; asked for ascending days. */
const weightsOf = (weights: ReadonlyArray<Weight>): ((day: number) => number | undefined) => {
  const known = weights.map(({ kg, on }) => ({ kg, from: dayNumber(on) })).toSorted((a, b) => a.from - b.from)
  let next = 0
  let kg: number | undefined
  return (day) => {
    for (let weight = known[next]; weight !== undefined && weight.from <= day; weight = known[++next]) kg = weight.kg
    return kg
  }
}

/** The dose of a slot: weekdays have a dose each. */
const doseOn = (phase: ScheduledPhase, day: number): PrescribedDose | undefined => {
  if (phase.kind !== "days_of_week") return phase.dose
  const weekday = weekdayOfNumber(day)
  return phase.days.find((each) => each.day === weekday)?.dose
}

/** Amounts by dose, kept for as long as the weight stays: slots that are alike share one. */
const amounts = (): ((dose: PrescribedDose, kg: number | undefined) => Amount | undefined) => {
  let known = new Map<PrescribedDose, Amount | undefined>()
  let weight: number | undefined
  return (dose, kg) => {
    if (kg !== weight) known = new Map()
    weight = kg
    if (!known.has(dose)) known.set(dose, amountFor(dose, kg))
    return known.get(dose)
  }
}

/**
 * The slots of one version of a regimen, from one day to another, both included.
 *
 * Laws: the slots of a period are those of its parts, one after the other; a later end only adds slots; a pause only takes
 * away.
 */
export const slotsOf = (plan: Plan, from: LocalDate, to: LocalDate): ReadonlyArray<Slot> => {
  const found: Array<Slot> = []
  const weightOn = weightsOf(plan.weights)
  const amountOf = amounts()
  eachSlot(plan, dayNumber(from), dayNumber(to), (day, place, phase) => {
    const dose = doseOn(phase, day)
    const amount = dose === undefined ? undefined : amountOf(dose, weightOn(day))
    found.push({
      date: ofDayNumber(day),
      phase: place,
      ...(amount === undefined ? {} : { amount }),
      ...(phase.at === undefined ? {} : { at: phase.at })
    })
  })
  return found
}

/**
 * The slots of a regimen, each from the version that held on its day (clinical 3.6.1).
 *
 * @returns none for a regimen that is used when needed (clinical 3.6.2)
 */
export const slots = (regimen: Regimen, from: LocalDate, to: LocalDate): ReadonlyArray<Slot> =>
  regimen.versions.filter(wasHeld).flatMap((version) => slotsOf(version, from, to))
