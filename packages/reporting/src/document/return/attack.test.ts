/**
 * What a stubborn reader works out of a whole return: written apart from the suppression, from nothing but what is printed. Each way of
 * dividing people is searched by itself for all tables that fit; they are then held against each other by the totals that they share.
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { commissionerReturn } from "../commissionerReturn.ts"
import { tablesOf } from "../Document.ts"
import type { PersonRecord } from "../PersonRecord.ts"
import { type Cell, isAbsent, type Table } from "../Table.ts"

const quarter = { from: LocalDate.make("2026-01-01"), to: LocalDate.make("2026-03-31") }

/** A person of a small world: two centres, two severities, two plans, two ages, so that stars are often next to each other. */
const person = (code: number, index: number): PersonRecord => ({
  id: `invented-${index}`,
  centre: code % 2 === 0 ? "C1" : "C2",
  diagnosis: "haemophilia_a",
  severity: code % 4 < 2 ? "severe" : "mild",
  regimen: code % 8 < 4 ? "prophylaxis" : "on_demand",
  birthYear: code < 8 ? 1980 : 2015,
  duty: { agreed: [quarter], excluded: [] },
  treatments: [],
  bleeds: [],
  deliveries: []
})

/**
 * A printed count, and what a reader takes from it who even knows why the star of a cell was put. That of a total may stand for the
 * sake of any other star.
 */
interface Printed {
  readonly cell: Cell
  readonly low: number
  readonly high: number
}

const most = 40

const printed = (cell: Cell, isOfFew: boolean): Printed => {
  if (isAbsent(cell)) return { cell, ...(isOfFew ? { low: 1, high: 7 } : { low: 0, high: most }) }
  const shown = Number(cell)
  return { cell, ...(shown === 0 ? { low: 0, high: 0 } : { low: Math.max(8, shown - 2), high: shown + 2 }) }
}

const fits = ({ high, low }: Printed, count: number): boolean => low <= count && count <= high

/** A table of two centres and two values that are used, with its totals as printed; values without a person are printed as 0. */
interface Square {
  readonly cells: readonly [Printed, Printed, Printed, Printed]
  readonly rows: readonly [Printed, Printed]
  readonly columns: readonly [Printed, Printed]
  readonly all: Printed
}

/** By the keys of columns, whom a column holds. */
const holds: Readonly<Record<string, (person: PersonRecord) => boolean>> = {
  severe: ({ severity }) => severity === "severe",
  mild: ({ severity }) => severity === "mild",
  prophylaxis: ({ regimen }) => regimen === "prophylaxis",
  on_demand: ({ regimen }) => regimen === "on_demand",
  "0_17": ({ birthYear }) => birthYear > 2008,
  "18_64": ({ birthYear }) => birthYear <= 2008,
  all: () => true
}

const squareOf =
  (world: ReadonlyArray<PersonRecord>) =>
  ({ columns, rows }: Table): Square => {
    const used = columns.flatMap(({ key }, place) => (key in holds && key !== "all" ? [place] : []))
    const at = (row: number, place: number): Printed => {
      const has = holds[columns[place]?.key ?? ""] ?? (() => false)
      const [centre] = rows[row] ?? []
      const truth = world.filter((each) => has(each) && each.centre === centre).length
      return printed(rows[row]?.[place] ?? 0, place < columns.length - 1 && truth > 0 && truth < 8)
    }
    const [first = 1, second = 2] = used
    const last = columns.length - 1
    return {
      cells: [at(0, first), at(0, second), at(1, first), at(1, second)],
      rows: [at(0, last), at(1, last)],
      columns: [at(2, first), at(2, second)],
      all: at(2, last)
    }
  }

type Four = readonly [number, number, number, number]

/** Every table of whole numbers that fits the printed square. */
const tablesOfSquare = ({ all, cells, columns, rows }: Square): ReadonlyArray<Four> => {
  const found: Array<Four> = []
  const span = (place: number) => {
    const { high, low } = cells[place] ?? { low: 0, high: 0 }
    return Array.from({ length: high - low + 1 }, (_, step) => low + step)
  }
  for (const a of span(0))
    for (const b of span(1)) {
      if (!fits(rows[0], a + b)) continue
      for (const c of span(2)) {
        if (!fits(columns[0], a + c)) continue
        for (const d of span(3)) {
          if (fits(rows[1], c + d) && fits(columns[1], b + d) && fits(all, a + b + c + d)) found.push([a, b, c, d])
        }
      }
    }
  return found
}

const totalsOf = ([a, b, c, d]: Four): string => `${a + b} ${c + d}`

/** How many people there are of each of the sixteen kinds: cells of some six people, so that stars stand beside small totals. */
const worlds = Arbitrary.array(Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3 }))), {
  minLength: 16,
  maxLength: 16
})

describe("a stubborn reader of a return", () => {
  it.prop(
    "clinical 5.14.1: every star among the people of two centres could be at least two numbers",
    [worlds],
    ([counts]) => {
      const codes = counts.flatMap((count, code) => Array.from({ length: count }, () => code))
      const world = codes.map(person)
      const { document } = commissionerReturn(world, {
        quarter,
        earlier: [],
        asOf: LocalDate.make("2026-04-20"),
        subject: "invented people",
        basis: { version: "0.0.0", generatedAt: "2026-04-21T09:00:00Z", inputs: [] }
      })
      const squares = tablesOf(document)
        .filter(({ key, rows }) => key.startsWith("people_by_centre") && rows.length === 3)
        .map(squareOf(world))
      const fitting = squares.map(tablesOfSquare)
      const totals = fitting.map((tables) => new Set(tables.map(totalsOf)))
      const isShared = (table: Four): boolean => totals.every((each) => each.has(totalsOf(table)))
      for (const [index, { cells }] of squares.entries()) {
        const possible = (fitting[index] ?? []).filter(isShared)
        for (const [place, { cell }] of cells.entries()) {
          const values = new Set(possible.map((table) => table[place]))
          expect(values.size).toBeGreaterThanOrEqual(isAbsent(cell) ? 2 : 1)
        }
      }
    },
    { timeout: 60_000 }
  )
})
