/**
 * The rules of the folder `product`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const productRules = {
  "clinical 6.10": {
    says: "Two batch numbers are the same when they are equal without case, spaces and hyphens; one difference makes a possible match, never the same.",
    source: "this project"
  }
} as const satisfies Record<string, Rule>
