import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js"
import { mostBits, readHybrid } from "./readHybrid.ts"

const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

/** Stretches: a value that repeats, or values that are packed, of which the count is brought to a whole number of eights. */
const stretches = Schema.Array(
  Schema.Union([
    Schema.Struct({ value: whole(0, 2 ** mostBits - 1), times: whole(1, 300) }),
    Schema.Struct({
      values: Schema.Array(whole(0, 2 ** mostBits - 1)).check(Schema.isMinLength(1), Schema.isMaxLength(40))
    })
  ])
).check(Schema.isMinLength(1), Schema.isMaxLength(6))

const varint = (number: number): ReadonlyArray<number> =>
  number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...varint(number >>> 7)]

const packed = (values: ReadonlyArray<number>, width: number): ReadonlyArray<number> => {
  const bits = values.flatMap((value) => Array.from({ length: width }, (_, bit) => (value >>> bit) & 1))
  return Array.from({ length: bits.length / 8 }, (_, byte) =>
    bits.slice(byte * 8, byte * 8 + 8).reduce((sum, bit, place) => sum | (bit << place), 0)
  )
}

/** Bytes as a writer makes them, and the values that they hold. */
const written = (drawn: typeof stretches.Type, width: number) => {
  const mask = 2 ** width - 1
  const bytes: Array<number> = []
  const values: Array<number> = []
  for (const stretch of drawn) {
    if ("times" in stretch) {
      const value = stretch.value & mask
      bytes.push(...varint(stretch.times << 1))
      for (let shift = 0; shift < width; shift += 8) bytes.push((value >>> shift) & 0xff)
      values.push(...Array.from({ length: stretch.times }, () => value))
    } else {
      const eights = Math.ceil(stretch.values.length / 8)
      const all = Array.from({ length: eights * 8 }, (_, place) => (stretch.values[place] ?? 0) & mask)
      bytes.push(...varint((eights << 1) | 1), ...packed(all, width))
      values.push(...all)
    }
  }
  return { bytes: Uint8Array.from(bytes), values }
}

describe("readHybrid", () => {
  it.prop("what was written is read, as hyparquet reads it", [stretches, whole(1, mostBits)], ([drawn, width]) => {
    const { bytes, values } = written(drawn, width)
    const read = new Int32Array(values.length)
    readHybrid(bytes, 0, width, read)
    expect([...read]).toEqual(values)
    const theirs = Array.from<number>({ length: values.length })
    readRleBitPackedHybrid({ view: new DataView(bytes.buffer), offset: 0 }, width, theirs, bytes.length)
    expect([...read]).toEqual(theirs)
  })

  it.prop("bytes that are cut off are refused", [stretches, whole(1, mostBits)], ([drawn, width]) => {
    const { bytes, values } = written(drawn, width)
    const read = new Int32Array(values.length)
    expect(() => readHybrid(bytes.subarray(0, bytes.length - 1), 0, width, read)).toThrow(RangeError)
  })
})
