import { describe, it } from "@effect/vitest"
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
  it.prop("one class: every spelling of a batch matches every other", [spellings], ([all]) =>
    all.every((a) => all.every((b) => BatchNumber.matches(a, b)))
  )
  it.prop(
    "faithful: a ~ b = (key a = key b)",
    [batches, batches],
    ([a, b]) => BatchNumber.matches(a, b) === (BatchNumber.key(a) === BatchNumber.key(b))
  )
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
  ] as const)("border: the longest %s batch is a batch, one more is too long", (_, parse, most) => {
    assertSuccess(parse("A".repeat(most)), BatchNumber.BatchNumber.make("A".repeat(most)))
    assertFailure(parse("A".repeat(most + 1)), new BatchNumber.InvalidBatchNumber({ reason: "TooLong" }))
  })
  it.each(["AB 12/3", "#A1", "٣٤٥"])("stored as typed: %j", (text) =>
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
