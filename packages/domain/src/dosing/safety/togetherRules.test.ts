import { assert, describe, it } from "@effect/vitest"
import type { Molecule } from "../../product/Molecule.ts"
import { codesOf, context, doseOf, hoursLater } from "../../testing/dosing.ts"
import type { FindingCode } from "./Finding.ts"

/** Both ways round and on either side of the border, before and after. */
const assertTogether = (
  code: FindingCode,
  [one, other]: readonly [Molecule, Molecule],
  hours: number,
  beside: ReadonlyArray<Molecule> = []
) => {
  const rest = beside.map((molecule) => doseOf(molecule, hoursLater(-24 * 8)))
  for (const [dose, near] of [
    [one, other],
    [other, one]
  ] as const) {
    for (const sign of [-1, 1]) {
      const apart = (some: number) =>
        codesOf(doseOf(dose), context({ history: [...rest, doseOf(near, hoursLater(sign * some))] }))
      assert.include(apart(hours), code)
      assert.notInclude(apart(hours + 0.001), code)
    }
  }
}

describe("two agents together", () => {
  it("D23: rFVIIa and aPCC within 12 hours", () => assertTogether("D23", ["rfviia", "apcc"], 12))
  it("D24: rFVIIa and prothrombin complex within 24 hours", () => assertTogether("D24", ["rfviia", "pcc"], 24))
  it("D24: rFVIIa and recombinant factor XIII within 24 hours", () => assertTogether("D24", ["rfviia", "rfxiii"], 24))
  it("D24: factor XIII from plasma, and two of the others, are no matter", () => {
    assert.notInclude(codesOf(doseOf("rfviia"), context({ history: [doseOf("fxiii")] })), "D24")
    assert.notInclude(codesOf(doseOf("pcc"), context({ history: [doseOf("rfxiii")] })), "D24")
  })
  it("D25: tranexamic acid and aPCC within 12 hours", () => assertTogether("D25", ["tranexamic_acid", "apcc"], 12))
  it("D25: tranexamic acid and rFVIIa within 12 hours on emicizumab, and only then", () => {
    assertTogether("D25", ["tranexamic_acid", "rfviia"], 12, ["emicizumab"])
    assert.notInclude(codesOf(doseOf("rfviia"), context({ history: [doseOf("tranexamic_acid")] })), "D25")
    assert.notInclude(codesOf(doseOf("tranexamic_acid"), context({ history: [doseOf("rfviia")] })), "D25")
  })
  it("D26: tranexamic acid and factor XI within 24 hours", () => assertTogether("D26", ["tranexamic_acid", "fxi"], 24))
})
