/**
 * What a return says of earlier ones: a published figure never changes, and what is different today stands in a line of its own, once
 * the records of enough people have changed (clinical 5.14.2).
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { type AdjustmentLine, adjustmentLine } from "../../centre/adjustmentLine.ts"
import { star } from "../../centre/Shown.ts"
import { type Figure, firstShown } from "./Figure.ts"
import type { ReturnFigures } from "./figuresOf.ts"
import { type KeptFigure, keptPeople, type KeptReturn } from "./KeptReturn.ts"

/** The lines, and the earlier return as it is kept from now on. */
export interface Adjusted {
  readonly lines: ReadonlyArray<AdjustmentLine>
  readonly kept: KeptReturn
}

/** Whose contribution is another one than it was, and how many records that takes at least. */
const changedBetween = (before: KeptFigure["people"], today: KeptFigure["people"]) => {
  const then = new Map(before.map((each) => [each.id, each]))
  const now = new Map(today.map((each) => [each.id, each]))
  let [people, records] = [0, 0]
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const [was, is] = [then.get(id), now.get(id)]
    if (was?.amount === is?.amount && was?.records === is?.records) continue
    people += 1
    records += Math.max(1, Math.abs((is?.records ?? 0) - (was?.records ?? 0)))
  }
  return { people, records }
}

const gone = ({ kind, name, step }: KeptFigure): Figure => ({ kind, name, step, people: new Map() })

/** One figure: its line, if it has one, and how it is kept. */
const adjusted = (kept: KeptFigure, today: Figure, quarter: LocalDate, on: LocalDate) => {
  const people = keptPeople(today)
  const line = adjustmentLine(
    {
      quarter,
      figure: kept.name,
      shown: kept.shown,
      adjusted: kept.adjusted,
      today: firstShown(today),
      changed: changedBetween(kept.people, people)
    },
    on
  )
  const isPrinted = line !== undefined && line.difference !== star
  return { line, kept: isPrinted ? { ...kept, adjusted: kept.adjusted + line.difference, people } : kept }
}

/** The adjustments of one earlier return in the return of a day. Law: nothing that changed gives no line. */
export const adjustments = (earlier: KeptReturn, today: ReturnFigures, on: LocalDate): Adjusted => {
  const figures = earlier.figures.map((kept) => {
    const found = today.people.get(kept.name) ?? today.events.get(kept.name) ?? today.amounts.get(kept.name)
    return adjusted(kept, found ?? gone(kept), earlier.to, on)
  })
  return {
    lines: figures.flatMap(({ line }) => line ?? []),
    kept: { ...earlier, figures: figures.map(({ kept }) => kept) }
  }
}
