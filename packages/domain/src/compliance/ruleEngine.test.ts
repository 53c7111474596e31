import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { addDays, addMonths, dayNumber, LocalDate } from "../calendar/LocalDate.ts"
import { columnsOf, type PersonRows } from "./PersonColumns.ts"
import { CentreRule, runRules } from "./ruleEngine.ts"

const asOf = LocalDate.make("2026-08-31")
const today = dayNumber(asOf)

const rules: ReadonlyArray<CentreRule> = [
  { _tag: "Silent", days: 14 },
  { _tag: "ShareUnder", share: 0.75, days: 90 },
  { _tag: "LateShare", lateDays: 7, share: 0.2, days: 90 },
  { _tag: "StockOver", weeks: 8, days: 90 },
  { _tag: "BleedsIn", bleeds: 3, days: 30 },
  { _tag: "TargetJoint", bleeds: 3, months: 6 },
  { _tag: "RecalledBatch", batches: [3, 5] }
]

const person = (about: Partial<PersonRows> = {}): PersonRows => ({ lines: [], supplies: [], bleeds: [], ...about })
const line = (daysAgo: number, about: Partial<PersonRows["lines"][number]> = {}) => ({
  day: today - daysAgo,
  knownDay: today - daysAgo,
  units: 1,
  batch: 1,
  ...about
})
const supply = (daysAgo: number, units: number) => ({ day: today - daysAgo, knownDay: today - daysAgo, units })
const bleed = (daysAgo: number, joint?: number, cause: "spontaneous" | "other" = "spontaneous") => ({
  day: today - daysAgo,
  knownDay: today - daysAgo,
  cause,
  ...(joint === undefined ? {} : { joint })
})
const times = <Row>(count: number, row: (place: number) => Row) =>
  Array.from({ length: count }, (_, place) => row(place))

const daysAgo = fc.oneof(
  fc.integer({ min: -5, max: 20 }),
  fc.integer({ min: 0, max: 220 }),
  fc.constantFrom(13, 14, 29, 30, 89, 90)
)
const late = fc.constantFrom(0, 0, 7, 8, 40)
const people: fc.Arbitrary<ReadonlyArray<PersonRows>> = fc.array(
  fc.record({
    lines: fc.array(
      fc
        .record({ ago: daysAgo, late, units: fc.constantFrom(1, 2), batch: fc.nat(40) })
        .map(({ ago, batch, late: after, units }) => line(ago, { batch, units, knownDay: today - ago + after })),
      { maxLength: 20 }
    ),
    supplies: fc.array(
      fc.record({ ago: daysAgo, units: fc.integer({ min: 1, max: 9 }) }).map(({ ago, units }) => supply(ago, units)),
      { maxLength: 4 }
    ),
    bleeds: fc.array(
      fc
        .record({
          ago: daysAgo,
          joint: fc.constantFrom(undefined, 1, 1, 2),
          cause: fc.constantFrom<"spontaneous" | "other">("spontaneous", "spontaneous", "other")
        })
        .map(({ ago, cause, joint }) => bleed(ago, joint, cause)),
      { maxLength: 8 }
    )
  }),
  { maxLength: 6 }
)

const sum = (rows: ReadonlyArray<{ readonly units: number }>) => rows.reduce((total, { units }) => total + units, 0)

/** The rules said slowly, of one person. */
const slowly = ({ bleeds, lines, supplies }: PersonRows): ReadonlyArray<boolean> => {
  const known = <Row extends { readonly day: number; readonly knownDay: number }>(
    rows: ReadonlyArray<Row>,
    length = 99_999
  ) => rows.filter(({ day, knownDay }) => Math.max(day, knownDay) <= today && day > today - length)
  const quarter = known(lines, 90)
  const supplied = sum(known(supplies, 90))
  const atHome = sum(known(supplies)) - sum(known(lines))
  const sixMonths = today - dayNumber(addMonths(asOf, -6))
  const inJoint = known(bleeds, sixMonths).filter(({ cause, joint }) => cause === "spontaneous" && joint !== undefined)
  return [
    known(lines, 14).length === 0,
    supplied > 0 && sum(quarter) / supplied < 0.75,
    quarter.filter(({ day, knownDay }) => knownDay - day > 7).length > 0.2 * quarter.length,
    atHome > 0 && atHome * 90 > 8 * 7 * sum(quarter),
    known(bleeds, 30).length >= 3,
    [1, 2].some((joint) => inJoint.filter((each) => each.joint === joint).length >= 3),
    known(lines).some(({ batch }) => batch === 3 || batch === 5)
  ]
}
const found = (all: ReadonlyArray<PersonRows>, day = asOf) => {
  const { raised } = runRules(rules, columnsOf(all), day)
  return all.map((_, place) => raised.map((each) => each[place] === 1))
}

