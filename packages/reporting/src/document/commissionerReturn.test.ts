import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { BodySite } from "@haemtrack/domain/diary/BodySite"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { inventedRecords } from "../testing/inventedRecords.ts"
import { commissionerReturn, type CommissionerReturnRequest } from "./commissionerReturn.ts"
import { csv } from "./csv.ts"
import { tablesOf } from "./Document.ts"
import { html } from "./html.ts"
import { json } from "./json.ts"
import { markdown } from "./markdown.ts"
import { ndjson } from "./ndjson.ts"
import type { PersonRecord } from "./PersonRecord.ts"
import { KeptReturn } from "./return/KeptReturn.ts"
import { type Cell, hidden } from "./Table.ts"

const invented = inventedRecords(2, 14)
const quarter = { from: LocalDate.make("2026-01-01"), to: LocalDate.make("2026-03-31") }
const request: CommissionerReturnRequest = {
  quarter,
  earlier: [],
  asOf: LocalDate.make("2026-04-20"),
  subject: "invented people",
  basis: { version: "0.0.0", generatedAt: "2026-04-21T09:00:00Z", inputs: [] }
}

/** Somebody who used one product once in the quarter. */
const person = (id: string, centre: string, thousandths: number, fields: Partial<PersonRecord> = {}): PersonRecord => ({
  id,
  centre,
  diagnosis: "haemophilia_a",
  severity: "severe",
  regimen: "prophylaxis",
  birthYear: 1990,
  duty: { agreed: [quarter], excluded: [] },
  treatments: [
    {
      id: `t-${id}`,
      product: "A8S",
      thousandths,
      unit: "[iU]",
      on: LocalDate.make("2026-02-01"),
      at: "2026-02-01T10:00:00.000Z" as PersonRecord["treatments"][number]["at"],
      recordedAt: "2026-02-01T11:00:00.000Z" as PersonRecord["treatments"][number]["at"],
      reason: "prophylaxis",
      batch: "A1"
    }
  ],
  bleeds: [],
  deliveries: [],
  ...fields
})

/** So many people of a centre, each with so many thousand IU. */
const centre = (name: string, people: number, thousands: number): ReadonlyArray<PersonRecord> =>
  Array.from({ length: people }, (_, index) => person(`secret-${name}-${index}`, name, thousands * 1_000_000))

/** Somebody who bled once, and treated it. */
const bled = (each: PersonRecord): PersonRecord => ({
  ...each,
  treatments: each.treatments.map((given) => ({ ...given, reason: "bleed" as const, bleedId: "b" })),
  bleeds: each.treatments.map(({ at, on }) => ({ bleedId: "b", site: BodySite.make("joint.knee.left"), on, at }))
})

const cellsOf = (records: ReadonlyArray<PersonRecord>, key: string, rest: Partial<CommissionerReturnRequest> = {}) =>
  tablesOf(commissionerReturn(records, { ...request, ...rest }).document).find((table) => table.key === key)?.rows ?? []

const written = (records: ReadonlyArray<PersonRecord>): string => {
  const { document } = commissionerReturn(records, request)
  return (
    [html, json, markdown, ndjson].map((write) => write(document)).join("\n") + tablesOf(document).map(csv).join("\n")
  )
}

const sizes = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 16 }))
const amounts = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 4_000_000 }))

