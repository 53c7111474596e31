/**
 * The rules of the folder `access`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const accessRules = {
  "ID-21": {
    says: "One table says what each role may do with each kind of record.",
    source: "standards 5.7"
  }
} as const satisfies Record<string, Rule>
