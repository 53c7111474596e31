import { assert, describe, it } from "@effect/vitest"
import { assertTrue } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { codes, links } from "../testing/product.ts"
import { key } from "./BatchNumber.ts"
import * as ElementString from "./ElementString.ts"
import { lastUsable } from "./ExpiryDate.ts"
import * as Gs1Scan from "./Gs1Scan.ts"

const year = 2026
const gtin = "05012345678900"

/** What a person would see of a scan, or its error with the place; `^` stands for the separator. */
const seen = (text: string): unknown =>
  Result.match(Gs1Scan.read(text.replaceAll("^", "\u001d"), year), {
    onFailure: ({ _tag, length, position }) => [_tag, position, length],
    onSuccess: (scan) => ({
      ...(scan.gtin && { gtin: scan.gtin }),
      ...(scan.batch && { batch: scan.batch }),
      ...(scan.expiry && { expiry: scan.expiry.value, lastUsable: lastUsable(scan.expiry) }),
      ...(scan.expiresAt && { expiresAt: scan.expiresAt }),
      ...(scan.serial && { serial: scan.serial }),
      ...(scan.nhrn.length > 0 && { nhrn: scan.nhrn }),
      ...(scan.warnings.length > 0 && { warnings: scan.warnings.map(({ warning }) => warning) })
    })
  })

/** Half of it are pieces that mean something in a code, so that the reader comes further than the first character. */
const hostileTexts = Arbitrary.map(
  Arbitrary.array(
    Arbitrary.schema(
      Schema.Union([
        Schema.Literals(["01", "05012345678900", "10", "17", "270930", "7003", "8008", "(10)", "(", "]d2", "]E0", "|"]),
        Schema.Literals([
          "\u001d",
          "\u241d",
          "\u00e8",
          "https://a/01/",
          "/10/",
          "?17=",
          "%",
          "%2F",
          " ",
          "\u0000",
          "\ud800"
        ]),
        Schema.String
      ])
    ),
    { maxLength: 60 }
  ),
  (pieces) => pieces.join("").slice(0, Gs1Scan.longest)
)

const until = (value: string) => ({ expiry: value, lastUsable: value })

