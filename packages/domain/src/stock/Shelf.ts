/**
 * Vials of one batch at one place: those that may be used, and those that are set apart.
 *
 * @since 0.1.0
 */
import type { StockState } from "./StockItem.ts"

/** Only `available` can be below zero, and only where more was used than the books knew of: a discrepancy to be explained. */
export interface Shelf {
  readonly available: number
  readonly quarantined: number
}

/** No vial lies there. */
export const empty: Shelf = { available: 0, quarantined: 0 }

/** All vials of the shelf, whatever their state. */
export const vials = (shelf: Shelf): number => shelf.available + shelf.quarantined

/** The shelf after vials were taken, how many of them were in the other state, and how many were not there at all. */
export interface Taken {
  readonly shelf: Shelf
  readonly fromOther: number
  readonly missing: number
}

const present = (count: number, wanted: number): number => Math.min(Math.max(count, 0), wanted)

/** The shelf with as many more (or, for a negative count, fewer) in a state. */
export const plus = (shelf: Shelf, state: StockState, count: number): Shelf =>
  state === "available"
    ? { available: shelf.available + count, quarantined: shelf.quarantined }
    : { available: shelf.available, quarantined: shelf.quarantined + count }

/** Takes from one state, then from the other, then below zero. Law: the shelf holds exactly `count` fewer. */
export const take = (shelf: Shelf, state: StockState, count: number): Taken => {
  const other = state === "available" ? "quarantined" : "available"
  const fromState = present(shelf[state], count)
  const fromOther = present(shelf[other], count - fromState)
  const missing = count - fromState - fromOther
  const taken = plus(plus(shelf, state, -fromState), other, -fromOther)
  return { shelf: plus(taken, "available", -missing), fromOther, missing }
}

/** Changes the state of as many as there are. Law: the shelf holds as many as before. */
export const change = (shelf: Shelf, from: StockState, to: StockState, count: number): Taken => {
  const changed = present(shelf[from], count)
  return { shelf: plus(plus(shelf, from, -changed), to, changed), fromOther: 0, missing: count - changed }
}
