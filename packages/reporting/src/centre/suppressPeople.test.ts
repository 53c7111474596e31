import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { possibleValues, type Printed, type Reading } from "../testing/attack.ts"
import { type Shown, shownPeople, star } from "./Shown.ts"
import { type PeopleLine, suppressPeople } from "./suppressPeople.ts"

/** A table of two or three rows and columns, with totals of both and of all. */
const table = Schema.Array(
  Schema.Tuple([1, 2, 3].map(() => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 16 }))))
).check(Schema.isMinLength(2), Schema.isMaxLength(3))

const leafName = (row: number, column: number) => `${row},${column}`
const sum = (values: Iterable<number>) => [...values].reduce((total, each) => total + each, 0)

const publicationOf = (rows: ReadonlyArray<ReadonlyArray<number>>) => {
  const columns = (rows[0] ?? []).map((_, column) => column)
  const counts = new Map<string, number>()
  const lines: Array<PeopleLine> = []
  for (const [row, cells] of rows.entries()) {
    for (const [column, count] of cells.entries()) counts.set(leafName(row, column), count)
    counts.set(`row ${row}`, sum(cells))
    lines.push({ total: `row ${row}`, cells: columns.map((column) => leafName(row, column)) })
  }
  for (const column of columns) {
    counts.set(`column ${column}`, sum(rows.map((cells) => cells[column] ?? 0)))
    lines.push({ total: `column ${column}`, cells: rows.map((_, row) => leafName(row, column)) })
  }
  counts.set("all", sum(rows.flat()))
  lines.push({ total: "all", cells: rows.map((_, row) => `row ${row}`) })
  lines.push({ total: "all", cells: columns.map((column) => `column ${column}`) })
  return { counts, lines }
}

/** All leaves under a figure, through the totals that are in it. */
const leavesOf = (name: string, lines: ReadonlyArray<PeopleLine>): ReadonlyArray<string> => {
  const line = lines.find(({ total }) => total === name)
  return line === undefined ? [name] : line.cells.flatMap((cell) => leavesOf(cell, lines))
}

/** A reader who even knows which stars stand for few people, and only not how many those of the other kind are. */
const readingOf = (count: number, shown: Shown): Reading => {
  if (shown === star) return count < 8 ? { low: 1, high: 7 } : { low: 0, high: count + 30 }
  return shown === 0 ? { low: 0, high: 0 } : { low: Math.max(8, shown - 2), high: shown + 2 }
}

const attacked = (counts: ReadonlyMap<string, number>, lines: ReadonlyArray<PeopleLine>) => {
  const shown = suppressPeople(counts, lines)
  const printed = [...counts].map(([name, count]): Printed => ({
    name,
    leaves: leavesOf(name, lines),
    reading: readingOf(count, shown.get(name) ?? star)
  }))
  const isTotal = (name: string) => lines.some(({ total }) => total === name)
  const stars = [...shown].filter(([, each]) => each === star).map(([name]) => name)
  const values = possibleValues(
    printed.filter(({ name }) => !isTotal(name)),
    printed.filter(({ name }) => isTotal(name)),
    stars
  )
  return { shown, known: stars.filter((name) => (values.get(name)?.size ?? 0) < 2) }
}