describe("a commissioner's return", () => {
  const inOrder = json(commissionerReturn(invented, request).document)

  it.prop(
    "order independence: the order of people does not matter",
    [sizes],
    ([by]) => {
      const moved = [...invented.slice(by), ...invented.slice(0, by)]
      expect(json(commissionerReturn(moved, request).document)).toBe(inOrder)
    },
    { timeout: 30_000 }
  )

  it.prop(
    "nothing hidden is in the bytes: another amount of somebody behind a star changes no byte of any form",
    [sizes, amounts],
    ([people, amount]) => {
      const shown = centre("C1", 12, 30)
      const other = centre("C2", people, 20)
      const [first, ...rest] = centre("C3", 5, 20)
      if (first === undefined) return
      const changed = { ...person("secret-C3-0", "C3", amount * 1000), bleeds: first.bleeds }
      expect(written([...shown, ...other, changed, ...rest])).toBe(written([...shown, ...other, first, ...rest]))
    }
  )

  it("F104: no person is named in any form, and no row has the figures of fewer than 8", () => {
    const text = written(invented)
    for (const { id } of invented) expect(text).not.toContain(id)
    const usersOf = (product: Cell | undefined, at: Cell | undefined): number =>
      invented.filter(
        (each) =>
          (at === "All centres" || each.centre === at) &&
          each.treatments.some(({ on, product: own }) => own === product && quarter.from <= on && on <= quarter.to)
      ).length
    const ofFew = cellsOf(invented, "usage").filter(([product, , at]) => {
      const users = usersOf(product, at)
      return users > 0 && users < 8
    })
    expect(ofFew.length).toBeGreaterThan(0)
    expect(ofFew.map((row) => row[3])).toEqual(ofFew.map(() => hidden))
    expect(ofFew.filter(([, , at]) => at !== "All centres").every((row) => row[4] === hidden)).toBe(true)
  })

  it("clinical 5.14: 0 is shown, 1 to 7 are a star, others are rounded to 5", () => {
    const rows = cellsOf(
      [...centre("C1", 13, 1), ...centre("C2", 7, 1), ...centre("C3", 8, 1)],
      "people_by_centre_and_severity"
    )
    expect(rows.map(([name, severe, moderate]) => [name, severe, moderate])).toEqual([
      ["C1", 15, 0],
      ["C2", hidden, 0],
      ["C3", 10, 0],
      ["All", 30, 0]
    ])
  })

  it("clinical 5.14.1: a total is the sum of what is shown, and says for how many centres", () => {
    const records = [...centre("C1", 27, 45), ...centre("C2", 12, 42), ...centre("C3", 5, 18)]
    expect(cellsOf(records, "usage").map((row) => [row[2], row[4], row[5]])).toEqual([
      ["C1", 1_215_000, ""],
      ["C2", 504_000, ""],
      ["C3", hidden, ""],
      ["All centres", 1_719_000, "2 of 3 centres"]
    ])
  })

  it("clinical 5.14: one person with more than half hides the sum", () => {
    const [first, ...rest] = centre("C1", 10, 10)
    const large = person("secret-C1-0", "C1", 91_000_000)
    expect(cellsOf([large, ...rest], "usage")[0]?.[4]).toEqual(hidden)
    expect(cellsOf([...(first === undefined ? [] : [first]), ...rest], "usage")[0]?.[4]).toBe(100_000)
  })

  it("where all that is shown is 0 and the rest is hidden, the total is not read as 0", () => {
    const idle = centre("C1", 3, 1).map((each) => ({ ...each, treatments: [] }))
    const rows = cellsOf([...idle, ...centre("C2", 3, 40)], "usage")
    expect(rows.map((row) => [row[2], row[4], row[5]])).toEqual([
      ["C1", 0, ""],
      ["C2", hidden, ""],
      ["All centres", hidden, "0 at 1 of 2 centres, hidden at the others"]
    ])
  })

  it("clinical 5.15: a centre of fewer than 8 people has no point, no rate and no years, and centres stand by name", () => {
    const rows = cellsOf([...centre("C3", 9, 1), ...centre("C1", 9, 1), ...centre("C2", 7, 1)], "centres")
    expect(rows.map(([name]) => name)).toEqual(["C1", "C2", "C3"])
    expect(rows[1]?.slice(1, 9)).toEqual([hidden, 0, hidden, hidden, hidden, hidden, hidden, "not drawn"])
    expect(html(commissionerReturn(centre("C1", 9, 1), request).document)).toContain("Not a ranking.")
  })

  it("clinical 5.14.1: where the bleeds are of fewer than 8 people the rate is hidden with them, as both tell the same", () => {
    const of = (bleeders: number) =>
      cellsOf([...centre("C1", bleeders, 1).map(bled), ...centre("C1", 12, 1).slice(bleeders)], "centres")[0]?.slice(
        2,
        5
      )
    expect(of(7)).toEqual([hidden, hidden, hidden])
    expect(of(8)).toEqual([10, 3, 2.7])
  })

  it("clinical 5.14.1: two stars of 7 do not stand beside person-years that tell of 14 people", () => {
    const moderate = centre("C1", 14, 1)
      .slice(7)
      .map((each) => ({ ...each, severity: "moderate" as const }))
    const records = [...centre("C1", 7, 1), ...moderate, ...centre("C2", 40, 1)].map(bled)
    const [severities] = cellsOf(records, "people_by_centre_and_severity")
    expect(severities?.slice(1, 3)).toEqual([hidden, hidden])
    expect(cellsOf(records, "centres")[0]?.slice(1, 5)).toEqual([hidden, 15, hidden, hidden])
  })

  it("clinical 5.15: of fewer than five centres nothing is said to be looked at, nor that nothing is", () => {
    const text = (count: number) =>
      markdown(
        commissionerReturn(
          Array.from({ length: count }, (_, index) => centre(`C${index}`, 9, 1))
            .flat()
            .map(bled),
          request
        ).document
      )
    expect(text(4)).toContain("4 of 4 centres, those whose people and bleeds are shown")
    expect(text(4)).toContain("Too few centres to tell.")
    expect(text(4)).not.toContain("0 centres to be looked at")
    expect(text(5)).toContain("0 centres to be looked at")
  })

  it("who was not observed in the quarter is counted nowhere", () => {
    const before = { agreed: [{ from: LocalDate.make("2025-01-01"), to: LocalDate.make("2025-12-31") }], excluded: [] }
    const gone = centre("C2", 9, 1).map((each) => ({ ...each, duty: before }))
    expect(written([...centre("C1", 9, 1), ...gone])).toBe(written(centre("C1", 9, 1)))
  })

  it("is written twice alike", () => {
    expect(written(invented)).toBe(written(inventedRecords(2, 14)))
  })
})

