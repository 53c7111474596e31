/**
 * The NHS number: ten digits, the last of which is a check digit.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"

/** Weighted sum of the first nine digits (10 down to 2), modulo 11; a remainder that would give 10 has no number. */
const checkDigit = (digits: string): number => {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  return (11 - (sum % 11)) % 11
}

/** The sum lets some numbers of ten equal digits pass: they fill a field, and are nobody's. */
const isGiven = (text: string): boolean => checkDigit(text) === Number(text[9]) && !/^(\d)\1{9}$/.test(text)

/** Ten digits whose check digit is right (FHIR-5a). @source NHS Data Dictionary, NHS NUMBER (modulus 11). */
export const NhsNumber = Schema.String.check(
  Schema.makeFilter((text: string) => /^\d{10}$/.test(text) && isGiven(text), {
    expected: "an NHS number"
  })
).pipe(Schema.brand("NhsNumber"))
export type NhsNumber = typeof NhsNumber.Type

/** Why a text is not an NHS number; the text itself stays out. */
export class InvalidNhsNumber
  extends Schema.TaggedError<InvalidNhsNumber>()("InvalidNhsNumber", {
    reason: Schema.Literals(["NotTenDigits", "WrongCheckDigit", "TestNumber"])
  })
  implements Ruled
{
  readonly rule = "FHIR-5a"
  readonly field = "nhsNumber"
}

/** How sure the number is (codes 4.9). */
export const NhsNumberStatus = Schema.Literals(["verified", "trace_required", "absent"])
export type NhsNumberStatus = typeof NhsNumberStatus.Type

/** Reads what a person typed; spaces and hyphens group the digits and are not part of the number. */
export const parse = (text: string): Result.Result<NhsNumber, InvalidNhsNumber> => {
  const digits = text.replaceAll(/[\s-]/g, "")
  if (!/^\d{10}$/.test(digits)) return Result.fail(new InvalidNhsNumber({ reason: "NotTenDigits" }))
  if (!isGiven(digits)) return Result.fail(new InvalidNhsNumber({ reason: "WrongCheckDigit" }))
  return Result.succeed(NhsNumber.make(digits))
}

/** Numbers that begin with 999 are never given to a person: they serve demonstrations and tests. */
export const isTest = (number: NhsNumber): boolean => number.startsWith("999")

/** Grouped as it is printed: `999 000 1006`. */
export const format = (number: NhsNumber): string => `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`
