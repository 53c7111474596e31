/**
 * What a person sends when they write a bleed down: not judged yet. The shape is the one of the HTTP body.
 *
 * A site arrives as a text, so that a wrong one is named beside its field together with all other mistakes.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Ruled } from "../rules/Rule.ts"
import { Amendment } from "./Amendment.ts"
import {
  BleedCause,
  BleedSeverity,
  Link,
  mostSites,
  Pain,
  Response,
  SettledCertainty,
  StaffReason,
  Symptom,
  ToldCertainty,
  Verification
} from "./Bleed.ts"
import { BleedId } from "./BleedId.ts"
import { ToldEnd, ToldStart } from "./BleedTime.ts"
import { Note } from "./Note.ts"
import { Confirmation } from "./Treatment.ts"

/** No site: where it bleeds is the least that has to be known. */
export class SiteRequired extends Schema.TaggedError<SiteRequired>()("SiteRequired", {}) implements Ruled {
  readonly rule = "clinical 4.2"
  readonly field = "sites"
}

/** A site that is told twice. */
export class SiteTwice extends Schema.TaggedError<SiteTwice>()("SiteTwice", {}) implements Ruled {
  readonly rule = "clinical 4.2"
  readonly field = "sites"
}

/** It stopped before it began. */
export class EndBeforeStart extends Schema.TaggedError<EndBeforeStart>()("EndBeforeStart", {}) implements Ruled {
  readonly rule = "clinical 4.2"
  readonly field = "endedAt"
}

const editable = {
  startedAt: ToldStart,
  /** Left out as long as it has not stopped. */
  endedAt: Schema.optionalKey(ToldEnd),
  /** Left out, it is a bleed: that is what was sent. Not being sure is said. */
  certainty: Schema.optionalKey(ToldCertainty),
  sites: Schema.Array(Schema.String.check(Schema.isMaxLength(100))).check(Schema.isMaxLength(mostSites)),
  cause: Schema.optionalKey(BleedCause),
  severity: Schema.optionalKey(BleedSeverity),
  pain: Schema.optionalKey(Pain),
  symptoms: Schema.optionalKey(Schema.Array(Symptom).check(Schema.isMaxLength(Symptom.literals.length))),
  response: Schema.optionalKey(Response),
  link: Schema.optionalKey(Link),
  note: Schema.optionalKey(Note),
  /** The questions that the person has answered with "yes, keep it" (API-12). */
  confirmations: Schema.optionalKey(Schema.Array(Confirmation))
}

/** The part that a correction may change, whole: what is left out is cleared. */
export const EditableBleed = Schema.Struct(editable)
export type EditableBleed = typeof EditableBleed.Type

/** A new bleed. */
export const BleedDraft = Schema.Struct({ id: BleedId, ...editable })
export type BleedDraft = typeof BleedDraft.Type

/** A correction: the bleed as it should read, and why it is changed. Signs and an end that come later are one, for `more_information`. */
export const BleedChange = Schema.Struct({ ...editable, amendment: Amendment })
export type BleedChange = typeof BleedChange.Type

/** What staff say that an unsettled pain or a knock was. */
export const Settlement = Schema.Struct({ certainty: SettledCertainty, note: StaffReason })
export type Settlement = typeof Settlement.Type

/** What staff say of a bleed that the person reported. */
export const VerificationGiven = Schema.Struct({ verification: Verification, note: Schema.optionalKey(StaffReason) })
export type VerificationGiven = typeof VerificationGiven.Type
