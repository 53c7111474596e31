/**
 * A bleed as the diary tells it: where, since when, how sure, how bad, what came before it, and how it went on (clinical 4.2).
 *
 * Several treatments can name one bleed; what the treatments are is not kept in it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { PersonId } from "../person/Person.ts"
import { BleedId } from "./BleedId.ts"
import { BleedTime } from "./BleedTime.ts"
import { BodySite } from "./BodySite.ts"
import { Note } from "./Note.ts"
import { Confirmation, ReviewFlag } from "./Treatment.ts"

/** How sure the person is (codes 3.1). What staff settle is {@link Certainty}. */
export const ToldCertainty = Schema.Literals(["bleed", "unsettled", "knock"])
export type ToldCertainty = typeof ToldCertainty.Type

/** What an unsettled pain turns out to be (codes 3.1, 3.2). */
export const SettledCertainty = Schema.Literals(["bleed", "not_a_bleed", "cannot_tell"])
export type SettledCertainty = typeof SettledCertainty.Type

/** How sure it is that it was a bleed: what the person told, or what staff settled (codes 3.1). */
export const Certainty = Schema.Literals(["bleed", "unsettled", "knock", "not_a_bleed", "cannot_tell"])
export type Certainty = typeof Certainty.Type

/** What the centre says of it (codes 3.2). */
export const Verification = Schema.Literals(["unconfirmed", "confirmed", "refuted"])
export type Verification = typeof Verification.Type

/** Codes 3.3. */
export const BleedStatus = Schema.Literals(["open", "closed", "withdrawn"])
export type BleedStatus = typeof BleedStatus.Type

/** What came before it (codes 3.4). `traumatic` is what an import gives that does not say which of two. */
export const BleedCause = Schema.Literals(["spontaneous", "injury", "activity", "traumatic", "procedure", "unknown"])
export type BleedCause = typeof BleedCause.Type

/** How bad it is (codes 3.5). */
export const BleedSeverity = Schema.Literals(["minor", "moderate", "major", "life_or_limb"])
export type BleedSeverity = typeof BleedSeverity.Type

/** 0, none, to 10, the worst that there is. */
export const Pain = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10 }))

/** Signs of a bleed into a joint or muscle (clinical 4.1, 4.2). */
export const Symptom = Schema.Literals(["aura", "swelling", "warmth", "pain", "range"])
export type Symptom = typeof Symptom.Type

/** How well the treatment worked (codes 3.8, clinical 4.6). Never guessed: it is not recorded until somebody says it. */
export const Response = Schema.Literals(["excellent", "good", "moderate", "none", "not_recorded"])
export type Response = typeof Response.Type

/** Why staff closed, reopened or settled, in words: 1 to 200 characters (API-11). */
export const StaffReason = Schema.String.check(Schema.isPattern(/^(?=.*\S)[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u))

/** How the bleed went on: what was said of its end. That 72 hours without a treatment close it is derived, never kept (clinical 4.10). */
export const Course = Schema.Union([
  Schema.Struct({ state: Schema.Literal("open") }),
  Schema.Struct({ state: Schema.Literal("reopened"), at: Instant, reason: StaffReason }),
  /** The person or staff said when it stopped, or that they do not know when. */
  Schema.Struct({ state: Schema.Literal("ended"), endedAt: BleedTime }),
  Schema.Struct({ state: Schema.Literal("closed_by_centre"), at: Instant, reason: StaffReason })
])
export type Course = typeof Course.Type

/** An explicit word on whether it is the bleed of another entry; it overrides the 72 hours (clinical 4.5.6). */
export const Link = Schema.Union([
  Schema.Struct({ sameBleedAs: BleedId }),
  Schema.Struct({ newBleed: Schema.Literal(true) })
])
export type Link = typeof Link.Type

/** Most sites of one bleed. */
export const mostSites = 20

/** Each site once. */
export const Sites = Schema.NonEmptyArray(BodySite).check(Schema.isMaxLength(mostSites), Schema.isUnique())
export type Sites = typeof Sites.Type

/** A bleed. What was not asked or not answered is absent. */
export const Bleed = Schema.Struct({
  id: BleedId,
  personId: PersonId,
  startedAt: BleedTime,
  certainty: Certainty,
  verification: Verification,
  sites: Sites,
  cause: Schema.optionalKey(BleedCause),
  severity: Schema.optionalKey(BleedSeverity),
  pain: Schema.optionalKey(Pain),
  symptoms: Schema.Array(Symptom),
  course: Course,
  response: Response,
  /** The person's word on the link, and the centre's, which wins (F35). */
  personLink: Schema.optionalKey(Link),
  centreLink: Schema.optionalKey(Link),
  note: Schema.optionalKey(Note),
  confirmations: Schema.Array(Confirmation),
  review: Schema.Array(ReviewFlag)
})
export type Bleed = typeof Bleed.Type

/** Codes 3.1, 3.2: a bleed by the person's word or the centre's, unless the centre says that it was none. */
export const countsInRates = ({ certainty, verification }: Bleed): boolean =>
  certainty === "bleed" && verification !== "refuted"
