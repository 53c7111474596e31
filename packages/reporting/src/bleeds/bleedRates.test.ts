import { describe, expect, it } from "@effect/vitest"
import { LocalDate, Month } from "@haemtrack/domain/calendar/LocalDate"
import { BodySite } from "@haemtrack/domain/diary/BodySite"
import { observedStretches } from "../population/observedTime.ts"
import { expectNear } from "../testing/near.ts"
import { bothYears, dayOf, episode, episodes, noGrades, stretches, whole } from "../testing/observed.ts"
import * as Arbitrary from "effect/Arbitrary"
import { bleedClasses, bleedRates } from "./bleedRates.ts"
import { groupRates } from "./groupRates.ts"
import { quadrantOf, quadrants } from "./quadrants.ts"
import { timeToFirstBleed } from "./timeToFirstBleed.ts"
import { zeroBleedShare } from "./zeroBleedShare.ts"

const knee = BodySite.make("joint.knee.left")
const year = { stretches: [{ from: dayOf(0), to: dayOf(364) }], grades: new Map() }
const counts = (rates: ReturnType<typeof bleedRates>["rates"]) =>
  new Map(Object.entries(rates).map(([name, { n }]) => [name, n]))

describe("bleedRates", () => {
  it.prop("permutation: the order of episodes does not matter", [episodes, stretches], ([all, agreed]) => {
    const watch = { stretches: observedStretches({ agreed, excluded: [] }, bothYears), grades: new Map() }
    expect(bleedRates(all.toReversed(), watch)).toEqual(bleedRates(all, watch))
  })
  it.prop("clinical 5.3: no class has more than all, nor joint and spontaneous more than each", [episodes], ([all]) => {
    const found = counts(bleedRates(all, year).rates)
    const count = (name: string) => found.get(name) ?? 0
    expect(Math.max(...found.values())).toBe(count("all"))
    expect(count("spontaneousJoint")).toBeLessThanOrEqual(Math.min(count("joint"), count("spontaneous")))
  })
  it.prop(
    "split: episodes of two halves of the time are those of the whole",
    [episodes, whole(0, 728)],
    ([all, cut]) => {
      const over = (from: number, to: number) =>
        bleedRates(all, { stretches: [{ from: dayOf(from), to: dayOf(to) }], grades: new Map() }).rates.all.n
      expect(over(0, cut) + over(cut + 1, 729)).toBe(all.length)
    }
  )
  it("clinical 5.3: 83 days are a short observation, 84 are not", () => {
    const over = (days: number) =>
      bleedRates([], { stretches: [{ from: dayOf(0), to: dayOf(days - 1) }], grades: new Map() })
    expect([over(83).isShort, over(84).isShort]).toEqual([true, false])
  })
  it("clinical 5.3: without an observed day there is no rate", () =>
    expect(
      bleedRates([episode({ site: knee, date: dayOf(3) })], { stretches: [], grades: new Map() }).rates.all
    ).toEqual({
      status: "no_exposure",
      n: 0
    }))
  it("clinical 5.2: a bleed of an excluded day counts nowhere", () => {
    const watch = { stretches: [{ from: dayOf(10), to: dayOf(100) }], grades: new Map() }
    expect(
      bleedRates([episode({ site: knee, date: dayOf(9) }), episode({ site: knee, date: dayOf(10) })], watch).rates.all.n
    ).toBe(1)
  })
  it("clinical 5.2: the rate over stated months is beside that over all, where they differ", () => {
    const bled = [episode({ site: knee, date: LocalDate.make("2025-01-05"), cause: "spontaneous" })]
    const graded = { ...year, grades: new Map([[Month.make("2025-01"), "A"]] as const) }
    const found = bleedRates(bled, graded)
    expect([found.days, found.stated?.days, found.stated?.rates.all.n]).toEqual([365, 31, 1])
    const all = new Map(
      Array.from({ length: 12 }, (_, month) => [Month.make(`2025-${String(month + 1).padStart(2, "0")}`), "B"] as const)
    )
    expect(bleedRates(bled, { ...year, grades: all }).stated).toBe(undefined)
  })
  it("codes 3.10: the method of episodes is printed with the rate", () =>
    expect(bleedRates([], year).episodeMethod).toBe("entries_72h"))
  it("an unknown cause is not spontaneous", () =>
    expect(bleedClasses.spontaneous(episode({ site: knee, date: dayOf(0), cause: "unknown" }))).toBe(false))
})

const people = Arbitrary.array(
  Arbitrary.map(Arbitrary.all({ episodes: whole(0, 20), days: whole(0, 400) }), (one) => ({
    ...one,
    grades: noGrades
  })),
  { maxLength: 25 }
)

