/**
 * A phase of a plan as files say when its doses are due.
 *
 * @since 0.1.0
 */
import type { ScheduledPhase } from "@haemtrack/domain/dosing/Phase"

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

const rule = (phase: ScheduledPhase): string => {
  switch (phase.kind) {
    case "every_n_days":
      return `FREQ=DAILY;INTERVAL=${phase.n}`
    case "every_n_months":
      return `FREQ=MONTHLY;INTERVAL=${phase.n}`
    case "days_of_week":
      return `FREQ=WEEKLY;BYDAY=${phase.days.map(({ day }) => weekdays[day - 1]).join(",")}`
    case "cycle":
      return `X-CYCLE=${phase.gaps.join(",")}`
  }
}

/** Its rule, with the count of its doses where it has one (standards FLAT-3). */
export const scheduleText = (phase: ScheduledPhase): string =>
  phase.count === undefined ? rule(phase) : `${rule(phase)};COUNT=${phase.count}`
