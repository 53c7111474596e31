/**
 * The numbers of the national diary's lists, kept in imports and exports while people see words (clinical 4.3, F32).
 *
 * @source Research code of the University of Manchester of 2018 that reads a copy of the national diary's database.
 * @since 0.1.0
 */
import type { BleedCause, BleedSeverity } from "./Bleed.ts"
import { TreatmentReason } from "./TreatmentReason.ts"

/** 0 spontaneous, 1 trauma or activity, 2 surgery or dental; a cause that is not known has no number. */
const causes = {
  spontaneous: 0,
  injury: 1,
  activity: 1,
  traumatic: 1,
  procedure: 2,
  unknown: undefined
} as const satisfies Record<BleedCause, number | undefined>

/** 0 minor, 1 major, 2 life or limb. There is none between minor and major: it goes out as 1, and the report says how many did. */
const severities = {
  minor: 0,
  moderate: 1,
  major: 1,
  life_or_limb: 2
} as const satisfies Record<BleedSeverity, number>

/** The number of a cause, or `undefined` for one that is not known. */
export const ofCause = (cause: BleedCause): number | undefined => causes[cause]

/** The number of a severity. */
export const ofSeverity = (severity: BleedSeverity): number => severities[severity]

/** The cause of a number: 1 does not say which of two, so it is `traumatic`. `undefined` is an error of that row, and no default. */
export const toCause = (number: number): BleedCause | undefined =>
  (["spontaneous", "traumatic", "procedure"] as const)[number]

/** The severity of a number; `undefined` is an error of that row. */
export const toSeverity = (number: number): BleedSeverity | undefined =>
  (["minor", "major", "life_or_limb"] as const)[number]

/** The reason of a number from 1 to 9; `undefined` is an error of that row, and never `other`. */
export const toReason = (number: number): TreatmentReason | undefined => TreatmentReason.literals[number - 1]
