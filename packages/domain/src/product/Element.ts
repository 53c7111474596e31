/**
 * One field of a GS1 code: an application identifier and its value, such as (10) and a batch number.
 *
 * @since 0.1.0
 */
import { is as isDay, isMonth } from "../calendar/LocalDate.ts"
import { lengthOfMonth } from "../calendar/month.ts"
import type { Field } from "./applicationIdentifiers.ts"
import { foreignIn } from "./characterSet82.ts"
import type { ExpiryDate } from "./ExpiryDate.ts"
import { hasCheckDigit } from "./Gtin.ts"
import * as ScanError from "./ScanError.ts"

/** A field with its value, and where the value begins in the text that was scanned. */
export interface Element {
  readonly ai: string
  readonly value: string
  readonly start: number
}

/** The place of the first character that is no digit, or -1. */
const nonDigitIn = (value: string): number => {
  for (let place = 0; place < value.length; place += 1) {
    const code = value.charCodeAt(place)
    if (code < 48 || code > 57) return place
  }
  return -1
}

/** The number that two digits make. */
const pair = (digits: string, place: number): number =>
  (digits.charCodeAt(place) - 48) * 10 + digits.charCodeAt(place + 1) - 48

/** The year that two digits mean, 49 years back to 50 ahead. @source GS1 General Specifications, 7.12 (GS1-10). */
const fullYear = (twoDigits: number, currentYear: number): number => {
  const difference = twoDigits - (currentYear % 100)
  const century = currentYear - (currentYear % 100) + (difference >= 51 ? -100 : difference <= -50 ? 100 : 0)
  return century + twoDigits
}

/** Whether six digits YYMMDD are a day of the years of a diary; with 0 as the least day, or a month. */
const isDate = (value: string, currentYear: number, leastDay: 0 | 1): boolean => {
  const year = fullYear(pair(value, 0), currentYear)
  const month = pair(value, 2)
  const day = pair(value, 4)
  return (
    year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= leastDay && day <= lengthOfMonth(year, month)
  )
}

/**
 * The date of six digits YYMMDD; day 00 gives the month (GS1-9).
 *
 * @returns `undefined` for a day that does not exist, or lies outside the years of a diary
 */
export const date = (value: string, currentYear: number): ExpiryDate | undefined => {
  const month = `${fullYear(pair(value, 0), currentYear)}-${value.slice(2, 4)}`
  const dayOfMonth = value.slice(4, 6)
  if (dayOfMonth === "00") return isMonth(month) ? { value: month, precision: "month" } : undefined
  const day = `${month}-${dayOfMonth}`
  return isDay(day) ? { value: day, precision: "day" } : undefined
}

/** Hours, then minutes and seconds where they are given, in pairs of digits. */
const timeOfDay = /^(?:[01]\d|2[0-3])(?:[0-5]\d){0,2}$/

/** Whether a value of the right length and characters is what the field holds. */
const holds = ({ holds: what }: Field, value: string, currentYear: number): boolean => {
  switch (what) {
    case "anything":
      return true
    case "check_digit":
      return hasCheckDigit(value)
    case "date":
      return isDate(value, currentYear, 0)
    case "date_and_time":
      return isDate(value, currentYear, 1) && timeOfDay.test(value.slice(6))
  }
}

/**
 * What is wrong with the value of a field, judged in the order of clinical 6.4: length, digits, characters, check digit, date.
 *
 * @param length how many characters of the scanned text the value takes there: more than it has itself in a web address
 * @returns `undefined` when nothing is
 */
export const mistakeIn = (
  field: Field,
  { start, value }: Element,
  length: number,
  currentYear: number
): ScanError.FieldError | undefined => {
  const { ai, alphabet, least, most } = field
  if (value.length < least) return new ScanError.FieldTooShort({ ai, position: start, length })
  if (value.length > most) return new ScanError.FieldTooLong({ ai, position: start, length })
  const misfit = alphabet === "digits" ? nonDigitIn(value) : foreignIn(value)
  if (misfit !== -1) {
    const at = length === value.length ? { position: start + misfit, length: 1 } : { position: start, length }
    return alphabet === "digits" ? new ScanError.NonDigit({ ai, ...at }) : new ScanError.InvalidCset82({ ai, ...at })
  }
  if (holds(field, value, currentYear)) return undefined
  return field.holds === "check_digit"
    ? new ScanError.BadCheckDigit({ ai, position: start, length })
    : new ScanError.IllegalDate({ ai, position: start, length })
}

/** The first of these fields that has an identifier, or `undefined`. */
export const firstWith = (elements: ReadonlyArray<Element>, ai: string): Element | undefined => {
  for (const element of elements) if (element.ai === ai) return element
  return undefined
}

/**
 * Whether a field says something else than these: the same field is there with another value. Looking back for it before each field
 * is added stays linear in all, however many repeat: there are not many kinds, and what repeats is found where it was last.
 */
export const contradicts = (elements: ReadonlyArray<Element>, { ai, value }: Element): boolean => {
  for (let index = elements.length - 1; index >= 0; index -= 1) {
    const element = elements[index]
    if (element?.ai === ai) return element.value !== value
  }
  return false
}
