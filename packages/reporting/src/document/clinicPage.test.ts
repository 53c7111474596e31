import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { instantOf } from "@haemtrack/domain/calendar/Instant"
import { BodySite } from "@haemtrack/domain/diary/BodySite"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { inventedRecords } from "../testing/inventedRecords.ts"
import { clinicPage, type ClinicPageRequest } from "./clinicPage.ts"
import { type Document, tablesOf } from "./Document.ts"
import { html } from "./html.ts"
import { json } from "./json.ts"
import type { PersonRecord } from "./PersonRecord.ts"
import type { Cell } from "./Table.ts"

const people = inventedRecords(1, 12)
const request: ClinicPageRequest = {
  period: { from: LocalDate.make("2025-07-01"), to: LocalDate.make("2026-06-30") },
  since: LocalDate.make("2026-01-01"),
  asOf: LocalDate.make("2026-06-30"),
  subject: "invented people",
  basis: { version: "0.0.0", generatedAt: "2026-07-01T09:00:00Z", inputs: [] }
}
const rowsOf = (document: Document, key: string): ReadonlyArray<ReadonlyArray<Cell>> =>
  tablesOf(document).find((table) => table.key === key)?.rows ?? []

/** Somebody whose diary holds nothing. */
const silent: PersonRecord = {
  id: "invented",
  centre: "C01",
  diagnosis: "haemophilia_a",
  severity: "severe",
  regimen: "prophylaxis",
  birthYear: 1990,
  duty: { agreed: [{ from: LocalDate.make("2025-01-01"), to: LocalDate.make("2026-12-31") }], excluded: [] },
  treatments: [],
  bleeds: [],
  deliveries: []
}
const oneOf = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: people.length - 1 }))
const moved = <A>(all: ReadonlyArray<A>, by: number): ReadonlyArray<A> =>
  [...all.slice(by), ...all.slice(0, by)].toReversed()

