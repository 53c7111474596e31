import { describe, expect, it } from "@effect/vitest"
import type { ScheduledPhase } from "@haemtrack/domain/dosing/Phase"
import * as Schema from "effect/Schema"
import { scheduleText } from "../../testing/scheduleText.ts"
import { scheduleOf } from "./scheduleOf.ts"

const dose = { fixed: { thousandths: 1_500_000, unit: "[iU]" } } as const
const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const Drawn = Schema.Struct({
  kind: Schema.Literals(["every_n_days", "every_n_months", "days_of_week", "cycle"]),
  n: whole(1, 24),
  more: Schema.Array(whole(1, 7)),
  count: Schema.UndefinedOr(whole(1, 10_000))
})

const phaseOf = ({ count, kind, more, n }: typeof Drawn.Type): ScheduledPhase => {
  const counted = { role: "loading", ...(count === undefined ? {} : { count }) } as const
  const [first, ...rest] = new Set([(n % 7) + 1, ...more])
  if (kind === "cycle") return { ...counted, kind, gaps: [n, ...more.slice(0, 30)], dose }
  if (kind !== "days_of_week") return { ...counted, kind, n, dose }
  return { ...counted, kind, days: [{ day: first ?? 1, dose }, ...rest.map((day) => ({ day, dose }))] }
}

describe("scheduleOf", () => {
  it.prop("a phase that is written as a rule is read as it was", [Drawn], ([drawn]) => {
    const phase = phaseOf(drawn)
    expect(scheduleOf(scheduleText(phase), "loading", dose)).toEqual(phase)
  })

  it("a rule without an interval is one of every day, as RFC 5545 has it", () =>
    expect(scheduleOf("FREQ=DAILY", "maintenance", dose)).toMatchObject({ kind: "every_n_days", n: 1 }))

  it.each([
    "",
    "FREQ=YEARLY",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;INTERVAL=1.5",
    "FREQ=DAILY;INTERVAL=2;INTERVAL=3",
    "FREQ=DAILY;BYDAY=MO",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;BYDAY=MO,MO",
    "FREQ=WEEKLY;BYDAY=1MO",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
    "FREQ=MONTHLY;INTERVAL=25",
    "FREQ=DAILY;INTERVAL=367",
    "FREQ=DAILY;COUNT=0",
    "FREQ=DAILY;COUNT=10001",
    `X-CYCLE=${Array.from({ length: 32 }, () => 2).join(",")}`,
    "FREQ=DAILY;UNTIL=20260101",
    "X-CYCLE=",
    "X-CYCLE=2,,3",
    "X-CYCLE=2;FREQ=DAILY"
  ])("%j is no rule of a plan", (text) => expect(scheduleOf(text, "maintenance", dose)).toBe(undefined))
})
