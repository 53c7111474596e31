/**
 * Undoes what Parquet files are compressed by. Each program has a habit of its own: Snappy is that of DuckDB and of Arrow, Zstandard
 * that of Polars.
 *
 * @since 0.1.0
 */
import * as zlib from "node:zlib"
import type { Compressors } from "hyparquet"
import { snappyUncompressor } from "hysnappy"

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

/** A page that would grow beyond what its header says is refused before it fills the memory. */
const byNode =
  (decompress: (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array): Decompress =>
  (bytes, length) =>
    decompress(bytes, { maxOutputLength: Math.max(1, length) })

/** What each codec is undone by; Zstandard by a Node that has it, which is 22.15 or newer. Others are not read. */
export const decompressors = (): Compressors => ({
  SNAPPY: ofWholeLength(snappyUncompressor()),
  GZIP: byNode(zlib.gunzipSync),
  BROTLI: byNode(zlib.brotliDecompressSync),
  ...("zstdDecompressSync" in zlib ? { ZSTD: byNode(zlib.zstdDecompressSync) } : {})
})
