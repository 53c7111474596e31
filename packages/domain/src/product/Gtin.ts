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

const isGtin = (text: string): boolean => /^\d{14}$/.test(text) && hasCheckDigit(text)

/** Fourteen digits whose check digit is right. */
export const Gtin = Schema.String.check(Schema.makeFilter(isGtin, { expected: "a GTIN of 14 digits" })).pipe(
  Schema.brand("Gtin")
)
export type Gtin = typeof Gtin.Type

/** Whether a text is the number of a pack. */
export const is = (text: string): text is Gtin => isGtin(text)
