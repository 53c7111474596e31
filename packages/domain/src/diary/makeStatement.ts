/**
 * Making a statement about bleeds, taking it back, and what a bleed that is written down later does to one (clinical 4.8).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Instant } from "../calendar/Instant.ts"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { localDateAt } from "../calendar/localDay.ts"
import { localDate } from "../calendar/Moment.ts"
import * as Period from "../calendar/Period.ts"
import type { Zone } from "../calendar/Zone.ts"
import type { PersonId } from "../person/Person.ts"
import type { Ruled } from "../rules/Rule.ts"
import { type Amendment, AmendmentTextMissing, isTextMissing } from "./Amendment.ts"
import { type Bleed, countsInRates } from "./Bleed.ts"
import { isKnown } from "./BleedTime.ts"
import { isTimed } from "./occurrence.ts"
import type { Statement, StatementDraft } from "./Statement.ts"
import type { Author } from "./Version.ts"

/** The last day of the stretch is still ahead: nobody can say yet how it went. */
export class PeriodNotOver extends Schema.TaggedError<PeriodNotOver>()("PeriodNotOver", {}) implements Ruled {
  readonly rule = "clinical 4.8"
  readonly field = "to"
}

/** A statement that stands speaks of some of these days already. */
export class PeriodOverlap extends Schema.TaggedError<PeriodOverlap>()("PeriodOverlap", {}) implements Ruled {
  readonly rule = "clinical 4.8"
  readonly field = "from"
}

/** "No bleeds" was said of days on which the diary holds one. */
export class BleedInPeriod extends Schema.TaggedError<BleedInPeriod>()("BleedInPeriod", {}) implements Ruled {
  readonly rule = "clinical 4.8"
  readonly field = "answer"
}

/** The statement does not stand any more: it was taken back, or a bleed spoke against it. */
export class StatementNotStanding
  extends Schema.TaggedError<StatementNotStanding>()("StatementNotStanding", {})
  implements Ruled
{
  readonly rule = "clinical 4.8"
  readonly field = "id"
}

type StatementRefused = PeriodNotOver | PeriodOverlap | BleedInPeriod

/** What is known beside a draft: who says it when, and what the diary holds. */
export interface StatementContext {
  readonly personId: PersonId
  readonly homeZone: Zone
  readonly now: Instant
  readonly by: Author
  /** Without withdrawn ones. */
  readonly bleeds: ReadonlyArray<Bleed>
  readonly statements: ReadonlyArray<Statement>
}

const stands = ({ standing }: Statement): boolean => standing.state === "stands"

/** The day of the home zone on which a bleed began (clinical 9.4); `undefined` when nobody knows. */
export const startDay = ({ startedAt }: Bleed, homeZone: Zone): LocalDate | undefined => {
  if (!isKnown(startedAt)) return undefined
  return isTimed(startedAt) ? localDateAt(startedAt.instant, homeZone) : localDate(startedAt)
}

const speaksAgainst = (bleed: Bleed, period: Period.Period, homeZone: Zone): boolean => {
  const day = startDay(bleed, homeZone)
  return day !== undefined && countsInRates(bleed) && Period.contains(period, day)
}

/** The statement, or why it cannot be made. */
export const makeStatement = (
  draft: StatementDraft,
  { bleeds, by, homeZone, now, personId, statements }: StatementContext
): Result.Result<Statement, Period.PeriodReversed | StatementRefused> =>
  Result.flatMap(Period.between(draft.from, draft.to), (period): Result.Result<Statement, StatementRefused> => {
    if (period.to > localDateAt(now, homeZone)) return Result.fail(new PeriodNotOver())
    if (statements.some((other) => stands(other) && Period.intersection(other, period) !== undefined)) {
      return Result.fail(new PeriodOverlap())
    }
    if (draft.answer === "none" && bleeds.some((bleed) => speaksAgainst(bleed, period, homeZone))) {
      return Result.fail(new BleedInPeriod())
    }
    return Result.succeed({ ...draft, personId, signedAt: now, signedBy: by, standing: { state: "stands" } })
  })

/** The statement as it was said, taken back with a reason. */
export const withdrawStatement = (
  statement: Statement,
  amendment: Amendment,
  { by, now }: Pick<StatementContext, "by" | "now">
): Result.Result<Statement, StatementNotStanding | AmendmentTextMissing> => {
  if (!stands(statement)) return Result.fail(new StatementNotStanding())
  return isTextMissing(amendment)
    ? Result.fail(new AmendmentTextMissing())
    : Result.succeed({ ...statement, standing: { state: "withdrawn", at: now, by, amendment } })
}

/**
 * The statement after a bleed was recorded, corrected or settled: "no bleeds" is contradicted by one on its days, and both are kept.
 * Any other statement is as it was.
 */
export const afterBleed = (
  statement: Statement,
  bleed: Bleed,
  { homeZone, now }: Pick<StatementContext, "homeZone" | "now">
): Statement =>
  stands(statement) && statement.answer === "none" && speaksAgainst(bleed, statement, homeZone)
    ? { ...statement, standing: { state: "contradicted", at: now, bleedId: bleed.id } }
    : statement