describe("suppressPeople", () => {
  it("clinical 5.14.1 (b): the example of four counts of 6 and 7 hides the first column's total, and no more", () => {
    const counts = new Map([
      ["a1", 6],
      ["a2", 7],
      ["a", 13],
      ["b1", 6],
      ["b2", 7],
      ["b", 13],
      ["1", 12],
      ["2", 14],
      ["all", 26]
    ] as const)
    const lines = [
      { total: "a", cells: ["a1", "a2"] },
      { total: "b", cells: ["b1", "b2"] },
      { total: "1", cells: ["a1", "b1"] },
      { total: "2", cells: ["a2", "b2"] },
      { total: "all", cells: ["a", "b"] },
      { total: "all", cells: ["1", "2"] }
    ]
    const { known, shown } = attacked(counts, lines)
    expect([...shown.values()]).toEqual([star, star, 15, star, star, 15, star, 15, 25])
    expect(known).toEqual([])
  })
  it("clinical 5.14.1 (a), people of its example: 25, 10, a star, and all 45 give only 4 to 7", () => {
    const counts = new Map(Object.entries({ first: 27, second: 12, third: 5, all: 44 }))
    const { known, shown } = attacked(counts, [{ total: "all", cells: ["first", "second", "third"] }])
    expect([[...shown.values()], known]).toEqual([[25, 10, star, 45], []])
  })
  it.prop(
    "clinical 5.14.1: suppression never reveals: an attack leaves two values for every star",
    [table],
    ([rows]) => {
      const { counts, lines } = publicationOf(rows)
      // Seven people in seven cells, each alone: what their star tells of a total cannot be taken back by another one.
      if (sum(rows.flat()) <= 7 && rows.flat().filter((count) => count > 0).length === 7) return
      expect(attacked(counts, lines).known).toEqual([])
    }
  )
  it.prop("clinical 5.14: whatever is shown is what the first step shows", [table], ([rows]) => {
    const { counts, lines } = publicationOf(rows)
    for (const [name, shown] of suppressPeople(counts, lines)) {
      if (shown !== star) expect(shown).toBe(shownPeople(counts.get(name) ?? 0))
      else expect(counts.get(name)).toBeGreaterThan(0)
    }
  })
  it.prop("no small number, no more stars than the first step's", [table], ([rows]) => {
    const { counts, lines } = publicationOf(rows.map((cells) => cells.map((count) => count + 8)))
    expect([...suppressPeople(counts, lines).values()].includes(star)).toBe(false)
  })
  it("clinical 5.14.1: a total that another figure tells without rounding is hidden where it would give its stars away", () => {
    const counts = new Map(Object.entries({ first: 7, second: 7, all: 14 }))
    const lines = [{ total: "all", cells: ["first", "second"] }]
    expect(suppressPeople(counts, lines).get("all")).toBe(15)
    expect(suppressPeople(counts, lines, new Set(["all"])).get("all")).toBe(star)
  })
  it("seven cells of one person each: the total says no more than they do", () => {
    const counts = new Map([...Array.from({ length: 7 }, (_, cell) => [`${cell}`, 1] as const), ["all", 7] as const])
    const shown = suppressPeople(counts, [{ total: "all", cells: ["0", "1", "2", "3", "4", "5", "6"] }])
    expect(new Set(shown.values())).toEqual(new Set([star]))
  })
  it("a row with one small count among shown ones hides a second one when the total would tell it", () => {
    const counts = new Map(Object.entries({ first: 1, second: 8, all: 9 }))
    const { known, shown } = attacked(counts, [{ total: "all", cells: ["first", "second"] }])
    expect([known, shown.get("first")]).toEqual([[], star])
  })
  it("clinical 5.14.1 (b): what is hidden for another's sake may be any number to a reader, also a small one", () => {
    const { counts, lines } = publicationOf([
      [1, 8],
      [12, 11]
    ])
    const { known, shown } = attacked(counts, lines)
    expect([...shown.values()]).toEqual([star, star, 10, 10, 10, 25, 15, 20, 30])
    expect(known).toEqual([])
  })
  it("clinical 5.14.1 (b): where nothing is left to hide beside the first exposed count, the next one's lines are looked at", () => {
    const { counts, lines } = publicationOf([
      [0, 0, 1],
      [0, 7, 6]
    ])
    expect(attacked(counts, lines).known).toEqual([])
  })
  it("refuses a line that does not add up, and one that names what is not there", () => {
    const counts = new Map(Object.entries({ a: 1, all: 2 }))
    expect(() => suppressPeople(counts, [{ total: "all", cells: ["a"] }])).toThrow(RangeError)
    expect(() => suppressPeople(counts, [{ total: "all", cells: ["b"] }])).toThrow(RangeError)
  })
})
