/**
 * Which of the fields that an entry must have are missing from it (clinical 5.9).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Bleed } from "../diary/Bleed.ts"
import { isTimed } from "../diary/occurrence.ts"
import type { Treatment } from "../diary/Treatment.ts"

/** The mandatory fields of a treatment, then those of a bleed. */
export const MissingField = Schema.Literals([
  "product",
  "presentation",
  "batch",
  "amount",
  "time",
  "reason",
  "site",
  "cause",
  "severity"
])
export type MissingField = typeof MissingField.Type

/** How many fields an entry must have. */
export const mandatory = { treatment: 6, bleed: 3 } as const

/**
 * What is missing from a treatment: a number of a batch, or a time told to the hour or better. The diary takes none without
 * the other four, so only an import can lack them.
 */
export const missingOfTreatment = ({ lines, occurredAt }: Treatment): ReadonlyArray<MissingField> => [
  ...(lines.every(({ batch }) => "number" in batch) ? [] : (["batch"] as const)),
  ...(isTimed(occurredAt) ? [] : (["time"] as const))
]

/** What is missing from a bleed; "not known" is an answer, and not missing. The diary takes none without a site. */
export const missingOfBleed = ({ cause, severity }: Bleed): ReadonlyArray<MissingField> => [
  ...(cause === undefined ? (["cause"] as const) : []),
  ...(severity === undefined ? (["severity"] as const) : [])
]

/** How complete a set of entries is: the mean share of mandatory fields, and how many entries lack none. */
export interface Completeness {
  readonly entries: number
  readonly fullyComplete: number
  readonly meanShare: number
}

/** An entry's kind, and what it lacks. */
export interface Lacking {
  readonly kind: keyof typeof mandatory
  readonly missing: ReadonlyArray<MissingField>
}

/**
 * Completeness of entries (clinical 5.9). Law: both shares lie in [0, 1], and the mean is 1 exactly when all are complete.
 *
 * @returns `undefined` for no entries: nothing is known of nothing
 */
export const completeness = (entries: ReadonlyArray<Lacking>): Completeness | undefined => {
  if (entries.length === 0) return undefined
  const share = ({ kind, missing }: Lacking) => Math.max(0, mandatory[kind] - missing.length) / mandatory[kind]
  return {
    entries: entries.length,
    fullyComplete: entries.filter(({ missing }) => missing.length === 0).length,
    meanShare: entries.reduce((sum, entry) => sum + share(entry), 0) / entries.length
  }
}
