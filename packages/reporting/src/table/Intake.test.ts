import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Rule from "./ColumnRule.ts"
import { collected } from "./collected.ts"
import { deliveryFile, type FileKind, personFile, treatmentFile } from "./FileKind.ts"
import * as Intake from "./Intake.ts"
import { RowCollector } from "./RowCollector.ts"
import { without } from "./without.ts"

const dictionaries = Rule.dictionaries()

/** The piece that some rows of text make. */
const pieceOf = (
  kind: FileKind,
  names: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  by = dictionaries
) => {
  const collector = new RowCollector(kind.rule, names, by)
  for (const [place, row] of rows.entries()) {
    const fault = collector.columns
      .map(({ name, reader }, column) => ({ name, reason: reader.readText(row[column] ?? "", collector.row) }))
      .find(({ reason }) => reason !== undefined)
    if (fault?.reason === undefined) collector.keep(place)
    else collector.refuse(place, fault.name, fault.reason)
  }
  return collector.take()
}

const amounts = (...rows: ReadonlyArray<readonly [units: string, amount: string, unit: string]>) =>
  pieceOf(treatmentFile, ["units_iu", "amount", "unit"], rows)

const Rows = Schema.Array(
  Schema.Tuple([Schema.Literals(["1", "2", "3", "007", "a", "b"]), Schema.Literals(["", "500", "1000", "x"])])
)

describe("Intake", () => {
  it.prop(
    "rows and refusals are as many as the file's, and a key is admitted once, in whichever piece it stands",
    [Rows, Rows],
    ([a, b]) => {
      const intake = Intake.make(treatmentFile)
      const pieces = [a, b].map((rows) => intake.admit(pieceOf(treatmentFile, ["treatment_id", "units_iu"], rows)))
      const admitted = pieces.reduce((sum, { rows }) => sum + rows, 0)
      expect(admitted + intake.refused()).toBe(a.length + b.length)
      const sound = [...a, ...b].filter(([, units]) => units !== "x").map(([id]) => id)
      expect(admitted).toBe(new Set(sound).size)
      expect(collected("treatments", pieces)["units_iu"]).toMatchObject({ values: { length: admitted } })
    }
  )

  it.prop("a key is admitted once, whichever readers numbered its texts", [Rows, Rows, Rows], ([a, b, c]) => {
    const intake = Intake.make(treatmentFile)
    const other = Rule.dictionaries()
    const admitted = [
      intake.admit(pieceOf(treatmentFile, ["treatment_id"], a)),
      intake.admit(pieceOf(treatmentFile, ["treatment_id"], b, other)),
      intake.admit(pieceOf(treatmentFile, ["treatment_id"], c))
    ]
    const ids = [...a, ...b, ...c].map(([id]) => id)
    expect(admitted.reduce((sum, { rows }) => sum + rows, 0)).toBe(new Set(ids).size)
  })

  it("says in how many rows a column is empty", () => {
    const intake = Intake.make(treatmentFile)
    intake.admit(
      pieceOf(
        treatmentFile,
        ["treatment_id", "batch", "weight_kg"],
        [
          ["1", "", "70"],
          ["2", "B", ""],
          ["3", "", ""]
        ]
      )
    )
    expect([...intake.empty()]).toEqual([
      ["batch", 2],
      ["weight_kg", 2]
    ])
  })

  it("all rows of a product have one unit, over pieces", () => {
    const intake = Intake.make(treatmentFile)
    const names = ["treatment_id", "product", "units_iu", "amount", "unit"]
    const admit = (...rows: ReadonlyArray<ReadonlyArray<string>>) =>
      intake.admit(pieceOf(treatmentFile, names, rows)).rows
    expect(admit(["1", "a", "500", "", ""], ["2", "b", "", "2", "mg"])).toBe(2)
    expect(admit(["3", "a", "500", "500", "[iU]"], ["4", "b", "500", "", ""], ["5", "b", "", "1", "g"])).toBe(1)
    expect(intake.told().map(({ column, reason }) => [column, reason])).toEqual([
      ["unit", "TwoUnits"],
      ["unit", "TwoUnits"]
    ])
  })

  it.each([
    ["names no unit comes first", false],
    ["names units comes first", true]
  ])("all rows of a product have one unit, over files, and the one that %s", (_, isNamedFirst) => {
    const intake = Intake.make(treatmentFile)
    const plain = pieceOf(
      treatmentFile,
      ["treatment_id", "product", "units_iu"],
      [
        ["1", "a", "500"],
        ["2", "b", "500"],
        ["3", "b", "500"]
      ]
    )
    const names = ["treatment_id", "product", "units_iu", "amount", "unit"]
    const named = pieceOf(treatmentFile, names, [["4", "b", "", "2", "mg"]])
    const pieces = isNamedFirst ? [named, plain] : [plain, named]
    expect(pieces.map((piece) => intake.admit(piece).rows)).toEqual(isNamedFirst ? [1, 1] : [3, 0])
    expect(new Set(intake.told().map(({ reason }) => reason))).toEqual(new Set(["TwoUnits"]))
  })

  it.prop(
    "without: the other rows are as they were",
    [Rows, Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })))],
    ([rows, gone]) => {
      const piece = pieceOf(treatmentFile, ["treatment_id", "units_iu"], rows)
      const sound = rows.filter(([, units]) => units !== "x")
      const faults = [...new Set(gone)]
        .toSorted((a, b) => a - b)
        .filter((row) => row < piece.rows)
        .map((row) => ({ row, column: "x", reason: "Empty" }) as const)
      const rest = sound.filter((_, row) => !gone.includes(row))
      expect(without(piece, faults).columns).toEqual(pieceOf(treatmentFile, ["treatment_id", "units_iu"], rest).columns)
      expect(without(piece, faults).refused).toBe(piece.refused + faults.length)
    }
  )
})

describe("the amount of a row", () => {
  it.each([
    [["", "", ""], "units_iu", "NoAmount"],
    [["", "2", ""], "unit", "Empty"],
    [["", "", "mg"], "amount", "Empty"],
    [["", "2", "[iU]"], "units_iu", "Empty"],
    [["500", "2", "mg"], "units_iu", "Conflict"],
    [["500", "501", "[iU]"], "units_iu", "Conflict"]
  ] as const)("%j is refused", (row, column, reason) =>
    expect([...treatmentFile.rowFaults(amounts(row).columns)]).toEqual([{ row: 0, column, reason }])
  )

  it("stands in units, in another unit, or in both where they agree: half away from zero, and at least 1", () => {
    const piece = amounts(["500", "", ""], ["", "2", "mg"], ["501", "500.5", "[iU]"], ["1", "0.2", "[iU]"])
    expect([...treatmentFile.rowFaults(piece.columns)]).toEqual([])
    expect([...deliveryFile.rowFaults(piece.columns)]).toEqual([])
  })
})

it("a person who was watched for no day is refused", () => {
  const piece = pieceOf(
    personFile,
    ["observed_from", "observed_to"],
    [
      ["2026-01-01", "2026-01-02"],
      ["2026-01-01", "2026-01-01"]
    ]
  )
  expect([...personFile.rowFaults(piece.columns)]).toEqual([{ row: 1, column: "observed_to", reason: "NoWindow" }])
})
