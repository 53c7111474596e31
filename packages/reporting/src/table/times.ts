/**
 * Dates and times as they stand in a file, read from their bytes.
 *
 * @since 0.1.0
 */
import * as Day from "../engine/Day.ts"

/** Any sum with a byte in it that is no digit is less than 0. */
const noDigit = -1_000_000
const digit = new Int32Array(256).fill(noDigit)
for (let value = 0; value < 10; value += 1) digit[48 + value] = value

const two = (bytes: Uint8Array, at: number): number =>
  (digit[bytes[at] ?? 0] ?? noDigit) * 10 + (digit[bytes[at + 1] ?? 0] ?? noDigit)

/** Characters of `YYYY-MM-DD`. */
export const dateLength = 10
/** Characters of `YYYY-MM-DDTHH:MM:SS`. */
export const timeLength = 19

const dash = 45
const colon = 58
const letterT = 84

/** The day that `YYYY-MM-DD` names, or `Day.none`. */
export const dayAt = (bytes: Uint8Array, at: number): number => {
  if (bytes[at + 4] !== dash || bytes[at + 7] !== dash) return Day.none
  return Day.of(two(bytes, at) * 100 + two(bytes, at + 2), two(bytes, at + 5), two(bytes, at + 8))
}

/** The second of the day that `HH:MM:SS` names, or -1. A minute has 60 seconds: no leap second is written in a diary. */
export const secondAt = (bytes: Uint8Array, at: number): number => {
  if (bytes[at - 1] !== letterT || bytes[at + 2] !== colon || bytes[at + 5] !== colon) return -1
  const [hour, minute, second] = [two(bytes, at), two(bytes, at + 3), two(bytes, at + 6)]
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return -1
  return (hour * 60 + minute) * 60 + second
}

/** The bytes of a text that is read by the same rules, with a byte behind it that belongs to no time. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(`${text}\u0000`)
