/**
 * Consumption against joint bleeds: who uses much and bleeds little, and the three other ways it can be.
 *
 * @since 0.1.0
 */
import { inOrder, quantile } from "../stats/quantile.ts"
import type { Missing } from "../stats/StatisticStatus.ts"

/** A person's place in the plane. */
export interface QuadrantPerson {
  readonly unitsPerKgPerYear: number
  readonly jointRate: number
}

/** Where to cut. A person on a cut is on its lower side. */
export interface Cuts {
  readonly unitsPerKgPerYear: number
  readonly jointRate: number
}

/** A person's quadrant. */
export type Quadrant = "low_use_few_bleeds" | "high_use_few_bleeds" | "low_use_many_bleeds" | "high_use_many_bleeds"

/** Counts, and the cuts that made them, which are printed. */
export interface Quadrants {
  readonly status: "ok"
  readonly n: number
  readonly cuts: Cuts
  readonly counts: Readonly<Record<Quadrant, number>>
}

/** The quadrant of a person. */
export const quadrantOf = ({ jointRate, unitsPerKgPerYear }: QuadrantPerson, cuts: Cuts): Quadrant => {
  const isHigh = unitsPerKgPerYear > cuts.unitsPerKgPerYear
  if (jointRate > cuts.jointRate) return isHigh ? "high_use_many_bleeds" : "low_use_many_bleeds"
  return isHigh ? "high_use_few_bleeds" : "low_use_few_bleeds"
}

/**
 * The four counts, cut at the medians of the group when no cuts are given (F97). Of one product kind only: units of two are not compared.
 *
 * Laws: every person is in one quadrant; another unit of both axes changes nothing but the cuts.
 *
 * @source docs/methods/quadrants.md
 */
export const quadrants = (people: ReadonlyArray<QuadrantPerson>, given?: Cuts): Quadrants | Missing<"no_people"> => {
  const use = quantile(inOrder(people.map((person) => person.unitsPerKgPerYear)), 0.5)
  const bleeds = quantile(inOrder(people.map(({ jointRate }) => jointRate)), 0.5)
  if (use === undefined || bleeds === undefined) return { status: "no_people", n: 0 }
  const cuts = given ?? { unitsPerKgPerYear: use, jointRate: bleeds }
  const counts = { low_use_few_bleeds: 0, high_use_few_bleeds: 0, low_use_many_bleeds: 0, high_use_many_bleeds: 0 }
  for (const person of people) counts[quadrantOf(person, cuts)] += 1
  return { status: "ok", n: people.length, cuts, counts }
}
