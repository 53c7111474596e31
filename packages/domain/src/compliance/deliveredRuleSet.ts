/**
 * The rule set that a new centre starts with. Its figures are this project's proposal for the centre's clinicians to confirm.
 *
 * @since 0.1.0
 */
import { LocalDate } from "../calendar/LocalDate.ts"
import type { RuleSet } from "./RuleSet.ts"

/** As delivered. Only the cut of 0.75 is a published one (clinical 5.10). */
export const deliveredRuleSet: RuleSet = {
  version: "delivered-1",
  validFrom: LocalDate.make("2020-01-01"),
  author: "haemtrack",
  reason: "Delivered with the software; not yet confirmed by the centre.",
  thresholds: {
    windowMonths: 3,
    graceDays: 7,
    paperJudgedOnDay: 8,
    mostExemptDays: 10,
    countWithinDays: 3,
    recordedRatio: 0.75,
    recordedRatioSerious: 0.5,
    shortestMonths: 3,
    silentDays: 42,
    medianDelayHours: 168,
    completeShare: 0.9,
    batchMissingShare: 0.05,
    unstatedMonths: 1,
    countOverdueMonths: 4,
    reviewOverdueMonths: { adult: 7, paediatric: 4 },
    questionDays: 28,
    contradictions: 2,
    contradictionMonths: 6,
    agreementMonths: 24,
    newTextDays: 90,
    floorMajorDoses: 2,
    floorExtraDays: 3,
    responseDays: 28,
    appealDays: 28,
    deviceLostDays: 28,
    collectionNoticeDays: 14,
    collectionReviewMonths: 3
  }
}
