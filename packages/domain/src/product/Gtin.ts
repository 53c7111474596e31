/**
 * The number of a pack (GTIN), as fourteen digits; the last is a check digit.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

const zero = "0".charCodeAt(0)

/** Whether all are digits, and the last is right: modulo 10, weights 3, 1, 3 ... from the digit left of it (GS1-8). */
export const hasCheckDigit = (text: string): boolean => {
  let sum = 0
  let weight = 1
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const digit = text.charCodeAt(index) - zero
    if (!(digit >= 0 && digit <= 9)) return false
    sum += weight * digit
    weight = 4 - weight
  }
  return sum % 10 === 0
}

const isGtin = (text: string): boolean => text.length === 14 && hasCheckDigit(text)

/** Fourteen digits whose check digit is right. */
export const Gtin = Schema.String.check(Schema.makeFilter(isGtin, { expected: "a GTIN of 14 digits" })).pipe(
  Schema.brand("Gtin")
)
export type Gtin = typeof Gtin.Type

/** Whether a text is the number of a pack. */
export const is = (text: string): text is Gtin => isGtin(text)
