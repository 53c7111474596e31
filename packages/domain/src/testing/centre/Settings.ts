/**
 * What an invented centre is made from: a seed, its size, its days, and how faithfully its people keep their diaries.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "../../calendar/LocalDate.ts"

/** In what share of cases a diary departs from the life that it is of. Shares are fractions from 0 to 1. */
export interface Faults {
  /** Entries that are written days or months after the treatment. */
  readonly late: number
  /** Treatments that were given and never written down. */
  readonly missing: number
  /** Treatments that are written down twice. */
  readonly doubled: number
  /** Lines with the number of a batch that the centre gives out, and that was not the one used. */
  readonly wrongBatch: number
  /** Lines with a number that nobody gave out. */
  readonly unlistedBatch: number
  /** Lines without a number, with the reason. */
  readonly noBatch: number
  /** Planned doses that were not taken, and about which nobody says anything. */
  readonly forgotten: number
  /** Planned doses that were not taken, with a word about why. */
  readonly skipped: number
  /** Months about which the person states nothing. */
  readonly noStatement: number
  /** Bleeds that are written down only after "no bleeds" was stated, where the month has no other. */
  readonly contradiction: number
  /** Of the doses on a day on which the clocks change, those that are given in that very hour. */
  readonly clockChange: number
  /** Years of a person with a journey to another time zone. */
  readonly trip: number
}

/** Diaries that hold what happened, at once and once. */
export const faithful: Faults = {
  late: 0,
  missing: 0,
  doubled: 0,
  wrongBatch: 0,
  unlistedBatch: 0,
  noBatch: 0,
  forgotten: 0,
  skipped: 0,
  noStatement: 0,
  contradiction: 0,
  clockChange: 0,
  trip: 0
}

/** Diaries as centres know them. The shares are chosen, not measured. */
export const usual: Faults = {
  late: 0.12,
  missing: 0.08,
  doubled: 0.01,
  wrongBatch: 0.01,
  unlistedBatch: 0.005,
  noBatch: 0.02,
  forgotten: 0.08,
  skipped: 0.03,
  noStatement: 0.3,
  contradiction: 0.15,
  clockChange: 0.5,
  trip: 0.3
}

/** A centre to be invented. Both days belong to it. */
export interface Settings {
  readonly seed: number
  readonly people: number
  readonly from: LocalDate
  readonly to: LocalDate
  readonly faults: Faults
}
