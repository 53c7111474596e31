/**
 * What was delivered and cannot be told where it is: in the diary, at home, wasted, returned, or unexplained (F55).
 *
 * @since 0.1.0
 */
import { type Reconciliation, reconcile, type Totals } from "@haemtrack/domain/compliance/reconciliation"

/** Deliveries in their parts, all in one unit of one product. The parts add up to what was there. */
export interface Unaccounted {
  /** Opening stock, where it was counted, and deliveries. */
  readonly available: number
  readonly recorded: number
  /** As it was counted at the end; absent where nobody counted. */
  readonly onHand?: number
  readonly wasted: number
  readonly expired: number
  readonly returned: number
  readonly transferredOut: number
  /** Negative where more was recorded than was there. */
  readonly unexplained: number
  readonly reconciliation: Reconciliation
}

/**
 * The parts of what a person had. Stock counts are used where both were made (clinical 5.10). Law: all parts and what is unexplained
 * add up to what was available.
 *
 * @source docs/methods/unaccounted.md
 */
export const unaccounted = (totals: Totals): Unaccounted => {
  const { closingStock, delivered, expired, openingStock, recorded, returned, transferredOut, wasted } = totals
  const reconciliation = reconcile(totals)
  const isCounted = reconciliation.method === "stock"
  return {
    available: delivered + (isCounted ? (openingStock ?? 0) : 0),
    recorded,
    ...(isCounted && closingStock !== undefined ? { onHand: closingStock } : {}),
    wasted,
    expired,
    returned,
    transferredOut,
    unexplained: reconciliation.unaccounted,
    reconciliation
  }
}

/** The sum of the parts of several persons, and how many of them had their stock counted. */
export type CentreUnaccounted = Omit<Unaccounted, "reconciliation" | "onHand"> & {
  readonly people: number
  readonly counted: number
  /** Of those whose stock was counted. */
  readonly onHand: number
}

/** A centre's parts, in one unit of one product. Law: of two centres together they are the sum of both. */
export const unaccountedOf = (people: ReadonlyArray<Unaccounted>): CentreUnaccounted => {
  const sum = (part: (person: Unaccounted) => number): number =>
    people.reduce((total, person) => total + part(person), 0)
  return {
    people: people.length,
    counted: people.filter(({ onHand }) => onHand !== undefined).length,
    available: sum(({ available }) => available),
    recorded: sum(({ recorded }) => recorded),
    onHand: sum(({ onHand }) => onHand ?? 0),
    wasted: sum(({ wasted }) => wasted),
    expired: sum(({ expired }) => expired),
    returned: sum(({ returned }) => returned),
    transferredOut: sum(({ transferredOut }) => transferredOut),
    unexplained: sum(({ unexplained }) => unexplained)
  }
}
