/**
 * The rules of the folder `diary`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const diaryRules = {
  D14: {
    says: "A treatment does not lie more than ten minutes ahead of the clock that receives it.",
    source: "this project"
  }
} as const satisfies Record<string, Rule>
