import { describe, expect, it } from "@effect/vitest"
import { assertFailure, assertSuccess, deepStrictEqual } from "@effect/vitest/utils"
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { BeforeRecords, LocalTimeInGap, OffsetZoneMismatch } from "../calendar/Moment.ts"
import { addDays } from "../calendar/month.ts"
import { Zone } from "../calendar/Zone.ts"
import { IdInFuture } from "../person/Uuid7.ts"
import { InvalidAmount, toText, UnitMismatch } from "../product/Amount.ts"
import { BatchNumber, InvalidBatchNumber } from "../product/BatchNumber.ts"
import { UnknownPresentation, UnknownProduct } from "../product/Catalogue.ts"
import { bleedId, knownBleed, momentInLondon } from "../testing/bleed.ts"
import { acceptableDrafts, context, draft, iu, london, nowMillis, today, toldAt, treatment } from "../testing/diary.ts"
import { OccurredBeforeBirth, OccurredInFuture } from "./occurrence.ts"
import { ConfirmationRequired, type Question } from "./Question.ts"
import { record } from "./record.ts"
import { type MistakeError, Refused } from "./Refused.ts"
import { Treatment, TreatmentId } from "./Treatment.ts"
import {
  BatchAndReason,
  BatchMissing,
  type DraftLine,
  LineNumbersNotInOrder,
  LineSumDiffers,
  ReasonCannotNameBleed,
  type TreatmentDraft,
  UnknownBleed
} from "./TreatmentDraft.ts"

const zone = Zone.make("Europe/London")
const otherId = TreatmentId.make("019f361f-78a0-7000-8000-000000000002")
const minutes = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

/** The draft with its first line changed. */
const firstLine = (about: Partial<DraftLine>): TreatmentDraft => {
  const [first, ...rest] = draft().lines
  return draft({ lines: [{ ...first, ...about }, ...rest] })
}

const mistakes = (...all: ReadonlyArray<readonly [pointer: string, error: MistakeError]>) =>
  new Refused({ mistakes: all.map(([pointer, error]) => ({ pointer, error })) })

const asked = (...questions: Arr.NonEmptyReadonlyArray<Question>) => {
  const code = {
    DateLongAgo: "date_long_ago",
    BatchExpired: "batch_expired",
    PossibleDuplicate: "possible_duplicate"
  } as const
  return new ConfirmationRequired({
    confirmations: Arr.dedupe(Arr.map(questions, ({ _tag }) => code[_tag])),
    questions
  })
}

describe("record", () => {
  it.prop("kept: an acceptable draft becomes a treatment of the person, line by line", [acceptableDrafts], ([sent]) => {
    const kept = Result.getOrThrow(record(sent, context()))
    deepStrictEqual(
      kept.lines.map((line): unknown => ({ ...line, amount: toText(line.amount) })),
      [...sent.lines]
    )
    deepStrictEqual([kept.id, kept.personId, kept.confirmations], [sent.id, context().personId, []])
    return Schema.is(Treatment)(kept)
  })
  it.prop("F02: exact: the total is the sum of the lines, in thousandths", [acceptableDrafts], ([sent]) => {
    const { lines, total } = Result.getOrThrow(record(sent, context()))
    return total.thousandths === lines.reduce((sum, { amount }) => sum + amount.thousandths, 0)
  })
  it.prop(
    "permutation: the amounts of the lines in another order add up to the same total",
    [acceptableDrafts],
    ([sent]) => {
      const amounts = Arr.reverse(sent.lines).map(({ amount }) => amount)
      const lines = Arr.map(sent.lines, (line, index) => ({ ...line, amount: amounts[index] ?? line.amount }))
      return (
        Result.getOrThrow(record({ ...sent, lines }, context())).total.thousandths ===
        Result.getOrThrow(record(sent, context())).total.thousandths
      )
    }
  )
  it.prop("F02: stated: a total off by a thousandth is refused, with both sums", [acceptableDrafts], ([sent]) => {
    const stated = { ...sent.total, value: Math.round(sent.total.value * 1000 + 1) / 1000 }
    assertFailure(
      record({ ...sent, total: stated }, context()),
      mistakes(["/total", new LineSumDiffers({ stated, summed: sent.total })])
    )
  })
  it.prop(
    "twice: recorded again within 30 minutes it is asked about, and beyond it is kept",
    [acceptableDrafts, minutes(-60, 60)],
    ([sent, apart]) => {
      const first = Result.getOrThrow(record({ ...sent, occurredAt: toldAt(nowMillis - 86_400_000, zone) }, context()))
      const again = { ...sent, id: otherId, occurredAt: toldAt(nowMillis - 86_400_000 + apart * 60_000, zone) }
      const result = record(again, context({ others: [first] }))
      if (Math.abs(apart) > 30) return Result.isSuccess(result)
      assertFailure(
        result,
        asked({ _tag: "PossibleDuplicate", pointer: "", treatmentId: first.id, minutesApart: Math.abs(apart) })
      )
      const confirmed = record({ ...again, confirmations: ["possible_duplicate"] }, context({ others: [first] }))
      return Result.getOrThrow(confirmed).confirmations.join() === "possible_duplicate"
    }
  )

  it("the draft of the examples becomes the treatment of the examples", () =>
    assertSuccess(record(draft(), context()), treatment()))
})

