/**
 * How many people did not bleed, told apart from those who said nothing.
 *
 * @since 0.1.0
 */
import type { MonthGrade } from "@haemtrack/domain/diary/monthEvidence"
import { type Share, wilsonShare } from "../stats/wilsonShare.ts"
import type { Missing } from "../stats/StatisticStatus.ts"

/** What is looked at of a person. */
export interface ZeroCandidate {
  readonly episodes: number
  readonly days: number
  /** Of each month of the period in which they were observed; A and B hold a statement. */
  readonly grades: ReadonlyArray<MonthGrade>
}

/** Three classes, and the share of the first among all of them. */
export interface ZeroBleedShare {
  readonly confirmedZero: number
  /** No episode, but months of which nothing is said: it may be that nobody wrote one down. */
  readonly unconfirmedZero: number
  readonly bled: number
  /** Observed for too small a part of the period to be in any class. */
  readonly tooShort: number
  readonly share: Share | Missing<"no_people">
}

/** 300 of 365 days. */
const leastOfYear = 300
const yearLength = 365

const isStated = (grade: MonthGrade): boolean => grade === "A" || grade === "B"

/**
 * The zero-bleed share of a group (clinical 5.5). Laws: every person is in exactly one class; a further statement never lowers the share.
 *
 * @param periodDays of the whole period
 * @source docs/methods/zero-bleed-share.md
 */
export const zeroBleedShare = (people: ReadonlyArray<ZeroCandidate>, periodDays: number): ZeroBleedShare => {
  const observed = people.filter(({ days }) => days > 0 && days * yearLength >= periodDays * leastOfYear)
  const zero = observed.filter(({ episodes }) => episodes === 0)
  const confirmed = zero.filter(({ grades }) => grades.length > 0 && grades.every(isStated))
  return {
    confirmedZero: confirmed.length,
    unconfirmedZero: zero.length - confirmed.length,
    bled: observed.length - zero.length,
    tooShort: people.length - observed.length,
    share: wilsonShare(confirmed.length, observed.length)
  }
}
