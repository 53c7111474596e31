/**
 * Digits as people type them: a keyboard in Arabic or Persian writes its own, and they are read all the same (I18N-3).
 */
import { isDate } from "@haemtrack/domain/calendar/month"
import type { TypedDate } from "./dateFields.ts"

/** Where the tens of digits begin that are read beside the Latin ones: Arabic-Indic, its extended row, and full width. */
const zeros = [0x660, 0x6f0, 0xff10]

const latinDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  const zero = zeros.find((first) => code >= first && code < first + 10) ?? code
  return String(code - zero)
}

/** The text with Latin digits and a point for the Arabic decimal sign. Law: leaves a text of Latin digits as it is. */
export const latin = (text: string): string => text.replaceAll(/[٠-٩۰-۹０-９]/g, latinDigit).replaceAll("٫", ".")

/** What a number means, or that its only separator may stand for thousands or for decimals: a dose is never guessed. */
export type ReadNumber =
  | { readonly _tag: "Number"; readonly value: number }
  | { readonly _tag: "Ambiguous"; readonly large: number; readonly small: number }
  | { readonly _tag: "NoNumber" }

const noNumber: ReadNumber = { _tag: "NoNumber" }

/**
 * Reads an amount. One separator followed by one or two digits is a decimal sign; `1,000` and `1.000` are one thousand or
 * one; what holds both signs uses the last as the decimal sign (I18N-3).
 */
export const readNumber = (text: string): ReadNumber => {
  const written = latin(text).replaceAll(/[\s\u00a0']/g, "")
  const [whole, first = "", separator, rest = ""] = /^(\d+)(?:([.,])(\d+))?$/.exec(written)?.slice(0) ?? []
  if (whole === undefined) return withBothSigns(written)
  if (separator === undefined) return { _tag: "Number", value: Number(first) }
  const small = Number(`${first}.${rest}`)
  return rest.length === 3 && first.length <= 3 && first !== "0"
    ? { _tag: "Ambiguous", large: Number(first + rest), small }
    : { _tag: "Number", value: small }
}

const thousands = /^\d{1,3}(?:([.,])\d{3})+(?:([.,])(\d+))?$/

/** `1,234.5`, `1.234,5` and `1,234,567`: groups of three by one sign, the decimals by the other. */
const withBothSigns = (written: string): ReadNumber => {
  const [whole, group = "", decimal] = thousands.exec(written) ?? []
  if (whole === undefined || group === decimal) return noNumber
  const [figures = "", decimals = "0"] = decimal === undefined ? [whole] : whole.split(decimal)
  return new RegExp(`^[\\d${group}]+$`).test(figures)
    ? { _tag: "Number", value: Number(`${figures.replaceAll(group, "")}.${decimals}`) }
    : noNumber
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
  if (d === undefined || m === undefined || y === undefined || y < 1000) return undefined
  const date = `${padded(y, 4)}-${padded(m, 2)}-${padded(d, 2)}`
  return isDate(date) ? date : undefined
}

/** A day as it would be typed. Law: `readDate(typedDate(d)) = d`. */
export const typedDate = (date: string): TypedDate => ({
  day: String(Number(date.slice(8, 10))),
  month: String(Number(date.slice(5, 7))),
  year: date.slice(0, 4)
})

/** `HH:MM` of an hour and minutes as typed, or `undefined`. */
export const readTime = (hour: string, minutes: string): string | undefined => {
  const [h, m] = [readWhole(hour, 2), readWhole(minutes, 2)]
  return h === undefined || m === undefined || h > 23 || m > 59 ? undefined : `${padded(h, 2)}:${padded(m, 2)}`
}
