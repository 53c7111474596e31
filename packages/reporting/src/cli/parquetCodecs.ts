/**
 * Undoes what Parquet files are compressed by. Each program has a habit of its own: Snappy is that of DuckDB and of Arrow, Zstandard
 * that of Polars.
 *
 * @since 0.1.0
 */
import type { CompressionCodec, Compressors } from "hyparquet"

type Decompress = NonNullable<Compressors["SNAPPY"]>

/** The length that compressed bytes state before all others. */
const statedLength = (bytes: Uint8Array): number => {
  let [length, scale] = [0, 1]
  for (const byte of bytes.subarray(0, 5)) {
    length += (byte & 0x7f) * scale
    scale *= 128
    if (byte < 0x80) return length
  }
  return Number.NaN
}

/** hysnappy hands over as many bytes as it is asked for: where they say that they are fewer, the rest would be those of another page. */
const ofWholeLength =
  (decompress: Decompress): Decompress =>
  (bytes, length) => {
    if (statedLength(bytes) !== length) throw new RangeError("parquetCodecs: a page has another length than it states")
    return decompress(bytes, length)
  }

/** What the codecs of a file are undone by. Snappy alone is there at once; the others are loaded for files that have them. */
export const decompressors = async (codecs: Iterable<CompressionCodec>): Promise<Compressors> => {
  const { snappyUncompressor } = await import("hysnappy")
  const SNAPPY = ofWholeLength(snappyUncompressor())
  const isUsual = [...codecs].every((codec) => codec === "SNAPPY" || codec === "UNCOMPRESSED")
  return isUsual ? { SNAPPY } : { ...(await import("hyparquet-compressors")).compressors, SNAPPY }
}