describe("a return that was published", () => {
  const first = [...centre("C1", 20, 10), ...centre("C2", 5, 10)]
  const kept = commissionerReturn(first, request).kept
  const next = { quarter: { from: LocalDate.make("2026-04-01"), to: LocalDate.make("2026-06-30") }, earlier: kept }
  /** The first so many people of C1 have twice the amount today. */
  const corrected = (count: number) => [...centre("C1", 20, 20).slice(0, count), ...first.slice(count)]
  const lines = (records: ReadonlyArray<PersonRecord>): ReadonlyArray<ReadonlyArray<Cell>> =>
    cellsOf(records, "adjustments", next)

  it("clinical 5.14.2: nothing that changed gives no line", () => {
    expect(lines(first)).toEqual([])
  })

  it("clinical 5.14.2: a change of fewer than 8 people is carried forward, without its size", () => {
    expect(lines(corrected(7)).map(([figure, , difference, , , note]) => [figure, difference, note])).toEqual([
      ["amount / A8S / centre / C1", hidden, "carried forward"]
    ])
  })

  it("clinical 5.14.2: once 8 people's records have changed, the difference stands, and is not told again", () => {
    expect(lines(corrected(8)).map(([figure, , difference, , , note]) => [figure, difference, note])).toEqual([
      ["amount / A8S / centre / C1", 80_000, ""]
    ])
    const after = commissionerReturn(corrected(8), { ...request, ...next }).kept
    expect(cellsOf(corrected(8), "adjustments", { ...next, earlier: after.slice(0, 1) })).toEqual([])
  })

  it("clinical 5.14.2: changes that were carried forward gather until there are enough", () => {
    const after = commissionerReturn(corrected(5), { ...request, ...next }).kept
    const rows = cellsOf(corrected(9), "adjustments", { ...next, earlier: after.slice(0, 1) })
    expect(rows.map(([, , difference]) => difference)).toEqual([90_000])
  })

  it("clinical 5.14.2: of a star no adjustment is told, for any reason", () => {
    const grown = [...first, ...centre("C2", 20, 10).slice(5)]
    expect(lines(grown).every(([figure]) => !String(figure).includes("C2"))).toBe(true)
  })

  it("is kept as it was read", () => {
    const decode = Schema.decodeUnknownSync(Schema.fromJsonString(Schema.Array(KeptReturn)))
    expect(decode(JSON.stringify(kept))).toEqual(kept)
  })
})
