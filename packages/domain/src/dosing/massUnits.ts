/**
 * Micrograms, milligrams and grams: the only units of a dose that can be turned into each other.
 *
 * @since 0.1.0
 */
import type { Unit } from "../product/Unit.ts"

/** A microgram is one. */
const micrograms: Partial<Record<Unit, number>> = { ug: 1, mg: 1000, g: 1_000_000 }

/** The figure in the other unit; `undefined` for two units that measure different things, such as IU and mg. */
export const inUnit = (figure: number, from: Unit, to: Unit): number | undefined => {
  if (from === to) return figure
  const [one, other] = [micrograms[from], micrograms[to]]
  return one === undefined || other === undefined ? undefined : (figure * one) / other
}
