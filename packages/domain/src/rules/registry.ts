/**
 * Every rule of the package, once. `docs/reference/rules.md` is made from it, and each rule in it has a test of its number.
 *
 * @since 0.1.0
 */
import { accessRules } from "./access.ts"
import { calendarRules } from "./calendar.ts"
import { complianceRules } from "./compliance.ts"
import { diaryRules } from "./diary.ts"
import { dosingRules } from "./dosing.ts"
import { personRules } from "./person.ts"
import { productRules } from "./product.ts"
import { stockRules } from "./stock.ts"
import type { Rule } from "./Rule.ts"

/** All rules by number. */
export const registry = {
  ...calendarRules,
  ...productRules,
  ...personRules,
  ...dosingRules,
  ...diaryRules,
  ...stockRules,
  ...complianceRules,
  ...accessRules
} as const satisfies Record<string, Rule>

/** The number of a rule of the registry. */
export type RuleId = keyof typeof registry
