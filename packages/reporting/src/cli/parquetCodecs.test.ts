import { brotliCompressSync, gzipSync, zstdCompressSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { snappyCompress } from "hysnappy"
import { decompressors } from "./parquetCodecs.ts"

const bytes = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3 })))
const compressed = { SNAPPY: snappyCompress, GZIP: gzipSync, BROTLI: brotliCompressSync, ZSTD: zstdCompressSync }

describe("decompressors", () => {
  it.prop("what was compressed comes back", [bytes], ([drawn]) => {
    const plain = Uint8Array.from(drawn)
    for (const codec of ["SNAPPY", "GZIP", "BROTLI", "ZSTD"] as const) {
      const found = decompressors()[codec]?.(compressed[codec](plain), plain.length)
      expect([...(found ?? [])]).toEqual(drawn)
    }
  })

  it.prop("Snappy of another length than is asked for is refused", [bytes], ([drawn]) => {
    const plain = Uint8Array.from(drawn)
    // A page of the file before would show in the bytes beyond.
    expect(() => decompressors().SNAPPY?.(snappyCompress(plain), plain.length + 1)).toThrow(RangeError)
  })

  it.each(["GZIP", "BROTLI", "ZSTD"] as const)("%s that grows beyond its page is refused, and not held", (codec) => {
    const large = compressed[codec](new Uint8Array(1_000_000))
    expect(() => decompressors()[codec]?.(large, 1000)).toThrow(RangeError)
  })
})
