import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../calendar/LocalDate.ts"
import { tell } from "../calendar/Moment.ts"
import type { Told } from "../calendar/Told.ts"
import { Zone } from "../calendar/Zone.ts"
import { BatchNumber } from "../product/BatchNumber.ts"
import { momentInLondon, treatmentId } from "../testing/bleed.ts"
import { iu, london, toldAt, treatment } from "../testing/diary.ts"
import { isDuplicate, minutesApart, possibleDuplicates, sameLines } from "./duplicates.ts"
import type { Batch, Line, Treatment } from "./Treatment.ts"

const line = (units: number, number: string | undefined): Line => ({
  no: 1,
  presentationId: "test-factor-1000",
  vials: 1,
  amount: iu(units),
  batch: number === undefined ? { missingReason: "unreadable" } : { number: BatchNumber.make(number) }
})

/** Few amounts and few batches, some of them not recorded: lines that are the same by chance. */
const lines = Arbitrary.array(
  Arbitrary.map(
    Arbitrary.all([
      Arbitrary.schema(Schema.Literals([500, 1000])),
      Arbitrary.schema(Schema.Literals(["A1", "a-1", "B2", "C3", "none"]))
    ]),
    ([units, number]) => line(units, number === "none" ? undefined : number)
  ),
  { minLength: 1, maxLength: 4 }
)

const numberOf = (batch: Batch) => ("number" in batch ? batch.number.replace("-", "").toUpperCase() : undefined)

/** The rule said slowly: some order of the one pairs every line with a line of the other. */
const paired = (a: ReadonlyArray<Line>, b: ReadonlyArray<Line>): boolean => {
  const [first, ...rest] = a
  if (first === undefined) return b.length === 0
  return b.some((candidate, index) => {
    const [mine, theirs] = [numberOf(first.batch), numberOf(candidate.batch)]
    const same = mine === undefined || theirs === undefined || mine === theirs
    return same && first.amount.thousandths === candidate.amount.thousandths && paired(rest, Arr.remove(b, index))
  })
}

describe("sameLines (D13, SYNC-3)", () => {
  it.prop("model: the same as trying every pairing", [lines, lines], ([a, b]) => sameLines(a, b) === paired(a, b), {
    arbitrary: { runs: 1000 }
  })
  it.prop("reflexive: lines are the same as themselves, in any order", [lines], ([a]) => sameLines(a, Arr.reverse(a)))
  it.prop(
    "symmetric: sameLines(a, b) = sameLines(b, a)",
    [lines, lines],
    ([a, b]) => sameLines(a, b) === sameLines(b, a)
  )

  it("not transitive: an unreadable batch is the same as two that differ", () => {
    expect(sameLines([line(500, "A1")], [line(500, undefined)])).toBe(true)
    expect(sameLines([line(500, undefined)], [line(500, "B2")])).toBe(true)
    expect(sameLines([line(500, "A1")], [line(500, "B2")])).toBe(false)
  })
})

