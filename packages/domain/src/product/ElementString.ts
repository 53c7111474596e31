/**
 * The text in a GS1 code: fields one after another, `010501234500001517270831` followed by `10AB12C`, as a scanner sends
 * it or as it is printed beside the code, in brackets.
 *
 * A separator that got lost is never guessed: `10AB12C17270831` is a batch number of 13 characters (clinical 6.4).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Field from "./applicationIdentifiers.ts"
import * as Element from "./Element.ts"
import * as ScanError from "./ScanError.ts"

/** The sign that scanners send at the end of a field; pasted text may show it as U+241D (GS1-4). */
export const separator = "\u001d"

/** Whether a field may end at this character, which is given by its code. */
export const isSeparator = (code: number): boolean => code === 0x1d || code === 0x241d

/** Space, the symbology identifier of a code that holds fields (GS1-5), and the sign that such a code begins with. */
const opening = new RegExp(`\\s*(?:\\](?:d2|C1|e0|Q3|J1))?[\u00e8${separator}\u241d]?`, "y")
const bracket = /\(\d{2,4}\)/y

/** What a pattern finds at exactly this position; the empty text where it finds nothing. */
const at = (pattern: RegExp, text: string, position: number): string => {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0] ?? ""
}

/** The bracketed identifier that begins here, or the empty text. */
const bracketAt = (text: string, position: number): string =>
  text.charAt(position) === "(" ? at(bracket, text, position) : ""

/** Where the fields begin: most scans begin with one at once. */
const beginOf = (text: string): number => (Field.startingAt(text, 0) === undefined ? at(opening, text, 0).length : 0)

/** How fields are written: which begins at a place, how many brackets stand about its identifier, and where its value ends. */
interface Form {
  readonly fieldAt: (text: string, position: number) => Field.Field | undefined
  readonly brackets: number
  readonly endOf: (field: Field.Field, text: string, start: number) => number
}

const bracketed: Form = {
  fieldAt: (text, position) => Field.byAi(bracketAt(text, position).slice(1, -1)),
  brackets: 2,
  endOf: (_, text, start) => {
    let end = start
    while (end < text.length && !isSeparator(text.charCodeAt(end)) && bracketAt(text, end) === "") end += 1
    return end
  }
}

const plain: Form = {
  fieldAt: Field.startingAt,
  brackets: 0,
  endOf: (field, text, start) => {
    const most = field.ends === "by_length" ? Math.min(start + field.most, text.length) : text.length
    let end = start
    while (end < most && !isSeparator(text.charCodeAt(end))) end += 1
    return end
  }
}

/**
 * Reads the fields in their order. A field that is there twice with one value is given twice.
 *
 * @param currentYear for the century of a year of two digits (GS1-10)
 * @returns the first mistake, with its place in `text`; never an exception
 */
export const parse = (
  text: string,
  currentYear: number
): Result.Result<ReadonlyArray<Element.Element>, ScanError.ElementStringError> => {
  const body = text.trimEnd()
  const begin = beginOf(body)
  const form = bracketAt(body, begin) === "" ? plain : bracketed
  const elements: Array<Element.Element> = []
  for (let position = begin; position < body.length;) {
    if (isSeparator(body.charCodeAt(position))) {
      position += 1
      continue
    }
    const field = form.fieldAt(body, position)
    if (field === undefined) return Result.fail(new ScanError.UnknownAi({ position, length: 1 }))
    const { ai } = field
    const start = position + ai.length + form.brackets
    position = form.endOf(field, body, start)
    const element = { ai, value: body.slice(start, position), start }
    const mistake = Element.mistakeIn(field, element, position - start, currentYear)
    if (mistake !== undefined) return Result.fail(mistake)
    if (Element.contradicts(elements, element)) {
      return Result.fail(new ScanError.DuplicateAiConflict({ ai, position: start, length: position - start }))
    }
    elements.push(element)
  }
  return elements.length === 0
    ? Result.fail(new ScanError.EmptyScan({ position: 0, length: text.length }))
    : Result.succeed(elements)
}

/** The text that a code would hold for these fields. Law: `parse(encode(x)) = x`, for values that are legal. */
export const encode = (elements: ReadonlyArray<Pick<Element.Element, "ai" | "value">>): string =>
  elements
    .map(({ ai, value: written }, index) => {
      const ends = index === elements.length - 1 || Field.byAi(ai)?.ends === "by_length"
      return `${ai}${written}${ends ? "" : separator}`
    })
    .join("")

/**
 * The fields as they are printed beside a code, `(01)05012345678900(10)AB12C`. Law: `parse(print(x)) = x`, for values that are
 * legal.
 *
 * @returns `undefined` where a value holds a number in brackets itself: nobody could tell it from the next field (GS1-6)
 */
export const print = (elements: ReadonlyArray<Pick<Element.Element, "ai" | "value">>): string | undefined =>
  elements.some(({ value: written }) => /\(\d{2,4}\)/.test(written))
    ? undefined
    : elements.map(({ ai, value: written }) => `(${ai})${written}`).join("")
