/**
 * The rules of the folder `dosing`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const dosingRules = {
  D1: {
    says: "A single dose is not above the maximum of its product, with 5 % for whole vials.",
    source: "product information"
  }
} as const satisfies Record<string, Rule>
