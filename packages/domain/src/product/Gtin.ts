/**
 * The number of a pack (GTIN), as fourteen digits; the last is a check digit.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

const zero = "0".charCodeAt(0)

/** Modulo 10: weights 3, 1, 3 ... from the digit left of the check digit (GS1-8); for any number of digits. */
export const hasCheckDigit = (digits: string): boolean => {
  let sum = 0
  let weight = 1
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    sum += weight * (digits.charCodeAt(index) - zero)
    weight = 4 - weight
  }
  return sum % 10 === 0
}

/** Fourteen digits whose check digit is right. */
export const Gtin = Schema.String.check(
  Schema.makeFilter((text: string) => /^\d{14}$/.test(text) && hasCheckDigit(text), { expected: "a GTIN of 14 digits" })
).pipe(Schema.brand("Gtin"))
export type Gtin = typeof Gtin.Type
