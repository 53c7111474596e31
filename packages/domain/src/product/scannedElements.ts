/**
 * From the text of a scan to its fields, whatever kind of symbol the scanner saw (GS1-5).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Field from "./applicationIdentifiers.ts"
import * as DigitalLink from "./DigitalLink.ts"
import * as Element from "./Element.ts"
import * as ElementString from "./ElementString.ts"
import * as ScanError from "./ScanError.ts"

const identifier = /^\s*(\][A-Za-z][0-9A-Za-z])/

/** What the scanner says about the kind of symbol, such as `]d2`, or `undefined` when it says nothing. */
export const symbologyOf = (text: string): string | undefined =>
  text.includes("]") ? identifier.exec(text)?.[1] : undefined

/** Symbols that hold element strings. */
const elementStringSymbols = ["]d2", "]C1", "]e0", "]Q3", "]J1"]

type Elements = Result.Result<ReadonlyArray<Element.Element>, ScanError.ScanError>

const notGs1 = (text: string): Elements => Result.fail(new ScanError.NotGs1Symbol({ position: 0, length: text.length }))

/** Bracket and number could be the end of the text before them, too (GS1-6): that is asked, not decided. */
const bracketMeant = (text: string, error: ScanError.UnknownAi, currentYear: number): ScanError.ScanError => {
  const opened = /^\(\d{2,4}\)/.exec(text.slice(error.position))
  const before = ElementString.parse(text.slice(0, error.position), currentYear)
  const last = Result.isSuccess(before) ? before.success.at(-1) : undefined
  return opened !== null && last !== undefined && Field.byAi(last.ai)?.alphabet === "text"
    ? new ScanError.AmbiguousParenthesis({ position: error.position, length: opened[0].length })
    : error
}

/** A scanner may send another sign for the separator (GS1-4); then a field seems too long. */
const separatorMeant = (text: string, error: ScanError.FieldTooLong): ScanError.ScanError => {
  const standIn = text.slice(error.position, error.position + error.length).search(/[|~^ ]/)
  return standIn === -1
    ? error
    : new ScanError.SeparatorLost({ ai: error.ai, position: error.position + standIn, length: 1 })
}

/** What a mistake in the fields most likely comes from, where the scanner or whoever typed is known to make it. */
const meant = (text: string, error: ScanError.ElementStringError, currentYear: number): ScanError.ScanError => {
  if (error._tag === "UnknownAi") return bracketMeant(text, error, currentYear)
  return error._tag === "FieldTooLong" && Field.byAi(error.ai)?.ends === "at_separator"
    ? separatorMeant(text, error)
    : error
}

const elementString = (text: string, currentYear: number): Elements => {
  const read = ElementString.parse(text, currentYear)
  return Result.isFailure(read) ? Result.fail(meant(text, read.failure, currentYear)) : read
}

/** The number of a pack with bars only, filled up to fourteen digits (GS1-8). */
const bars = (text: string, start: number, digits: number, currentYear: number): Elements => {
  const value = /^[^|]*/.exec(text.slice(start).trimEnd())?.[0] ?? ""
  const number: Field.Field = {
    ai: "01",
    least: digits,
    most: digits,
    alphabet: "digits",
    ends: "by_length",
    holds: "check_digit"
  }
  const mistake = Element.mistakeIn(number, { ai: "01", value, start }, value.length, currentYear)
  return mistake === undefined
    ? Result.succeed([{ ai: "01", value: value.padStart(14, "0"), start }])
    : Result.fail(mistake)
}

/** Bars with a second code above them: the pack is in the bars, everything else in the second code. */
const composite = (text: string, start: number, currentYear: number): Elements => {
  const bar = text.indexOf("|", start)
  const first = bars(text, start, 13, currentYear)
  if (bar === -1 || Result.isFailure(first)) return first
  // Blanks in place of the first code keep the places of the second.
  const second = elementString(" ".repeat(bar + 1) + text.slice(bar + 1), currentYear)
  return Result.flatMap(second, (elements): Elements => {
    const other = elements.find((element) => Element.contradicts(first.success, element))
    return other === undefined
      ? Result.succeed([...first.success, ...elements])
      : Result.fail(
          new ScanError.DuplicateAiConflict({ ai: other.ai, position: other.start, length: other.value.length })
        )
  })
}

/**
 * The fields of a scan.
 *
 * Without a symbology identifier anything may have been pasted: what does not even begin like a GS1 code is none.
 *
 * @param symbology what {@link symbologyOf} says of the text
 */
export const scannedElements = (text: string, symbology: string | undefined, currentYear: number): Elements => {
  const blank = text.length - text.trimStart().length
  const start = blank + (symbology?.length ?? 0)
  if (symbology !== undefined && elementStringSymbols.includes(symbology)) return elementString(text, currentYear)
  if (symbology === "]E0") return composite(text, start, currentYear)
  if (symbology === "]E4") return bars(text, start, 8, currentYear)
  const linked = DigitalLink.parse(text, start, currentYear)
  if (linked !== undefined) return linked
  if (symbology !== undefined) return notGs1(text)
  const read = elementString(text, currentYear)
  const foreign = Result.isFailure(read) && read.failure._tag === "UnknownAi" && read.failure.position === blank
  return foreign ? notGs1(text) : read
}
