import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { makeReport } from "./makeReport.ts"
import { allReports, type ReportName } from "./reports.ts"
import { dictionaries } from "./table/ColumnRule.ts"
import type { Cell, Row } from "./table/Report.ts"
import { type RowObject, tableOf } from "./table/tableOf.ts"

const two = (number: number): string => String(number).padStart(2, "0")
const utc = (hour: number): string => {
  const [day, rest] = [Math.floor(hour / 24), hour % 24]
  return `2026-${two(1 + Math.floor(day / 28))}-${two(1 + (day % 28))}T${two(rest)}:00:00Z`
}

const treatment = (row: RowObject): RowObject => ({
  treatment_id: "t",
  person_id: "P1",
  centre: "C1",
  product: "test-factor",
  batch: "B1",
  units_iu: 1000,
  weight_kg: 50,
  reason: "prophylaxis",
  zone: "UTC",
  bleed_id: null,
  ...at("instant", "local_time", row["at"]),
  recorded_instant: utc(Number(row["at"] ?? 0) + 1),
  ...row
})
const at = (instant: string, local: string, hour: unknown): RowObject => ({
  [instant]: utc(Number(hour ?? 0)),
  [local]: utc(Number(hour ?? 0)).slice(0, 19)
})
const bleed = (row: RowObject): RowObject => ({
  bleed_id: "b",
  person_id: "P1",
  centre: "C1",
  site: "joint.knee.left",
  cause: "spontaneous",
  severity: "minor",
  zone: "UTC",
  ...at("onset_instant", "onset_local", row["at"]),
  ...row
})
const person = (row: RowObject): RowObject => ({
  person_id: "P1",
  centre: "C1",
  diagnosis: "haemophilia_a",
  severity: "severe",
  regimen: "prophylaxis",
  birth_year: 1990,
  observed_from: "2026-01-01",
  observed_to: "2027-01-01",
  ...row
})

interface Diary {
  readonly treatments?: ReadonlyArray<RowObject>
  readonly bleeds?: ReadonlyArray<RowObject>
  readonly persons?: ReadonlyArray<RowObject>
  readonly deliveries?: ReadonlyArray<RowObject>
}

const report = (
  name: ReportName,
  { bleeds = [], deliveries = [], persons = [], treatments = [] }: Diary
): ReadonlyArray<Row> => {
  const shared = dictionaries()
  const tables = {
    persons: tableOf("persons", persons.map(person), shared),
    bleeds: tableOf("bleeds", bleeds.map(bleed), shared),
    deliveries: tableOf("deliveries", deliveries, shared),
    treatments: tableOf(
      "treatments",
      treatments.map((row, index) => treatment({ treatment_id: index + 1, ...row })),
      shared
    )
  }
  for (const { faults } of Object.values(tables)) expect(faults).toEqual([])
  const batches = Object.fromEntries(Object.entries(tables).map(([file, { batches: each }]) => [file, each]))
  return makeReport(name, batches, { batches: ["B1"] })
}

const episodes =
  (...bleeds: ReadonlyArray<RowObject>) =>
  (treatments: ReadonlyArray<RowObject> = []) =>
    report("rates", {
      persons: [{}],
      bleeds: bleeds.map((row, index) => ({ bleed_id: index + 1, ...row })),
      treatments
    })[0]?.[2]

describe("episodes by linked_72h", () => {
  it("a bleed that begins 72 hours after the one before is the same episode; an hour later it is another", () => {
    expect(episodes({ at: 0 }, { at: 72 })()).toBe(1)
    expect(episodes({ at: 0 }, { at: 73 })()).toBe(2)
  })
  it("the last treatment that names a bleed is its end", () => {
    expect(episodes({ at: 0 }, { at: 100 })([{ at: 30, bleed_id: 1, reason: "bleed" }])).toBe(1)
    expect(episodes({ at: 0 }, { at: 100 })([{ at: 30, reason: "bleed" }])).toBe(2)
  })
  it("the latest end of all bleeds before counts, not that of the last one", () =>
    expect(episodes({ at: 0 }, { at: 10 }, { at: 200 })([{ at: 150, bleed_id: 1, reason: "follow_up" }])).toBe(1))
  it("another site is another episode", () =>
    expect(episodes({ at: 0 }, { at: 1, site: "joint.knee.right" }, { at: 2, site: "mouth" })()).toBe(3))
  it("a treatment that names the first site of a bleed treats its others, too", () =>
    expect(
      episodes(
        { at: 0 },
        { bleed_id: "1-2", main_bleed_id: 1, at: 0, site: "mouth" },
        { bleed_id: 3, at: 100, site: "mouth" }
      )([{ at: 30, bleed_id: 1, reason: "bleed" }])
    ).toBe(2))
  it("an episode outside of the window is not counted, and the last day is outside", () => {
    const persons = [{ observed_from: "2026-01-02", observed_to: "2026-01-03" }]
    const rows = (hour: number) => report("rates", { persons, bleeds: [{ bleed_id: 1, at: hour }] })
    expect([23, 24, 47, 48].map((hour) => rows(hour)[0]?.[2])).toEqual([0, 1, 1, 0])
  })
})

