/**
 * Which days nobody is asked to keep a record of, and the way from asking for them to a member of staff's answer (clinical 7.7).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Instant } from "../calendar/Instant.ts"
import { addDays, daysBetween, type LocalDate } from "../calendar/LocalDate.ts"
import { days, intersection, type Period } from "../calendar/Period.ts"
import type { Ruled } from "../rules/Rule.ts"
import type { Exception } from "./Exception.ts"
import type { Thresholds } from "./RuleSet.ts"

/** The days would end before they begin. */
export class ExceptionReversed
  extends Schema.TaggedError<ExceptionReversed>()("ExceptionReversed", {})
  implements Ruled
{
  readonly rule = "clinical 7.7"
  readonly field = "to"
}

/** A lost device is replaced in time, or paper is asked for: longer it is no exception. */
export class ExceptionTooLong
  extends Schema.TaggedError<ExceptionTooLong>()("ExceptionTooLong", {
    mostDays: Schema.Int
  })
  implements Ruled
{
  readonly rule = "clinical 7.7"
  readonly field = "to"
}

/** Somebody has answered it before. */
export class ExceptionAnswered
  extends Schema.TaggedError<ExceptionAnswered>()("ExceptionAnswered", {})
  implements Ruled
{
  readonly rule = "clinical 7.7"
  readonly field = "state"
}

type Asked = Pick<Exception, "id" | "from" | "to" | "reason" | "text">

/** What a person asks for; staff answer it. */
export const ask = (
  asked: Asked,
  thresholds: Thresholds
): Result.Result<Exception, ExceptionReversed | ExceptionTooLong> => {
  if (asked.to < asked.from) return Result.fail(new ExceptionReversed())
  const mostDays = thresholds.deviceLostDays
  if (asked.reason === "device_lost" && daysBetween(asked.from, asked.to) >= mostDays) {
    return Result.fail(new ExceptionTooLong({ mostDays }))
  }
  return Result.succeed({ ...asked, standing: { state: "asked" } })
}

const answer =
  (state: "granted" | "declined") =>
  (exception: Exception, by: string, at: Instant): Result.Result<Exception, ExceptionAnswered> =>
    exception.standing.state === "asked"
      ? Result.succeed({ ...exception, standing: { state, by, at } })
      : Result.fail(new ExceptionAnswered())

/** Staff grant it, by name. */
export const grant = answer("granted")

/** Staff decline it, by name. */
export const decline = answer("declined")

/** The days that granted exceptions exempt, each once. Law: the order of the exceptions does not matter. */
export const exemptDays = (exceptions: ReadonlyArray<Exception>, within: Period): ReadonlySet<LocalDate> => {
  const found = new Set<LocalDate>()
  for (const { from, standing, to } of exceptions) {
    const common = standing.state === "granted" ? intersection({ from, to }, within) : undefined
    if (common === undefined) continue
    for (let day = 0; day < days(common); day += 1) found.add(addDays(common.from, day))
  }
  return found
}
