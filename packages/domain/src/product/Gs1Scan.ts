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
import { BatchNumber } from "./BatchNumber.ts"
import * as Element from "./Element.ts"
import * as ElementString from "./ElementString.ts"
import { type ExpiryDate, lastUsable } from "./ExpiryDate.ts"
import { Gtin } from "./Gtin.ts"
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
  readonly scheme: (typeof Field.nationalSchemes)[keyof typeof Field.nationalSchemes]
  readonly value: string
}

/** A scan that can be read. */
export interface Gs1Scan {
  readonly gtin?: Gtin
  readonly batch?: BatchNumber
  readonly expiry?: ExpiryDate
  /** Where the code gives the expiry to the minute: the wall clock where the person is. */
  readonly expiresAt?: WallTime.WallTime
  /** When it was made, written as an expiry date is. */
  readonly productionDate?: ExpiryDate
  readonly serial?: string
  readonly nhrn: ReadonlyArray<NationalNumber>
  /** Kind of symbol by its identifier, such as `]d2`. */
  readonly symbology?: string
  readonly elements: ReadonlyArray<Element.Element>
  readonly warnings: ReadonlyArray<Warning>
}

const place = ({ start, value }: Element.Element) => ({ position: start, length: value.length })

/** The fields by their identifiers, or what makes them contradict each other. */
const byIdentifier = (
  elements: ReadonlyArray<Element.Element>
): Result.Result<ReadonlyMap<string, Element.Element>, ScanError.ScanError> => {
  const found = new Map<string, Element.Element>()
  for (const element of elements) {
    const earlier = found.get(element.ai)
    const where = { ai: element.ai, ...place(element) }
    if (element.ai === "02") return Result.fail(new ScanError.ContentGtinNotPack(where))
    if (earlier !== undefined && earlier.value !== element.value) {
      return Result.fail(new ScanError.DuplicateAiConflict(where))
    }
    if (earlier === undefined) found.set(element.ai, element)
  }
  return Result.succeed(found)
}

const dateIn = (element: Element.Element | undefined, currentYear: number): ExpiryDate | undefined =>
  element === undefined ? undefined : Element.date(element.value, currentYear)

type Expiry = Pick<Gs1Scan, "expiry" | "expiresAt">

/** The expiry to the minute wins when it lies on the printed day (GS1-2, AI 7003). */
const expiryOf = (
  found: ReadonlyMap<string, Element.Element>,
  currentYear: number
): Result.Result<Expiry, ScanError.ConflictingExpiry> => {
  const exact = found.get("7003")
  const printed = dateIn(found.get("17"), currentYear)
  const day = dateIn(exact, currentYear)
  if (exact === undefined || day === undefined) return Result.succeed(printed === undefined ? {} : { expiry: printed })
  if (printed !== undefined && lastUsable(printed) !== lastUsable(day)) {
    return Result.fail(new ScanError.ConflictingExpiry({ ai: "7003", ...place(exact) }))
  }
  const time = `${exact.value.slice(6, 8)}:${exact.value.slice(8)}`
  return Result.succeed({ expiry: day, expiresAt: WallTime.at(lastUsable(day), time) })
}

const nationalNumbers = (found: ReadonlyMap<string, Element.Element>): ReadonlyArray<NationalNumber> =>
  Object.entries(Field.nationalSchemes).flatMap(([ai, scheme]) => {
    const element = found.get(ai)
    return element === undefined ? [] : [{ scheme, value: element.value }]
  })

const superfluousSeparators = (text: string, elements: ReadonlyArray<Element.Element>): ReadonlyArray<Warning> =>
  elements.slice(0, -1).flatMap((element) => {
    const end = element.start + element.value.length
    return Field.byAi(element.ai)?.ends === "by_length" && ElementString.isSeparator(text.charAt(end))
      ? [{ warning: "SuperfluousSeparator", position: end, length: 1 } as const]
      : []
  })

const duplicates = (
  elements: ReadonlyArray<Element.Element>,
  found: ReadonlyMap<string, Element.Element>
): ReadonlyArray<Warning> =>
  elements
    .filter((element) => found.get(element.ai) !== element)
    .map((element) => ({ warning: "DuplicateAi", ...place(element) }))

/** A batch number that ends in `17YYMMDD`, where the code has no expiry of its own. */
const separatorSuspect = (found: ReadonlyMap<string, Element.Element>, currentYear: number): ReadonlyArray<Warning> => {
  const batch = found.get("10")
  if (batch === undefined || found.has("17") || found.has("7003") || !/.17\d{6}$/.test(batch.value)) return []
  return Element.date(batch.value.slice(-6), currentYear) === undefined
    ? []
    : [{ warning: "SeparatorSuspect", position: batch.start + batch.value.length - 8, length: 8 }]
}

const aboutThePack = (text: string, found: ReadonlyMap<string, Element.Element>): ReadonlyArray<Warning> => {
  const gtin = found.get("01")
  if (gtin === undefined) return [{ warning: "MissingGtin", position: 0, length: text.length }]
  return found.size === 1 ? [{ warning: "GtinOnly", ...place(gtin) }] : []
}

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
  if (text.trim() === "") return Result.fail(new ScanError.EmptyScan({ position: 0, length: text.length }))
  const symbology = symbologyOf(text)
  return Result.gen(function* () {
    const elements = yield* scannedElements(text, currentYear)
    const found = yield* byIdentifier(elements)
    const expiry = yield* expiryOf(found, currentYear)
    const gtin = found.get("01")
    const batch = found.get("10")
    const serial = found.get("21")
    const productionDate = dateIn(found.get("11"), currentYear)
    return {
      ...(gtin && { gtin: Gtin.make(gtin.value) }),
      ...(batch && { batch: BatchNumber.make(batch.value) }),
      ...expiry,
      ...(productionDate && { productionDate }),
      ...(serial && { serial: serial.value }),
      nhrn: nationalNumbers(found),
      ...(symbology && { symbology }),
      elements,
      warnings: [
        ...superfluousSeparators(text, elements),
        ...duplicates(elements, found),
        ...separatorSuspect(found, currentYear),
        ...aboutThePack(text, found)
      ]
    }
  })
}