describe("rules of a centre", () => {
  it("model: the same as asking each person for themselves", () => {
    fc.assert(
      fc.property(people, (all) => {
        expect(found(all)).toEqual(all.map(slowly))
      })
    )
  })
  it("order: a person's rows may come in any order", () => {
    const turned = ({ bleeds, lines, supplies }: PersonRows) =>
      person({ lines: lines.toReversed(), supplies: supplies.toReversed(), bleeds: bleeds.toReversed() })
    fc.assert(
      fc.property(people, (all) => {
        expect(found(all.map(turned))).toEqual(found(all))
      })
    )
  })
  it("as of: a row that becomes known later changes nothing", () => {
    const later = line(3, { knownDay: today + 1, batch: 3 })
    fc.assert(
      fc.property(people, (all) => {
        expect(found(all.map((each) => ({ ...each, lines: [...each.lines, later] })))).toEqual(found(all))
      })
    )
  })
  it("nobody: no people, no findings", () => {
    expect(runRules(rules, columnsOf([]), asOf).raised.map(({ length }) => length)).toEqual(times(7, () => 0))
  })
  it.each([
    ["13 days ago is not silent, 14 days ago is", 0, { lines: [line(13)] }, { lines: [line(14)] }],
    [
      "three quarters of the supply",
      1,
      { supplies: [supply(89, 4)], lines: times(3, line) },
      { supplies: [supply(89, 4)], lines: times(2, line) }
    ],
    [
      "one in five late",
      2,
      { lines: times(5, (place) => line(9, { knownDay: today - (place === 0 ? 1 : 9) })) },
      { lines: times(4, (place) => line(9, { knownDay: today - (place === 0 ? 1 : 9) })) }
    ],
    [
      "eight weeks of use at home",
      3,
      { lines: times(90, line), supplies: [supply(100, 146)] },
      { lines: times(90, line), supplies: [supply(100, 147)] }
    ],
    [
      "three bleeds in 30 days",
      4,
      { bleeds: [bleed(0), bleed(1), bleed(30)] },
      { bleeds: [bleed(0), bleed(1), bleed(29)] }
    ],
    [
      "three spontaneous bleeds in one joint in six months",
      5,
      { bleeds: [bleed(0, 1), bleed(1, 1), bleed(184, 1)] },
      { bleeds: [bleed(0, 1), bleed(1, 1), bleed(183, 1)] }
    ],
    ["a recalled batch", 6, { lines: [line(200, { batch: 4 })] }, { lines: [line(200, { batch: 5 })] }]
  ])("border: %s", (_, rule, clear, raised) => {
    expect([found([person(clear)])[0]?.[rule], found([person(raised)])[0]?.[rule]]).toEqual([false, true])
  })
  it("rules are data: they are read from JSON, and figures that make no sense are refused", () => {
    const read = Schema.decodeUnknownSync(Schema.Array(CentreRule))
    expect(read(JSON.parse(JSON.stringify(rules)))).toEqual(rules)
    expect(Schema.is(CentreRule)({ _tag: "Silent", days: 0 })).toBe(false)
    expect(Schema.is(CentreRule)({ _tag: "ShareUnder", share: 1.1, days: 90 })).toBe(false)
  })
  it("earlier: the same columns answer for any day", () => {
    const { raised } = runRules(
      [{ _tag: "Silent", days: 14 }],
      columnsOf([person({ lines: [line(13)] })]),
      addDays(asOf, 1)
    )
    expect([...(raised[0] ?? [])]).toEqual([1])
  })
})
