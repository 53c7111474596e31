/**
 * How far a diary and the centre's own notes tell the same bleeds, as trials ask before they rely on diaries (clinical 5.17).
 *
 * @since 0.1.0
 */
import { inOrder, quantile } from "../stats/quantile.ts"
import { type Share, wilsonShare } from "../stats/wilsonShare.ts"
import type { Missing } from "../stats/StatisticStatus.ts"

/** A bleed by its instant in the diary, in the centre's notes, or both, in milliseconds; one of them is there. */
export interface MatchedBleed {
  readonly diaryMillis?: number
  readonly centreMillis?: number
}

/** Both shares with their intervals, and how far apart onsets are told. */
export interface DiaryAgreement {
  /** Bleeds known to the centre that are in the diary, too. */
  readonly sensitivity: Share | Missing<"no_people" | "no_events">
  /** Bleeds of the diary that the centre knows of. */
  readonly confirmed: Share | Missing<"no_people" | "no_events">
  /** The median distance of the two onsets of one bleed; absent where none is in both. */
  readonly medianHoursApart?: number
}

const shareOf = (both: number, all: number): Share | Missing<"no_people" | "no_events"> =>
  all === 0 ? { status: "no_events", n: 0 } : wilsonShare(both, all)

/**
 * Agreement over some bleeds. Law: diary and centre exchanged, the two shares are exchanged.
 *
 * @source clinical 5.17; docs/methods/diary-agreement.md
 */
export const diaryAgreement = (bleeds: ReadonlyArray<MatchedBleed>): DiaryAgreement => {
  const apart = bleeds.flatMap(({ centreMillis, diaryMillis }) =>
    centreMillis === undefined || diaryMillis === undefined ? [] : [Math.abs(centreMillis - diaryMillis) / 3_600_000]
  )
  const median = quantile(inOrder(apart), 0.5)
  return {
    sensitivity: shareOf(apart.length, bleeds.filter(({ centreMillis }) => centreMillis !== undefined).length),
    confirmed: shareOf(apart.length, bleeds.filter(({ diaryMillis }) => diaryMillis !== undefined).length),
    ...(median === undefined ? {} : { medianHoursApart: median })
  }
}
