/**
 * One field of a GS1 code: an application identifier and its value, such as (10) and a batch number.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { LocalDate, Month } from "../calendar/LocalDate.ts"
import { isDate, isMonth } from "../calendar/month.ts"
import type { Field } from "./applicationIdentifiers.ts"
import type { ExpiryDate } from "./ExpiryDate.ts"
import { hasCheckDigit } from "./Gtin.ts"
import * as ScanError from "./ScanError.ts"

/** A field with its value, and where the value begins in the text that was scanned. */
export interface Element {
  readonly ai: string
  readonly value: string
  readonly start: number
}

/** A character that does not belong: in digits every other one, in text what is not of GS1 character set 82 (GS1-11). */
const foreign = { digits: /[^0-9]/, text: /[^!"%-?A-Z_a-z]/ } as const satisfies Record<Field["alphabet"], RegExp>

/** The year that two digits mean, 49 years back to 50 ahead. @source GS1 General Specifications, 7.12 (GS1-10). */
const fullYear = (twoDigits: number, currentYear: number): number => {
  const difference = twoDigits - (currentYear % 100)
  const century = currentYear - (currentYear % 100) + (difference >= 51 ? -100 : difference <= -50 ? 100 : 0)
  return century + twoDigits
}

/** Six digits YYMMDD as a day is written, or as a month for day 00; it may be one that does not exist. */
const written = (value: string, currentYear: number): string => {
  const month = `${fullYear(Number(value.slice(0, 2)), currentYear)}-${value.slice(2, 4)}`
  const day = value.slice(4, 6)
  return day === "00" ? month : `${month}-${day}`
}

const exists = (value: string, currentYear: number): boolean => {
  const text = written(value, currentYear)
  return isDate(text) || isMonth(text)
}

/**
 * The date of six digits YYMMDD; day 00 gives the month (GS1-9).
 *
 * @returns `undefined` for a day that does not exist, or lies outside the years of a diary
 */
export const date = (value: string, currentYear: number): ExpiryDate | undefined => {
  const text = written(value, currentYear)
  if (isDate(text)) return { value: LocalDate.make(text), precision: "day" }
  return isMonth(text) ? { value: Month.make(text), precision: "month" } : undefined
}

/** Hours, then minutes and seconds where they are given, in pairs of digits. */
const timeOfDay = /^(?:[01]\d|2[0-3])(?:[0-5]\d){0,2}$/

const holds = {
  anything: () => true,
  check_digit: hasCheckDigit,
  date: exists,
  date_and_time: (value, currentYear) => date(value, currentYear)?.precision === "day" && timeOfDay.test(value.slice(6))
} as const satisfies Record<Field["holds"], (value: string, currentYear: number) => boolean>

/**
 * Judges the value of a field, in the order of clinical 6.4: length, digits, characters, check digit, date.
 *
 * @param length how many characters of the scanned text the value takes there: more than it has itself in a web address
 */
export const check = (
  field: Field,
  element: Element,
  length: number,
  currentYear: number
): Result.Result<Element, ScanError.FieldError> => {
  const { start, value } = element
  const whole = { ai: field.ai, position: start, length }
  if (value.length < field.least) return Result.fail(new ScanError.FieldTooShort(whole))
  if (value.length > field.most) return Result.fail(new ScanError.FieldTooLong(whole))
  if (foreign[field.alphabet].test(value)) {
    const misfit = value.search(foreign[field.alphabet])
    const at = length === value.length ? { ai: field.ai, position: start + misfit, length: 1 } : whole
    return Result.fail(field.alphabet === "digits" ? new ScanError.NonDigit(at) : new ScanError.InvalidCset82(at))
  }
  if (!holds[field.holds](value, currentYear)) {
    return Result.fail(
      field.holds === "check_digit" ? new ScanError.BadCheckDigit(whole) : new ScanError.IllegalDate(whole)
    )
  }
  return Result.succeed(element)
}
