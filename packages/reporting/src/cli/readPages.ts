/**
 * Reads a column of a row group into a column of rows.
 *
 * @since 0.1.0
 */
import type { DecodedArray } from "hyparquet"
import type { FaultReason } from "../table/Fault.ts"
import type { FieldReader, Refuse } from "../table/FieldReader.ts"
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

/** Whole numbers of 64 bits from their halves, by a divisor: to make a bigint of each takes far longer. */
const wholeNumbers = (values: BigInt64Array | BigUint64Array, divisor: number): Float64Array => {
  const halves = new Int32Array(values.buffer, values.byteOffset, values.length * 2)
  const numbers = new Float64Array(values.length)
  for (let index = 0; index < numbers.length; index += 1) {
    numbers[index] = ((halves[index * 2 + 1] ?? 0) * twoTo32 + ((halves[index * 2] ?? 0) >>> 0)) / divisor
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
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? Number.NaN
    if (number >= 0) continue
    numbers[index] = Number.NaN
    others.set(index, Number.isSafeInteger(number) ? { text: String(number) } : "NotString")
  }
  return { numbers, others }
}

const valuesOf = (values: DecodedArray, reader: FieldReader, perSecond: number): Values => {
  if (Array.isArray(values)) return ofTexts(values, reader)
  const isBig = values instanceof BigInt64Array || values instanceof BigUint64Array
  const numbers = isBig ? wholeNumbers(values, perSecond) : new Float64Array(values)
  return reader.numberOf === undefined ? { numbers, others: noOthers } : withoutNegative(numbers)
}

/** The values that codes stand for, each at the place of its code. */
const decoded = (codes: Int32Array, { numbers, others }: Values): Values => {
  const found = new Float64Array(codes.length)
  const otherAt = new Map<number, { readonly text: string } | FaultReason>()
  for (let index = 0; index < codes.length; index += 1) {
    const number = numbers[codes[index] ?? 0]
    if (number === undefined) throw new RangeError("readPages: a value is not in the dictionary")
    found[index] = number
  }
  if (others.size === 0) return { numbers: found, others: noOthers }
  for (const [index, code] of codes.entries()) {
    const other = others.get(code)
    if (other !== undefined) otherAt.set(index, other)
  }
  return { numbers: found, others: otherAt }
}

const nothing = { text: "" } as const

/** Writes the fields of a page into the rows from `begin` on: numbers in stretches, null and what is no number one by one. */
const readRows = (
  { present, rows }: Pick<Page, "present" | "rows">,
  { numbers, others }: Values,
  begin: number,
  reader: FieldReader,
  refuse: Refuse
): void => {
  if (present === undefined && others.size === 0) {
    reader.readNumbers({ values: numbers, from: 0, to: rows, row: begin }, refuse)
    return
  }
  let index = 0
  let first = 0
  const readStretch = (row: number): void => {
    if (row === first) return
    reader.readNumbers({ values: numbers, from: index - (row - first), to: index, row: begin + first }, refuse)
  }
  for (let row = 0; row < rows; row += 1) {
    const isNull = present?.[row] === 0
    const other = isNull ? nothing : others.get(index)
    if (other !== undefined) {
      readStretch(row)
      const reason = typeof other === "string" ? other : reader.readText(other.text, begin + row)
      if (reason !== undefined) refuse(begin + row, reason)
      first = row + 1
    }
    if (!isNull) index += 1
  }
  readStretch(rows)
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
  let begin = 0
  for (const page of pages) {
    if ("codes" in page && page.dictionary !== dictionary) {
      dictionary = page.dictionary
      known = valuesOf(dictionary, reader, perSecond)
    }
    const values = "codes" in page ? decoded(page.codes, known) : valuesOf(page.values, reader, perSecond)
    readRows(page, values, begin, reader, (row, reason) => refused.push({ row, reason }))
    begin += page.rows
  }
  return refused
}
