import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { inventedRecords } from "../testing/inventedRecords.ts"
import { centreQuarter, type CentreQuarterRequest } from "./centreQuarter.ts"
import { tablesOf } from "./Document.ts"
import { personFigures } from "./figures/personFigures.ts"
import { html } from "./html.ts"
import { json } from "./json.ts"

const records = inventedRecords(2, 14)
const request: CentreQuarterRequest = {
  centre: "C01",
  period: { from: LocalDate.make("2026-01-01"), to: LocalDate.make("2026-03-31") },
  asOf: LocalDate.make("2026-04-20"),
  subject: "invented people",
  basis: { version: "0.0.0", generatedAt: "2026-04-21T09:00:00Z", inputs: [] }
}
const page = centreQuarter(records, request)
const others = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 13 }))
const rowsOf = (key: string) => tablesOf(page).find((table) => table.key === key)?.rows ?? []

describe("a centre's quarter", () => {
  it.prop("nobody of another centre is in it", [others], ([which]) => {
    const other = records.filter(({ centre }) => centre === "C02")[which]
    expect(html(page)).not.toContain(other?.id)
  })

  it("usage adds up to what its people recorded, product by product and unit by unit", () => {
    const own = records
      .filter(({ centre }) => centre === "C01")
      .flatMap(({ duty, treatments }) => {
        const [agreed] = duty.agreed
        return treatments.filter(
          ({ on }) =>
            on >= request.period.from &&
            on <= request.period.to &&
            agreed !== undefined &&
            on >= agreed.from &&
            on <= agreed.to
        )
      })
    for (const product of new Set(own.map((given) => given.product))) {
      const expected = own
        .filter((given) => given.product === product)
        .reduce((sum, given) => sum + given.thousandths / 1000, 0)
      const rows = rowsOf("usage").filter((row) => row[0] === product)
      expect(rows.reduce((sum, row) => sum + Number(row[4]), 0)).toBeCloseTo(expected, 6)
      for (const [, , , , amount, ...parts] of rows) {
        expect(parts.slice(0, 3).reduce((sum: number, part) => sum + Number(part), 0)).toBeCloseTo(Number(amount), 6)
      }
    }
  })

  it("each rate of the group stands with its bleeds, its people, its interval and its method", () => {
    const own = personFigures(records, request.period).filter(({ record }) => record.centre === "C01")
    const [all, treated] = rowsOf("rates")
    const bleeds = own.flatMap(({ episodes }) => episodes)
    expect(all?.slice(0, 3)).toEqual(["All bleeds", bleeds.length, own.length])
    expect(treated?.slice(0, 3)).toEqual(["Treated", bleeds.filter((each) => each.treated).length, own.length])
    expect(Number(all?.[5])).toBeLessThanOrEqual(Number(all?.[4]))
    expect(String(all?.[7])).toMatch(/negative binomial|exact Poisson/)
    expect(html(page)).toContain(`${bleeds.length} bleeds of ${own.length} people: `)
  })

  it("clinical 5.15: case mix stands beside the funnel, of shown numbers alone", () => {
    const { from, to } = request.period
    const bled = records.find(({ bleeds }) => bleeds.some(({ on }) => on >= from && on <= to))
    if (bled === undefined) throw new Error("nobody bled")
    const mixOf = (severe: number, mild: number) => {
      const people = Array.from({ length: severe + mild }, (_, index) => ({
        ...bled,
        id: `C01-${index}`,
        centre: "C01",
        severity: index < severe ? ("severe" as const) : ("mild" as const),
        regimen: "prophylaxis" as const,
        birthYear: index < 8 ? 2009 : 2008,
        treatments: [],
        deliveries: []
      }))
      return tablesOf(centreQuarter(people, request)).find(({ key }) => key === "case-mix")?.rows
    }
    const [hidden, unknown] = [{ why: "hidden" }, { why: "not_known" }]
    // 10 of 15 are shown of 8 of 13.
    expect(mixOf(10, 3)).toEqual([["C01", 15, 0.67, 1, unknown, 0.67, unknown]])
    expect(mixOf(3, 10)).toEqual([["C01", 15, hidden, 1, unknown, 0.67, unknown]])
    expect(mixOf(3, 4)).toBe(undefined)
  })

  it("every finding under recorded of used counts each person once", () => {
    const people = rowsOf("reconciliation").reduce((sum, row) => sum + Number(row[1]), 0)
    expect(page.subtitle).toContain(`${people} people`)
  })

  it("a centre of fewer than 8 people is not drawn", () => {
    const few = records.filter(({ centre, id }) => centre === "C02" || id <= "C01-00005")
    expect(html(centreQuarter(few, request))).toContain("Fewer than 8 people: this centre is not drawn.")
  })

  it("is written twice alike, and without a figure that is none", () => {
    expect(json(centreQuarter(records, request))).toBe(json(page))
    expect(html(page)).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })
})
