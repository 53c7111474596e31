/**
 * What a person sends about a treatment, judged as a whole: first the mistakes, all at once, and only when there is none the
 * questions. Recording and correcting both pass through here.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { PersonId } from "../person/Person.ts"
import * as Catalogue from "../product/Catalogue.ts"
import type { Product } from "../product/Product.ts"
import type { BleedId } from "./BleedId.ts"
import { type KnownBleed, reviewed } from "./KnownBleed.ts"
import { judgeLines } from "./judgeLines.ts"
import { judgeMoment, type TimeContext } from "./judgeMoment.ts"
import { daysAgo, fromMemoryDays, retells } from "./occurrence.ts"
import { type ConfirmationRequired, settle } from "./Question.ts"
import { questionsAbout } from "./questionsAbout.ts"
import { type Judged, type Mistake, mistake, mistakesOf, Refused } from "./Refused.ts"
import type { Line, ReviewFlag, Treatment } from "./Treatment.ts"
import { type EditablePart, ReasonCannotNameBleed, UnknownBleed } from "./TreatmentDraft.ts"
import { namesBleed } from "./TreatmentReason.ts"

/** What is known beside the draft: whose diary it is, and what stands in it already. */
export interface Context extends TimeContext {
  readonly personId: PersonId
  readonly catalogue: Catalogue.Catalogue
  /**
   * The person's treatments from two days before to two days after the local day that was told, without withdrawn ones. A
   * window of minutes would miss those told as a day only, and one instant can be two days apart on the calendars of two zones.
   */
  readonly others: ReadonlyArray<Treatment>
  /** The person's bleeds, without withdrawn ones; those that the draft cannot name may be left out. */
  readonly bleeds: ReadonlyArray<KnownBleed>
}

/** A product once in the catalogue can be recorded for ever, also when it is no longer offered: what was given is a fact. */
const judgeProduct = ({ productId }: EditablePart, { catalogue }: Context): Judged<Product> => {
  const product = Catalogue.product(catalogue, productId)
  return product === undefined ? mistake("/productId", new Catalogue.UnknownProduct()) : Result.succeed(product)
}

/**
 * The bleed by the person's word. A correction that names the centre's says again what was shown, so that their own word stays as
 * it was (clinical 4.5.6).
 */
const personsBleed = ({ bleedId }: EditablePart, current: Treatment | undefined): BleedId | undefined =>
  bleedId !== undefined && bleedId === current?.centreBleedId ? current.bleedId : bleedId

/** The bleed that is named: none, or one of this diary. One that was there before and is there no longer stays named. */
const judgeBleed = (
  part: EditablePart,
  { bleeds }: Context,
  current: Treatment | undefined
): Judged<KnownBleed | undefined> => {
  if (part.bleedId !== undefined && namesBleed[part.reason] === "never") {
    return mistake("/bleedId", new ReasonCannotNameBleed())
  }
  const bleedId = personsBleed(part, current)
  if (bleedId === undefined) return Result.succeed(undefined)
  const named = bleeds.find(({ bleed }) => bleed.id === bleedId)
  return named === undefined && current?.bleedId !== bleedId
    ? mistake("/bleedId", new UnknownBleed())
    : Result.succeed(named)
}

/**
 * The catalogue that named the product: a correction keeps the one of the day on which everything in it was named, and only a
 * product or presentation that was not named then is named by today's (clinical 2.1).
 */
const catalogueVersionOf = (
  { lines, productId }: Pick<Treatment, "productId" | "lines">,
  { catalogue }: Context,
  current: Treatment | undefined
): string => {
  const isNamed = ({ presentationId }: Line): boolean =>
    current?.lines.some((line) => line.presentationId === presentationId) === true
  return current?.productId === productId && lines.every(isNamed) ? current.catalogueVersion : catalogue.version
}

/**
 * Judges what was sent.
 *
 * A correction that leaves the time as it was keeps the moment with its instant, its answer about the date and its mark of being
 * written from memory: they belong to the day on which the time was told, not to today.
 *
 * @param elsewhere mistakes outside the part that is judged here; they are listed last
 * @param current the treatment as it stands, when this is a correction
 */
export const judge = (
  part: EditablePart,
  context: Context,
  elsewhere: ReadonlyArray<Mistake>,
  current?: Treatment
): Result.Result<Omit<Treatment, "id">, Refused | ConfirmationRequired> => {
  const kept = current !== undefined && retells(part.occurredAt, current.occurredAt) ? current : undefined
  const occurredAt =
    kept === undefined ? judgeMoment("/occurredAt", part.occurredAt, context) : Result.succeed(kept.occurredAt)
  const bleed = judgeBleed(part, context, current)
  const product = judgeProduct(part, context)
  const content = judgeLines(part, Result.getOrUndefined(product))

  const judged = Result.all({ occurredAt, bleed, product, content })
  const mistakes = [...mistakesOf([occurredAt, bleed, product, content]), ...elsewhere]
  if (Result.isFailure(judged) || mistakes.length > 0) return Result.fail(new Refused({ mistakes }))

  const given = { occurredAt: judged.success.occurredAt, productId: part.productId, ...judged.success.content }
  const ageDays = kept === undefined ? daysAgo(given.occurredAt, context.nowMillis) : undefined
  const answered = kept?.confirmations.includes("date_long_ago") === true ? (["date_long_ago"] as const) : []
  const bleedId = personsBleed(part, current)
  const centreBleedId = namesBleed[part.reason] === "never" ? undefined : current?.centreBleedId
  const named =
    centreBleedId === undefined
      ? judged.success.bleed
      : context.bleeds.find(({ bleed: { id } }) => id === centreBleedId)
  const aboutTime: ReadonlyArray<ReviewFlag> =
    ageDays !== undefined && ageDays > fromMemoryDays ? ["recalled_from_memory"] : (kept?.review ?? [])

  return Result.map(
    settle(questionsAbout(given, ageDays, context.others), part.confirmations ?? []),
    (confirmations) => ({
      personId: context.personId,
      reason: part.reason,
      ...(bleedId === undefined ? {} : { bleedId }),
      ...(centreBleedId === undefined ? {} : { centreBleedId }),
      ...(part.place === undefined ? {} : { place: part.place }),
      ...(part.givenBy === undefined ? {} : { givenBy: part.givenBy }),
      catalogueVersion: catalogueVersionOf(given, context, current),
      ...given,
      confirmations: [...answered, ...confirmations],
      review: reviewed(aboutTime, part.reason, named, given.occurredAt)
    })
  )
}
