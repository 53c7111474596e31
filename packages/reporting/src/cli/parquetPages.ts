/**
 * A column of a row group as it is stored: page by page, and its dictionary apart, so that a text that stands in a million rows is
 * looked at once.
 *
 * hyparquet takes the pages apart; it would also make one array of objects of them, which takes most of the time.
 *
 * @since 0.1.0
 */
import type { ColumnMetaData, Compressors, DecodedArray, SchemaTree } from "hyparquet"
import { parquetHeader } from "hyparquet/src/column.js"
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js"
import { decompressPage, readDataPage, readDataPageV2 } from "hyparquet/src/datapage.js"
import { readPlain } from "hyparquet/src/plain.js"
import { areOnes, mostBits, readHybrid } from "./readHybrid.ts"

/** The values of some rows. */
export type Page = PlainPage | CodedPage

interface Rows {
  readonly rows: number
  /** For each row whether it has a value: 1 or 0. `undefined` when every row has one. */
  readonly present: Uint8Array | undefined
}

/** A page with a value for each row that has one. */
export interface PlainPage extends Rows {
  readonly values: DecodedArray
}

/** A page with a place in the dictionary for each row that has a value. */
export interface CodedPage extends Rows {
  readonly codes: Int32Array
  readonly dictionary: DecodedArray
}

type Decoder = Parameters<typeof readDataPage>[2]
type Header = ReturnType<typeof parquetHeader>
type FirstHeader = NonNullable<Header["data_page_header"]>
type SecondHeader = NonNullable<Header["data_page_header_v2"]>

const lengthBytes = 4
const isCoded = (encoding: string): boolean => encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY"

const codesOf = (values: DecodedArray): Int32Array =>
  values instanceof Int32Array ? values : Int32Array.from<unknown>(values, Number)

/** The same column, as if no row of it could be null. */
const filled = (decoder: Decoder): Decoder => ({
  ...decoder,
  schemaPath: decoder.schemaPath.map((part) => ({ ...part, element: { ...part.element, repetition_type: "REQUIRED" } }))
})

/** Which rows have a value, where a page says it, and where its values begin. */
const presence = (page: Uint8Array, rows: number, { element }: Decoder) => {
  if (element.repetition_type !== "OPTIONAL") return { present: undefined, valued: rows, start: 0 }
  const levelBytes = new DataView(page.buffer, page.byteOffset, page.byteLength).getUint32(0, true)
  const start = lengthBytes + levelBytes
  if (areOnes(page, lengthBytes, rows)) return { present: undefined, valued: rows, start }
  const present = new Uint8Array(rows)
  readHybrid(page, lengthBytes, 1, present)
  let valued = 0
  for (let row = 0; row < rows; row += 1) valued += present[row] ?? 0
  return { present, valued, start }
}

/** A page of the first layout: what is null and the values are compressed as one. */
const firstLayout = (bytes: Uint8Array, header: Header, data: FirstHeader, decoder: Decoder) => {
  const page = decompressPage(bytes, Number(header.uncompressed_page_size), decoder.codec, decoder.compressors)
  const { present, start, valued } = presence(page, data.num_values, decoder)
  const width = page[start] ?? 0
  if (isCoded(data.encoding) && width <= mostBits) {
    const values = new Int32Array(valued)
    if (width > 0) readHybrid(page, start + 1, width, values)
    return { rows: data.num_values, encoding: data.encoding, present, values }
  }
  const { dataPage } = readDataPage(page.subarray(start), { ...data, num_values: valued }, filled(decoder))
  return { rows: data.num_values, encoding: data.encoding, present, values: dataPage }
}

/** A page of the second layout: the values are compressed for themselves. */
const secondLayout = (bytes: Uint8Array, header: Header, data: SecondHeader, decoder: Decoder) => {
  const { dataPage, definitionLevels = [] } = readDataPageV2(bytes, header, decoder)
  const present = data.num_nulls > 0 ? Uint8Array.from(definitionLevels) : undefined
  return { rows: data.num_rows, encoding: data.encoding, present, values: dataPage }
}

const isCount = (number: unknown, most: number): boolean =>
  typeof number === "number" && Number.isInteger(number) && number >= 0 && number <= most

/**
 * Refuses a header whose lengths lead out of the column: hyparquet would read on from nowhere, without an end.
 *
 * @param left bytes of the column behind the header
 * @param rows of the group that no page has had yet
 */
const checkHeader = (header: Header, left: number, rows: number): void => {
  const { compressed_page_size: stored, data_page_header: first, data_page_header_v2: second } = header
  const levels = second && [second.definition_levels_byte_length, second.repetition_levels_byte_length]
  const isSound =
    isCount(stored, left) &&
    isCount(Number(header.uncompressed_page_size), Number.MAX_SAFE_INTEGER) &&
    (!first || isCount(first.num_values, rows)) &&
    (!second || (isCount(second.num_rows, rows) && isCount(second.num_values, rows))) &&
    (!second || isCount(second.num_nulls, second.num_values)) &&
    (levels ?? []).every((length) => isCount(length, stored))
  if (!isSound) throw new RangeError("parquetPages: a page is longer than its column")
}

/** Takes a page apart, whichever of the two layouts it has. */
const takenApart = (bytes: Uint8Array, header: Header, decoder: Decoder) => {
  const { data_page_header: first, data_page_header_v2: second } = header
  if (second !== undefined) return secondLayout(bytes, header, second, decoder)
  if (first === undefined) throw new RangeError("parquetPages: a page has no header")
  return firstLayout(bytes, header, first, decoder)
}

/**
 * The pages of a column, in the order of its rows.
 *
 * @param bytes of the column in that row group
 * @param path the root of the schema, and the column
 * @throws whatever hyparquet says of bytes that are no such column
 */
export function* parquetPages(
  bytes: ArrayBuffer,
  { codec, path_in_schema: pathInSchema, type }: ColumnMetaData,
  path: readonly [SchemaTree, SchemaTree],
  rowCount: number,
  compressors: Compressors
): Generator<Page> {
  const [root, column] = path
  const { element } = column
  const decoder: Decoder = {
    pathInSchema,
    type,
    element,
    schemaPath: [root, column],
    codec,
    compressors,
    parsers: DEFAULT_PARSERS
  }
  const reader = { view: new DataView(bytes), offset: 0 }
  let dictionary: DecodedArray | undefined
  let seen = 0
  while (seen < rowCount) {
    const header = parquetHeader(reader)
    checkHeader(header, bytes.byteLength - reader.offset, rowCount - seen)
    const length = header.compressed_page_size
    const stored = new Uint8Array(bytes, reader.offset, length)
    reader.offset += length
    if (header.dictionary_page_header !== undefined) {
      const page = decompressPage(stored, Number(header.uncompressed_page_size), codec, compressors)
      const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
      dictionary = readPlain({ view, offset: 0 }, type, header.dictionary_page_header.num_values, element.type_length)
    } else {
      const { encoding, present, rows, values } = takenApart(stored, header, decoder)
      seen += rows
      if (!isCoded(encoding)) yield { rows, present, values }
      else if (dictionary === undefined) throw new RangeError("parquetPages: a page comes before its dictionary")
      else yield { rows, present, codes: codesOf(values), dictionary }
    }
  }
}
