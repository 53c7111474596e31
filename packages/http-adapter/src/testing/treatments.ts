/**
 * Treatments of every shape that a diary can hold, for round trips through the store.
 */
import { localDate, tell } from "@haemtrack/domain/calendar/Moment"
import type { Told } from "@haemtrack/domain/calendar/Told"
import { WallTime } from "@haemtrack/domain/calendar/WallTime"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import { record } from "@haemtrack/domain/diary/record"
import { Confirmation, ReviewFlag, type Treatment } from "@haemtrack/domain/diary/Treatment"
import { Month } from "@haemtrack/domain/calendar/LocalDate"
import { BatchNumber } from "@haemtrack/domain/product/BatchNumber"
import type { ExpiryDate } from "@haemtrack/domain/product/ExpiryDate"
import { acceptableDrafts, context, today } from "@haemtrack/domain/testing/diary"
import * as Arbitrary from "effect/Arbitrary"
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const clocksBack = { local: WallTime.make("2025-10-26T01:30"), zone: Zone.make("Europe/London") }

/** Beside the times of the drafts: a day, a part of one, about an hour, and both times of the hour that was there twice. */
const otherTimes: ReadonlyArray<Told> = [
  { local: today, zone: clocksBack.zone, precision: "day" },
  { local: today, zone: clocksBack.zone, precision: "part_of_day", partOfDay: "night" },
  { ...clocksBack, precision: "hour", local: WallTime.make(`${today}T08:00`) },
  { ...clocksBack, precision: "minute", fold: "earlier" },
  { ...clocksBack, precision: "minute", fold: "later" }
]

const expiries: ReadonlyArray<ExpiryDate | undefined> = [
  undefined,
  { value: today, precision: "day" },
  { value: Month.make("2027-02"), precision: "month" }
]

/** As typed: a script, a quote and a sign that SQL or LIKE might take for its own. */
const typed = ["' or 1=1 --", "Ä％_\\", "٣٤٥-12", "AB 12/3"].map((text) => BatchNumber.make(text))

const one = <A>(of: ReadonlyArray<A>): Arbitrary.Arbitrary<A | undefined> =>
  Arbitrary.map(Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: of.length }))), (n) => of[n])

/** Treatments of the invented person, with an instant, amounts of any digits, and what else a column can hold. */
export const treatments: Arbitrary.Arbitrary<Treatment> = Arbitrary.map(
  Arbitrary.all({
    draft: acceptableDrafts,
    time: one(otherTimes),
    expiry: one(expiries),
    number: one(typed),
    confirmations: Arbitrary.schema(Schema.Array(Confirmation)),
    review: Arbitrary.schema(Schema.Array(ReviewFlag))
  }),
  ({ confirmations, draft, expiry, number, review, time }) => {
    const kept = Result.getOrThrow(record(draft, context()))
    return {
      ...kept,
      occurredAt: time === undefined ? kept.occurredAt : Result.getOrThrow(tell(time, "2026c")),
      lines: Arr.map(kept.lines, (line) => ({
        ...line,
        batch: {
          ...(number === undefined ? line.batch : { number }),
          ...(expiry === undefined ? {} : { expiry })
        }
      })),
      confirmations: Arr.dedupe(confirmations),
      review: Arr.dedupe(review)
    }
  }
)

/** The local day of a treatment, as both ends of a search. */
export const dayOf = ({ occurredAt }: Treatment) => ({ from: localDate(occurredAt), to: localDate(occurredAt) })