describe("the reports, of few rows", () => {
  it("rates: counts a year, joints and spontaneous ones apart", () =>
    expect(
      report("rates", {
        persons: [{}, { person_id: "P0" }],
        bleeds: [
          { bleed_id: 1, at: 0 },
          { bleed_id: 2, at: 500, site: "mouth", cause: "traumatic" }
        ]
      })
    ).toEqual([
      ["P0", 365, 0, 0, 0, 0, 0, 0],
      ["P1", 365, 2, 1, 1, (2 * 365.25) / 365, 365.25 / 365, 365.25 / 365]
    ]))

  it("compliance: recorded by delivered in the window, how soon, and the centre's median", () =>
    expect(
      report("compliance", {
        persons: [{}, { person_id: "P2" }, { person_id: "P3", centre: "C2" }],
        treatments: [{ at: 0 }, { at: 24, recorded_instant: utc(49) }, { at: 0, person_id: "P2", units_iu: 500 }],
        deliveries: [
          {
            delivery_id: 1,
            person_id: "P1",
            centre: "C1",
            product: "test-factor",
            units_iu: 4000,
            delivered_on: "2026-01-05"
          },
          {
            delivery_id: 2,
            person_id: "P1",
            centre: "C1",
            product: "test-factor",
            units_iu: 4000,
            delivered_on: "2025-12-31"
          },
          {
            delivery_id: 3,
            person_id: "P2",
            centre: "C1",
            product: "test-factor",
            units_iu: 500,
            delivered_on: "2026-12-31"
          }
        ]
      })
    ).toEqual([
      ["P1", "C1", 2000, 4000, 2, 1, 0.5, 0.75],
      ["P2", "C1", 500, 500, 1, 1, 1, 0.75],
      ["P3", "C2", 0, 0, 0, 0, null, null]
    ]))

  it("target-joints: the third spontaneous episode before six months are over", () => {
    const bleeds = (days: ReadonlyArray<number>) => days.map((day, index) => ({ bleed_id: index + 1, at: day * 24 }))
    expect(report("target-joints", { persons: [{}], bleeds: bleeds([0, 30, 60, 90]) })).toEqual([
      ["P1", "joint.knee.left", "2026-03-05", 2]
    ])
    // Six months after 1 January is 1 July, on which the rule is not met any more; utc() has months of 28 days.
    expect(report("target-joints", { persons: [{}], bleeds: bleeds([0, 30, 6 * 28]) })).toEqual([])
    expect(report("target-joints", { persons: [{}], bleeds: bleeds([0, 30, 6 * 28 - 1]) })).toHaveLength(1)
  })

  it("hour-week: Monday is 1; an hour that is a convention is in no cell", () =>
    expect(
      report("hour-week", {
        treatments: [{ at: 8 }, { at: 8 }, { at: 4 * 24 }, { at: 4 * 24, precision: "day" }]
      })
    ).toEqual([
      [1, 0, "prophylaxis", 1],
      [4, 8, "prophylaxis", 2]
    ]))

  it("dose-to-bleed: hours since the last routine dose at or before the onset, in bins that are open above", () =>
    expect(
      report("dose-to-bleed", {
        treatments: [{ at: 10 }, { at: 20 }, { at: 21, reason: "bleed" }, { at: 100, person_id: "P2" }],
        bleeds: [
          { bleed_id: 1, at: 20 },
          { bleed_id: 2, at: 44 },
          { bleed_id: 3, at: 5 },
          { bleed_id: 4, at: 300, person_id: "P2" },
          { bleed_id: 5, at: 1, centre: "C2" }
        ]
      })
    ).toEqual([
      ["C1", 4, 3, 24, 1, 1, 0, 0, 0, 1],
      ["C2", 1, 0, null, 0, 0, 0, 0, 0, 0]
    ]))

  it("funnel: the rate of all centres together within limits; a centre is beside them by its present persons", () => {
    const bleeds = Array.from({ length: 40 }, (_, index) => ({ bleed_id: index + 1, at: index * 100 }))
    const [first, second] = report("funnel", { persons: [{}, { person_id: "P2", centre: "C2" }], bleeds })
    const years = 365 / 365.25
    expect(first?.slice(0, 4)).toEqual(["C1", 40, years, 40 / years])
    expect(first?.at(-1)).toBe("above_998")
    expect(second?.at(-1)).toBe("below_998")
    const root = Math.sqrt(20 / years)
    expect(first?.[4]).toBeCloseTo((root - 1.959963984540054 / (2 * Math.sqrt(years))) ** 2, 12)
  })

  it("recall: who had the batch, exactly as it was recorded", () =>
    expect(
      report("recall", {
        treatments: [
          { at: 1 },
          { at: 50 },
          { at: 2, batch: "b1" },
          { at: 3, batch: null },
          { at: 4, person_id: "P0", centre: "C9" }
        ]
      })
    ).toEqual([
      ["P0", "C9", "B1", 1, 1000, "2026-01-01"],
      ["P1", "C1", "B1", 2, 2000, "2026-01-03"]
    ]))

  it("usage and amounts: another unit is null in one and counted in the other; no weight is no figure a kilogram", () => {
    const treatments = [
      { at: 0 },
      { at: 1, weight_kg: null },
      { at: 2, product: "test-mg", units_iu: null, amount: 90, unit: "mg" },
      { at: 3, product: "test-mg", units_iu: null, amount: 0.5, unit: "mg", weight_kg: 10 }
    ]
    expect(report("usage", { treatments })).toEqual([
      ["C1", "2026-01", "test-factor", "prophylaxis", 2, 2000, null],
      ["C1", "2026-01", "test-mg", "prophylaxis", 2, null, null]
    ])
    expect(report("amounts", { treatments })).toEqual([
      ["C1", "2026-01", "test-factor", "prophylaxis", "[iU]", 2, 2000, null],
      ["C1", "2026-01", "test-mg", "prophylaxis", "mg", 2, 90.5, 90 / 50 + 0.5 / 10]
    ])
  })

  it("no rows: no row, in every report", () => {
    for (const name of allReports) expect(report(name, {})).toEqual([])
  })
})

