import { describe, expect, it } from "@effect/vitest"
import { BleedCause, BleedSeverity } from "./Bleed.ts"
import { ofCause, ofSeverity, toCause, toReason, toSeverity } from "./nationalNumbers.ts"
import { haemtrackNumber, TreatmentReason, usageClass } from "./TreatmentReason.ts"

describe("nationalNumbers", () => {
  it("clinical 4.3.1: the numbers of reasons, causes and severities go in and out unchanged", () => {
    expect(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => toReason(number)).map((each) => each && haemtrackNumber(each))
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect([0, 1, 2].map(toCause).map((each) => each && ofCause(each))).toEqual([0, 1, 2])
    expect([0, 1, 2].map(toSeverity).map((each) => each && ofSeverity(each))).toEqual([0, 1, 2])
  })

  it("clinical 4.3.1: each code has its number, and a cause that is not known has none", () => {
    expect(BleedCause.literals.map(ofCause)).toEqual([0, 1, 1, 1, 2, undefined])
    expect(BleedSeverity.literals.map(ofSeverity)).toEqual([0, 1, 1, 2])
    expect(toCause(1)).toBe("traumatic")
  })

  it.each([-1, 10, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "clinical 4.3.1: %d is no number of a list",
    (number) => {
      expect([toReason(number), toCause(number), toSeverity(number)]).toEqual([undefined, undefined, undefined])
    }
  )

  it("clinical 4.3.2: each reason counts in its class", () =>
    expect(TreatmentReason.literals.map((reason) => usageClass[reason])).toEqual([
      "bleed",
      "bleed",
      "prescribed",
      "prophylaxis",
      "surgery",
      "prophylaxis",
      "prophylaxis",
      "iti",
      "other"
    ]))
})
