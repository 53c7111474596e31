/**
 * When a young person takes the diary over from their parents: the days that follow from the birthday and the centre's policy.
 *
 * @since 0.1.0
 */
import { addMonths, LocalDate } from "../calendar/LocalDate.ts"
import { ageOn, birthday } from "./age.ts"
import type { HandoverAge } from "./Centre.ts"
import { daysLater } from "../calendar/later.ts"

/** Whose handover: the birthday, the centre's age, and since when staff hold them competent, if they noted it. */
export interface YoungPerson {
  readonly birth: LocalDate
  readonly handoverAge: HandoverAge
  readonly competentSince?: LocalDate
}

/** The days of a handover. */
export interface Handover {
  /** Half a year before, a month before, and on the day: both the young person and the parents are told. */
  readonly notices: readonly [LocalDate, LocalDate, LocalDate]
  /** The birthday: links of parents are under review from it on. */
  readonly reviewFrom: LocalDate
  /** From this day on a link that was not renewed gives nothing. */
  readonly endsOn: LocalDate
}

/** Days of the review (ID-15). */
export const reviewDays = 90

/** The days of the handover (ID-15). */
export const handoverOf = ({ birth, handoverAge }: YoungPerson): Handover => {
  const reviewFrom = birthday(birth, handoverAge)
  return {
    notices: [addMonths(reviewFrom, -6), addMonths(reviewFrom, -1), reviewFrom],
    reviewFrom,
    endsOn: daysLater(reviewFrom, reviewDays)
  }
}

/** A message of the handover, to the young person and to each parent. */
export interface HandoverNotice {
  readonly on: LocalDate
  readonly key: "handover.in_half_a_year" | "handover.in_a_month" | "handover.today" | "handover.ended"
}

/**
 * The notices of the days after one day, up to another: whoever asks every night with the night before, or again after a week
 * without power, tells each of them once.
 *
 * Law: the notices of two stretches that follow each other are those of the whole.
 */
export const noticesBetween = (
  young: YoungPerson,
  after: LocalDate,
  upTo: LocalDate
): ReadonlyArray<HandoverNotice> => {
  const { endsOn, notices } = handoverOf(young)
  const all: ReadonlyArray<HandoverNotice> = [
    { on: notices[0], key: "handover.in_half_a_year" },
    { on: notices[1], key: "handover.in_a_month" },
    { on: notices[2], key: "handover.today" },
    { on: endsOn, key: "handover.ended" }
  ]
  return all.filter(({ on }) => after < on && on <= upTo)
}

/** From which age the centre may open an account for a young person whom it holds competent (ID-15). */
export const ownAccountFrom = 13

/** From which age everybody may have an account (ID-15). */
export const accountOfRightFrom = 16

/** Whether the young person can have an account of their own: never, only with a note of competence, or always (ID-15). */
export const ownAccount = (
  { birth, competentSince }: YoungPerson,
  on: LocalDate
): "carers_only" | "needs_note" | "allowed" => {
  const age = ageOn(birth, on)
  if (age >= accountOfRightFrom) return "allowed"
  if (age < ownAccountFrom) return "carers_only"
  return competentSince !== undefined && competentSince <= on ? "allowed" : "needs_note"
}
