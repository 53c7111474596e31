/**
 * When doses are due, as a file says it: the part of iCalendar's rules that a plan needs, and a cycle of days, which they lack.
 *
 * @since 0.1.0
 */
import { ScheduledPhase } from "@haemtrack/domain/dosing/Phase"
import type { PrescribedDose } from "@haemtrack/domain/dosing/PrescribedDose"
import * as Schema from "effect/Schema"

/** In the order of the week, Monday first. */
const weekdays: ReadonlyArray<string> = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined

/** The parts of a rule, by their names; `undefined` when one of them is not named once. */
const partsOf = (text: string): ReadonlyMap<string, string> | undefined => {
  const parts = text.split(";").map((part) => part.split("="))
  const named = new Map(parts.map(([name = "", value = ""]) => [name, value]))
  return parts.every((part) => part.length === 2) && named.size === parts.length ? named : undefined
}

const only = (parts: ReadonlyMap<string, string>, ...names: ReadonlyArray<string>): boolean =>
  [...parts.keys()].every((name) => name === "COUNT" || names.includes(name))

type Rhythm =
  | { readonly kind: "every_n_days" | "every_n_months"; readonly n: number }
  | { readonly kind: "days_of_week"; readonly days: readonly [number, ...ReadonlyArray<number>] }
  | { readonly kind: "cycle"; readonly gaps: readonly [number, ...ReadonlyArray<number>] }

const everySo = (parts: ReadonlyMap<string, string>, kind: "every_n_days" | "every_n_months"): Rhythm | undefined => {
  const n = whole(parts.get("INTERVAL") ?? "1")
  return n !== undefined && only(parts, "FREQ", "INTERVAL") ? { kind, n } : undefined
}

const onDays = (parts: ReadonlyMap<string, string>): Rhythm | undefined => {
  const names = (parts.get("BYDAY") ?? "").split(",")
  const [first, ...rest] = names.map((name) => weekdays.indexOf(name) + 1)
  const isSound = first !== undefined && [first, ...rest].every((day) => day > 0)
  return isSound && only(parts, "FREQ", "BYDAY") ? { kind: "days_of_week", days: [first, ...rest] } : undefined
}

const inCycle = (parts: ReadonlyMap<string, string>): Rhythm | undefined => {
  const gaps = (parts.get("X-CYCLE") ?? "").split(",").flatMap((gap) => whole(gap) ?? [])
  const [first, ...rest] = gaps
  const isWhole = gaps.length === (parts.get("X-CYCLE") ?? "").split(",").length
  return first !== undefined && isWhole && only(parts, "X-CYCLE")
    ? { kind: "cycle", gaps: [first, ...rest] }
    : undefined
}

const rhythmIn = (parts: ReadonlyMap<string, string>): Rhythm | undefined => {
  if (parts.has("X-CYCLE")) return inCycle(parts)
  switch (parts.get("FREQ")) {
    case "DAILY":
      return everySo(parts, "every_n_days")
    case "MONTHLY":
      return everySo(parts, "every_n_months")
    case "WEEKLY":
      return onDays(parts)
    default:
      return undefined
  }
}

const isPhase = Schema.is(ScheduledPhase)

const phaseOf = (
  counted: Pick<ScheduledPhase, "role" | "count">,
  rhythm: Rhythm,
  dose: PrescribedDose
): ScheduledPhase => {
  if (rhythm.kind !== "days_of_week") return { ...counted, ...rhythm, dose }
  const [first, ...rest] = rhythm.days
  return { ...counted, kind: rhythm.kind, days: [{ day: first, dose }, ...rest.map((day) => ({ day, dose }))] }
}

/**
 * The phase that a rule says, each dose of which is `dose`; `undefined` for a text that is no such rule.
 *
 * @param text `FREQ=DAILY;INTERVAL=n`, `FREQ=WEEKLY;BYDAY=MO,WE,FR`, `FREQ=MONTHLY;INTERVAL=n` or `X-CYCLE=2,2,3`, each perhaps
 *   with `;COUNT=n`
 * @source RFC 5545, 3.3.10, of which this is a part; standards FLAT-3
 * @example
 * const dose = { fixed: { thousandths: 1_500_000, unit: "[iU]" } }
 * scheduleOf("FREQ=DAILY;INTERVAL=2", "maintenance", dose) // => { role: "maintenance", kind: "every_n_days", n: 2, dose }
 */
export const scheduleOf = (
  text: string,
  role: ScheduledPhase["role"],
  dose: PrescribedDose
): ScheduledPhase | undefined => {
  const parts = partsOf(text)
  const rhythm = parts && rhythmIn(parts)
  const count = whole(parts?.get("COUNT"))
  if (rhythm === undefined || (parts?.has("COUNT") === true && count === undefined)) return undefined
  const counted = { role, ...(count === undefined ? {} : { count }) }
  const phase = phaseOf(counted, rhythm, dose)
  // How long an interval may be, and that a weekday is named once, the domain knows.
  return isPhase(phase) ? phase : undefined
}
