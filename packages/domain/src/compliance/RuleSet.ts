/**
 * The thresholds by which record keeping is judged: a version with an author and a reason, in force from a day on (clinical 7.9).
 *
 * Which measures there are and what each may lead to is fixed in code; a centre changes figures only, by a new version.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import type { Ruled } from "../rules/Rule.ts"
import { PlainWords } from "./Signature.ts"

const share = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))
const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const days = whole(1, 366)
const months = whole(1, 36)

/** The figures of clinical 7.2, 7.4, 7.6 to 7.8. */
export const Thresholds = Schema.Struct({
  /** Complete calendar months that are looked back on. */
  windowMonths: whole(1, 12),
  /** A notice that a person writes counts only days that ended so long before it. */
  graceDays: whole(0, 60),
  /** The day of the next month on which people on paper are judged; all others on the first. */
  paperJudgedOnDay: whole(1, 28),
  /** A month with more exempt days than this counts for nothing. */
  mostExemptDays: whole(0, 31),
  /** A stock count so near to the end of a month stands for it. */
  countWithinDays: whole(0, 15),
  /** C1: ratio of recorded to expected use below which it is a concern. */
  recordedRatio: share,
  /** C2: the same, serious. */
  recordedRatioSerious: share,
  /** Since so many months deliveries must have been known before a ratio means anything. */
  shortestMonths: months,
  /** C3. */
  silentDays: days,
  /** C4: hours from treatment to record above which the median is a concern. */
  medianDelayHours: whole(1, 8784),
  /** C5: share of fully complete entries. */
  completeShare: share,
  /** C6: share of lines without a known batch. */
  batchMissingShare: share,
  /** C7. */
  unstatedMonths: months,
  /** C9. */
  countOverdueMonths: months,
  /** C10, by the clinic that looks after the person. */
  reviewOverdueMonths: Schema.Struct({ adult: months, paediatric: months }),
  /** C11. */
  questionDays: days,
  /** C12. */
  contradictions: whole(1, 12),
  contradictionMonths: months,
  /** C13: how old an accepted agreement may be. */
  agreementMonths: whole(1, 120),
  /** C13: how long after a new text the old acceptance still stands. */
  newTextDays: days,
  /** C14: doses for a major bleed that stay at home. */
  floorMajorDoses: whole(1, 10),
  /** C14: days beyond the next possible supply. */
  floorExtraDays: whole(0, 30),
  /** A notice leaves so long to respond before a review can be signed. */
  responseDays: days,
  /** A decision can be appealed against for so long, and an appeal is to be decided in so long. */
  appealDays: days,
  /** A lost device exempts for so long at most. */
  deviceLostDays: days,
  /** Collection from the centre begins so long after the decision at the earliest. */
  collectionNoticeDays: days,
  /** And is looked at again after so long at the latest. */
  collectionReviewMonths: months
})
export type Thresholds = typeof Thresholds.Type

/** A version of the thresholds. */
export const RuleSet = Schema.Struct({
  version: Schema.String.check(Schema.isPattern(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)),
  validFrom: LocalDate,
  author: Schema.NonEmptyString,
  reason: PlainWords,
  thresholds: Thresholds
})
export type RuleSet = typeof RuleSet.Type

/** No rule set is in force on the day that is asked about. */
export class NoRuleSetInForce extends Schema.TaggedError<NoRuleSetInForce>()("NoRuleSetInForce", {}) implements Ruled {
  readonly rule = "clinical 7.9"
  readonly field = "asOf"
}

const isLater = (a: RuleSet, b: RuleSet): boolean =>
  a.validFrom === b.validFrom ? a.version > b.version : a.validFrom > b.validFrom

/**
 * The rule set in force on a day: the one that began last (clinical 7.9). Law: the order of the list does not matter.
 *
 * @returns `undefined` before the first of them
 */
export const inForce = (ruleSets: ReadonlyArray<RuleSet>, on: LocalDate): RuleSet | undefined =>
  ruleSets.reduce<RuleSet | undefined>(
    (found, each) => (each.validFrom <= on && (found === undefined || isLater(each, found)) ? each : found),
    undefined
  )
