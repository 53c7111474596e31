import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { snappyCompress } from "hysnappy"
import { decompressors } from "./parquetCodecs.ts"

const bytes = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3 })))
const { SNAPPY: decompress } = await decompressors(["SNAPPY"])

describe("decompressors", () => {
  it.prop("what Snappy compressed comes back, and at no other length", [bytes], ([drawn]) => {
    const plain = Uint8Array.from(drawn)
    const compressed = snappyCompress(plain)
    expect(decompress?.(compressed, plain.length)).toEqual(plain)
    // A page of the file before would show in the bytes beyond.
    expect(() => decompress?.(compressed, plain.length + 1)).toThrow(RangeError)
  })

  it("others are loaded for a file that has them", async () => {
    expect(Object.keys(await decompressors(["SNAPPY", "UNCOMPRESSED"]))).toEqual(["SNAPPY"])
    expect(Object.keys(await decompressors(["SNAPPY", "ZSTD"]))).toContain("ZSTD")
  })
})
