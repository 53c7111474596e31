/**
 * Reads a column of a row group into a column of rows.
 *
 * @since 0.1.0
 */
import type { DecodedArray } from "hyparquet"
import type { FaultReason } from "../table/Fault.ts"
import type { FieldReader } from "../table/FieldReader.ts"
import type { Page } from "./parquetPages.ts"

/** A row that cannot stand in the column. */
interface Refused {
  readonly row: number
  readonly reason: FaultReason
}

/** Values as numbers. Where a value is none, NaN stands, and it is kept beside: as a text, or as why it cannot stand there. */
interface Values {
  readonly numbers: Float64Array
  readonly others: ReadonlyMap<number, { readonly text: string } | FaultReason>
}

const noOthers: Values["others"] = new Map()
const twoTo32 = 4_294_967_296

/** Whole numbers of 64 bits from their halves: to make a bigint of each takes far longer. */
const wholeNumbers = (values: BigInt64Array | BigUint64Array): Float64Array => {
  const halves = new Int32Array(values.buffer, values.byteOffset, values.length * 2)
  const numbers = new Float64Array(values.length)
  for (let index = 0; index < numbers.length; index += 1) {
    numbers[index] = (halves[index * 2 + 1] ?? 0) * twoTo32 + ((halves[index * 2] ?? 0) >>> 0)
  }
  return numbers
}

/** Texts by their numbers, in columns where they have numbers; or as what they say. */
const ofTexts = (values: ReadonlyArray<unknown>, reader: FieldReader): Values => {
  const numbers = new Float64Array(values.length).fill(Number.NaN)
  const others = new Map<number, { readonly text: string } | FaultReason>()
  for (let index = 0; index < values.length; index += 1) {
    const bytes = values[index]
    if (!(bytes instanceof Uint8Array)) throw new RangeError("readPages: a text has no bytes")
    const read = reader.numberOf?.(bytes) ?? { text: new TextDecoder().decode(bytes) }
    if (typeof read === "number") numbers[index] = read
    else others.set(index, read)
  }
  return { numbers, others }
}

/** An id below 0 is a text to a reader, which knows texts by such numbers. */
const withoutNegative = (numbers: Float64Array): Values => {
  const others = new Map<number, { readonly text: string } | FaultReason>()
  for (const [index, number] of numbers.entries()) {
    if (number >= 0) continue
    numbers[index] = Number.NaN
    others.set(index, Number.isSafeInteger(number) ? { text: String(number) } : "NotString")
  }
  return { numbers, others }
}

const valuesOf = (values: DecodedArray, reader: FieldReader): Values => {
  if (Array.isArray(values)) return ofTexts(values, reader)
  const isBig = values instanceof BigInt64Array || values instanceof BigUint64Array
  const numbers = isBig ? wholeNumbers(values) : new Float64Array(values)
  return reader.numberOf === undefined ? { numbers, others: noOthers } : withoutNegative(numbers)
}

/**
 * Writes the fields of all pages, from row 0 on.
 *
 * @param perSecond how many of its units make a second, in a column of times; else 1
 * @returns the rows that were not written, in their order
 */
export const readPages = (pages: Iterable<Page>, reader: FieldReader, perSecond: number): ReadonlyArray<Refused> => {
  const refused: Array<Refused> = []
  let dictionary: DecodedArray | undefined
  let known: Values = { numbers: new Float64Array(0), others: noOthers }
  let row = 0
  for (const page of pages) {
    const { present, values } = page
    if (page.dictionary === undefined || page.dictionary !== dictionary) {
      known = valuesOf(page.dictionary ?? values, reader)
      dictionary = page.dictionary
    }
    const { numbers, others } = known
    const isCoded = dictionary !== undefined
    let index = 0
    for (let each = 0; each < page.rows; each += 1, row += 1) {
      let reason: FaultReason | undefined
      if (present === undefined || present[each] === 1) {
        const place = isCoded ? Number(values[index]) : index
        index += 1
        if (place >= numbers.length) throw new RangeError("readPages: a value is not in the dictionary")
        const number = numbers[place] ?? Number.NaN
        // A NaN of the file has nothing beside it, and is no number to any reader: only null is empty.
        const other = Number.isNaN(number) ? others.get(place) : undefined
        if (other === undefined) reason = reader.readNumber(number / perSecond, row)
        else reason = typeof other === "string" ? other : reader.readText(other.text, row)
      } else reason = reader.readText("", row)
      if (reason !== undefined) refused.push({ row, reason })
    }
  }
  return refused
}
