import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { grouped } from "@haemtrack/domain/grouped"
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { commissionerReturn } from "../commissionerReturn.ts"
import { tablesOf } from "../Document.ts"
import { personFigures } from "../figures/personFigures.ts"
import type { PersonRecord } from "../PersonRecord.ts"
import { hidden } from "../Table.ts"
import { usageParts } from "./usageParts.ts"

const quarter = { from: LocalDate.make("2026-01-01"), to: LocalDate.make("2026-03-31") }
const product = "A8S"

/** Somebody of a small world who used some thousand units: two centres, two diagnoses, two severities, two ages. */
const person = (code: number, index: number, thousands: number): PersonRecord => ({
  id: `invented-${index}`,
  centre: code % 2 === 0 ? "C1" : "C2",
  diagnosis: code % 4 < 2 ? "haemophilia_a" : "vwd",
  severity: code % 8 < 4 ? "severe" : "mild",
  regimen: "prophylaxis",
  birthYear: code < 8 ? 1980 : 2015,
  duty: { agreed: [quarter], excluded: [] },
  treatments: [
    {
      id: `t-${index}`,
      product,
      thousandths: thousands * 1_000_000,
      unit: "[iU]",
      on: LocalDate.make("2026-02-01"),
      at: "2026-02-01T10:00:00.000Z" as PersonRecord["treatments"][number]["at"],
      recordedAt: "2026-02-01T11:00:00.000Z" as PersonRecord["treatments"][number]["at"],
      reason: "prophylaxis"
    }
  ],
  bleeds: [],
  deliveries: []
})

const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

/** How many of each of sixteen kinds there are, and how much each person used: 1 to 3 thousand, so that nobody has more than half. */
const worlds = Arbitrary.all([
  Arbitrary.array(Arbitrary.schema(whole(0, 14)), { minLength: 16, maxLength: 16 }),
  Arbitrary.array(Arbitrary.schema(whole(1, 3)), { minLength: 1, maxLength: 40 })
])

const worldOf = (counts: ReadonlyArray<number>, thousands: ReadonlyArray<number>): ReadonlyArray<PersonRecord> =>
  counts
    .flatMap((count, code) => Array.from({ length: count }, () => code))
    .map((code, index) => person(code, index, thousands[index % thousands.length] ?? 1))

const documentOf = (records: ReadonlyArray<PersonRecord>) =>
  commissionerReturn(records, {
    quarter,
    earlier: [],
    asOf: LocalDate.make("2026-04-20"),
    subject: "invented people",
    basis: { version: "0.0.0", generatedAt: "2026-04-21T09:00:00Z", inputs: [] }
  }).document

const usageIn = (records: ReadonlyArray<PersonRecord>) =>
  tablesOf(documentOf(records)).filter(({ key }) => key.startsWith("usage"))

const partsOf = (records: ReadonlyArray<PersonRecord>) => usageParts(personFigures(records, quarter), product, 2026)

