/**
 * What the class of a recall asks for: how soon to act, and by when each person is to have answered.
 *
 * @since 0.1.0
 */
import type { RecallClass } from "./Recall.ts"

/** `telephone`: whether people are called in any case, only when they do not answer, or not at all. */
export interface ClassRule {
  readonly actWithinHours?: number
  readonly answerWithinHours?: number
  readonly telephone: "always" | "unanswered" | "never"
}

/**
 * One row a class (codes 5.2). Class 1 is never only electronic; class 4 is information, and nothing is set apart (R3, R6). A
 * company-led recall is acted on as its notice says.
 *
 * @source MHRA, A guide to defective medicinal products: classification of medicines recalls. The hours to answer in are this project's.
 */
export const classes = {
  class_1: { actWithinHours: 0, answerWithinHours: 4, telephone: "always" },
  class_2: { actWithinHours: 48, answerWithinHours: 24, telephone: "unanswered" },
  class_3: { actWithinHours: 120, answerWithinHours: 72, telephone: "unanswered" },
  class_4: { actWithinHours: 120, telephone: "never" },
  company_led: { answerWithinHours: 72, telephone: "unanswered" }
} as const satisfies Record<RecallClass, ClassRule>

/** Hours in which a second person should confirm an alert of class 1 (R1). */
export const confirmWithinHours = 1
