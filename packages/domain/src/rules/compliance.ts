/**
 * The rules of the folder `compliance`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const complianceRules = {
  C1: {
    says: "The ratio of recorded to expected use is at least 0.75.",
    source: "this project"
  }
} as const satisfies Record<string, Rule>
