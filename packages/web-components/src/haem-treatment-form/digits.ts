/**
 * Digits as people type them: a keyboard in Arabic or Persian writes its own, and they are read all the same (I18N-3).
 *
 * @since 0.1.0
 */
import { isDate } from "@haemtrack/domain/calendar/month"
import type { TypedDate } from "./TypedTime.ts"

/** Where the tens of digits begin that are read beside the Latin ones: Arabic-Indic, its extended row, and full width. */
const zeros = [0x660, 0x6f0, 0xff10]

const latinDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  const zero = zeros.find((first) => code >= first && code < first + 10) ?? code
  return String(code - zero)
}

/** The text with Latin digits and a point for the Arabic decimal sign. Law: idempotent. */
export const latin = (text: string): string => text.replaceAll(/[٠-٩۰-۹０-９]/g, latinDigit).replaceAll("٫", ".")

/** What a number means: none, one, or two that it may mean because its only separator can stand for thousands or decimals. */
export type ReadNumber = readonly [] | readonly [number] | readonly [large: number, small: number]

/**
 * Reads an amount; a dose is never guessed. One separator followed by one or two digits is a decimal sign; `1,000` and `1.000`
 * are one thousand or one; what holds both signs uses the last as the decimal sign (I18N-3).
 *
 * @example
 * readNumber("1,000") // => [1000, 1]
 */
export const readNumber = (text: string): ReadNumber => {
  const written = latin(text).replaceAll(/[\s']/g, "")
  const [, first, rest] = /^(\d+)(?:[.,](\d+))?$/.exec(written) ?? []
  if (first === undefined) return withGroups(written)
  if (rest === undefined) return [Number(first)]
  const small = Number(`${first}.${rest}`)
  return rest.length === 3 && first.length <= 3 && first !== "0" ? [Number(first + rest), small] : [small]
}

/** `1,234.5`, `1.234,5` and `1,234,567`: groups of three by one sign, the decimals by the other. */
const withGroups = (written: string): ReadNumber => {
  const [, figures, , decimals = ""] =
    /^(\d{1,3}(?:(,)\d{3})(?:,\d{3})*)(?:\.(\d+))?$/.exec(written) ??
    /^(\d{1,3}(?:(\.)\d{3})(?:\.\d{3})*)(?:,(\d+))?$/.exec(written) ??
    []
  return figures === undefined ? [] : [Number(`${figures.replaceAll(/[.,]/g, "")}.${decimals}`)]
}

/** A whole number of at most `most` digits, or `undefined`. */
export const readWhole = (text: string, most: number): number | undefined => {
  const written = latin(text).trim()
  return /^\d+$/.test(written) && written.length <= most ? Number(written) : undefined
}

const padded = (number: number, width: number): string => String(number).padStart(width, "0")

/** `YYYY-MM-DD` of a day that exists, or `undefined`; a year of two digits is refused, for it may be of either century. */
export const readDate = ({ day, month, year }: TypedDate): string | undefined => {
  const [d, m, y] = [readWhole(day, 2), readWhole(month, 2), readWhole(year, 4)]
  if (d === undefined || m === undefined || y === undefined) return undefined
  const date = `${padded(y, 4)}-${padded(m, 2)}-${padded(d, 2)}`
  return isDate(date) ? date : undefined
}

/** A day as it would be typed. Law: `readDate(typedDate(d)) = d`. */
export const typedDate = (date: string): TypedDate => ({
  day: date.length < 10 ? "" : String(Number(date.slice(8, 10))),
  month: String(Number(date.slice(5, 7))),
  year: date.slice(0, 4)
})

/** `HH:MM` of an hour and minutes as typed, or `undefined`. */
export const readTime = (hour: string, minutes: string): string | undefined => {
  const [h, m] = [readWhole(hour, 2), readWhole(minutes, 2)]
  return h === undefined || m === undefined || h > 23 || m > 59 ? undefined : `${padded(h, 2)}:${padded(m, 2)}`
}
