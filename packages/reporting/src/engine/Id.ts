/**
 * Ids of a file's rows. An id is text; most files number their rows, and a number is kept as one.
 *
 * @since 0.1.0
 */
import { byteOrder } from "./byteOrder.ts"

/** A whole number of so many digits is exact as a double. */
export const mostDigits = 15

const number = /^(?:0|[1-9]\d{0,14})$/
const digits = /^(?:0|[1-9]\d*)$/

/**
 * The number that an id is, or `undefined` for any other text: `007` and `7` are two ids.
 *
 * @example
 * numberOf("7") // => 7
 */
export const numberOf = (id: string): number | undefined => (number.test(id) ? Number(id) : undefined)

const byValue = (a: string, b: string): number => a.length - b.length || byteOrder(a, b)

/**
 * The order of ids: whole numbers first, by value, then all other texts, as their bytes compare.
 *
 * @source performance W1, the rules for files
 */
export const order = (a: string, b: string): number => {
  const [isNumber, isOtherNumber] = [digits.test(a), digits.test(b)]
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
  return isNumber ? byValue(a, b) : byteOrder(a, b)
}
