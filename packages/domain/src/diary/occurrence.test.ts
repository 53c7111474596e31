import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { LocalDate } from "../calendar/LocalDate.ts"
import { tell, told } from "../calendar/Moment.ts"
import type { Told } from "../calendar/Told.ts"
import { Zone } from "../calendar/Zone.ts"
import { acceptableDrafts, london } from "../testing/diary.ts"
import { daysAgo, lateEntry, retells } from "./occurrence.ts"

const zone = Zone.make("Europe/London")
const day: Told = { precision: "day", local: LocalDate.make("2026-07-06"), zone }
const morning: Told = { precision: "part_of_day", partOfDay: "morning", local: LocalDate.make("2026-07-06"), zone }
const evening: Told = { ...morning, partOfDay: "evening" }
const momentOf = (time: Told) => Result.getOrThrow(tell(time, "2026c"))

describe("retells", () => {
  it.prop("reflexive: a moment retells itself", [acceptableDrafts], ([{ occurredAt }]) => {
    const moment = momentOf(occurredAt)
    return retells(told(moment), moment) && retells(occurredAt, moment)
  })

  it.each<readonly [name: string, Told, Told, boolean]>([
    ["a day is itself", day, day, true],
    ["a part of a day is itself", morning, morning, true],
    ["another part of the day", evening, morning, false],
    ["the day, no longer its morning", day, morning, false],
    ["another minute", london("2026-07-06T07:31"), london("2026-07-06T07:30"), false],
    [
      "the same wall time in another zone",
      { ...london("2026-07-06T07:30"), zone: Zone.make("Europe/Paris") },
      london("2026-07-06T07:30"),
      false
    ],
    ["less exactly", { ...london("2026-07-06T07:30"), precision: "hour" }, london("2026-07-06T07:30"), false],
    [
      "the other of two equal times",
      { ...london("2026-10-25T01:30"), fold: "later" },
      { ...london("2026-10-25T01:30"), fold: "earlier" },
      false
    ],
    [
      "the other of two equal times, by its offset",
      { ...london("2026-10-25T01:30"), offsetMinutes: 0 },
      { ...london("2026-10-25T01:30"), fold: "earlier" },
      false
    ],
    [
      "one of two equal times, not said again which",
      london("2026-10-25T01:30"),
      { ...london("2026-10-25T01:30"), fold: "later" },
      true
    ]
  ])("%s", (_, again, first, same) => {
    expect(retells(again, momentOf(first))).toBe(same)
  })
})

describe("daysAgo", () => {
  it.each([
    ["the same day", "2026-07-06T00:05", "2026-07-06T23:00", 0],
    ["the evening before, although it is not an hour ago", "2026-07-05T23:55", "2026-07-06T00:10", 1],
    ["a day of 25 hours is one day", "2026-10-25T00:30", "2026-10-26T00:30", 1]
  ])("%s", (_, then, now, days) => {
    expect(daysAgo(momentOf(london(then)), Date.parse(momentOf(london(now)).instant))).toBe(days)
  })
})

describe("lateEntry", () => {
  it.each([
    [7, []],
    [8, ["ask_precision"]],
    [31, ["ask_precision"]],
    [32, ["ask_precision", "ask_date"]],
    [90, ["ask_precision", "ask_date"]],
    [91, ["ask_precision", "ask_date", "from_memory"]]
  ] as const)("clinical 9.6: after %d days", (days, asked) => expect(lateEntry(days)).toEqual(asked))
})
