/**
 * What a consultant is to see whatever the rates say: target joints, and bleeds that can threaten life or a limb.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { type BodySite, isRedFlag, parts } from "@haemtrack/domain/diary/BodySite"
import type { Episode } from "@haemtrack/domain/diary/episodes"
import { type TargetJoint, targetJoint } from "@haemtrack/domain/diary/targetJoint"
import { grouped } from "@haemtrack/domain/grouped"

type Listed = Pick<Episode, "site" | "date" | "cause">

/** A joint that is, was, or may be a target joint, with the dates of its episodes (F40). */
export interface JointFlag {
  readonly joint: BodySite
  readonly target: TargetJoint
  readonly episodes: ReadonlyArray<LocalDate>
}

/** Clinical 5.11.7. */
export interface AlwaysListed {
  readonly targetJoints: ReadonlyArray<JointFlag>
  /** Iliopsoas, and all sites of rule D21, by date. */
  readonly urgent: ReadonlyArray<Listed>
}

const byDate = (a: Listed, b: Listed): number => (a.date < b.date ? -1 : Number(a.date > b.date))

/** Both lists as of a day. Law: the order of episodes does not matter. @source clinical 4.7, 5.11.7 */
export const alwaysListed = (
  episodes: ReadonlyArray<Listed>,
  asOf: LocalDate,
  interruptions: ReadonlyArray<Period> = []
): AlwaysListed => {
  const known = episodes.filter(({ date }) => date <= asOf).toSorted(byDate)
  const joints = grouped(
    known.filter(({ site }) => parts(site).group === "joint"),
    ({ site }) => site
  )
  return {
    targetJoints: [...joints]
      .map(([joint, own]) => ({
        joint,
        target: targetJoint(own, asOf, interruptions),
        episodes: own.map(({ date }) => date)
      }))
      .filter(({ target }) => target.status !== "none" || target.possibleTarget)
      .toSorted((a, b) => (a.joint < b.joint ? -1 : 1)),
    urgent: known.filter(({ site }) => isRedFlag(site))
  }
}
