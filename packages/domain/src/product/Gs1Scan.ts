/**
 * What a scan of a pack says: which pack, which batch, until when it may be used.
 *
 * A scan is evidence for a recall, so nothing in it is guessed or mended: what cannot be read is an error that names the
 * place, and what can be read in two ways is a warning that a person answers (GS1-13).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as WallTime from "../calendar/WallTime.ts"
import * as Field from "./applicationIdentifiers.ts"
import { type BatchNumber, isScanned } from "./BatchNumber.ts"
import * as Element from "./Element.ts"
import * as ElementString from "./ElementString.ts"
import { type ExpiryDate, lastUsable } from "./ExpiryDate.ts"
import { type Gtin, is as isGtin } from "./Gtin.ts"
import * as ScanError from "./ScanError.ts"
import { scannedElements, symbologyOf } from "./scannedElements.ts"

/** Most UTF-16 units of a scan (GS1-13). */
export const longest = 512

/** What a person is asked, or a data manager may want to know, about a scan that can be read. */
export interface Warning {
  readonly warning:
    /** A separator where none is needed; some printers do so. */
    | "SuperfluousSeparator"
    /** The batch number ends like an expiry date before which the separator got lost: the person compares it with the box. */
    | "SeparatorSuspect"
    /** No product on the code: the person says which it is. */
    | "MissingGtin"
    /** A field twice, with one value. */
    | "DuplicateAi"
    /** Nothing but the product: the batch number is still to be typed. */
    | "GtinOnly"
  readonly position: number
  readonly length: number
}

/** The national number of a medicine and the scheme that gave it. */
export interface NationalNumber {
  readonly scheme: Field.NationalScheme
  readonly value: string
}

/** A scan that can be read. */
export interface Gs1Scan {
  readonly gtin: Gtin | undefined
  readonly batch: BatchNumber | undefined
  readonly expiry: ExpiryDate | undefined
  /** Where the code gives the expiry to the minute: the wall clock where the person is. */
  readonly expiresAt: WallTime.WallTime | undefined
  /** When it was made, written as an expiry date is. */
  readonly productionDate: ExpiryDate | undefined
  readonly serial: string | undefined
  readonly nhrn: ReadonlyArray<NationalNumber>
  /** Kind of symbol by its identifier, such as `]d2`. */
  readonly symbology: string | undefined
  readonly elements: ReadonlyArray<Element.Element>
  readonly warnings: ReadonlyArray<Warning>
}

const place = ({ start, value }: Element.Element) => ({ position: start, length: value.length })

const isRepeated = (element: Element.Element, elements: ReadonlyArray<Element.Element>): boolean =>
  Element.firstWith(elements, element.ai) !== element

/** Most scans have none, and share this. */
const none: ReadonlyArray<never> = []

const nationalNumbers = (elements: ReadonlyArray<Element.Element>): ReadonlyArray<NationalNumber> => {
  const numbers: Array<NationalNumber> = []
  for (const element of elements) {
    const scheme = Field.nationalScheme(element.ai)
    if (scheme !== undefined && !isRepeated(element, elements)) numbers.push({ scheme, value: element.value })
  }
  return numbers.length === 0 ? none : numbers
}

/** A batch number that ends in `17YYMMDD`, where the code has no expiry of its own. */
const looksGlued = (batch: string, currentYear: number): boolean =>
  /.17\d{6}$/.test(batch) && Element.date(batch.slice(-6), currentYear) !== undefined

const isSuperfluous = (text: string, { ai, start, value }: Element.Element): boolean =>
  ElementString.isSeparator(text.charCodeAt(start + value.length)) && Field.byAi(ai)?.ends === "by_length"

