/**
 * How heavy an invented person is when they are weighed in the clinic: twice a year as a child, once a year later.
 *
 * @since 0.1.0
 */
import { addDays, dayNumber, type LocalDate } from "../../calendar/LocalDate.ts"
import type { Period } from "../../calendar/Period.ts"
import type { Weight } from "../../person/Weight.ts"
import { normal } from "./distributions.ts"
import type { Random } from "./Random.ts"

/** Share of the grown-up's weight at an age in years; a rough course of growth, and nobody's centile. */
const growth = [
  [0, 0.05],
  [1, 0.14],
  [5, 0.26],
  [10, 0.44],
  [15, 0.82],
  [18, 1],
  [120, 1]
] as const

const shareAt = (years: number): number => {
  const next = growth.find(([age]) => age > years) ?? growth[6]
  const before = growth.findLast(([age]) => age <= years) ?? growth[0]
  const part = next[0] === before[0] ? 0 : (years - before[0]) / (next[0] - before[0])
  return before[1] + part * (next[1] - before[1])
}

const within = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value))

/** All weights of the observed days, the first a month before them, in order. */
export const weightsOf = (random: Random, birthDate: LocalDate, { from, to }: Period): ReadonlyArray<Weight> => {
  const grownKg = within(50, normal(random, 76, 13), 120)
  const weights: Array<Weight> = []
  for (let on = addDays(from, -30); on <= to;) {
    const years = (dayNumber(on) - dayNumber(birthDate)) / 365.25
    const kg = grownKg * shareAt(years) * (1 + within(-0.05, normal(random, 0, 0.015), 0.05))
    weights.push({ kg: Math.round(kg * 10) / 10, on })
    on = addDays(on, years < 18 ? 182 : 365)
  }
  return weights
}