describe("isDuplicate (D13)", () => {
  const at = (told: Told) => treatment({ occurredAt: Result.getOrThrow(tell(told, "2026c")) })
  const zone = Zone.make("Europe/London")
  const date = LocalDate.make("2026-07-06")
  const day: Told = { precision: "day", local: date, zone }
  const morning: Told = { precision: "part_of_day", partOfDay: "morning", local: date, zone }
  const evening: Told = { precision: "part_of_day", partOfDay: "evening", local: date, zone }
  const dayBefore: Told = { precision: "day", local: LocalDate.make("2026-07-05"), zone }

  it.each<readonly [name: string, Told, Told, asks: boolean, minutes: number | undefined]>([
    ["30 minutes apart", london("2026-07-06T07:30"), london("2026-07-06T08:00"), true, 30],
    ["31 minutes apart", london("2026-07-06T07:30"), london("2026-07-06T08:01"), false, 31],
    ["either side of midnight", london("2026-07-05T23:50"), london("2026-07-06T00:10"), true, 20],
    [
      "one instant, told in two zones",
      london("2026-07-06T07:30"),
      { ...london("2026-07-06T08:30"), zone: Zone.make("Europe/Paris") },
      true,
      0
    ],
    [
      "one wall time, told in two zones (clinical 9.4)",
      london("2026-07-06T07:30"),
      { ...london("2026-07-06T07:30"), zone: Zone.make("Europe/Paris") },
      false,
      60
    ],
    [
      "an hour apart in a fold",
      { ...london("2026-10-25T01:30"), fold: "earlier" },
      { ...london("2026-10-25T01:30"), fold: "later" },
      false,
      60
    ],
    ["the same day, both told as a day", day, day, true, undefined],
    ["the day before, both told as a day", day, dayBefore, false, undefined],
    ["a day, and a time of it", day, london("2026-07-06T21:00"), true, undefined],
    ["a day, and a time 20 minutes after it", dayBefore, london("2026-07-06T00:20"), false, undefined],
    ["the same part of a day", morning, morning, true, undefined],
    ["two parts of a day", morning, evening, false, undefined],
    ["a part of a day, and the day", morning, day, true, undefined]
  ])("%s", (_, a, b, asks, apart) => {
    expect(isDuplicate(at(a), at(b))).toBe(asks)
    expect(isDuplicate(at(b), at(a))).toBe(asks)
    expect(minutesApart(at(a), at(b))).toBe(apart)
  })

  it("another product is another treatment", () => {
    expect(isDuplicate(treatment(), treatment({ productId: "test-bypassing" }))).toBe(false)
  })
})

/** Up to eight treatments within four days, some told as a day or a part of one. */
const drawn = Arbitrary.map(
  Arbitrary.array(
    Arbitrary.all({
      minutes: Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 5760 }))),
      precision: Arbitrary.schema(Schema.Literals(["minute", "day"])),
      zone: Arbitrary.schema(Schema.Literals(["Europe/London", "Pacific/Kiritimati", "Pacific/Pago_Pago"]))
    }),
    { maxLength: 8 }
  ),
  (times) =>
    times.map(({ minutes, precision, zone }, index) => {
      const told = toldAt(Date.UTC(2026, 6, 1) + minutes * 60_000, Zone.make(zone))
      const day = { precision: "day", local: LocalDate.make(told.local.slice(0, 10)), zone: told.zone } as const
      return treatment({
        id: treatmentId(index + 1),
        occurredAt: Result.getOrThrow(tell(precision === "day" ? day : told, "2026c"))
      })
    })
)

describe("possibleDuplicates", () => {
  const at = (local: string, number: number) =>
    treatment({ id: treatmentId(number), occurredAt: momentInLondon(local) })

  it("clinical 9.10: both entries of two devices are kept, and asked about as a pair (D13)", () => {
    const [a, b, c, d] = [
      at("2026-07-06T08:00", 1),
      at("2026-07-06T07:30", 2),
      at("2026-07-06T08:31", 3),
      at("2026-07-01T08:00", 4)
    ]
    expect(possibleDuplicates([a, b, c, d])).toEqual([[b, a]])
    expect(possibleDuplicates([])).toEqual([])
  })

  it.prop("clinical 9.10: every pair that looks like one treatment, whatever the order", [drawn], ([all]) => {
    const ids = (pairs: ReadonlyArray<readonly [Treatment, Treatment]>) =>
      pairs.map(([a, b]) => [a.id, b.id].toSorted().join(" ")).toSorted()
    const each = all.flatMap((a, index) =>
      all.slice(index + 1).flatMap((b) => (isDuplicate(a, b) ? [[a, b] as const] : []))
    )
    expect(ids(possibleDuplicates(all))).toEqual(ids(each))
    expect(ids(possibleDuplicates(all.toReversed()))).toEqual(ids(each))
  })
})