/** Few of everything, so that rows meet. */
const drawn = Arbitrary.schema(
  Schema.Struct({
    treatments: Schema.Array(
      Schema.Struct({
        at: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 900 })),
        person_id: Schema.Literals(["P1", "P2", "P3"]),
        centre: Schema.Literals(["C1", "C2"]),
        batch: Schema.Literals(["B1", "B2"]),
        reason: Schema.Literals(["prophylaxis", "bleed", "other"]),
        bleed_id: Schema.Union([Schema.Null, Schema.Literals([1, 2, 3, 4, 99])])
      })
    ),
    bleeds: Schema.Array(
      Schema.Struct({
        at: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 900 })),
        person_id: Schema.Literals(["P1", "P2"]),
        site: Schema.Literals(["joint.knee.left", "mouth"])
      })
    )
  })
)
const splits = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 20 }))

/** Every report of the treatments in these parts, each of which has dictionaries of its own, as those of a divided file may. */
const everyReport = (bleeds: ReadonlyArray<RowObject>, ...parts: ReadonlyArray<ReadonlyArray<RowObject>>) => {
  const shared = dictionaries()
  const persons = ["P1", "P2"].map((id) => person({ person_id: id }))
  const tables = {
    persons: tableOf("persons", persons, shared).batches,
    bleeds: tableOf("bleeds", bleeds, shared).batches,
    treatments: parts.flatMap((part) => tableOf("treatments", part, dictionaries()).batches)
  }
  const rounded = (cell: Cell): Cell => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell)
  return [...allReports, "amounts" as const].map((name) =>
    makeReport(name, tables, { batches: ["B1"] }).map((row) => row.map(rounded))
  )
}

describe("laws of the reports", () => {
  it.prop(
    "any split of the treatments gives the same rows, in any order",
    [drawn, splits],
    ([{ bleeds, treatments }, place]) => {
      const rows = treatments.map((row, index) => treatment({ ...row, treatment_id: index + 1 }))
      const bled = bleeds.map((row, index) => bleed({ ...row, bleed_id: index + 1 }))
      const whole = everyReport(bled, rows)
      expect(everyReport(bled, rows.slice(0, place), [], rows.slice(place))).toEqual(whole)
      expect(everyReport(bled, rows.toReversed())).toEqual(whole)
    },
    30_000
  )
})
