/**
 * A bleed as it stands in the form, started while its treatment is written down: where, how sure, since when, and what more the
 * person wants to tell (clinical 4.2).
 *
 * @since 0.1.0
 */
import type { BleedDraft } from "../source/BleedDraft.ts"
import type { Confirmation } from "../source/Treatment.ts"
import { noTime, type TypedTime } from "./TypedTime.ts"

/** What is not chosen yet is the empty text. */
export interface TypedBleed extends TypedTime {
  /** The id that it will have, and the idempotency key under which it is sent (API-4, API-5). */
  readonly id: string
  /** Codes 3.6. */
  readonly site: string
  readonly certainty: BleedDraft["certainty"] | ""
  /** Nobody knows when it began. */
  readonly isNotKnown: boolean
  readonly cause: NonNullable<BleedDraft["cause"]> | ""
  readonly severity: NonNullable<BleedDraft["severity"]> | ""
  /** 0 to 10, as a text. */
  readonly pain: string
  /** The person was asked whether it is the bleed that was there before, and said no. */
  readonly isAnother: boolean
  readonly confirmations: ReadonlyArray<Confirmation>
}

/** Nothing typed yet. @param zone the person's home zone */
export const blankBleed = (id: string, zone: string): TypedBleed => ({
  ...noTime(zone),
  id,
  site: "",
  certainty: "",
  isNotKnown: false,
  cause: "",
  severity: "",
  pain: "",
  isAnother: false,
  confirmations: []
})

/** It begins at latest when it is treated: the day of the treatment, whose time is still to be told. */
export const beganOn = ({ date, isElsewhere, when, zone }: TypedTime): Partial<TypedBleed> => ({
  when: when === "now" ? "earlier" : when,
  date,
  isElsewhere,
  zone
})