describe("record refuses", () => {
  const gap = new LocalTimeInGap({
    lastValid: "2026-03-29T00:59:00+00:00[Europe/London]",
    firstValid: "2026-03-29T02:00:00+01:00[Europe/London]",
    before: "2026-03-29T00:30:00+00:00[Europe/London]",
    after: "2026-03-29T02:30:00+01:00[Europe/London]"
  })
  it.each<readonly [name: string, TreatmentDraft, pointer: string, MistakeError]>([
    [
      "an id made more than a day ahead",
      draft({ id: TreatmentId.make("019f3c3c-1b81-7000-8000-000000000001") }),
      "/id",
      new IdInFuture()
    ],
    [
      "a time 11 minutes ahead (D14)",
      draft({ occurredAt: london(`${today}T12:11`) }),
      "/occurredAt",
      new OccurredInFuture()
    ],
    [
      "tomorrow",
      draft({ occurredAt: { precision: "day", local: LocalDate.make(addDays(today, 1)), zone } }),
      "/occurredAt",
      new OccurredInFuture()
    ],
    [
      "the day before birth",
      draft({ occurredAt: london("2001-02-02T23:59") }),
      "/occurredAt",
      new OccurredBeforeBirth()
    ],
    [
      "a year before all records (TIME-7)",
      draft({ occurredAt: london("1969-12-31T23:59") }),
      "/occurredAt",
      new BeforeRecords()
    ],
    [
      "a time that the clocks jumped over (EX-7)",
      draft({ occurredAt: london("2026-03-29T01:30") }),
      "/occurredAt",
      gap
    ],
    [
      "an offset that the zone did not have",
      draft({ occurredAt: { ...london(`${today}T07:30`), offsetMinutes: 0 } }),
      "/occurredAt",
      new OffsetZoneMismatch()
    ],
    ["a product that nobody knows", draft({ productId: "nothing" }), "/productId", new UnknownProduct()],
    [
      "a presentation of another product",
      firstLine({ presentationId: "test-bypassing-5" }),
      "/lines/0/presentationId",
      new UnknownPresentation()
    ],
    ["a line number out of order", firstLine({ no: 2 }), "/lines/0/no", new LineNumbersNotInOrder()],
    [
      "a total in another unit",
      draft({ total: { value: 2000, unit: "mg" } }),
      "/total/unit",
      new UnitMismatch({ expected: "[iU]", found: "mg" })
    ],
    [
      "a line in another unit",
      firstLine({ amount: { value: 1000, unit: "mg" } }),
      "/lines/0/amount/unit",
      new UnitMismatch({ expected: "[iU]", found: "mg" })
    ],
    [
      "an amount of nothing",
      firstLine({ amount: { value: 0, unit: "[iU]" } }),
      "/lines/0/amount/value",
      new InvalidAmount({ reason: "NotPositive" })
    ],
    [
      "a part of a thousandth",
      firstLine({ amount: { value: 0.0005, unit: "[iU]" } }),
      "/lines/0/amount/value",
      new InvalidAmount({ reason: "NotExact" })
    ],
    [
      "more than a line may hold",
      firstLine({ amount: { value: 50_000.001, unit: "[iU]" } }),
      "/lines/0/amount/value",
      new InvalidAmount({ reason: "TooLarge" })
    ],
    [
      "a total that is no number of thousandths",
      draft({ total: { value: 1e300, unit: "[iU]" } }),
      "/total/value",
      new InvalidAmount({ reason: "TooLarge" })
    ],
    ["neither batch number nor reason", firstLine({ batch: {} }), "/lines/0/batch/number", new BatchMissing()],
    [
      "both batch number and reason",
      firstLine({ batch: { number: "A1", missingReason: "other" } }),
      "/lines/0/batch/missingReason",
      new BatchAndReason()
    ],
    [
      "a batch number with a character that nobody sees",
      firstLine({ batch: { number: "A\u202e1" } }),
      "/lines/0/batch/number",
      new InvalidBatchNumber({ reason: "ForeignCharacter" })
    ],
    [
      "a batch number of 41 characters",
      firstLine({ batch: { number: "A".repeat(41) } }),
      "/lines/0/batch/number",
      new InvalidBatchNumber({ reason: "TooLong" })
    ]
  ])("%s", (_, sent, pointer, error) => assertFailure(record(sent, context()), mistakes([pointer, error])))

  it("API-3: every mistake at once, in the order of the form", () => {
    const [first, second] = draft().lines
    const sent = draft({
      occurredAt: london(`${today}T23:00`),
      productId: "nothing",
      total: { value: -1, unit: "[iU]" },
      lines: [
        { ...first, batch: {} },
        { ...(second ?? first), no: 3, amount: { value: 0, unit: "[iU]" }, batch: { number: " " } }
      ]
    })
    assertFailure(
      record(sent, context()),
      mistakes(
        ["/occurredAt", new OccurredInFuture()],
        ["/productId", new UnknownProduct()],
        ["/total/value", new InvalidAmount({ reason: "NotPositive" })],
        ["/lines/0/batch/number", new BatchMissing()],
        ["/lines/1/no", new LineNumbersNotInOrder()],
        ["/lines/1/amount/value", new InvalidAmount({ reason: "NotPositive" })],
        ["/lines/1/batch/number", new InvalidBatchNumber({ reason: "Empty" })]
      )
    )
  })
  it("a mistake comes before a question: nobody confirms what cannot be kept", () => {
    const sent = { ...draft({ occurredAt: london("2026-01-01T08:00") }), productId: "nothing" }
    assertFailure(record(sent, context()), mistakes(["/productId", new UnknownProduct()]))
  })
})

