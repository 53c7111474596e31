/**
 * What a copy of data leaves the service for. Beyond direct care a person may have opted out nationally, and somebody must have
 * checked that (PRV-4).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { LocalDate } from "../calendar/LocalDate.ts"
import type { Ruled } from "../rules/Rule.ts"

/** Codes 7.2. */
export const ExportPurpose = Schema.Literals(["direct_care", "service_evaluation", "planning", "research", "own_copy"])
export type ExportPurpose = typeof ExportPurpose.Type

/** Purposes that the national opt-out is about. */
const optedOutOf: ReadonlyArray<ExportPurpose> = ["planning", "research"]

/** Nobody has said when the national opt-out was checked, or the day that they gave is still to come. */
export class OptOutNotChecked extends Schema.TaggedError<OptOutNotChecked>()("OptOutNotChecked", {}) implements Ruled {
  readonly rule = "PRV-4"
  readonly field = "nationalOptOutChecked"
}

/** The purpose, once it is clear that the copy may leave for it. */
export const leaveFor = (
  purpose: ExportPurpose,
  optOutCheckedOn: LocalDate | undefined,
  today: LocalDate
): Result.Result<ExportPurpose, OptOutNotChecked> =>
  !optedOutOf.includes(purpose) || (optOutCheckedOn !== undefined && optOutCheckedOn <= today)
    ? Result.succeed(purpose)
    : Result.fail(new OptOutNotChecked())
