/**
 * A time that a person told, judged: it exists, it is not ahead, and the person was born.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { LocalDate } from "../calendar/LocalDate.ts"
import { type Moment, tell } from "../calendar/Moment.ts"
import type { Told } from "../calendar/Told.ts"
import { isBeforeBirth, isInFuture, OccurredBeforeBirth, OccurredInFuture } from "./occurrence.ts"
import { type Judged, mistake } from "./Refused.ts"

/** What a time is judged against. */
export interface TimeContext {
  readonly birthDate: LocalDate
  /** The clock of the service, in milliseconds since 1970. */
  readonly nowMillis: number
  /** Release of the zone database at hand. */
  readonly tzdb: string
}

/** Why a time is not kept. */
export type TimeError = Result.Result.Failure<ReturnType<typeof tell>> | OccurredInFuture | OccurredBeforeBirth

/** The moment that was told at this field, or what is wrong with it. */
export const judgeMoment = (
  pointer: string,
  told: Told,
  { birthDate, nowMillis, tzdb }: TimeContext
): Judged<Moment, TimeError> => {
  const moment = tell(told, tzdb)
  if (Result.isFailure(moment)) return mistake(pointer, moment.failure)
  if (isInFuture(moment.success, nowMillis)) return mistake(pointer, new OccurredInFuture())
  if (isBeforeBirth(moment.success, birthDate)) return mistake(pointer, new OccurredBeforeBirth())
  return Result.succeed(moment.success)
}
