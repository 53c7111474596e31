/**
 * Writing down that a planned dose was not taken, with the reason, and taking that back (F19).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { LocalDate } from "../calendar/LocalDate.ts"
import type { PersonId } from "../person/Person.ts"
import type { Ruled } from "../rules/Rule.ts"
import type { SkippedDose, SkippedDoseDraft } from "./SkippedDose.ts"

/** The dose of that day is in the diary, as had or as skipped. */
export class DoseRecorded extends Schema.TaggedError<DoseRecorded>()("DoseRecorded", {}) implements Ruled {
  readonly rule = "F19"
  readonly field = "plannedDate"
}

/** The day is still ahead: the dose can still be taken. */
export class DoseAhead extends Schema.TaggedError<DoseAhead>()("DoseAhead", {}) implements Ruled {
  readonly rule = "F19"
  readonly field = "plannedDate"
}

/** The reason `other` says nothing without a text. */
export class SkipTextMissing extends Schema.TaggedError<SkipTextMissing>()("SkipTextMissing", {}) implements Ruled {
  readonly rule = "F19"
  readonly field = "text"
}

/** What is known beside the draft. */
export interface SkipContext {
  readonly personId: PersonId
  /** The day in the home zone. */
  readonly today: LocalDate
  /** Planned days of that regimen whose dose is recorded: taken, or skipped by another entry that stands. */
  readonly recorded: ReadonlySet<LocalDate>
}

/** The skipped dose, or why it is not kept. */
export const skipDose = (
  draft: SkippedDoseDraft,
  { personId, recorded, today }: SkipContext
): Result.Result<SkippedDose, DoseAhead | DoseRecorded | SkipTextMissing> => {
  if (draft.plannedDate > today) return Result.fail(new DoseAhead())
  if (recorded.has(draft.plannedDate)) return Result.fail(new DoseRecorded())
  return draft.reason === "other" && (draft.text ?? "").trim() === ""
    ? Result.fail(new SkipTextMissing())
    : Result.succeed({ ...draft, personId })
}
