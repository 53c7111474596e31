/**
 * The rules of the folder `stock`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const stockRules = {
  L1: {
    says: "Delivered and adjusted is on hand, infused, wasted, returned and expired, for each batch and in all, after every movement.",
    source: "this project"
  }
} as const satisfies Record<string, Rule>
