import { describe, expect, expectTypeOf, it } from "@effect/vitest"
import type { Fold, PartOfDay, Precision } from "@haemtrack/domain/calendar/Told"
import type { BatchMissingReason } from "@haemtrack/domain/diary/Treatment"
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import type { Unit } from "@haemtrack/domain/product/Unit"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import {
  type BatchMissingReason as DrawnMissing,
  byTime,
  type Entry,
  isEntry,
  type Reason,
  told,
  type Unit as DrawnUnit
} from "./Entry.ts"

const entry: Entry = {
  id: "t-1",
  at: "2026-10-25T01:30+01:00[Europe/London]",
  precision: "minute",
  reason: "bleed",
  amount: 2000,
  unit: "[iU]",
  batches: [{ batch: "K26A117", vials: 2 }],
  source: "web"
}
const partEntry = { ...entry, at: "2026-10-25", precision: "part_of_day", partOfDay: "night" }

/** Every way in which one member of a right entry can be wrong; `undefined` is "left out". */
const wrong: ReadonlyArray<readonly [string, ReadonlyArray<unknown>]> = [
  ["id", [undefined, "", 7, null]],
  [
    "at",
    [
      undefined,
      "",
      "2026-02-30T10:00+00:00[Europe/London]",
      "2026-10-25T25:00+00:00[Europe/London]",
      "2026-10-25T01:30",
      "2026-10-25T01:30+01:00",
      "25/10/2026",
      "2026-10-25",
      ["2026-10-25"],
      {}
    ]
  ],
  ["precision", [undefined, "", "second", "part_of_day", "fold", ["minute"]]],
  ["partOfDay", ["morning"]],
  ["fold", ["first", null]],
  ["reason", [undefined, "", "newBleed", "__proto__", "constructor", ["bleed"], null]],
  ["amount", [undefined, 0, -1, Number.NaN, Number.POSITIVE_INFINITY, 0.0001, 1e12, "2000", 2000n]],
  ["unit", [undefined, "IU", "{vial}", ""]],
  [
    "batches",
    [
      undefined,
      {},
      [null],
      [{}],
      [{ batch: "", vials: 1 }],
      [{ batch: "A", vials: 0 }],
      [{ batch: "A", vials: 1.5 }],
      [{ batch: 7, vials: 1 }],
      [{ missingReason: "lost", vials: 1 }]
    ]
  ],
  ["queued", ["yes", null]],
  ["recorded", [null, {}, { at: entry.at }, { at: "2026-10-25", by: "Sam" }, { at: entry.at, by: 7 }]]
]

describe("isEntry", () => {
  it("takes an entry, to the minute or as told less exactly", () => {
    expect(isEntry(entry)).toBe(true)
    expect(isEntry(partEntry)).toBe(true)
    expect(isEntry({ ...entry, at: "2026-10-25", precision: "day" })).toBe(true)
    expect(isEntry({ ...entry, batches: [{ missingReason: "unreadable", vials: 1 }] })).toBe(true)
    expect(isEntry({ ...entry, queued: true, recorded: { at: entry.at, by: "Sam" } })).toBe(true)
  })

  it.each(wrong)("refuses a wrong %s", (member, values) => {
    for (const value of values) expect(isEntry({ ...entry, [member]: value }), String(value)).toBe(false)
  })
  it("refuses a part of a day that is none", () => expect(isEntry({ ...partEntry, partOfDay: "noon" })).toBe(false))

  it.prop("total: anything at all is an entry or not, and never throws", [Arbitrary.schema(Schema.Json)], ([input]) =>
    [input, undefined, { ...entry, recorded: input }, { ...entry, batches: input }].every(
      (each) => typeof isEntry(each) === "boolean"
    )
  )

  it("knows every reason of the domain", () => {
    for (const reason of TreatmentReason.literals) expect(isEntry({ ...entry, reason })).toBe(true)
  })

  it("is typed with the codes of the domain", () => {
    expectTypeOf<Reason>().toEqualTypeOf<TreatmentReason>()
    expectTypeOf<DrawnUnit>().toEqualTypeOf<Unit>()
    expectTypeOf<DrawnMissing>().toEqualTypeOf<BatchMissingReason>()
    expectTypeOf<Entry["precision"]>().toEqualTypeOf<Precision>()
    expectTypeOf<NonNullable<Entry["partOfDay"]>>().toEqualTypeOf<PartOfDay>()
    expectTypeOf<NonNullable<Entry["fold"]>>().toEqualTypeOf<Fold>()
  })
})

describe("told", () => {
  it("reads day, wall time and zone", () =>
    expect(told(entry.at)).toEqual({ date: "2026-10-25", time: "01:30", zone: "Europe/London" }))
  it.each(["1970-01-01", "1970-01-01T00:00+00:00[Europe/London]"])(
    "reads the day from which instants count: %s",
    (at) => expect(told(at)?.date).toBe("1970-01-01")
  )
  it("reads a day alone", () => expect(told("2026-10-25")).toEqual({ date: "2026-10-25", time: "", zone: "" }))
})

describe("byTime", () => {
  it("in the hour that comes twice, the first 01:50 stands before the second 01:10", () => {
    const first = { ...entry, at: "2026-10-25T01:50+01:00[Europe/London]", fold: "earlier" } as const
    const second = { ...entry, at: "2026-10-25T01:10+00:00[Europe/London]", fold: "later" } as const
    expect([second, first].toSorted(byTime)).toEqual([first, second])
  })
})
