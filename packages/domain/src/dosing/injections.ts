/**
 * How a dose under the skin is drawn up: two concentrations never share a syringe, and a syringe holds only so much.
 *
 * @source Hemlibra, summary of product characteristics
 * @since 0.1.0
 */
import { type Amount, equals } from "../product/Amount.ts"
import type { Product } from "../product/Product.ts"
import type { VialCount } from "./VialTable.ts"

/** What is drawn up of one concentration, and in how many injections. */
export interface Injection {
  /** Of the unit in 1 mL. */
  readonly concentration: number
  readonly volumeMl: number
  readonly injections: number
}

/** Most millilitres in one place (clinical 3.5). */
const mostMl = 2

/**
 * The syringes of a dose, the highest concentration first. More than one says that the concentrations are given apart.
 *
 * @param counts the vials of the dose; what is left over is left in the smallest of them
 * @returns `undefined` where the catalogue does not know the concentration of a vial
 */
export const injectionsOf = (
  dose: Amount,
  counts: ReadonlyArray<VialCount>,
  { presentations }: Product
): ReadonlyArray<Injection> | undefined => {
  const drawn = new Map<number, number>()
  let left = dose.thousandths
  for (const { count, strength } of counts.toSorted((a, b) => b.strength.thousandths - a.strength.thousandths)) {
    const concentration = presentations.find((each) => equals(each.strength, strength))?.concentration
    if (concentration === undefined) return undefined
    const some = Math.min(left, count * strength.thousandths)
    left -= some
    drawn.set(concentration, (drawn.get(concentration) ?? 0) + some)
  }
  return [...drawn]
    .filter(([, thousandths]) => thousandths > 0)
    .toSorted(([a], [b]) => b - a)
    .map(([concentration, thousandths]) => ({
      concentration,
      volumeMl: thousandths / (concentration * 1000),
      injections: Math.ceil(thousandths / (concentration * 1000 * mostMl))
    }))
}
