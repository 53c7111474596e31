/**
 * How an invented person tells of a time: late entries are less exact than those of the same hour.
 *
 * @since 0.1.0
 */
import type { PartOfDay, Precision, Told } from "../../calendar/Told.ts"
import * as WallTime from "../../calendar/WallTime.ts"
import type { ClockTime } from "./Clock.ts"
import { exponential } from "./distributions.ts"
import { type Random, weighted, type Weights } from "./Random.ts"

const dayMillis = 86_400_000
const minuteMillis = 60_000

/** Entries later than this are told from memory. */
const memoryDays = 7
const longestDays = 110

const fresh: Weights<Precision> = [["minute", 1]]
const fromMemory: Weights<Precision> = [
  ["minute", 40],
  ["hour", 15],
  ["part_of_day", 25],
  ["day", 20]
]
const ofBleeds: Weights<Precision> = [
  ["minute", 55],
  ["hour", 25],
  ["part_of_day", 15],
  ["day", 5]
]

/** When an entry is written: within some hours, or days and months later; in whole seconds. */
export const delayOf = (random: Random, when: "soon" | "late"): number => {
  const millis =
    when === "late"
      ? Math.min(longestDays, 1 + exponential(random, 6)) * dayMillis
      : (2 + Math.min(1200, exponential(random, 90))) * minuteMillis
  return Math.round(millis / 1000) * 1000
}

const partOfDay = (hour: number): PartOfDay => {
  if (hour < 5) return "night"
  if (hour < 12) return "morning"
  return hour < 18 ? "afternoon" : "evening"
}

const less = (told: ClockTime, precision: Precision): Told => {
  const { local, zone } = told
  switch (precision) {
    case "day":
      return { precision, local: WallTime.localDate(local), zone }
    case "part_of_day":
      return { precision, partOfDay: partOfDay(Number(local.slice(11, 13))), local: WallTime.localDate(local), zone }
    case "minute":
    case "hour":
      return { ...told, precision }
  }
}

/** The time of a treatment, as it is told so long after it. */
export const treatmentTold = (random: Random, told: ClockTime, delayMillis: number): Told =>
  less(told, weighted(random, delayMillis > memoryDays * dayMillis ? fromMemory : fresh))

/** The time at which a bleed began, as it is told: few people look at the clock. */
export const bleedTold = (random: Random, told: ClockTime): Told => less(told, weighted(random, ofBleeds))
