/**
 * Questions that several safety rules ask about the other doses of a person.
 *
 * @since 0.1.0
 */
import { hoursBetween as elapsedHours } from "../../calendar/Instant.ts"
import type { Molecule } from "../../product/Molecule.ts"
import type { Unit } from "../../product/Unit.ts"
import type { Dose } from "../Dose.ts"
import { inUnit } from "../massUnits.ts"
import { monthsAfter } from "../../calendar/month.ts"

/** Hours from one dose to another, negative when the other is earlier. */
export const hoursBetween = (from: Dose, to: Dose): number => elapsedHours(from.at, to.at)

/** The doses of some molecules. */
export const dosesOf = (history: ReadonlyArray<Dose>, molecules: ReadonlyArray<Molecule>): ReadonlyArray<Dose> =>
  history.filter(({ product }) => product.molecule !== undefined && molecules.includes(product.molecule))

/** The doses that came before this one, or at the same time. */
export const upTo = (history: ReadonlyArray<Dose>, dose: Dose): ReadonlyArray<Dose> =>
  history.filter((other) => other.at <= dose.at)

/** The last of them, `undefined` of none. */
export const latest = (doses: ReadonlyArray<Dose>): Dose | undefined =>
  doses.reduce<Dose | undefined>((last, each) => (last === undefined || last.at < each.at ? each : last), undefined)

/** The amount in a unit; what is counted in a unit that cannot be turned into it has none. */
export const amountIn = ({ amount }: Dose, unit: Unit): number | undefined =>
  inUnit(amount.thousandths / 1000, amount.unit, unit)

/** This dose and those of the same molecule in the 24 hours before it; one of exactly 24 hours ago is out (clinical 3.7.1). */
export const sumOfDay = (dose: Dose, history: ReadonlyArray<Dose>, unit: Unit): number => {
  const { molecule } = dose.product
  return upTo(history, dose)
    .filter((other) => other.product.molecule === molecule && hoursBetween(other, dose) < 24)
    .reduce((sum, other) => sum + (amountIn(other, unit) ?? 0), amountIn(dose, unit) ?? 0)
}

/** The first dose of the course that this one belongs to: gaps up to `gapHours` are of the same course. */
export const firstOfCourse = (dose: Dose, history: ReadonlyArray<Dose>, gapHours: number): Dose => {
  const earlier = upTo(history, dose)
    .filter(({ product }) => product.molecule === dose.product.molecule)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  let first = dose
  for (const each of earlier) {
    if (hoursBetween(each, first) > gapHours) break
    first = each
  }
  return first
}

/** Whether a dose is at most so many calendar months after another, to the same time of the day in UTC (clinical 3.7.1). */
const isWithinMonths = (earlier: Dose, dose: Dose, months: number): boolean =>
  earlier.at <= dose.at && monthsAfter(earlier.at.slice(0, 10), months) + earlier.at.slice(10) >= dose.at

/** Whether a molecule still works when the dose is given. */
export const stillWorks = (molecule: Molecule, dose: Dose, history: ReadonlyArray<Dose>, months: number): boolean =>
  dosesOf(history, [molecule]).some((earlier) => isWithinMonths(earlier, dose, months))

/** Above, by more than a last digit that is due to the arithmetic. */
export const exceeds = (figure: number, limit: number): boolean => figure > limit * (1 + 1e-9)
