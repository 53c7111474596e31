/**
 * Parquet's mixture of runs and packed bits, in which it writes which fields are null and where a value stands in a dictionary.
 *
 * hyparquet reads it too, into an array of any values; a typed array is filled in half the time, and leaves nothing to be cleared.
 *
 * @since 0.1.0
 */

/** A value of more bits does not fit into the 32 of which one byte is being filled. */
export const mostBits = 24

const byteAt = (bytes: Uint8Array, at: number): number => {
  const byte = bytes[at]
  if (byte === undefined) throw new RangeError("readHybrid: the bytes end before the values do")
  return byte
}

/** Whole numbers of so many bits each, from the lowest bit of the first byte on. */
const unpack = (
  bytes: Uint8Array,
  begin: number,
  width: number,
  into: Uint8Array | Int32Array,
  from: number,
  to: number
) => {
  if (begin + Math.ceil(((to - from) * width) / 8) > bytes.length) byteAt(bytes, bytes.length)
  const mask = 2 ** width - 1
  let [at, held, bits] = [begin, 0, 0]
  for (let place = from; place < to; place += 1) {
    for (; bits < width; bits += 8, at += 1) held |= (bytes[at] ?? 0) << bits
    into[place] = held & mask
    held >>>= width
    bits -= width
  }
}

/** The head of a stretch, a number in groups of 7 bits, and where the stretch goes on. */
const headAt = (bytes: Uint8Array, begin: number) => {
  let [at, head] = [begin, 0]
  for (let shift = 0, byte = 0x80; byte >= 0x80; shift += 7, at += 1) {
    byte = byteAt(bytes, at)
    head |= (byte & 0x7f) << shift
  }
  return { count: head >>> 1, isPacked: (head & 1) === 1, next: at }
}

/** Whether so many bits begin with one run that holds all of them, each of them 1: as is said of a column without null. */
export const areOnes = (bytes: Uint8Array, begin: number, bits: number): boolean => {
  const { count, isPacked, next } = headAt(bytes, begin)
  return !isPacked && count >= bits && byteAt(bytes, next) === 1
}

/**
 * Fills `into` with the values that begin at `begin`.
 *
 * Law: what hyparquet reads of the same bytes.
 *
 * @param width bits of a value, 1 to {@link mostBits}
 * @throws RangeError when the bytes end before the values do
 * @source Apache Parquet, Encodings: "Run Length Encoding / Bit-Packing Hybrid (RLE = 3)"
 */
export const readHybrid = (bytes: Uint8Array, begin: number, width: number, into: Uint8Array | Int32Array): void => {
  let at = begin
  let done = 0
  while (done < into.length) {
    const { count, isPacked, next } = headAt(bytes, at)
    at = next
    // The last packed values are followed by others, which fill their bytes and are none.
    const end = Math.min(into.length, done + (isPacked ? count * 8 : count))
    if (isPacked) {
      unpack(bytes, at, width, into, done, end)
      at += count * width
    } else {
      let value = 0
      for (let shift = 0; shift < width; shift += 8, at += 1) value |= byteAt(bytes, at) << shift
      // Most runs are short: a call to fill them would take longer.
      for (let place = done; place < end; place += 1) into[place] = value
    }
    done = end
  }
}
