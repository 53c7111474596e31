import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/funnel-limits.json" with { type: "json" }
import { byarInterval } from "../stats/byarInterval.ts"
import { additiveLimits, multiplicativeLimits, poissonLimits, spreadOf, widest } from "../stats/funnelLimits.ts"
import { expectNear } from "../testing/near.ts"
import { caseMix } from "./caseMix.ts"
import { type CentreCount, centreFunnel, placeOf } from "./centreFunnel.ts"
import { diaryAgreement } from "./diaryAgreement.ts"

type Input = (typeof vectors.cases)[number]["input"]

const listOf = (value: number | ReadonlyArray<number>): ReadonlyArray<number> =>
  typeof value === "number" ? [value] : value
const sum = (values: ReadonlyArray<number>) => values.reduce((total, each) => total + each, 0)

/** The vectors of the widened kind hold the wider of the plain and the additive pair, without the multiplied one. */
const adapted = ({ method, observed, personYears, target }: Input) => {
  const [counts, years] = [listOf(observed), listOf(personYears)]
  const common = target ?? sum(counts) / sum(years)
  const found = spreadOf(
    counts,
    years.map((each) => each * common)
  )
  const isAdditive = method !== undefined && found.tauSquared > 0
  const rows = years.map((each, centre) => {
    const plain = poissonLimits(common, each)
    const limits = isAdditive ? widest(plain, additiveLimits(common, each, found)) : plain
    const { direction, zone } = { direction: undefined, ...placeOf((counts[centre] ?? 0) / each, limits) }
    return { ...limits, zone, direction }
  })
  if (typeof observed === "number") {
    const [exposure, { lower, upper }] = [years[0] ?? 0, byarInterval(observed)]
    const byar = { byarLower: lower / exposure, byarUpper: upper / exposure }
    return { expected: common * exposure, rate: observed / exposure, ...byar, ...rows[0] }
  }
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name])
  return {
    ...found,
    target: common,
    inflate: found.phi > 1,
    method: isAdditive ? "additive_limits" : "poisson_limits",
    lower998: column("lower998"),
    lower95: column("lower95"),
    upper95: column("upper95"),
    upper998: column("upper998"),
    zone: column("zone"),
    direction: column("direction")
  }
}

const centres = Schema.Array(
  Schema.Struct({
    people: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 60 })),
    episodes: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 300 })),
    years: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 60 }))
  })
).check(Schema.isMaxLength(20))
const named = (drawn: typeof centres.Type): ReadonlyArray<CentreCount> =>
  drawn.map((each, index) => ({ centre: `C${String(index).padStart(2, "0")}`, ...each }))

describe("centreFunnel", () => {
  it.each(vectors.cases)("clinical 5.15, vector funnel-limits: $name", ({ expected, input }) =>
    expectNear(adapted(input), expected, vectors.tolerance)
  )
  it.prop("clinical 5.15: the order of centres does not matter", [centres], ([drawn]) => {
    const [here, there] = [centreFunnel(named(drawn)), centreFunnel(named(drawn).toReversed())]
    expect(there.status).toBe(here.status)
    if ("points" in here && "points" in there) {
      expect(there.points.map(({ centre, place }) => [centre, place?.zone])).toEqual(
        here.points.map(({ centre, place }) => [centre, place?.zone])
      )
    }
  })
  it.prop("clinical 5.15: nobody stands outside whom chance alone leaves within", [centres], ([drawn]) => {
    const found = centreFunnel(named(drawn))
    if (!("points" in found)) return
    for (const { place, plain, rate } of found.points) {
      if (placeOf(rate, plain).zone === "within" && place !== undefined) expect(place.zone).toBe("within")
    }
  })
  it.prop("clinical 5.14: no centre of fewer than 8 people is drawn, nor moves a limit", [centres], ([drawn]) => {
    const found = centreFunnel(named(drawn))
    const without = centreFunnel(named(drawn).filter(({ people }) => people >= 8))
    if ("points" in found && "points" in without) {
      expect(found.points).toEqual(without.points)
      expect(found.left).toBe(drawn.length - found.n)
    }
  })
  it.prop("clinical 5.15: once widened, no kind of limit reaches beyond the one that decides", [centres], ([drawn]) => {
    const found = centreFunnel(named(drawn))
    if (!("points" in found) || found.method !== "widest_limits") return
    for (const { limits, plain, years } of found.points) {
      const kinds = [additiveLimits, multiplicativeLimits].map((limitsOf) =>
        limitsOf(found.target, years, found.spread)
      )
      for (const each of [plain, ...kinds]) {
        expect(limits.lower998 <= each.lower998 && limits.lower95 <= each.lower95).toBe(true)
        expect(limits.upper95 >= each.upper95 && limits.upper998 >= each.upper998).toBe(true)
      }
    }
  })
  it("clinical 5.14: a centre of 8 people is drawn, one of 7 is not", () => {
    const of = (people: number) => centreFunnel([{ centre: "A", people, episodes: 3, years: 2 }])
    expect([of(8).n, of(7).status]).toEqual([1, "no_exposure"])
  })
  it("clinical 5.15: fewer than 5 centres have plain limits and no zone", () => {
    const four = Array.from({ length: 4 }, (_, index) => ({
      centre: `${index}`,
      people: 10,
      episodes: 90 * index,
      years: 10
    }))
    const found = centreFunnel(four)
    expect([found.status, "method" in found && found.method]).toEqual(["too_few", "poisson_limits"])
    expect("points" in found && found.points.every(({ place }) => place === undefined)).toBe(true)
  })
  it("nobody, and nobody who bled, have no target", () => {
    expect(centreFunnel([])).toEqual({ status: "no_exposure", n: 0 })
    expect(centreFunnel([{ centre: "A", people: 9, episodes: 0, years: 3 }])).toEqual({ status: "no_events", n: 1 })
  })
})

