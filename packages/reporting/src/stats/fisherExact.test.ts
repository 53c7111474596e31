import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import vectors from "../../vectors/fisher-joint-pattern.json" with { type: "json" }
import { expectNear } from "../testing/near.ts"
import { fisherExact, type Table } from "./fisherExact.ts"
import { oddsRatio, type TwoByTwo } from "./oddsRatio.ts"

const cell = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 }))
const row = Schema.Tuple([cell, cell, cell])
const tables = Schema.Tuple([row, row])
const squares = Schema.Tuple([Schema.Tuple([cell, cell]), Schema.Tuple([cell, cell])])
const near = { relative: 1e-9, absolute: 1e-12 }

const turned = (table: Table): Table => (table[0] ?? []).map((_, column) => table.map((cells) => cells[column] ?? 0))

const twoByTwo = ([first = [], second = [], ...others]: Table): TwoByTwo | undefined => {
  const [[a, b], [c, d]] = [first, second]
  if (others.length > 0 || first.length > 2) return undefined
  return a === undefined || b === undefined || c === undefined || d === undefined
    ? undefined
    : [
        [a, b],
        [c, d]
      ]
}

/** The same p by trying every table of the margins, one cell after the other. */
const byEnumeration = ([[a, b, c], [d, e, f]]: (typeof tables)["Type"]): number => {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))
  const weight = (cells: ReadonlyArray<number>) => cells.reduce((product, each) => product / factorial(each), 1)
  const [first, columns] = [a + b + c, [a + d, b + e, c + f] as const]
  const all: Array<number> = []
  for (let x = 0; x <= columns[0]; x += 1) {
    for (let y = 0; y <= columns[1]; y += 1) {
      const z = first - x - y
      if (z >= 0 && z <= columns[2]) all.push(weight([x, y, z, columns[0] - x, columns[1] - y, columns[2] - z]))
    }
  }
  const most = weight([a, b, c, d, e, f]) * (1 + 1e-7)
  const sum = (values: ReadonlyArray<number>) => values.reduce((total, each) => total + each, 0)
  return sum(all.filter((each) => each <= most)) / sum(all)
}

describe("fisherExact and oddsRatio", () => {
  it.each(vectors.cases)("clinical 5.11.3, vector fisher-joint-pattern: $name", ({ expected, input }) => {
    const square = twoByTwo(input.table)
    const { conditional, sample, ...ratio } = {
      conditional: undefined,
      sample: undefined,
      ...(square === undefined ? {} : oddsRatio(square))
    }
    const found = { ...ratio, oddsRatio: conditional, sampleOddsRatio: sample, ...fisherExact(input.table) }
    expectNear(found, expected, vectors.tolerance)
  })
  it.prop("as enumerated: p is the share of tables that are not likelier", [tables], ([table]) => {
    const found = fisherExact(table)
    if (found.status === "ok") expectNear(found.p, byEnumeration(table), near)
  })
  it.prop("exchange: rows, columns, and rows with columns", [tables], ([table]) => {
    const { status, ...found } = fisherExact(table)
    for (const other of [table.toReversed(), table.map((cells) => cells.toReversed()), turned(table)]) {
      expectNear(fisherExact(other), { status, ...found }, near)
    }
  })
  it.prop("bounded: the interval holds the estimate", [squares], ([square]) => {
    const found = oddsRatio(square)
    if (found.status !== "ok") return
    const { conditional = Infinity, lower, upper = Infinity } = found
    expect(lower <= conditional && conditional <= upper).toBe(true)
  })
  it.prop("exchange: turned rows have the reciprocal odds ratio", [squares], ([[first, second]]) => {
    const [here, there] = [oddsRatio([first, second]), oddsRatio([second, first])]
    if (here.status === "ok" && there.status === "ok" && here.lower > 0) {
      expectNear(there.upper, 1 / here.lower, { relative: 1e-8, absolute: 0 })
    }
  })
  it("a table of some thousand has a p, and so has one of two sides and six joints over ten years", () => {
    expectNear(
      fisherExact([
        [500, 400, 300],
        [450, 420, 380]
      ]),
      { status: "ok", p: 0.0031538893641478386 },
      near
    )
    expectNear(
      fisherExact([
        [10, 12, 9, 14, 7, 8],
        [11, 7, 13, 9, 12, 6]
      ]),
      { status: "ok", p: 0.4600071683909314 },
      near
    )
  })
  it("a table with too many others beside it has no exact p, and is told in good time", () => {
    const wide = Array.from({ length: 6 }, (_, place) =>
      Array.from({ length: 8 }, (_, column) => 20 + 3 * place + column ** 2)
    )
    expect(fisherExact(wide).status).toBe("not_applicable")
  })
  it("refuses what is no table", () => {
    expect(() => fisherExact([[1, 2], [3]])).toThrow(RangeError)
    expect(() => fisherExact([[1, 2]])).toThrow(RangeError)
  })
})