describe("Gs1Scan.read", () => {
  it.each([
    ["]d201050123456789001727093010ABC123", { gtin, batch: "ABC123", ...until("2027-09-30") }],
    [
      "]d201050123456789001727090010ABC123^21S1",
      { gtin, batch: "ABC123", expiry: "2027-09", lastUsable: "2027-09-30", serial: "S1" }
    ],
    ["]d2010501234567890010ABC12317270930", { gtin, batch: "ABC12317270930", warnings: ["SeparatorSuspect"] }],
    ["]d20105012345678901", ["BadCheckDigit", 5, 14]],
    ["]d201050123456789001727133110X", ["IllegalDate", 21, 6]],
    ["]C10105012345678900", { gtin, warnings: ["GtinOnly"] }],
    ["(01)05012345678900(10)A/1-2", { gtin, batch: "A/1-2" }],
    ["]d210ABC#1", ["InvalidCset82", 8, 1]],
    ["(10)ABC", { batch: "ABC", warnings: ["MissingGtin"] }],
    ["]d1https://id.example/01/05012345678900/10/Z9", { gtin, batch: "Z9" }],
    ["https://id.example/01/05012345678900/10/AB%2F1?17=270930", { gtin, batch: "AB/1", ...until("2027-09-30") }]
  ])("GS1-12: table of published scans: %s", (text, expected) => {
    assert.deepStrictEqual(seen(text), expected)
  })

  it.each([
    ["", ["EmptyScan", 0, 0]],
    [" ^ ", ["EmptyScan", 0, 3]],
    ["ABC123", ["NotGs1Symbol", 0, 6]],
    ["]Q1ABC123", ["NotGs1Symbol", 0, 9]],
    ["https://example.org/x", ["NotGs1Symbol", 0, 21]],
    ["]d2ABC123", ["UnknownAi", 3, 1]],
    ["0105012345678900XY", ["UnknownAi", 16, 1]],
    ["]d202050123456789003712", ["ContentGtinNotPack", 5, 14]],
    ["]d2010501234567890010AB^10AC", ["DuplicateAiConflict", 26, 2]],
    ["010501234567890010ABC123|17270930|21ABC", ["SeparatorLost", 24, 1]],
    ["(01)05012345678900(10)AB(89)1", ["AmbiguousParenthesis", 24, 4]],
    ["(01)05012345678900(89)1", ["UnknownAi", 18, 1]],
    ["]E0629104150021", ["FieldTooShort", 3, 12]],
    ["]E062910415002X3", ["NonDigit", 14, 1]],
    ["]E06291041500214", ["BadCheckDigit", 3, 13]],
    ["]E04006381333931|]e00105012345678900", ["DuplicateAiConflict", 22, 14]],
    ["]d2010501234567890070032709301530^17271001", ["ConflictingExpiry", 23, 10]],
    ["]d201050123456789008008270930150", ["IllegalDate", 23, 9]],
    ["https://id.example/01/05012345678900/10/AB%ZZ", ["InvalidCset82", 40, 5]],
    ["https://id.example/01/05012345678900/21/S/10/AB", ["NotGs1Symbol", 0, 47]],
    ["https://id.example/01/05012345678900?10=A&10=B", ["DuplicateAiConflict", 45, 1]]
  ])("GS1-2: refused with its place: %s", (text, expected) => {
    assert.deepStrictEqual(seen(text), expected)
  })

  it.each([
    ["]E06291041500213", { gtin: "06291041500213", warnings: ["GtinOnly"] }],
    ["]E496385074", { gtin: "00000096385074", warnings: ["GtinOnly"] }],
    ["]E04006381333931|]e01726113010Z9", { gtin: "04006381333931", batch: "Z9", ...until("2026-11-30") }],
    [
      "]d2010501234567890070032709301530^10A",
      { gtin, batch: "A", ...until("2027-09-30"), expiresAt: "2027-09-30T15:30" }
    ],
    [
      "]d2010501234567890017270930^70032709301530^10A",
      {
        gtin,
        batch: "A",
        ...until("2027-09-30"),
        expiresAt: "2027-09-30T15:30",
        warnings: ["SuperfluousSeparator"]
      }
    ],
    ["]d201050123456789001727093010ABC17270930", { gtin, batch: "ABC17270930", ...until("2027-09-30") }],
    ["]d2010501234567890010A^10A", { gtin, batch: "A", warnings: ["DuplicateAi"] }],
    ["]d2010501234567890010A^7145012345", { gtin, batch: "A", nhrn: [{ scheme: "AIM", value: "5012345" }] }],
    [
      "HTTPS://ID.EXAMPLE/01/05012345678900/22/V/10/A/?linkType=x&17=270930#top",
      { gtin, batch: "A", ...until("2027-09-30") }
    ]
  ])("GS1-5: read as it stands: %s", (text, expected) => {
    assert.deepStrictEqual(seen(text), expected)
  })

  it("GS1-3: a separator after a field of predefined length is tolerated, and mentioned", () => {
    assert.deepStrictEqual(seen("]d2010501234567890017270930^10A"), {
      gtin,
      batch: "A",
      ...until("2027-09-30"),
      warnings: ["SuperfluousSeparator"]
    })
  })
  it("GS1-6: a number in brackets within a value is asked about", () => {
    assert.deepStrictEqual(seen("(10)AB(89)1"), ["AmbiguousParenthesis", 6, 4])
  })
  it("GS1-4: another sign in the place of the separator is named, and nothing is split", () => {
    assert.deepStrictEqual(seen("010501234567890010ABC123~17270930~21ABC"), ["SeparatorLost", 24, 1])
  })
  it.prop(
    "GS1-7: faithful: a web address says what the fields in it say, whatever its host",
    [links],
    ([{ address, fields }]) => {
      const scan = Gs1Scan.read(address, year)
      if (Result.isFailure(scan)) {
        assertTrue(["TooLong", "ConflictingExpiry"].includes(scan.failure._tag))
      } else {
        const held = new Map(scan.success.elements.map(({ ai, value }) => [ai, value]))
        assert.deepStrictEqual(held, new Map(fields.map(({ ai, value }) => [ai, value])))
      }
    }
  )
  it("GS1-13: refused before it is read: 513 characters", () => {
    assert.deepStrictEqual(seen("1".repeat(513)), ["TooLong", 512, 1])
  })
  it("GS1-11: case is kept, and comparing is the batch number's: A/1-2 has the key A/12", () => {
    const scan = Result.getOrThrow(Gs1Scan.read("(01)05012345678900(10)a/1-2", year))
    assert.deepStrictEqual([scan.batch, scan.batch && key(scan.batch)], ["a/1-2", "A/12"])
  })

  it.prop("GS1-12: faithful: what a code holds is what a scan says, but for a box of packs", [codes], ([fields]) => {
    const read = Gs1Scan.read(`]d2${ElementString.encode(fields)}`, year)
    const value = (ai: string) => fields.find((field) => field.ai === ai)?.value
    if (Result.isFailure(read)) {
      assertTrue(["ContentGtinNotPack", "ConflictingExpiry", "TooLong"].includes(read.failure._tag))
    } else {
      assert.deepStrictEqual(
        [read.success.gtin, read.success.batch, read.success.serial],
        [value("01"), value("10"), value("21")]
      )
    }
  })
  it.prop(
    "GS1-13: total: 512 characters of any kind give a scan or a mistake inside them",
    [hostileTexts],
    ([text]) => {
      const read = Gs1Scan.read(text, year)
      assertTrue(Result.isSuccess(read) || read.failure.position + read.failure.length <= text.length)
    },
    { arbitrary: { runs: 1000 } }
  )
})
