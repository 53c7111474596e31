import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as BatchNumber from "./BatchNumber.ts"

/** Everyday batches: nothing can be drawn from a pattern with `\p{...}` in it, so this one is plain, and narrower. */
const batches = Arbitrary.map(
  Arbitrary.schema(Schema.String.check(Schema.isPattern(/^[!-~٠-٩](?:[ -~٠-٩]{0,38}[!-~٠-٩])?$/))),
  (text) => BatchNumber.BatchNumber.make(text)
)

/** One batch in three spellings: three unrelated batches would satisfy the relation laws for want of a case. */
const half = Arbitrary.schema(Schema.String.check(Schema.isPattern(/^[0-9A-Za-z]{1,9}$/)))
const spellings = Arbitrary.map(Arbitrary.all([half, half]), ([left, right]) =>
  [`${left} ${right}`, `${left}-${right}`, `${left}${right}`.toLowerCase()].map((text) =>
    BatchNumber.BatchNumber.make(text)
  )
)

describe("BatchNumber.matches", () => {
  it.prop("reflexive: a ~ a", [batches], ([a]) => BatchNumber.matches(a, a))
  it.prop(
    "symmetric: a ~ b = b ~ a",
    [batches, batches],
    ([a, b]) => BatchNumber.matches(a, b) === BatchNumber.matches(b, a)
  )
  it.prop("clinical 6.3: one class: every spelling of a batch matches every other", [spellings], ([all]) =>
    all.every((a) => all.every((b) => BatchNumber.matches(a, b)))
  )
  it.prop(
    "faithful: a ~ b = (key a = key b)",
    [batches, batches],
    ([a, b]) => BatchNumber.matches(a, b) === (BatchNumber.key(a) === BatchNumber.key(b))
  )
})

/** A batch number, a place in it, a character and a kind of slip there. */
const slips = Arbitrary.map(
  Arbitrary.all({
    text: Arbitrary.schema(Schema.String.check(Schema.isPattern(/^[0-9A-Z]{2,12}$/))),
    place: Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 11 }))),
    sign: Arbitrary.schema(Schema.String.check(Schema.isPattern(/^[0-9A-Z]$/))),
    slip: Arbitrary.schema(Schema.Literals(["other", "more", "less", "swapped"]))
  }),
  ({ place, sign, slip, text }) => {
    const at = place % text.length
    const [before, here, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)]
    const misread = {
      other: before + sign + next + after,
      more: before + sign + here + next + after,
      less: before + next + after,
      swapped: before + next + here + after
    }[slip]
    return { misread: BatchNumber.BatchNumber.make(misread), text: BatchNumber.BatchNumber.make(text) }
  }
)

/** Damerau-Levenshtein distance of neighbours, by its table: slow and plain, to hold the fast answer against. */
const distance = (a: string, b: string): number => {
  const rows: Array<Array<number>> = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const cell = (up: number, left: number) => rows[row - up]?.[column - left] ?? Number.POSITIVE_INFINITY
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      line.push(
        Math.min(
          cell(1, 0) + 1,
          (line[column - 1] ?? Number.POSITIVE_INFINITY) + 1,
          cell(1, 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
          swapped ? cell(2, 2) + 1 : Number.POSITIVE_INFINITY
        )
      )
    }
    rows.push(line)
  }
  return rows[a.length]?.[b.length] ?? Number.NaN
}

/** Short texts of few signs, which are often near each other. */
const similar = Arbitrary.map(Arbitrary.schema(Schema.String.check(Schema.isPattern(/^[AB0]{1,5}$/))), (text) =>
  BatchNumber.BatchNumber.make(text)
)

describe("BatchNumber.possiblyMatches", () => {
  it.prop(
    "clinical 6.10: symmetric: a may be b = b may be a",
    [similar, similar],
    ([a, b]) => BatchNumber.possiblyMatches(a, b) === BatchNumber.possiblyMatches(b, a)
  )
  it.prop(
    "clinical 6.10: found: one slip makes a possible match, or the same batch",
    [slips],
    ([{ misread, text }]) => BatchNumber.possiblyMatches(text, misread) !== BatchNumber.matches(text, misread)
  )
  it.prop("clinical 6.10: apart: the same batch is no possible match", [spellings], ([all]) =>
    all.every((a) => all.every((b) => !BatchNumber.possiblyMatches(a, b)))
  )
  it.prop(
    "exact: a possible match is a distance of one",
    [similar, similar],
    ([a, b]) => BatchNumber.possiblyMatches(a, b) === (distance(a, b) === 1)
  )
  it.each([
    ["LOT0A", "LOTOA", true],
    ["AB8", "ABB", true],
    ["AB12", "BA12", true],
    ["ab-12", "A B 1 3", true],
    ["AB12", "AB1", true],
    ["AB12", "AB 12", false],
    ["AB12", "BA21", false],
    ["AB12", "XA12", false],
    ["AB.12", "AB12", true],
    ["A/1", "A-1", true]
  ])("clinical 6.10: %s may be %s: %s", (a, b, possible) => {
    const [one, other] = [BatchNumber.BatchNumber.make(a), BatchNumber.BatchNumber.make(b)]
    assert.strictEqual(BatchNumber.possiblyMatches(one, other), possible)
  })
})

describe("BatchNumber.parse", () => {
  it.prop("retraction: parse(batch) = batch, with or without space around it", [batches], ([batch]) =>
    assertSuccess(BatchNumber.parse(` ${batch}\t`), batch)
  )
  it.prop(
    "total: any text gives a batch or a reason, and never throws",
    [Schema.String],
    ([text]) => Result.isResult(BatchNumber.parse(text)) && Result.isResult(BatchNumber.parseScanned(text))
  )
  it.prop("narrower: what a scan gives could have been typed", [half], ([value]) =>
    assertSuccess(BatchNumber.parseScanned(value), Result.getOrThrow(BatchNumber.parse(value)))
  )

  it.each([
    ["typed", BatchNumber.parse, BatchNumber.maxTyped],
    ["scanned", BatchNumber.parseScanned, BatchNumber.maxScanned]
  ] as const)("GS1-14: border: the longest %s batch is a batch, one more is too long", (_, parse, most) => {
    assertSuccess(parse("A".repeat(most)), BatchNumber.BatchNumber.make("A".repeat(most)))
    assertFailure(parse("A".repeat(most + 1)), new BatchNumber.InvalidBatchNumber({ reason: "TooLong" }))
  })
  it.each(["AB 12/3", "#A1", "٣٤٥"])("clinical 6.3: stored as typed: %j", (text) =>
    assertSuccess(BatchNumber.parse(text), BatchNumber.BatchNumber.make(text))
  )
  it.each([
    [BatchNumber.parse, "   ", "Empty"],
    [BatchNumber.parse, "AB\u200f12", "ForeignCharacter"],
    [BatchNumber.parse, "AB\u000012", "ForeignCharacter"],
    [BatchNumber.parseScanned, "", "Empty"],
    [BatchNumber.parseScanned, "AB#12", "ForeignCharacter"],
    [BatchNumber.parseScanned, "AB 12", "ForeignCharacter"]
  ] as const)("reason: %o of %j", (parse, text, reason) => {
    // Not chai's deepStrictEqual: it compares the message of an error, which is the same for every reason.
    assertFailure(parse(text), new BatchNumber.InvalidBatchNumber({ reason }))
  })
})
