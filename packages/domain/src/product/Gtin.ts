/**
 * The number of a pack (GTIN), as fourteen digits; the last is a check digit.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Modulo 10: weights 3, 1, 3 ... from the digit left of the check digit (GS1-8); for any number of digits. */
export const hasCheckDigit = (digits: string): boolean => {
  const sum = [...digits]
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 1 ? 3 : 1), 0)
  return sum % 10 === 0
}

/** Fourteen digits whose check digit is right. */
export const Gtin = Schema.String.check(
  Schema.makeFilter((text: string) => /^\d{14}$/.test(text) && hasCheckDigit(text), { expected: "a GTIN of 14 digits" })
).pipe(Schema.brand("Gtin"))
export type Gtin = typeof Gtin.Type
