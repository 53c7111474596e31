/**
 * The bleed that a new one at a site is probably the same as: it was there before, and its 72 hours are not over (F35, clinical
 * 4.5). The person is asked, and decides.
 *
 * @since 0.1.0
 */
import type { KnownBleed } from "../shared/KnownBleed.ts"
import { told } from "../shared/Entry.ts"
import type { ToldTime } from "../source/Treatment.ts"
import { wallMillis } from "./wallClock.ts"

const sameBleedMillis = 72 * 3_600_000

/** By the clock at which a part of the day is sorted (codes 2.2); a day alone is sorted at noon. */
const partTimes = { morning: "09:00", afternoon: "15:00", evening: "20:00", night: "02:00" } as const

/** Milliseconds since 1970 at which the diary sorts a told time. */
export const sortedMillis = (time: ToldTime): number => {
  const { local, zone } = time
  if (time.precision === "day") return wallMillis(`${local}T12:00`, zone)
  if (time.precision === "part_of_day") return wallMillis(`${local}T${partTimes[time.partOfDay]}`, zone)
  return wallMillis(local, zone, time.offsetMinutes)
}

/** Milliseconds since 1970 of a moment spelt as an entry's `at`; of a day alone its noon by Greenwich. */
const millisAt = (at: string): number => {
  const { date, time } = told(at) ?? {}
  return time ? Date.parse(at.replace(/\[.*/, "")) : Date.parse(`${date}T12:00Z`)
}

/** From when the 72 hours count: the last treatment until then, else the beginning; nothing when both are later. */
const anchorOf = ({ from, treated = [] }: KnownBleed, millis: number): number => {
  const until = (moments: ReadonlyArray<string>) => Math.max(...moments.map(millisAt).filter((each) => each <= millis))
  const last = until(treated)
  return last > -Infinity || from === null ? last : until([from])
}

/** The latest of several, `undefined` when it is a new bleed: one second over the 72 hours is. @param millis when it began */
export const proposedBleed = (
  site: string,
  millis: number,
  bleeds: ReadonlyArray<KnownBleed>
): KnownBleed | undefined => {
  const anchored = bleeds
    .filter(({ certainty, sites }) => (certainty === "bleed" || certainty === "unsettled") && sites.includes(site))
    .map((bleed) => ({ bleed, anchor: anchorOf(bleed, millis) }))
    .filter(({ anchor }) => site !== "unknown" && millis - anchor <= sameBleedMillis)
  return anchored.toSorted((a, b) => b.anchor - a.anchor)[0]?.bleed
}
