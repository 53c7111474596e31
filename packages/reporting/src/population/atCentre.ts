/**
 * Which centre a person's time, units and bleeds belong to when they changed it, and where they themselves are counted.
 *
 * @since 0.1.0
 */
import * as Period from "@haemtrack/domain/calendar/Period"
import { type CentreId, type CentreStay, centreOn } from "@haemtrack/domain/person/Centre"
import { dayNumber, ofDayNumber } from "@haemtrack/domain/calendar/LocalDate"
import { daysIn } from "./observedTime.ts"

/** A stretch at one centre; without a centre, at none. */
export interface CentreStretch {
  readonly centre: CentreId | undefined
  readonly period: Period.Period
}

/** The days on which the centre may change within a period: its first, and those on which a stay begins or has ended. */
const changesIn = ({ from, to }: Period.Period, stays: ReadonlyArray<CentreStay>): ReadonlyArray<number> => {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const days = stays.flatMap((stay) => [
    dayNumber(stay.from),
    ...(stay.to === undefined ? [] : [dayNumber(stay.to) + 1])
  ])
  return [...new Set([first, ...days.filter((day) => day > first && day <= last)])].toSorted((a, b) => a - b)
}

/**
 * Each stretch cut where the centre changed, so that every day belongs to the centre of that day (clinical 5.2).
 *
 * Law: the parts have together the days of the whole.
 */
export const byCentre = (
  stretches: ReadonlyArray<Period.Period>,
  stays: ReadonlyArray<CentreStay>
): ReadonlyArray<CentreStretch> =>
  stretches.flatMap((stretch) => {
    const changes = changesIn(stretch, stays)
    return changes.map((day, index) => {
      const next = changes[index + 1]
      const period = { from: ofDayNumber(day), to: next === undefined ? stretch.to : ofDayNumber(next - 1) }
      return { centre: centreOn(stays, period.from), period }
    })
  })

/**
 * Where the person is counted as one: the centre with more of their observed days, of equals the later one; `undefined` without
 * an observed day at any.
 */
export const countedAt = (
  stretches: ReadonlyArray<Period.Period>,
  stays: ReadonlyArray<CentreStay>
): CentreId | undefined => {
  const days = new Map<CentreId, number>()
  for (const { centre, period } of byCentre(stretches, stays)) {
    if (centre === undefined) continue
    const before = days.get(centre) ?? 0
    // Anew at the end, so that the later of two stands behind the earlier.
    days.delete(centre)
    days.set(centre, before + daysIn([period]))
  }
  return [...days].reduce<readonly [CentreId, number] | undefined>(
    (most, each) => (most === undefined || each[1] >= most[1] ? each : most),
    undefined
  )?.[0]
}
