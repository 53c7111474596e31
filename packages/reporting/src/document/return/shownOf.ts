/**
 * The figures of a return as they are printed: all of them are hidden and rounded together, since a reader has all of them.
 *
 * @since 0.1.0
 */
import { type Shown, star } from "../../centre/Shown.ts"
import { suppressPeople } from "../../centre/suppressPeople.ts"
import { type ShownSum, type SumLine, suppressSums } from "../../centre/suppressSums.ts"
import { type Cell, hidden } from "../Table.ts"
import { type Figure, isShown, valueOf } from "./Figure.ts"
import { bleedsAt, peopleAt, type ReturnFigures } from "./figuresOf.ts"

/** What is printed, by the names of figures. */
export interface ShownFigures {
  readonly people: ReadonlyMap<string, Shown>
  readonly sums: ReadonlyMap<string, ShownSum>
}

/** A printed figure as a cell. */
export const cellOf = (shown: Shown | undefined): Cell => (shown === undefined || shown === star ? hidden : shown)

/** Cells and totals of one step of rounding. */
const sumsOf = (
  figures: ReadonlyMap<string, Figure>,
  lines: ReadonlyArray<SumLine>
): ReadonlyArray<[string, ShownSum]> => {
  const steps = new Set([...figures.values()].map(({ step }) => step))
  return [...steps].flatMap((step) => {
    const own = new Map([...figures].filter(([, figure]) => figure.step === step))
    const cells = new Map(
      [...own].map(([name, figure]) => [name, { value: valueOf(figure), isShown: isShown(figure) }])
    )
    const within = lines.filter((line) => line.cells.every((cell) => cells.has(cell)))
    return [...suppressSums(cells, within, step)]
  })
}

/** What is printed of the figures (clinical 5.14, 5.14.1). */
export const shownOf = (figures: ReturnFigures): ShownFigures => {
  const sums = new Map([...sumsOf(figures.events, figures.eventLines), ...sumsOf(figures.amounts, figures.amountLines)])
  // Where a centre has a rate, its person-years and the width of its interval tell how many people it has. Without a bleed there is none.
  const bleedsOf = (centre: string) => sums.get(bleedsAt(centre))?.shown
  const isRated = figures.centres.some((centre) => bleedsOf(centre) !== star && bleedsOf(centre) !== 0)
  const rated = isRated ? figures.centres.filter((centre) => bleedsOf(centre) !== star) : []
  return {
    people: suppressPeople(
      new Map([...figures.people].map(([name, figure]) => [name, valueOf(figure)])),
      figures.peopleLines,
      new Set(rated.map(peopleAt))
    ),
    sums
  }
}
