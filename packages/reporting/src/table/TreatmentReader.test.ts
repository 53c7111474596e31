import { describe, expect, it } from "@effect/vitest"
import * as Csv from "./Csv.ts"
import type { Fault } from "./Fault.ts"
import { reader, type TreatmentRow } from "./TreatmentReader.ts"
import { treatmentColumns } from "./treatmentColumns.ts"

const sound = {
  treatment_id: "1",
  person_id: "P001",
  centre: "C01",
  product: "test-factor",
  batch: "T1,2",
  units_iu: "2000",
  weight_kg: "70.5",
  reason: "prophylaxis",
  local_time: "2026-03-29T00:30:00",
  zone: "Europe/London",
  instant: "2026-03-29T00:30:00Z",
  recorded_instant: "2026-03-29T01:30:00Z",
  bleed_id: "",
  amount: "",
  unit: ""
}
type Fields = typeof sound

const read = (...rows: ReadonlyArray<Partial<Fields>>) => {
  const treatments: Array<TreatmentRow> = []
  const faults: Array<Fault> = []
  const file = reader("csv", {
    treatment: (row) => treatments.push(row),
    fault: (fault) => faults.push(fault)
  })
  const names = treatmentColumns.map(({ name }) => name)
  const texts = rows.map((about, place) => ({ ...sound, treatment_id: String(place + 1), ...about }))
  file.push(
    Csv.write(
      names,
      texts.map((row) => new Map(Object.entries(row))).map((row) => names.map((name) => row.get(name) ?? ""))
    )
  )
  file.end()
  return { treatments, faults, emptyFields: file.emptyFields() }
}

describe("TreatmentReader", () => {
  it("a row is a treatment, with its amount in whole thousandths", () =>
    expect(read({})).toEqual({
      treatments: [
        {
          centre: "C01",
          product: "test-factor",
          reason: "prophylaxis",
          localTime: "2026-03-29T00:30:00",
          amount: { thousandths: 2_000_000, unit: "[iU]" },
          weightKg: 70.5
        }
      ],
      faults: [],
      emptyFields: { weight_kg: 0, batch: 0 }
    }))

  it("an empty weight or batch is said, and the treatment kept", () => {
    const { emptyFields, faults, treatments } = read({ weight_kg: "" }, { batch: "" }, {})
    expect(treatments.map(({ weightKg }) => weightKg)).toEqual([undefined, 70.5, 70.5])
    expect({ emptyFields, faults }).toEqual({ emptyFields: { weight_kg: 1, batch: 1 }, faults: [] })
  })

  it.each([
    ["treatment_id", "", "Empty"],
    ["treatment_id", "x".repeat(41), "TooLong"],
    ["person_id", "", "Empty"],
    ["centre", "", "Empty"],
    ["centre", "x".repeat(21), "TooLong"],
    ["centre", "C\ufffd1", "BadText"],
    ["product", "", "Empty"],
    ["product", "x".repeat(41), "TooLong"],
    ["batch", "x".repeat(41), "TooLong"],
    ["units_iu", "0", "NotIu"],
    ["units_iu", "100001", "NotIu"],
    ["units_iu", "1.5", "NotIu"],
    ["units_iu", "1e3", "NotIu"],
    ["units_iu", " 1", "NotIu"],
    ["units_iu", "", "NoAmount"],
    ["weight_kg", "0", "NotWeight"],
    ["weight_kg", "-70", "NotWeight"],
    ["weight_kg", "70.555", "NotWeight"],
    ["weight_kg", "NaN", "NotWeight"],
    ["reason", "", "Empty"],
    ["reason", "Prophylaxis", "NotCode"],
    ["reason", "iti", "NotCode"],
    ["local_time", "2026-02-29T10:00:00", "NotLocalTime"],
    ["local_time", "2026-04-31T10:00:00", "NotLocalTime"],
    ["local_time", "2026-04-30T24:00:00", "NotLocalTime"],
    ["local_time", "2026-04-30 10:00:00", "NotLocalTime"],
    ["local_time", "2026-04-30T10:00:00Z", "NotLocalTime"],
    ["local_time", "0026-04-30T10:00:00", "NotLocalTime"],
    ["zone", "BST", "NotZone"],
    ["zone", "Europe/Atlantis", "NotZone"],
    ["instant", "2026-04-30T10:00:00", "NotInstant"],
    ["instant", "2026-02-30T10:00:00Z", "NotInstant"],
    ["recorded_instant", "", "Empty"],
    ["bleed_id", "x".repeat(41), "TooLong"],
    ["amount", "0.0004", "NotAmount"],
    ["unit", "{vial}", "NotCode"]
  ] as const)("%s %j is refused: %s", (column, text, reason) =>
    expect(read({ [column]: text }, {})).toMatchObject({
      treatments: [{ centre: "C01" }],
      faults: [{ line: 2, column, reason }]
    })
  )

  it("characters are counted as people count them", () =>
    expect(read({ centre: "😀".repeat(20) }, { centre: "😀".repeat(21) }).faults.map(({ line }) => line)).toEqual([3]))

  it("29 February is a day in a leap year", () =>
    expect(read({ local_time: "2028-02-29T10:00:00" }).faults).toEqual([]))

  it.each([
    [
      { units_iu: "", amount: "4.5", unit: "mg" },
      { thousandths: 4500, unit: "mg" }
    ],
    [
      { units_iu: "", amount: "0.001", unit: "g" },
      { thousandths: 1, unit: "g" }
    ],
    [
      { units_iu: "3", amount: "2.5", unit: "[iU]" },
      { thousandths: 3000, unit: "[iU]" }
    ],
    [
      { units_iu: "2", amount: "2.499", unit: "[iU]" },
      { thousandths: 2000, unit: "[iU]" }
    ],
    [
      { units_iu: "1", amount: "0.2", unit: "[iU]" },
      { thousandths: 1000, unit: "[iU]" }
    ]
  ] as const)("%j is an amount", (fields, amount) =>
    expect(read(fields)).toMatchObject({ treatments: [{ amount }], faults: [] })
  )

  it.each([
    [{ amount: "2000" }, "unit", "Empty"],
    [{ unit: "[iU]" }, "amount", "Empty"],
    [{ units_iu: "", unit: "mg" }, "amount", "Empty"],
    [{ units_iu: "", amount: "4" }, "unit", "Empty"],
    [{ units_iu: "", amount: "2000", unit: "[iU]" }, "units_iu", "Empty"],
    [{ amount: "2000", unit: "mg" }, "units_iu", "Conflict"],
    [{ amount: "2001", unit: "[iU]" }, "units_iu", "Conflict"],
    [{ units_iu: "2", amount: "2.5", unit: "[iU]" }, "units_iu", "Conflict"]
  ] as const)("%j is refused: amounts that are half told or differ", (fields, column, reason) =>
    expect(read(fields)).toMatchObject({ treatments: [], faults: [{ line: 2, column, reason }] })
  )

  it("a product has one unit in a file", () => {
    const inMg = { units_iu: "", amount: "4", unit: "mg" }
    expect(read({}, inMg, { ...inMg, product: "other" }).faults).toEqual([
      { line: 3, column: "unit", reason: "TwoUnits" }
    ])
  })

  it("an id stands in one row; 7 and 07 are two", () =>
    expect(read({ treatment_id: "7" }, { treatment_id: "07" }, { treatment_id: "7" }).faults).toEqual([
      { line: 4, column: "treatment_id", reason: "Repeated" }
    ]))
})