describe("units divided by who used them", () => {
  it.prop(
    "whoever used it at a shown centre is in one part, of 8 people or more",
    [worlds],
    ([[counts, thousands]]) => {
      const world = worldOf(counts, thousands)
      const parts = partsOf(world)
      const centres = [...grouped(world, ({ centre }) => centre).values()].filter(({ length }) => length >= 8)
      const inParts = parts.flatMap(({ people }) => people.map(({ record }) => record.id))
      expect(inParts.toSorted()).toEqual(
        centres
          .flat()
          .map(({ id }) => id)
          .toSorted()
      )
      expect(parts.every(({ people }) => people.length >= 8)).toBe(true)
      for (const { people, values } of parts) {
        const kinds = people.map(
          ({ record: { birthYear, diagnosis, severity } }) => `${diagnosis} ${severity} ${birthYear}`
        )
        if (!values.includes(undefined)) expect(new Set(kinds).size).toBe(1)
      }
    }
  )

  it.prop(
    "clinical 5.14: of what anybody used, nothing shows but what their part used together",
    [worlds],
    ([[counts, thousands]]) => {
      const world = worldOf(counts, thousands)
      // The same world, in which each of a part used as much as the others: whatever is worked out of the tables is the same for both.
      const evened = new Map<string, number>()
      for (const { amount, people } of partsOf(world)) {
        const all = Math.round(amount * 1000)
        const each = Math.trunc(all / people.length)
        for (const [place, { record }] of people.entries()) {
          evened.set(record.id, each + (place < all - each * people.length ? 1 : 0))
        }
      }
      const even = world.map((record) => ({
        ...record,
        treatments: record.treatments.map((given) => ({
          ...given,
          thousandths: evened.get(record.id) ?? given.thousandths
        }))
      }))
      expect(usageIn(even)).toEqual(usageIn(world))
    }
  )

  it.prop(
    "clinical 5.14.1: an attacker who watches every printed figure cannot tell fewer than 8 people apart",
    [worlds],
    ([[counts, thousands]]) => {
      // Written without the parts: a thousand units more of somebody of each kind shows which printed figures hold that kind. Whatever is
      // worked out of figures by weighing them weighs kinds alike that stand in the same figures.
      const world = worldOf(counts, thousands)
      const printed = (records: ReadonlyArray<PersonRecord>) => usageIn(records).flatMap(({ rows }) => rows.flat())
      const before = printed(world)
      const together = new Map<string, number>()
      let first = 0
      for (const count of counts) {
        const more = world.map((record, index) => ({
          ...record,
          treatments: record.treatments.map((given) => ({
            ...given,
            thousandths: given.thousandths + (index === first ? 1_000_000 : 0)
          }))
        }))
        const seen = count === 0 ? [] : printed(more).flatMap((cell, place) => (cell === before[place] ? [] : [place]))
        const changed = seen.filter((place) => typeof before[place] === "number")
        if (changed.length > 0) together.set(changed.join(), (together.get(changed.join()) ?? 0) + count)
        first += count
      }
      expect([...together.values()].filter((people) => people < 8)).toEqual([])
    },
    { timeout: 60_000 }
  )

  it("units of people who are too few, or of whom one has more than half, stand with all others of their centre", () => {
    const severe = Array.from({ length: 9 }, (_, index) => person(0, index, 2))
    const mild = Array.from({ length: 8 }, (_, index) => person(4, 20 + index, index === 0 ? 90 : 2))
    const child = person(8, 40, 3)
    const rows = (records: ReadonlyArray<PersonRecord>) =>
      new Map(
        usageIn(records).flatMap(({ key, rows: all }) =>
          key === "usage_by" ? all.map((row) => [`${String(row[2])} ${String(row[3])}`.trim(), row[4]] as const) : []
        )
      )
    // One of the mild has 90 of 104 thousand: with the severe and the child they are 125, of which 90 is more than half.
    expect(rows([...severe, ...mild, child]).get("All of these")).toBe(hidden)
    const told = rows([...severe, ...mild.slice(1), child])
    expect(told.get("Diagnosis Haemophilia A")).toBe(35_000)
    expect(["Severe", "Mild", "Not divided"].map((who) => told.get(`Severity ${who}`))).toEqual([
      18_000,
      hidden,
      17_000
    ])
    expect(["0-17", "18-64", "65 and more", "Not divided"].map((who) => told.get(`Age in years ${who}`))).toEqual([
      hidden,
      18_000,
      0,
      17_000
    ])
    // Without the child the mild are too few, and the severe join them.
    expect(rows([...severe, ...mild.slice(1)]).get("Severity Not divided")).toBe(32_000)
  })

  it("clinical 5.14: of users who are too few not even a 0 is told, which would say what they are", () => {
    const rows = usageIn([person(0, 1, 2)]).find(({ key }) => key === "usage_by")?.rows ?? []
    expect(rows.map((row) => [row[3], row[4]])).toEqual([["All of these", hidden]])
  })

  it("who is at a hidden centre makes no 0 a star", () => {
    const severe = Array.from({ length: 9 }, (_, index) => person(0, index, 2))
    const rows = (records: ReadonlyArray<PersonRecord>) => usageIn(records).find(({ key }) => key === "usage_by")?.rows
    expect(rows([...severe, person(7, 50, 2)])).toEqual(rows(severe))
  })
})
