/**
 * Writing down that a planned dose was not taken, with the reason, correcting that, and taking it back (F19).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { LocalDate } from "../calendar/LocalDate.ts"
import type { PersonId } from "../person/Person.ts"
import type { Ruled } from "../rules/Rule.ts"
import { type Amendment, AmendmentTextMissing, isTextMissing } from "./Amendment.ts"
import type { SkippedDose, SkippedDoseChange, SkippedDoseDraft, SkippedDoseVersion } from "./SkippedDose.ts"

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

/** The entry was taken back: it can be read, and no longer changed or taken back again. */
export class SkippedDoseWithdrawn
  extends Schema.TaggedError<SkippedDoseWithdrawn>()("SkippedDoseWithdrawn", {})
  implements Ruled
{
  readonly rule = "clinical 9.7"
  readonly field = "kind"
}

/** What is known beside the draft. */
export interface SkipContext {
  readonly personId: PersonId
  /** The day in the home zone. */
  readonly today: LocalDate
  /** Planned days of that regimen whose dose is recorded: taken, or skipped by another entry that stands. */
  readonly recorded: ReadonlySet<LocalDate>
}

const judge = (
  { plannedDate, reason, text = "" }: Omit<SkippedDoseDraft, "id">,
  { recorded, today }: SkipContext
): Result.Result<void, DoseAhead | DoseRecorded | SkipTextMissing> => {
  if (plannedDate > today) return Result.fail(new DoseAhead())
  if (recorded.has(plannedDate)) return Result.fail(new DoseRecorded())
  return reason === "other" && text.trim() === "" ? Result.fail(new SkipTextMissing()) : Result.void
}

/** The skipped dose, or why it is not kept. */
export const skipDose = (
  draft: SkippedDoseDraft,
  context: SkipContext
): Result.Result<SkippedDose, DoseAhead | DoseRecorded | SkipTextMissing> =>
  Result.map(judge(draft, context), () => ({ ...draft, personId: context.personId }))

type Standing = Pick<SkippedDoseVersion, "kind" | "skippedDose">

const correctable = (
  { kind }: Standing,
  amendment: Amendment
): Result.Result<void, SkippedDoseWithdrawn | AmendmentTextMissing> => {
  if (kind === "withdrawn") return Result.fail(new SkippedDoseWithdrawn())
  return isTextMissing(amendment) ? Result.fail(new AmendmentTextMissing()) : Result.void
}

/** The entry as it should read; the version before stays as it was. @param context without the entry itself among the recorded */
export const amendSkippedDose = (
  current: Standing,
  { amendment, ...part }: SkippedDoseChange,
  context: SkipContext
): Result.Result<
  SkippedDose,
  SkippedDoseWithdrawn | AmendmentTextMissing | DoseAhead | DoseRecorded | SkipTextMissing
> => {
  const { id, personId } = current.skippedDose
  return Result.map(Result.all([correctable(current, amendment), judge(part, context)]), () => ({
    id,
    personId,
    ...part
  }))
}

/** The last word on an entry that was an error: what stood, with the reason. */
export const withdrawSkippedDose = (
  current: Standing,
  amendment: Amendment
): Result.Result<
  Pick<Extract<SkippedDoseVersion, { readonly kind: "withdrawn" }>, "kind" | "skippedDose" | "amendment">,
  SkippedDoseWithdrawn | AmendmentTextMissing
> =>
  Result.map(correctable(current, amendment), () => ({
    kind: "withdrawn",
    skippedDose: current.skippedDose,
    amendment
  }))
