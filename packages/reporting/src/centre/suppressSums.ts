/**
 * Sums in a publication: where one is hidden, no total may give it away (clinical 5.14.1 a).
 *
 * @since 0.1.0
 */
import { roundedTo, type Shown, star } from "./Shown.ts"

/** A sum that is no total: its true value, and whether it may be seen by itself. */
export interface SumCell {
  readonly value: number
  readonly isShown: boolean
}

/** What is printed of a sum or total: "1,747,000 for 2 of 3". */
export interface ShownSum {
  readonly shown: Shown
  /** Cells that are in it, and cells that would be. */
  readonly of: { readonly shown: number; readonly all: number }
}

/** A total by its name, with the names of what it adds up: cells, or totals that come before it. */
export interface SumLine {
  readonly total: string
  readonly cells: ReadonlyArray<string>
}

interface Partial {
  readonly value: number
  readonly shown: number
  readonly all: number
}

/**
 * Every cell and total as it is printed. A total is the sum of its shown cells, from true values, so that a hidden one enters no
 * shown figure at all; it says for how many of how many it stands.
 *
 * All tables of a publication that divide the same units are to be made of one set of cells, each grouping crossed with the others:
 * a table by severity beside one by centre adds up to what the hidden centre was left out of.
 *
 * Laws: no figure changes when a hidden value does; every total is the sum of the shown cells that are in it.
 *
 * @param step to which figures are rounded, as the last thing: 1,000 for IU
 * @param lines inner ones before those that add up their totals
 * @throws {RangeError} for a line that names what is not there
 */
export const suppressSums = (
  cells: ReadonlyMap<string, SumCell>,
  lines: ReadonlyArray<SumLine>,
  step: number
): ReadonlyMap<string, ShownSum> => {
  const parts = new Map<string, Partial>()
  for (const [name, { isShown, value }] of cells) {
    parts.set(name, { value: isShown ? value : 0, shown: isShown ? 1 : 0, all: 1 })
  }
  for (const { cells: names, total } of lines) {
    let [value, shown, all] = [0, 0, 0]
    for (const name of names) {
      const part = parts.get(name)
      if (part === undefined) throw new RangeError("suppressSums: a line names a figure that is not there")
      value += part.value
      shown += part.shown
      all += part.all
    }
    parts.set(total, { value, shown, all })
  }
  return new Map(
    [...parts].map(([name, { all, shown, value }]) => [
      name,
      { shown: shown === 0 && all > 0 ? star : roundedTo(step, value), of: { shown, all } }
    ])
  )
}
