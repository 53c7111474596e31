/**
 * A GS1 code in the shape of a web address: `https://id.example/01/05012345678900/10/ABC?17=270930` (GS1-7).
 *
 * The address is only read. Its host is ignored, and nobody is asked anything there.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Field from "./applicationIdentifiers.ts"
import * as Element from "./Element.ts"
import * as ScanError from "./ScanError.ts"

const address = /(https?:\/\/[^/?#\s]+)(\/01\/[^?#\s]*?)\/?(\?[^#\s]*)?(?:#\S*)?\s*$/iy

/** What every such address begins with. Most scans are none, and need no pattern to show it. */
const isLetterH = (code: number): boolean => code === 0x68 || code === 0x48

/** What may stand in the path, in this order: GTIN, variant, batch, serial number. */
const pathOrder = ["01", "22", "10", "21"]

/** A key and its value as written, and where the value begins in the whole text. */
interface Part {
  readonly key: string
  readonly written: string
  readonly start: number
}

const pathParts = (path: string, from: number): ReadonlyArray<Part> =>
  [...path.matchAll(/\/([^/]*)(?:\/([^/]*))?/g)].map((match) => {
    const [, key = "", written = ""] = match
    return { key, written, start: from + match.index + key.length + 2 }
  })

/** Only numbers name fields; `linkType` and other words are for whoever runs the host. */
const queryParts = (query: string, from: number): ReadonlyArray<Part> =>
  [...query.matchAll(/[?&;](\d+)=([^&;]*)/g)].map((match) => {
    const [, key = "", written = ""] = match
    return { key, written, start: from + match.index + key.length + 2 }
  })

/** Decoded once; `undefined` where a percent sign stands before something else than a character. */
const decoded = (written: string): string | undefined => {
  try {
    return decodeURIComponent(written)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

const toElement = (part: Part, currentYear: number): Result.Result<Element.Element, ScanError.ElementStringError> => {
  const { key, start, written } = part
  const field = Field.byAi(key)
  const place = { position: start, length: written.length }
  if (field === undefined) {
    return Result.fail(new ScanError.UnknownAi({ position: start - key.length - 1, length: key.length }))
  }
  const value = decoded(written)
  if (value === undefined) return Result.fail(new ScanError.InvalidCset82({ ai: key, ...place }))
  const padded = key === "01" && /^(?:\d{8}|\d{12,13})$/.test(value) ? value.padStart(14, "0") : value
  const element = { ai: key, value: padded, start }
  const mistake = Element.mistakeIn(field, element, written.length, currentYear)
  return mistake === undefined ? Result.succeed(element) : Result.fail(mistake)
}

const inOrder = (parts: ReadonlyArray<Part>): boolean => {
  const places = parts.map(({ key }) => pathOrder.indexOf(key))
  return places.every((place, index) => place > (places[index - 1] ?? -1))
}

/**
 * Reads the fields of a web address.
 *
 * @param from where the address begins in `text`; only space may follow it
 * @returns `undefined` when it is not such an address at all: another web page, or another order of the path
 */
export const parse = (
  text: string,
  from: number,
  currentYear: number
): Result.Result<ReadonlyArray<Element.Element>, ScanError.ElementStringError> | undefined => {
  if (!isLetterH(text.charCodeAt(from))) return undefined
  address.lastIndex = from
  const found = address.exec(text)
  if (found === null) return undefined
  const [, host = "", path = "", query = ""] = found
  const inPath = pathParts(path, from + host.length)
  if (!inOrder(inPath)) return undefined
  const inQuery = queryParts(query, text.indexOf("?", from))
  const elements: Array<Element.Element> = []
  for (const part of [...inPath, ...inQuery]) {
    const element = toElement(part, currentYear)
    if (Result.isFailure(element)) return Result.fail(element.failure)
    if (Element.contradicts(elements, element.success)) {
      const { ai, start, value } = element.success
      return Result.fail(new ScanError.DuplicateAiConflict({ ai, position: start, length: value.length }))
    }
    elements.push(element.success)
  }
  return Result.succeed(elements)
}
