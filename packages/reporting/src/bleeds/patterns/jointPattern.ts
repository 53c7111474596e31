/**
 * Whether bleeds have moved to or away from one joint, and whether they prefer a side.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { type BodySite, parts } from "@haemtrack/domain/diary/BodySite"
import type { Episode } from "@haemtrack/domain/diary/episodes"
import { grouped } from "@haemtrack/domain/grouped"
import { type ExactTest, fisherExact } from "../../stats/fisherExact.ts"
import { type OddsRatio, oddsRatio, type TwoByTwo } from "../../stats/oddsRatio.ts"
import type { Missing } from "../../stats/StatisticStatus.ts"
import { isInJoint } from "../bleedRates.ts"

type JointEpisode = Pick<Episode, "site" | "date">

/** The joint and all other joints, before a day and from it on. */
export interface JointsAround {
  /** Rows: this joint, the others. Columns: before, after. */
  readonly table: TwoByTwo
  readonly test: ReturnType<typeof fisherExact>
  readonly odds: OddsRatio | Missing<"degenerate">
}

/** One joint against the others around a day, such as that of a new regimen (clinical 5.11.3). @source docs/methods/fisher-exact.md */
export const jointBeforeAndAfter = (
  episodes: ReadonlyArray<JointEpisode>,
  joint: BodySite,
  changedOn: LocalDate
): JointsAround => {
  const joints = episodes.filter(isInJoint)
  const count = (isHere: boolean, isAfter: boolean): number =>
    joints.filter(({ date, site }) => (site === joint) === isHere && date >= changedOn === isAfter).length
  const table: TwoByTwo = [
    [count(true, false), count(true, true)],
    [count(false, false), count(false, true)]
  ]
  return { table, test: fisherExact(table), odds: oddsRatio(table) }
}

/** Bleeds of each paired joint, left beside right. */
export interface Sides {
  /** Joints with a bleed, the most first. */
  readonly joints: ReadonlyArray<string>
  /** Rows: left, right. A column for each joint. */
  readonly table: readonly [ReadonlyArray<number>, ReadonlyArray<number>]
  readonly test: ExactTest | Missing<"degenerate" | "not_applicable" | "too_few">
}

const fewestJoints = 2

/** Side by joint (clinical 5.11.3); `too_few` with bleeds in fewer than two joints. Law: the order of episodes does not matter. */
export const sidesOfJoints = (episodes: ReadonlyArray<JointEpisode>): Sides => {
  const told = episodes.filter(isInJoint).map(({ site }) => parts(site))
  const counts = [
    ...grouped(
      told.filter(({ side }) => side !== undefined),
      ({ place }) => place
    )
  ]
    .map(([joint, all]) => ({ joint, all: all.length, left: all.filter(({ side }) => side === "left").length }))
    .toSorted((a, b) => b.all - a.all || (a.joint < b.joint ? -1 : 1))
  const table = [counts.map(({ left }) => left), counts.map(({ all, left }) => all - left)] as const
  const joints = counts.map(({ joint }) => joint)
  const n = counts.reduce((sum, { all }) => sum + all, 0)
  return { joints, table, test: joints.length < fewestJoints ? { status: "too_few", n } : fisherExact(table) }
}
