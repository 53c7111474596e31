/**
 * When bleeds come: how long after one another, and how long after the last routine dose. Fewer than five are no pattern (F98).
 *
 * @since 0.1.0
 */
import { epochMillis } from "@haemtrack/domain/calendar/Instant"
import type { Period } from "@haemtrack/domain/calendar/Period"
import type { Episode } from "@haemtrack/domain/diary/episodes"
import { usageClass } from "@haemtrack/domain/diary/TreatmentReason"
import { bleedIntervals } from "../../bleeds/patterns/bleedIntervals.ts"
import { sidesOfJoints } from "../../bleeds/patterns/jointPattern.ts"
import { type SinceProphylaxis, sinceProphylaxis } from "../../bleeds/patterns/sinceProphylaxis.ts"
import { type Block, list, type Section, table, text } from "../Document.ts"
import type { PersonRecord } from "../PersonRecord.ts"
import { fixed } from "../shown.ts"
import { counted } from "../words.ts"

const fewestBleeds = 5
const dayHours = 24

const bins: ReadonlyArray<readonly [keyof SinceProphylaxis["hours"], label: string]> = [
  ["h0_24", "under 24"],
  ["h24_48", "24 to 48"],
  ["h48_72", "48 to 72"],
  ["h72_168", "72 to 168"],
  ["h168_up", "168 and more"]
]

const sinceTable = ({ hours, withoutDose }: SinceProphylaxis): Block =>
  table({
    key: "since_dose",
    caption: "Bleeds by the hours since the last routine dose",
    columns: [
      { key: "hours", header: "Hours", form: "text" },
      { key: "bleeds", header: "Bleeds", form: "whole" }
    ],
    rows: [...bins.map(([bin, label]) => [label, hours[bin]]), ["no dose before it", withoutDose]],
    notes: ["Doses are given for reasons, so no test stands beside this table."]
  })

const intervalWords = (episodes: ReadonlyArray<Episode>): ReadonlyArray<string> => {
  const found = bleedIntervals(episodes.map(({ date }) => date))
  if (found.status !== "ok") return []
  const { clusters, medianDays, shortestDays } = found
  return [
    `From one bleed to the next: half within ${fixed(medianDays, 1)} days, the shortest ${counted(shortestDays, "day")}.`,
    ...(clusters.length === 0 ? [] : [`Three or more bleeds within 14 days, beginning on: ${clusters.join(", ")}.`])
  ]
}

/** Left beside right, without a test: the page has one already, of the change (clinical 5.11.8). */
const sideWords = (episodes: ReadonlyArray<Episode>): ReadonlyArray<string> => {
  const { joints, table: sides } = sidesOfJoints(episodes)
  const told = joints.map((joint, place) => `${joint} ${sides[0][place] ?? 0} left, ${sides[1][place] ?? 0} right`)
  return told.length === 0 ? [] : [`Sides of joints: ${told.join("; ")}.`]
}

/** Hours since the last routine dose, for bleeds that began in the period; the dose may lie before it. */
const sinceDose = ({ planned = [], treatments }: PersonRecord, episodes: ReadonlyArray<Episode>): SinceProphylaxis => {
  const doses = treatments.filter(({ reason }) => usageClass[reason] === "prophylaxis").map(({ at }) => epochMillis(at))
  // Bins are by the interval of the plan that came last.
  const interval = planned.at(-1)?.intervalDays
  return sinceProphylaxis(
    episodes.map(({ start }) => start),
    Float64Array.from(doses).toSorted(),
    interval === undefined ? undefined : interval * dayHours
  )
}

/** The section, for the episodes of a period. */
export const patternsSection = (
  record: PersonRecord,
  { from, to }: Period,
  episodes: ReadonlyArray<Episode>
): Section => ({
  key: "patterns",
  heading: "When",
  blocks:
    episodes.length < fewestBleeds
      ? [text(`Too few to tell: ${counted(episodes.length, "bleed")} from ${from} to ${to}.`)]
      : [list([...intervalWords(episodes), ...sideWords(episodes)]), sinceTable(sinceDose(record, episodes))]
})
