/**
 * What a later return says of a figure that was published and has changed since: a published return itself never changes.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { fewestShown, type Shown, star } from "./Shown.ts"

/** A figure of an earlier quarter, and what happened to it since the last adjustment that was printed of it. */
export interface Published {
  /** The last day of its quarter. */
  readonly quarter: LocalDate
  readonly figure: string
  readonly shown: Shown
  /** Differences of all adjustments that were printed so far, added up. */
  readonly adjusted: number
  /** What the first step of suppression would show of it today. */
  readonly today: Shown
  readonly changed: { readonly people: number; readonly records: number }
}

/** A printed line. `carried_forward` waits until the records of enough people have changed. */
export type AdjustmentLine = {
  readonly quarter: LocalDate
  readonly figure: string
  readonly on: LocalDate
} & (
  | { readonly difference: number; readonly records: number }
  | { readonly difference: typeof star; readonly note: "carried_forward" }
)

/**
 * The adjustment of a figure in the return of a day, or `undefined` where it is unchanged, and where it was hidden: of a star no
 * adjustment is printed, for any reason (clinical 5.14.2).
 *
 * Law: what was published plus all differences that were printed is what is shown today, once none is carried forward.
 *
 * @source docs/methods/disclosure.md
 */
export const adjustmentLine = (
  { adjusted, changed, figure, quarter, shown, today }: Published,
  on: LocalDate
): AdjustmentLine | undefined => {
  if (shown === star || today === shown + adjusted) return undefined
  const line = { quarter, figure, on }
  return today === star || changed.people < fewestShown
    ? { ...line, difference: star, note: "carried_forward" }
    : { ...line, difference: today - (shown + adjusted), records: changed.records }
}

/** A total of sums is adjusted by the shown adjustments of its parts alone; `undefined` where none of them is shown. */
export const adjustmentOfTotal = (parts: ReadonlyArray<AdjustmentLine>): number | undefined => {
  const shown = parts.flatMap(({ difference }) => (difference === star ? [] : [difference]))
  return shown.length === 0 ? undefined : shown.reduce((sum, each) => sum + each, 0)
}

/** A year from its four frozen quarters and the adjustments that were shown, never from a new count. */
export interface YearFigure {
  readonly shown: Shown
  readonly of: { readonly shown: number; readonly all: number }
}

/** The sum of the quarters that are shown, with what was adjusted of them; it says of how many. */
export const yearFigure = (quarters: ReadonlyArray<Pick<Published, "shown" | "adjusted">>): YearFigure => {
  const shown = quarters.flatMap(({ adjusted, shown }) => (shown === star ? [] : [shown + adjusted]))
  const of = { shown: shown.length, all: quarters.length }
  return shown.length === 0 ? { shown: star, of } : { shown: shown.reduce((sum, each) => sum + each, 0), of }
}
