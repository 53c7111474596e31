import { describe, expect, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { nhsNumbers } from "../testing/person.ts"
import * as NhsNumber from "./NhsNumber.ts"

const digit = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })))
const place = digit

/** A number, a place of it, and another digit for that place. */
const changes = Arbitrary.filter(
  Arbitrary.all({ number: nhsNumbers, place, other: digit }),
  ({ number, other, place: at }) => number[at] !== String(other)
)

/** A number and a place where two different digits stand side by side. */
const swaps = Arbitrary.filter(
  Arbitrary.all({ number: nhsNumbers, place }),
  ({ number, place: at }) => at < 9 && number[at] !== number[at + 1]
)

describe("NhsNumber.parse", () => {
  it.prop("retraction: parse(format(n)) = n", [nhsNumbers], ([number]) =>
    assertSuccess(NhsNumber.parse(NhsNumber.format(number)), number)
  )
  it.prop("total: any text gives a number or a reason, and never throws", [Schema.String], ([text]) =>
    Result.isResult(NhsNumber.parse(text))
  )
  it.prop("slip: one changed digit is found", [changes], ([{ number, other, place: at }]) =>
    assertFailure(
      NhsNumber.parse(number.slice(0, at) + String(other) + number.slice(at + 1)),
      new NhsNumber.InvalidNhsNumber({ reason: "WrongCheckDigit" })
    )
  )
  it.prop("slip: two different digits side by side, swapped, are found", [swaps], ([{ number, place: at }]) =>
    assertFailure(
      NhsNumber.parse(
        number.slice(0, at) + number.slice(at + 1, at + 2) + number.slice(at, at + 1) + number.slice(at + 2)
      ),
      new NhsNumber.InvalidNhsNumber({ reason: "WrongCheckDigit" })
    )
  )

  it.each(["9990001006", "9990001014", "9990001022", "9990001030", "9990001049", "9990001057", "9990001065"])(
    "test number: %s",
    (text) => {
      const number = Result.getOrThrow(NhsNumber.parse(text))
      expect(number).toBe(text)
      expect(NhsNumber.isTest(number)).toBe(true)
    }
  )
  it.each([
    ["9990001023", "WrongCheckDigit"],
    // The nine digits whose weighted sum leaves 1 would need a check digit of 10: no tenth digit is right.
    ...Array.from({ length: 10 }, (_, last) => [`100000001${last}`, "WrongCheckDigit"] as const),
    ["999000100", "NotTenDigits"],
    ["99900010066", "NotTenDigits"],
    ["99900o1006", "NotTenDigits"],
    ["٩٩٩٠٠٠١٠٠٦", "NotTenDigits"],
    ["", "NotTenDigits"]
  ] as const)("reason: %s is %s", (text, reason) => {
    assertFailure(NhsNumber.parse(text), new NhsNumber.InvalidNhsNumber({ reason }))
  })
  it.each(Array.from({ length: 10 }, (_, digit) => String(digit).repeat(10)))(
    "FHIR-5a: ten equal digits are nobody's number, whatever their check digit: %s",
    (text) => {
      assertFailure(NhsNumber.parse(text), new NhsNumber.InvalidNhsNumber({ reason: "WrongCheckDigit" }))
      expect(Schema.is(NhsNumber.NhsNumber)(text)).toBe(false)
    }
  )
  it("as it is printed: groups of three, three and four", () => {
    expect(NhsNumber.format(Result.getOrThrow(NhsNumber.parse("999-000-1006")))).toBe("999 000 1006")
  })
})
