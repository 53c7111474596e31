/**
 * The rules of the folder `calendar`.
 *
 * @since 0.1.0
 */
import type { Rule } from "./Rule.ts"

export const calendarRules = {
  "TIME-4": {
    says: "A wall time that the clocks jumped over is refused, with the first valid time and the time moved by the jump.",
    source: "standards 4"
  }
} as const satisfies Record<string, Rule>
