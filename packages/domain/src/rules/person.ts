/**
 * The rules of the folder `person`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const personRules = {
  "clinical 1.3": {
    says: "Severity of haemophilia follows the untreated factor level: below 1 severe, 1 to 5 moderate, above 5 and below 40 mild, in IU/dL.",
    source: "White et al. 2001; Blanchette et al. 2014"
  }
} as const satisfies Record<string, Rule>