describe("one person's clinic page", () => {
  it.prop("order independence: the order of the person's rows does not matter", [oneOf, oneOf], ([which, by]) => {
    const person = people[which] ?? silent
    const other: PersonRecord = {
      ...person,
      treatments: moved(person.treatments, by),
      bleeds: moved(person.bleeds, by),
      deliveries: moved(person.deliveries, by)
    }
    expect(json(clinicPage(other, request))).toBe(json(clinicPage(person, request)))
  })

  it.prop("as of a day: what was written down later changes nothing", [oneOf, oneOf], ([which, days]) => {
    const person = people[which] ?? silent
    const asOf = LocalDate.make(`2026-03-${String(days + 1).padStart(2, "0")}`)
    const early = { ...request, asOf }
    const before: PersonRecord = {
      ...person,
      treatments: person.treatments.filter(({ on, recordedAt }) => on <= asOf && recordedAt.slice(0, 10) <= asOf),
      bleeds: person.bleeds.filter(({ on }) => on <= asOf),
      deliveries: person.deliveries.filter(({ on }) => on <= asOf)
    }
    expect(json(clinicPage(person, early))).toBe(json(clinicPage(before, early)))
  })

  it("every figure of invented diaries is a number or says why it is none", () => {
    for (const person of people) {
      const page = clinicPage(person, request)
      const cells = tablesOf(page).flatMap(({ rows }) => rows.flat())
      expect(cells.every((cell) => typeof cell !== "number" || Number.isFinite(cell))).toBe(true)
      expect(html(page)).not.toMatch(/NaN|undefined|Infinity|\[object/)
    }
  })

  it("clinical 5.3: a rate stands with its interval, its number and its days", () => {
    const rows = rowsOf(clinicPage(people[0] ?? silent, request), "rates")
    for (const [, number, days, rate, lower, upper] of rows) {
      expect(rate).toBeCloseTo((Number(number) * 365.25) / Number(days), 12)
      expect(Number(lower)).toBeLessThanOrEqual(Number(rate))
      expect(Number(upper)).toBeGreaterThan(Number(rate))
    }
  })

  it("a diary without an entry is not known, and never a usage of 0", () => {
    const page = clinicPage(silent, request)
    const text = html(page)
    expect(rowsOf(page, "rates")[0]?.slice(0, 4)).toEqual(["All bleeds", 0, 365, 0])
    expect(text).toContain("0 of grade A, 0 of B, 0 of C, 12 of D")
    expect(text).toContain("That is not a usage of 0")
    expect(text).toContain("No bleed is recorded. Without statements that is not the same as none.")
  })

  it("somebody who was not observed has no rate, and the page says so", () => {
    const page = clinicPage({ ...silent, duty: { agreed: [], excluded: [] } }, request)
    expect(rowsOf(page, "rates")[0]?.[3]).toEqual({ why: "no_exposure" })
    expect(html(page)).toContain("no days observed")
  })

  it("clinical 5.3: fewer than 84 days are told as a short observation", () => {
    const duty = { agreed: [{ from: LocalDate.make("2026-04-08"), to: LocalDate.make("2026-06-30") }], excluded: [] }
    const shorter = { agreed: [{ from: LocalDate.make("2026-04-09"), to: LocalDate.make("2026-06-30") }], excluded: [] }
    expect(html(clinicPage({ ...silent, duty }, request))).not.toContain("Short observation")
    expect(html(clinicPage({ ...silent, duty: shorter }, request))).toContain("Short observation")
  })

  it("clinical 4.7: three spontaneous bleeds of a joint within six months are listed as a target joint, and as new", () => {
    const site = BodySite.make("joint.knee.left")
    const bleeds = ["2026-02-01", "2026-03-01", "2026-04-01"].map((day) => ({
      bleedId: day,
      site,
      on: LocalDate.make(day),
      at: instantOf(Date.parse(`${day}T10:00:00Z`)),
      cause: "spontaneous" as const
    }))
    const text = html(clinicPage({ ...silent, bleeds }, request))
    expect(text).toContain("Target joints by the rule: Left knee.")
    expect(text).toContain("Left knee became a target joint.")
    expect(text).toContain("Too few to tell: 3 bleeds")
  })

  it("clinical 5.12: a change is told as a ratio with its exact interval, where there is one", () => {
    const skinBleeds = (...days: ReadonlyArray<string>) =>
      days.map((day) => ({
        bleedId: day,
        site: BodySite.make("skin"),
        on: LocalDate.make(day),
        at: instantOf(Date.parse(`${day}T10:00:00Z`)),
        cause: "spontaneous" as const
      }))
    const told = (...days: ReadonlyArray<string>): string =>
      html(clinicPage({ ...silent, bleeds: skinBleeds(...days) }, request))
    const since = ["2026-02-01", "2026-03-01", "2026-04-01"]
    // Of Clopper and Pearson's interval for 3 of 3, 0.2924 to 1, and for 3 of 4, 0.1941 to 0.9937: bounds as odds.
    expect(told(...since)).toContain(
      "3 bleeds in 181 days, 0 in 181 days before: no ratio, since none came before (95% interval at least 0.41), p 0.250."
    )
    expect(told("2025-09-01", ...since)).toContain(
      "3 bleeds in 181 days, 1 in 181 days before: 3.00 times the rate (95% interval 0.24 to 157.49), p 0.625."
    )
    expect(told()).toContain("0 bleeds in 181 days, 0 in 181 days before.")
  })

  it("units of two kinds stand in two charts", () => {
    const on = LocalDate.make("2026-05-01")
    const at = instantOf(Date.parse("2026-05-01T10:00:00Z"))
    const given = { on, at, recordedAt: at, reason: "prophylaxis" as const, batch: "A1" }
    const page = clinicPage(
      {
        ...silent,
        treatments: [
          { ...given, id: "1", product: "A8S", thousandths: 2_000_000, unit: "[iU]" },
          { ...given, id: "2", product: "EMI", thousandths: 150_000, unit: "mg" }
        ]
      },
      request
    )
    expect(rowsOf(page, "usage_iu").map((row) => row[1])).toContain(2000)
    expect(rowsOf(page, "usage_mg").map((row) => row[1])).toContain(150)
  })
})
