/**
 * The unit in which the amount of a product is counted, spelt as UCUM spells it.
 *
 * `[iU]` is the international unit of factor concentrates; `[arb'U]` the unit of FEIBA (never UCUM `U`, the enzyme unit).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Units that a dose is counted in (codes 1.11). Vials are counted, not dosed, and are not among them. */
export const Unit = Schema.Literals(["[iU]", "[arb'U]", "mg", "g", "ug", "mL"])
export type Unit = typeof Unit.Type
