/**
 * Invented people for the statistics: observed stretches, episodes, and doses.
 *
 * @since 0.1.0
 */
import { addDays, LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { instantOf } from "@haemtrack/domain/calendar/Instant"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { BleedCause } from "@haemtrack/domain/diary/Bleed"
import type { Episode } from "@haemtrack/domain/diary/episodes"
import { MonthGrade } from "@haemtrack/domain/diary/monthEvidence"
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { bodySites } from "@haemtrack/domain/testing/bleed"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { GradeMix } from "../population/evidence.ts"
import type { UsedDose } from "../usage/personUse.ts"

/** A whole number from one to another. */
export const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

/** A day of the years 2025 and 2026, by its number from 0 to 729. */
export const dayOf = (number: number): LocalDate => addDays(LocalDate.make("2025-01-01"), number)

/** All of 2025 and 2026. */
export const bothYears: Period = { from: dayOf(0), to: dayOf(729) }

/** Days of the two years. */
export const dates: Arbitrary.Arbitrary<LocalDate> = Arbitrary.map(whole(0, 729), dayOf)

/** A few stretches of the two years, in any order, which may overlap. */
export const stretches: Arbitrary.Arbitrary<ReadonlyArray<Period>> = Arbitrary.array(
  Arbitrary.map(Arbitrary.all([whole(0, 600), whole(0, 200)]), ([first, more]) => ({
    from: dayOf(first),
    to: dayOf(Math.min(729, first + more))
  })),
  { maxLength: 5 }
)

/** An episode of a noon; whatever a test is about is given. */
export const episode = (about: Partial<Episode> & Pick<Episode, "site" | "date">): Episode => ({
  start: instantOf(Date.parse(`${about.date}T12:00:00Z`)),
  entries: ["invented"],
  treated: true,
  flags: [],
  ...about
})

/** Episodes of the two years. */
export const episodes: Arbitrary.Arbitrary<ReadonlyArray<Episode>> = Arbitrary.array(
  Arbitrary.map(
    Arbitrary.all({ site: bodySites, date: dates, cause: Arbitrary.schema(BleedCause), treated: whole(0, 1) }),
    ({ treated, ...rest }) => episode({ ...rest, treated: treated === 1 })
  ),
  { maxLength: 40 }
)

/** Doses of two kinds and three products, in the two years. */
export const usedDoses: Arbitrary.Arbitrary<ReadonlyArray<UsedDose>> = Arbitrary.array(
  Arbitrary.map(
    Arbitrary.all({
      date: dates,
      reason: Arbitrary.schema(TreatmentReason),
      product: whole(0, 2),
      thousandths: whole(1, 4_000_000),
      opened: whole(-1, 1000)
    }),
    ({ date, opened, product, reason, thousandths }): UsedDose => ({
      date,
      reason,
      product: `P${product}`,
      molecule: product === 2 ? "fix" : "fviii",
      unit: "[iU]",
      thousandths,
      ...(opened < 0 ? {} : { openedThousandths: thousandths + opened })
    })
  ),
  { maxLength: 40 }
)

/** Grades of months. */
export const grades: Arbitrary.Arbitrary<ReadonlyArray<MonthGrade>> = Arbitrary.array(Arbitrary.schema(MonthGrade), {
  maxLength: 24
})

/** No month at all. */
export const noGrades: GradeMix = { months: 0, A: 0, B: 0, C: 0, D: 0 }
