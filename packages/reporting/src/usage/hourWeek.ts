/**
 * At which hour of which weekday people treat themselves, and why: a habit, or its absence, at a glance.
 *
 * @since 0.1.0
 */
import * as Day from "../engine/Day.ts"
import type { TextColumn } from "../engine/Dictionary.ts"
import { ranks } from "../engine/ranks.ts"
import * as Recoding from "../engine/Recoding.ts"
import type { Row, Running } from "../table/Report.ts"
import type { TreatmentColumns } from "../table/treatments.ts"

/** The columns of the report. */
export const hourWeekColumns = ["weekday", "hour", "reason", "n"] as const

/** What it reads. */
export type HourWeekBatch = Pick<TreatmentColumns, "local_time" | "reason"> & {
  readonly precision?: TextColumn | undefined
}

const hoursOfWeek = 7 * 24
const hourSeconds = 3600

/** Times that are known to the day, or to a part of it, stand at an hour by convention and say nothing of it. */
const isVague = (precision: string | undefined): boolean => precision === "day" || precision === "part_of_day"

/**
 * Rows by weekday (Monday 1), hour and reason of their local time. Only cells with rows.
 *
 * @source performance W1, hour-week
 */
export const hourWeek = (): Running<HourWeekBatch> => {
  const reasons = Recoding.make()
  /** For each reason its counts, by hour of the week. */
  const counts: Array<Float64Array> = []
  let vague = 0

  const countsOf = (reason: number): Float64Array => {
    const known = counts[reason] ?? new Float64Array(hoursOfWeek)
    counts[reason] = known
    return known
  }

  return {
    add: ({ local_time: { days, seconds }, precision, reason }) => {
      const codes = reasons.codesOf(reason)
      const byReason = reasons.texts.map((_, code) => countsOf(code))
      for (let row = 0; row < days.length; row += 1) {
        if (precision !== undefined && isVague(precision.texts[precision.codes[row] ?? 0])) {
          vague += 1
          continue
        }
        const hour = (Day.weekdayOf(days[row] ?? 0) - 1) * 24 + Math.trunc((seconds[row] ?? 0) / hourSeconds)
        const cells = byReason[codes[row] ?? 0]
        if (cells !== undefined) cells[hour] = (cells[hour] ?? 0) + 1
      }
    },
    rows: () => {
      const places = ranks(reasons.texts)
      const inOrder = Array.from(reasons.texts, (reason, code) => ({ reason, code })).toSorted(
        (a, b) => (places[a.code] ?? 0) - (places[b.code] ?? 0)
      )
      return Array.from({ length: hoursOfWeek }, (_, hour) =>
        inOrder.flatMap(({ code, reason }): ReadonlyArray<Row> => {
          const n = countsOf(code)[hour] ?? 0
          return n === 0 ? [] : [[Math.floor(hour / 24) + 1, hour % 24, reason, n]]
        })
      ).flat()
    },
    notes: () => (vague === 0 ? [] : [`${vague} rows are known to the day or a part of it, and are in no hour`])
  }
}
