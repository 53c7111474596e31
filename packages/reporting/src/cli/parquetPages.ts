/**
 * A column of a row group as it is stored: page by page, and its dictionary apart, so that a text that stands in a million rows is
 * looked at once.
 *
 * hyparquet takes the pages apart; it would also make one array of objects of them, which takes most of the time.
 *
 * @since 0.1.0
 */
import type { ColumnMetaData, DecodedArray, SchemaTree } from "hyparquet"
import { parquetHeader } from "hyparquet/src/column.js"
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js"
import { decompressPage, readDataPage, readDataPageV2 } from "hyparquet/src/datapage.js"
import { readPlain } from "hyparquet/src/plain.js"

/** The values of some rows. */
export interface Page {
  readonly rows: number
  /** For each row whether it has a value: 1 or 0. `undefined` when every row has one. */
  readonly present: ArrayLike<number> | undefined
  /** One for each row that has a value: the value, or its place in `dictionary`. */
  readonly values: DecodedArray
  readonly dictionary: DecodedArray | undefined
}

type Decoder = Parameters<typeof readDataPage>[2]
type Header = ReturnType<typeof parquetHeader>

const lengthBytes = 4

/** Where the values of a page begin, when the page says in a single run that every row has one; or `undefined`. */
const startWhenFull = (page: Uint8Array, rows: number): number | undefined => {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const levelBytes = view.getUint32(0, true)
  let at = lengthBytes
  let run = 0
  for (let shift = 0; shift < 28; shift += 7, at += 1) {
    const byte = view.getUint8(at)
    run |= (byte & 0x7f) << shift
    if (byte < 0x80) break
  }
  const isRepeated = (run & 1) === 0
  return isRepeated && run >>> 1 >= rows && view.getUint8(at + 1) === 1 ? lengthBytes + levelBytes : undefined
}

/** The same column, as if no row of it could be null. */
const filled = (decoder: Decoder): Decoder => ({
  ...decoder,
  schemaPath: decoder.schemaPath.map((part) => ({ ...part, element: { ...part.element, repetition_type: "REQUIRED" } }))
})

/** Takes a page apart, whichever of the two layouts it has. */
const takenApart = (bytes: Uint8Array, header: Header, decoder: Decoder) => {
  const { data_page_header: first, data_page_header_v2: second } = header
  if (second !== undefined) {
    const { dataPage, definitionLevels } = readDataPageV2(bytes, header, decoder)
    return { rows: second.num_rows, encoding: second.encoding, levels: definitionLevels ?? [], values: dataPage }
  }
  if (first === undefined) throw new RangeError("parquetPages: a page has no header")
  const page = decompressPage(bytes, Number(header.uncompressed_page_size), decoder.codec, undefined)
  const isOptional = decoder.element.repetition_type === "OPTIONAL"
  const start = isOptional ? startWhenFull(page, first.num_values) : undefined
  const { dataPage, definitionLevels } =
    start === undefined
      ? readDataPage(page, first, decoder)
      : readDataPage(page.subarray(start), first, filled(decoder))
  return { rows: first.num_values, encoding: first.encoding, levels: definitionLevels ?? [], values: dataPage }
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
  rowCount: number
): Generator<Page> {
  const [root, column] = path
  const { element } = column
  const decoder: Decoder = { pathInSchema, type, element, schemaPath: [root, column], codec, parsers: DEFAULT_PARSERS }
  const reader = { view: new DataView(bytes), offset: 0 }
  let dictionary: DecodedArray | undefined
  let seen = 0
  while (seen < rowCount) {
    const header = parquetHeader(reader)
    const length = header.compressed_page_size
    const stored = new Uint8Array(bytes, reader.offset, length)
    reader.offset += length
    if (header.dictionary_page_header !== undefined) {
      const page = decompressPage(stored, Number(header.uncompressed_page_size), codec, undefined)
      const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
      dictionary = readPlain({ view, offset: 0 }, type, header.dictionary_page_header.num_values, element.type_length)
    } else {
      const { encoding, levels, rows, values } = takenApart(stored, header, decoder)
      seen += rows
      const isCoded = encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY"
      if (isCoded && dictionary === undefined) throw new RangeError("parquetPages: a page comes before its dictionary")
      const present = levels.length > 0 ? levels : undefined
      yield { rows, present, values, dictionary: isCoded ? dictionary : undefined }
    }
  }
  if (seen > rowCount) throw new RangeError("parquetPages: a column is longer than its group")
}