describe("caseMix", () => {
  const person = {
    centre: "A",
    severity: "severe",
    isOnProphylaxis: true,
    isOnEmicizumab: false,
    ageYears: 17
  } as const
  it("clinical 5.15: shares of a centre, hidden below 8 people", () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      ...person,
      ageYears: index < 10 ? 17 : 18,
      completeness: 0.5 + index / 100
    }))
    const few = Array.from({ length: 7 }, () => ({ ...person, centre: "B" }))
    const [a, b] = caseMix([...few, ...many])
    expect(a).toMatchObject({
      centre: "A",
      people: 20,
      severe: { percent: 100 },
      emicizumab: { percent: 0 },
      children: { percent: 50 }
    })
    expect(a?.completeness).toBeCloseTo(0.595, 12)
    expect(b).toMatchObject({ centre: "B", people: "*", severe: { percent: "*" } })
    expect(b?.completeness).toBe(undefined)
  })
  it("clinical 5.15: a share on emicizumab that is not known of everybody is not told", () => {
    const { isOnEmicizumab: _, ...unknown } = person
    const people = Array.from({ length: 20 }, (__, index) => (index === 0 ? unknown : person))
    expect(caseMix(people)[0]).not.toHaveProperty("emicizumab")
  })
})

describe("diaryAgreement", () => {
  const bleed = Schema.Struct({
    diaryMillis: Schema.optionalKey(Schema.Int),
    centreMillis: Schema.optionalKey(Schema.Int)
  })
  it.prop("clinical 5.17: diary and centre exchanged, the shares are exchanged", [Schema.Array(bleed)], ([bleeds]) => {
    const turned = bleeds.map((each) => ({
      ...(each.diaryMillis === undefined ? {} : { centreMillis: each.diaryMillis }),
      ...(each.centreMillis === undefined ? {} : { diaryMillis: each.centreMillis })
    }))
    const [here, there] = [diaryAgreement(bleeds), diaryAgreement(turned)]
    expect([there.sensitivity, there.confirmed, there.medianHoursApart]).toEqual([
      here.confirmed,
      here.sensitivity,
      here.medianHoursApart
    ])
  })
  it("clinical 5.17: two of three known bleeds are in the diary, an hour and three hours apart", () => {
    const hour = 3_600_000
    const found = diaryAgreement([
      { diaryMillis: 0, centreMillis: hour },
      { diaryMillis: 0, centreMillis: 3 * hour },
      { centreMillis: 5 }
    ])
    expect(found).toMatchObject({ sensitivity: { share: 2 / 3 }, confirmed: { share: 1 }, medianHoursApart: 2 })
    expect(diaryAgreement([]).sensitivity).toEqual({ status: "no_events", n: 0 })
  })
})
