import { describe, expect, it } from "@effect/vitest"
import { addDays, addMonths, LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { BodySite } from "@haemtrack/domain/diary/BodySite"
import { instantOf } from "@haemtrack/domain/calendar/Instant"
import { momentInLondon } from "@haemtrack/domain/testing/bleed"
import * as Arbitrary from "effect/Arbitrary"
import vectors from "../../../vectors/trend-slope.json" with { type: "json" }
import { expectNear } from "../../testing/near.ts"
import { daysIn, observedStretches } from "../../population/observedTime.ts"
import { bothYears, dates, dayOf, episode, episodes, stretches, whole } from "../../testing/observed.ts"
import { alwaysListed } from "./alwaysListed.ts"
import { beforeAndAfter } from "./beforeAndAfter.ts"
import { bleedIntervals } from "./bleedIntervals.ts"
import { jointBeforeAndAfter, sidesOfJoints } from "./jointPattern.ts"
import { monthlyTrend } from "./monthlyTrend.ts"
import { personPatterns } from "./personPatterns.ts"
import { prophylaxisTimes, sinceProphylaxis } from "./sinceProphylaxis.ts"
import { hoursOfDay, onsetHour, weekdays } from "./timeOfDay.ts"

const knee = BodySite.make("joint.knee.left")
const ankle = BodySite.make("joint.ankle.right")
const someDates = Arbitrary.array(dates, { maxLength: 40 })
const sum = (values: Iterable<number>) => [...values].reduce((total, each) => total + each, 0)

describe("times of day", () => {
  it("clinical 5.11.1: hours count when told to the minute or the hour, on the clock of the place", () => {
    const told = momentInLondon("2026-07-01T06:45")
    expect([
      onsetHour(told),
      onsetHour({ ...told, precision: "hour" }),
      onsetHour({ ...told, precision: "day" }),
      onsetHour({ precision: "unknown" })
    ]).toEqual([6.75, 6, undefined, undefined])
  })
  it("clinical 5.11.1: under five onsets there are too few to tell, and the counts are there", () => {
    const found = hoursOfDay([momentInLondon("2026-07-01T06:45"), { precision: "unknown" }])
    expect(found).toMatchObject({ n: 1, untold: 1, gathering: { status: "too_few" }, byBlock: [0, 1, 0, 0] })
    expect(found.byHour[6]).toBe(1)
  })
  it.prop(
    "clinical 5.11.2: the observed days of all weekdays are all observed days",
    [someDates, stretches],
    ([bled, agreed]) => {
      const seen = observedStretches({ agreed, excluded: [] }, bothYears)
      const found = weekdays(bled, seen)
      expect([sum(found.days), sum(found.episodes)]).toEqual([daysIn(seen), bled.length])
    }
  )
  it("clinical 5.11.2: Monday is first", () =>
    expect(
      weekdays(
        [LocalDate.make("2026-07-06")],
        [{ from: LocalDate.make("2026-07-06"), to: LocalDate.make("2026-07-14") }]
      )
    ).toMatchObject({
      episodes: [1, 0, 0, 0, 0, 0, 0],
      days: [2, 2, 1, 1, 1, 1, 1]
    }))
})

describe("joints", () => {
  it("clinical 5.11.3: one joint against the others, before a day and from it on", () => {
    const bled = [
      episode({ site: knee, date: dayOf(1) }),
      episode({ site: knee, date: dayOf(10) }),
      episode({ site: ankle, date: dayOf(11) }),
      episode({ site: BodySite.make("nose"), date: dayOf(1) })
    ]
    expect(jointBeforeAndAfter(bled, knee, dayOf(10)).table).toEqual([
      [1, 1],
      [0, 1]
    ])
  })
  it.prop(
    "clinical 5.11.3: sides hold every bleed of a paired joint, the joint with the most first",
    [episodes],
    ([all]) => {
      const { joints, table } = sidesOfJoints(all)
      const paired = all.filter(({ site }) => site.startsWith("joint.") && site !== "joint.spine")
      const columns = joints.map((_, column) => (table[0][column] ?? 0) + (table[1][column] ?? 0))
      expect(sum(columns)).toBe(paired.length)
      expect(columns).toEqual(columns.toSorted((a, b) => b - a))
    }
  )
  it("bleeds of one joint only are too few to compare sides", () =>
    expect(sidesOfJoints([episode({ site: knee, date: dayOf(0) })]).test).toEqual({ status: "too_few", n: 1 }))
})

describe("bleedIntervals", () => {
  it.prop("permutation: the order of dates does not matter", [someDates], ([bled]) =>
    expect(bleedIntervals(bled.toReversed())).toEqual(bleedIntervals(bled))
  )
  it("clinical 5.11.4: median, shortest, variation", () =>
    expect(bleedIntervals([0, 10, 14, 36].map(dayOf))).toMatchObject({
      n: 3,
      medianDays: 10,
      shortestDays: 4,
      variation: Math.sqrt(84) / 12
    }))
  it("clinical 5.11.4: three within 14 days are a cluster, over 15 days they are none", () => {
    expect(bleedIntervals([0, 5, 13].map(dayOf))).toMatchObject({ clusters: [dayOf(0)] })
    expect(bleedIntervals([0, 5, 14].map(dayOf))).toMatchObject({ clusters: [] })
    expect(bleedIntervals([0, 5, 13, 18, 90, 91, 92].map(dayOf))).toMatchObject({ clusters: [dayOf(0), dayOf(90)] })
  })
  it("one bleed has no interval", () => expect(bleedIntervals([dayOf(0)])).toEqual({ status: "too_few_points", n: 0 }))
})

describe("sinceProphylaxis", () => {
  const hour = 3_600_000
  const at = (hours: number) => instantOf(Date.UTC(2026, 0, 1) + hours * hour)
  it("clinical 5.11.5: a bin holds its beginning; reasons 4, 6 and 7 are doses", () => {
    const doses = prophylaxisTimes(
      (["prophylaxis", "pre_activity", "physiotherapy", "bleed"] as const).map((reason, index) => ({
        reason,
        occurredAt: { ...momentInLondon("2026-01-01T00:00"), instant: at(index === 3 ? 500 : 0) }
      }))
    )
    expect(doses.length).toBe(3)
    const found = sinceProphylaxis([-1, 0, 23, 24, 72, 168].map(at), doses, 48)
    expect(found).toEqual({
      n: 5,
      withoutDose: 1,
      medianHours: 24,
      hours: { h0_24: 2, h24_48: 1, h48_72: 0, h72_168: 1, h168_up: 1 },
      ofInterval: { p0_50: 2, p50_100: 1, p100_up: 2 }
    })
  })
  it.prop(
    "partition: every onset is in one bin, or before all doses",
    [Arbitrary.array(whole(0, 900)), Arbitrary.array(whole(0, 900))],
    ([bled, given]) => {
      const doses = Float64Array.from(given.map((each) => Date.UTC(2026, 0, 1) + each * hour)).toSorted()
      const found = sinceProphylaxis(bled.map(at), doses)
      expect(sum(Object.values(found.hours)) + found.withoutDose).toBe(bled.length)
    }
  )
})

describe("beforeAndAfter and monthlyTrend", () => {
  const all = [bothYears]
  it("F99: windows of one length, four weeks after the change left out", () => {
    const change = LocalDate.make("2025-09-01")
    const { after, before } = beforeAndAfter([], all, change)
    expect([before.period, after.period, before.days, after.days]).toEqual([
      { from: "2025-03-01", to: "2025-08-31" },
      { from: "2025-09-29", to: "2026-03-31" },
      184,
      184
    ])
  })
  it("clinical 5.11.6: the ratio is that of the time after to the time before", () => {
    const change = LocalDate.make("2025-09-01")
    const dates = ["2025-04-01", "2025-05-01", "2025-09-10", "2025-10-01"].map((date) => LocalDate.make(date))
    expect(beforeAndAfter(dates, all, change).comparison).toMatchObject({ n: 3, ratio: 0.5 })
    expect(beforeAndAfter(dates, all, change, 0).comparison).toMatchObject({ n: 4, ratio: 1 })
    expect(beforeAndAfter(dates, [], change).comparison).toEqual({ status: "no_exposure", n: 0 })
  })
  it("clinical 5.13: months without observed days are left out and keep the others in their place", () => {
    const seen = [
      { from: dayOf(0), to: dayOf(58) },
      { from: dayOf(90), to: dayOf(150) }
    ]
    const bled = [dayOf(1), dayOf(2), dayOf(40), dayOf(70), dayOf(100)]
    expect(monthlyTrend(bled, seen, { from: dayOf(0), to: dayOf(150) })).toMatchObject({ status: "ok", n: 4 })
  })
})

describe("monthlyTrend", () => {
  it.each(vectors.cases)("clinical 5.13, vector trend-slope, from dates: $name", ({ expected, input }) => {
    const first = LocalDate.make(input.exposureDays.includes(29) ? "2028-01-01" : "2025-01-01")
    const bled = input.counts.flatMap((count, index) => Array.from({ length: count }, () => addMonths(first, index)))
    const period = { from: first, to: addDays(addMonths(first, input.counts.length), -1) }
    const found = monthlyTrend(bled, [period], period)
    const { rateRatioPerYear } = { rateRatioPerYear: null, ...expected }
    const rateRatio = found.status === "ok" ? found.rateRatio : undefined
    expectNear(
      { status: found.status, rateRatio },
      { status: expected.status, rateRatio: rateRatioPerYear },
      vectors.tolerance
    )
  })
})

describe("alwaysListed", () => {
  it("F40, clinical 5.11.7: a target joint with its bleeds, and two bleeds never one", () => {
    const bled = [0, 30, 60].map((day) => episode({ site: knee, date: dayOf(day), cause: "spontaneous" }))
    const found = alwaysListed(bled, dayOf(100))
    expect(found.targetJoints).toMatchObject([
      { joint: knee, target: { status: "target" }, episodes: [dayOf(0), dayOf(30), dayOf(60)] }
    ])
    expect(alwaysListed(bled.slice(0, 2), dayOf(100)).targetJoints).toEqual([])
    expect(alwaysListed(bled, dayOf(60)).targetJoints.length).toBe(1)
    expect(alwaysListed(bled, dayOf(59)).targetJoints).toEqual([])
  })
  it("clinical 5.11.7: bleeds that threaten life or limb, by date", () => {
    const bled = [
      episode({ site: BodySite.make("head"), date: dayOf(9) }),
      episode({ site: BodySite.make("muscle.psoas.left"), date: dayOf(3) }),
      episode({ site: knee, date: dayOf(1) })
    ]
    expect(alwaysListed(bled, dayOf(10)).urgent.map(({ date }) => date)).toEqual([dayOf(3), dayOf(9)])
  })
})

describe("personPatterns", () => {
  const input = {
    starts: [],
    doses: new Float64Array(0),
    stretches: [bothYears],
    period: bothYears,
    asOf: bothYears.to,
    changes: [dayOf(300)]
  }
  it.prop("clinical 5.11.8: each test has its p, and an adjusted one that is no smaller", [episodes], ([all]) => {
    for (const { adjusted, p } of personPatterns({ ...input, episodes: all }).tests)
      expect(adjusted >= p && adjusted <= 1).toBe(true)
  })
  it.prop("permutation: the order of episodes does not matter", [episodes], ([all]) => {
    const inOrder = all.toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)))
    const once = inOrder.filter(({ start }, index) => inOrder[index - 1]?.start !== start)
    expect(personPatterns({ ...input, episodes: once.toReversed() })).toEqual(
      personPatterns({ ...input, episodes: once })
    )
  })
})