describe("record takes", () => {
  it.each<readonly [name: string, TreatmentDraft]>([
    ["a time 10 minutes ahead: clocks differ (D14)", draft({ occurredAt: london(`${today}T12:10`) })],
    ["today as a day, before its noon", draft({ occurredAt: { precision: "day", local: today, zone } })],
    [
      "this evening as a part of today: it has no time that could be ahead",
      draft({ occurredAt: { precision: "part_of_day", partOfDay: "evening", local: today, zone } })
    ],
    [
      "a batch used on its last day (GS1-9)",
      firstLine({ batch: { number: "A1", expiry: { value: today, precision: "day" } } })
    ],
    ["31 days ago without a question", draft({ occurredAt: london("2026-06-05T08:00") })]
  ])("%s", (_, sent) => {
    expect(Result.isSuccess(record(sent, context()))).toBe(true)
  })
  it("the day of birth, and asks about its date only", () => {
    assertFailure(
      record(draft({ occurredAt: london("2001-02-03T00:00") }), context()),
      asked({ _tag: "DateLongAgo", pointer: "/occurredAt" })
    )
  })
  it("F03: a batch that nobody could read, and keeps the reason and the expiry", () => {
    const expiry = { value: LocalDate.make("2027-01-31"), precision: "day" } as const
    const kept = Result.getOrThrow(record(firstLine({ batch: { missingReason: "unreadable", expiry } }), context()))
    expect(kept.lines[0].batch).toEqual({ missingReason: "unreadable", expiry })
  })
  it("a batch number as it was typed, without the space around it", () => {
    const kept = Result.getOrThrow(record(firstLine({ batch: { number: " ab 12-3 " } }), context()))
    expect(kept.lines[0].batch).toEqual({ number: BatchNumber.make("ab 12-3") })
  })
})