describe("groupRates", () => {
  it.prop("permutation: the order of people does not matter", [people], ([group]) => {
    const { model: _, ...expected } = { model: undefined, ...groupRates(group) }
    expectNear(groupRates(group.toReversed()), expected, { relative: 1e-9, absolute: 1e-12 })
  })
  it.prop("bounded: quartiles lie within the persons' rates", [people], ([group]) => {
    const found = groupRates(group)
    const rates = group.filter(({ days }) => days > 0).map(({ days, episodes }) => (episodes * 365.25) / days)
    const { median, q1, q3, mean } = { median: 0, q1: 0, q3: 0, mean: 0, ...found }
    const [least, most] = [Math.min(...rates, Infinity), Math.max(...rates, 0)]
    expect(
      found.status === "no_people" ||
        (least <= q1 + 1e-9 && q1 <= median && median <= q3 && q3 <= most + 1e-9 && mean <= most + 1e-9)
    ).toBe(true)
    expect(found.n).toBe(rates.length)
  })
  it("clinical 5.3: how many were observed for fewer than 84 days is told", () => {
    const found = groupRates([
      { episodes: 1, days: 83, grades: noGrades },
      { episodes: 1, days: 84, grades: noGrades }
    ])
    expect(found).toMatchObject({ status: "ok", n: 2, short: 1 })
  })
})

describe("zeroBleedShare", () => {
  it("clinical 5.5: three classes, and those observed for too little of the period in none", () => {
    const found = zeroBleedShare(
      [
        { episodes: 0, days: 365, grades: ["A", "B"] },
        { episodes: 0, days: 300, grades: ["A", "C"] },
        { episodes: 0, days: 300, grades: [] },
        { episodes: 2, days: 300, grades: ["A"] },
        { episodes: 0, days: 299, grades: ["A"] }
      ],
      365
    )
    expect(found).toMatchObject({
      confirmedZero: 1,
      unconfirmedZero: 2,
      bled: 1,
      tooShort: 1,
      share: { share: 0.25, n: 4 }
    })
  })
  it.prop(
    "partition: every person is in one class, and a further statement never lowers the share",
    [people],
    ([group]) => {
      const found = zeroBleedShare(
        group.map((one) => ({ ...one, grades: ["C"] as const })),
        365
      )
      expect(found.confirmedZero + found.unconfirmedZero + found.bled + found.tooShort).toBe(group.length)
      const stated = zeroBleedShare(
        group.map((one) => ({ ...one, grades: ["B"] as const })),
        365
      )
      expect(stated.confirmedZero).toBe(found.unconfirmedZero)
    }
  )
  it("nobody observed has no share", () => expect(zeroBleedShare([], 0).share).toEqual({ status: "no_people", n: 0 }))
})

describe("timeToFirstBleed", () => {
  it("clinical 5.16: the first observed day is day 1, and a bleed after the end is none", () => {
    const found = timeToFirstBleed([
      { from: dayOf(0), to: dayOf(99), firstBleed: dayOf(0) },
      { from: dayOf(0), to: dayOf(99), firstBleed: dayOf(100) },
      { from: dayOf(0), to: dayOf(99) }
    ])
    expect(found).toMatchObject({ n: 3, events: 1, steps: [{ time: 1, atRisk: 3, events: 1 }] })
  })
})

describe("quadrants", () => {
  const drawn = Arbitrary.array(Arbitrary.all({ unitsPerKgPerYear: whole(0, 9), jointRate: whole(0, 9) }), {
    maxLength: 40
  })
  it.prop("partition: every person is in one quadrant", [drawn], ([group]) => {
    const found = quadrants(group)
    const counts = found.status === "ok" ? Object.values(found.counts) : []
    expect(counts.reduce((total, count) => total + count, 0)).toBe(group.length)
  })
  it.prop("scale: other units of both axes change the cuts alone", [drawn], ([group]) => {
    const scaled = quadrants(
      group.map((one) => ({ unitsPerKgPerYear: one.unitsPerKgPerYear * 8, jointRate: one.jointRate * 4 }))
    )
    const { counts } = { counts: undefined, ...quadrants(group) }
    expect({ counts: undefined, ...scaled }.counts).toEqual(counts)
  })
  it("F97: a person on a cut is on its lower side", () => {
    const cuts = { unitsPerKgPerYear: 3000, jointRate: 1 }
    expect(
      [
        [3000, 1],
        [3001, 1],
        [3000, 1.1],
        [3001, 1.1]
      ].map(([use = 0, rate = 0]) => quadrantOf({ unitsPerKgPerYear: use, jointRate: rate }, cuts))
    ).toEqual(["low_use_few_bleeds", "high_use_few_bleeds", "low_use_many_bleeds", "high_use_many_bleeds"])
  })
})
