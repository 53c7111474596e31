/**
 * The centre says which bleed a treatment was for, whatever the person said; the person's word stays beside (clinical 4.5.6, F35).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { BleedId } from "./BleedId.ts"
import { type KnownBleed, reviewed } from "./KnownBleed.ts"
import { bleedOf, type Treatment } from "./Treatment.ts"
import { ReasonCannotNameBleed, UnknownBleed } from "./TreatmentDraft.ts"
import { namesBleed } from "./TreatmentReason.ts"
import { TreatmentWithdrawn, type Version } from "./Version.ts"

/**
 * The treatment with the centre's word on its bleed; without one, the person's counts again.
 *
 * @param bleeds of the person, without withdrawn ones
 */
export const linkTreatment = (
  { status, treatment: { centreBleedId: _, ...treatment } }: Pick<Version, "status" | "treatment">,
  bleedId: BleedId | undefined,
  bleeds: ReadonlyArray<KnownBleed>
): Result.Result<Treatment, TreatmentWithdrawn | ReasonCannotNameBleed | UnknownBleed> => {
  if (status === "withdrawn") return Result.fail(new TreatmentWithdrawn())
  if (bleedId !== undefined && namesBleed[treatment.reason] === "never") return Result.fail(new ReasonCannotNameBleed())
  const others = bleeds.map(({ bleed, treatments }) => ({
    bleed,
    treatments: treatments.filter(({ id }) => id !== treatment.id)
  }))
  const find = (id: BleedId | undefined) => others.find(({ bleed }) => bleed.id === id)
  if (bleedId !== undefined && find(bleedId) === undefined) return Result.fail(new UnknownBleed())
  const linked = { ...treatment, ...(bleedId === undefined ? {} : { centreBleedId: bleedId }) }
  const { occurredAt, reason, review } = linked
  return Result.succeed({ ...linked, review: reviewed(review, reason, find(bleedOf(linked)), occurredAt) })
}
