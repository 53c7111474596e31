/**
 * The fields that a GS1 code on a pack may hold: for each application identifier, how long its value is and what it is of.
 *
 * @source GS1 General Specifications, section 3, and GS1 Barcode Syntax Dictionary; the choice is clinical 6.4 with GS1-2.
 * @since 0.1.0
 */

/** How the value of a field is written. */
export interface Field {
  readonly ai: string
  /** Fewest and most characters of the value. */
  readonly least: number
  readonly most: number
  readonly alphabet: "digits" | "text"
  /** A value of predefined length ends by itself; every other one at a separator, even one of a single length (GS1-3). */
  readonly ends: "by_length" | "at_separator"
  /** What else the value must be. */
  readonly holds: "anything" | "check_digit" | "date" | "date_and_time"
}

const digits = (ai: string, length: number, holds: Field["holds"] = "anything"): Field => ({
  ai,
  least: length,
  most: length,
  alphabet: "digits",
  ends: "by_length",
  holds
})

const number = (ai: string, least: number, most: number, holds: Field["holds"] = "anything"): Field => ({
  ai,
  least,
  most,
  alphabet: "digits",
  ends: "at_separator",
  holds
})

const textField = (ai: string, most: number): Field => ({
  ai,
  least: 1,
  most,
  alphabet: "text",
  ends: "at_separator",
  holds: "anything"
})

/** National numbers of a medicine (NHRN) and the schemes that they are of. */
export const nationalSchemes = {
  "710": "PZN",
  "711": "CIP",
  "712": "CN",
  "713": "DRN",
  "714": "AIM",
  "715": "NDC",
  "716": "AIC",
  "717": "SRN"
} as const
export type NationalScheme = (typeof nationalSchemes)[keyof typeof nationalSchemes]

const schemes: ReadonlyMap<string, NationalScheme> = new Map(Object.entries(nationalSchemes))

/** The scheme whose number a field holds, or `undefined`. */
export const nationalScheme = (ai: string): NationalScheme | undefined =>
  ai.length === 3 ? schemes.get(ai) : undefined

const fields: ReadonlyMap<string, Field> = new Map(
  [
    digits("00", 18, "check_digit"),
    digits("01", 14, "check_digit"),
    digits("02", 14, "check_digit"),
    textField("10", 20),
    ...["11", "13", "15", "16", "17"].map((ai) => digits(ai, 6, "date")),
    digits("20", 2),
    textField("21", 20),
    textField("22", 20),
    textField("240", 30),
    textField("241", 30),
    textField("250", 30),
    number("30", 1, 8),
    number("37", 1, 8),
    textField("400", 30),
    digits("410", 13, "check_digit"),
    digits("414", 13, "check_digit"),
    number("7003", 10, 10, "date_and_time"),
    number("7004", 1, 4),
    ...Object.keys(nationalSchemes).map((ai) => textField(ai, 20)),
    number("8008", 8, 12, "date_and_time"),
    textField("90", 30),
    ...["91", "92", "93", "94", "95", "96", "97", "98", "99"].map((ai) => textField(ai, 90))
  ].map((field) => [field.ai, field])
)

/** All fields, for tests and for makers of labels. */
export const all: ReadonlyArray<Field> = [...fields.values()]

/** The field of an application identifier, or `undefined`. */
export const byAi = (ai: string): Field | undefined => fields.get(ai)

/** The fields whose identifiers have two digits, at the number that these are; most fields of a pack are among them. */
const ofTwoDigits: ReadonlyArray<Field | undefined> = Array.from({ length: 100 }, (_, number) =>
  byAi(String(number).padStart(2, "0"))
)

/** A digit of a text as a number; not one from 0 to 9 for any other character. */
const digitAt = (text: string, position: number): number => text.charCodeAt(position) - 48

/** The field whose identifier stands at `position`, or `undefined`. No identifier is the beginning of another. */
export const startingAt = (text: string, position: number): Field | undefined => {
  const tens = digitAt(text, position)
  const ones = digitAt(text, position + 1)
  if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9)) return undefined
  return (
    ofTwoDigits[tens * 10 + ones] ??
    byAi(text.slice(position, position + 3)) ??
    byAi(text.slice(position, position + 4))
  )
}