describe("record asks", () => {
  const expired = { number: "TEST-A101", expiry: { value: LocalDate.make("2026-06-30"), precision: "day" } } as const
  const longAgo = london("2026-06-04T08:00")

  it("whether an expired batch was used (D7, EX-2)", () => {
    const sent = firstLine({ batch: expired })
    assertFailure(record(sent, context()), asked({ _tag: "BatchExpired", pointer: "/lines/0/batch/expiry" }))
    const kept = Result.getOrThrow(record({ ...sent, confirmations: ["batch_expired"] }, context()))
    expect(kept.confirmations).toEqual(["batch_expired"])
  })
  it("clinical 9.6: whether a date 32 days ago is right", () => {
    assertFailure(
      record(draft({ occurredAt: longAgo }), context()),
      asked({ _tag: "DateLongAgo", pointer: "/occurredAt" })
    )
  })
  it("API-12: several questions at once, and then only those that are open", () => {
    const earlier = treatment({ id: otherId })
    const sent = draft({ lines: [{ ...draft().lines[0], amount: { value: 2000, unit: "[iU]" }, batch: expired }] })
    const others = [{ ...earlier, lines: [{ ...earlier.lines[0], amount: iu(2000) }] as const }]
    const possible = { _tag: "PossibleDuplicate", pointer: "", treatmentId: otherId, minutesApart: 0 } as const
    assertFailure(
      record(sent, context({ others })),
      asked({ _tag: "BatchExpired", pointer: "/lines/0/batch/expiry" }, possible)
    )
    assertFailure(record({ ...sent, confirmations: ["batch_expired"] }, context({ others })), asked(possible))
  })
  it("API-12: nothing else: an answer to what was not asked is not kept", () => {
    const kept = Result.getOrThrow(
      record(draft({ confirmations: ["batch_expired", "date_long_ago", "possible_duplicate"] }), context())
    )
    expect(kept.confirmations).toEqual([])
  })
})

describe("record marks for the centre", () => {
  it.each([
    ["bleed", london(`${today}T07:30`), ["needs_review"]],
    ["follow_up", london(`${today}T07:30`), ["needs_review"]],
    ["prophylaxis", london(`${today}T07:30`), []],
    ["prophylaxis", london("2026-04-07T08:00"), []],
    ["prophylaxis", london("2026-04-06T08:00"), ["recalled_from_memory"]],
    ["bleed", london("2026-04-06T08:00"), ["needs_review", "recalled_from_memory"]]
  ] as const)("%s, %j: %j", (reason, occurredAt, review) => {
    const kept = Result.getOrThrow(record(draft({ reason, occurredAt, confirmations: ["date_long_ago"] }), context()))
    expect(kept.review).toEqual(review)
  })
})

describe("record names a bleed", () => {
  const id = bleedId(1)
  const open = [knownBleed()]
  const kept = (about: Partial<TreatmentDraft>, bleeds = open) =>
    Result.map(record(draft(about), context({ bleeds })), ({ bleedId: named, review }) => ({ named, review }))

  it("clinical 4.3.3: a treatment for a bleed of the diary, and a follow-up of an open one, are complete", () => {
    assertSuccess(kept({ reason: "bleed", bleedId: id }), { named: id, review: [] })
    assertSuccess(kept({ reason: "follow_up", bleedId: id }), { named: id, review: [] })
    assertSuccess(kept({ reason: "surgery", bleedId: id }), { named: id, review: [] })
  })

  it("clinical 4.3.3: without a bleed, or with one that is over, it is kept to be looked at", () => {
    assertSuccess(kept({ reason: "bleed" }), { named: undefined, review: ["needs_review"] })
    assertSuccess(kept({ reason: "follow_up" }), { named: undefined, review: ["needs_review"] })
    const over = [knownBleed({ startedAt: momentInLondon("2026-07-03T07:29") })]
    assertSuccess(kept({ reason: "follow_up", bleedId: id }, over), { named: id, review: ["needs_review"] })
    assertSuccess(kept({ reason: "bleed", bleedId: id }, over), { named: id, review: [] })
    assertSuccess(kept({ reason: "surgery" }), { named: undefined, review: [] })
  })

  it.each(["prophylaxis", "pre_activity", "physiotherapy", "immune_tolerance"] as const)(
    "clinical 4.3.3: %s cannot name a bleed (F09)",
    (reason) =>
      assertFailure(
        record(draft({ reason, bleedId: id }), context()),
        mistakes(["/bleedId", new ReasonCannotNameBleed()])
      )
  )

  it("a bleed that is not in this diary is refused", () =>
    assertFailure(
      record(draft({ reason: "bleed", bleedId: bleedId(2) }), context({ bleeds: open })),
      mistakes(["/bleedId", new UnknownBleed()])
    ))

  it("F21: place and giver are kept as they were told", () =>
    assertSuccess(
      Result.map(record(draft({ place: "school", givenBy: { kind: "carer" } }), context()), ({ givenBy, place }) => [
        place,
        givenBy
      ]),
      ["school", { kind: "carer" }]
    ))
})