const warningsAbout = (
  text: string,
  elements: ReadonlyArray<Element.Element>,
  currentYear: number
): ReadonlyArray<Warning> => {
  const warnings: Array<Warning> = []
  const last = elements.at(-1)
  for (const element of elements) {
    if (isRepeated(element, elements)) warnings.push({ warning: "DuplicateAi", ...place(element) })
    if (element !== last && isSuperfluous(text, element)) {
      warnings.push({ warning: "SuperfluousSeparator", position: element.start + element.value.length, length: 1 })
    }
  }
  const batch = Element.firstWith(elements, "10")
  const expires = Element.firstWith(elements, "17") ?? Element.firstWith(elements, "7003")
  if (batch !== undefined && expires === undefined && looksGlued(batch.value, currentYear)) {
    warnings.push({ warning: "SeparatorSuspect", position: batch.start + batch.value.length - 8, length: 8 })
  }
  const gtin = Element.firstWith(elements, "01")
  if (gtin === undefined) warnings.push({ warning: "MissingGtin", position: 0, length: text.length })
  else if (elements.every(({ ai }) => ai === "01")) warnings.push({ warning: "GtinOnly", ...place(gtin) })
  return warnings.length === 0 ? none : warnings
}

const dateOf = (element: Element.Element | undefined, currentYear: number): ExpiryDate | undefined =>
  element === undefined ? undefined : Element.date(element.value, currentYear)

/** Two expiry dates that differ (GS1-2, AI 7003). */
const conflictOf = (
  printed: ExpiryDate | undefined,
  exact: Element.Element | undefined,
  exactDay: ExpiryDate | undefined
): ScanError.ConflictingExpiry | undefined =>
  exact === undefined || exactDay === undefined || printed === undefined || lastUsable(printed) === lastUsable(exactDay)
    ? undefined
    : new ScanError.ConflictingExpiry({ ai: exact.ai, ...place(exact) })

/** The time of day that stands behind the date. */
const timeOn = (day: ExpiryDate, exact: Element.Element): WallTime.WallTime =>
  WallTime.at(lastUsable(day), `${exact.value.slice(6, 8)}:${exact.value.slice(8)}`)

/**
 * Reads what a scanner sent or a person pasted or typed from the pack.
 *
 * The result is not a treatment's batch yet: the person confirms it against the box. Linear in the text.
 *
 * @param currentYear for the century of a year of two digits (GS1-10)
 * @returns the first mistake; never an exception
 */
export const read = (text: string, currentYear: number): Result.Result<Gs1Scan, ScanError.ScanError> => {
  if (text.length > longest) {
    return Result.fail(new ScanError.TooLong({ position: longest, length: text.length - longest }))
  }
  const symbology = symbologyOf(text)
  const scanned = scannedElements(text, symbology, currentYear)
  if (Result.isFailure(scanned)) return Result.fail(scanned.failure)
  const elements = scanned.success
  const content = Element.firstWith(elements, "02")
  if (content !== undefined) return Result.fail(new ScanError.ContentGtinNotPack({ ai: content.ai, ...place(content) }))

  const printed = dateOf(Element.firstWith(elements, "17"), currentYear)
  const exact = Element.firstWith(elements, "7003")
  const exactDay = dateOf(exact, currentYear)
  const conflict = conflictOf(printed, exact, exactDay)
  if (conflict !== undefined) return Result.fail(conflict)

  const gtin = Element.firstWith(elements, "01")?.value
  const batch = Element.firstWith(elements, "10")?.value
  return Result.succeed({
    gtin: gtin !== undefined && isGtin(gtin) ? gtin : undefined,
    batch: batch !== undefined && isScanned(batch) ? batch : undefined,
    // The expiry to the minute wins; it lies on the printed day.
    expiry: exactDay ?? printed,
    expiresAt: exact !== undefined && exactDay !== undefined ? timeOn(exactDay, exact) : undefined,
    productionDate: dateOf(Element.firstWith(elements, "11"), currentYear),
    serial: Element.firstWith(elements, "21")?.value,
    nhrn: nationalNumbers(elements),
    symbology,
    elements,
    warnings: warningsAbout(text, elements, currentYear)
  })
}
