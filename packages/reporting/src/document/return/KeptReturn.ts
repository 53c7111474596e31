/**
 * What is kept of a published return by whoever made it: what was shown of each figure, and whose records stood behind it. It holds people,
 * and is never published itself.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import * as Schema from "effect/Schema"
import { star } from "../../centre/Shown.ts"
import type { Figure } from "./Figure.ts"
import type { ReturnFigures } from "./figuresOf.ts"
import type { ShownFigures } from "./shownOf.ts"

const KeptFigure = Schema.Struct({
  name: Schema.NonEmptyString,
  kind: Schema.Literals(["people", "events", "amount"]),
  step: Schema.Finite.check(Schema.isGreaterThan(0)),
  shown: Schema.Union([Schema.Finite, Schema.Literal(star)]),
  /** Differences of all adjustments that were printed since, added up. */
  adjusted: Schema.Finite,
  /** As of what was last printed. */
  people: Schema.Array(Schema.Struct({ id: Schema.NonEmptyString, amount: Schema.Finite, records: Schema.Int }))
})
/** A figure as it was published, and whose records it was made from. */
export type KeptFigure = typeof KeptFigure.Type

/** A return as it is kept: frozen, but for what was adjusted since. */
export const KeptReturn = Schema.Struct({
  from: LocalDate,
  to: LocalDate,
  figures: Schema.Array(KeptFigure)
})
export type KeptReturn = typeof KeptReturn.Type

/** The people of a figure, in the order of their ids. */
export const keptPeople = ({ people }: Figure): KeptFigure["people"] =>
  [...people].map(([id, contribution]) => ({ id, ...contribution })).toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The return of a quarter, to be kept. Totals of sums are not in it: they follow from their parts. */
export const keep = (
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  figures: ReturnFigures,
  shown: ShownFigures
): KeptReturn => ({
  from,
  to,
  figures: [...figures.people.values(), ...figures.events.values(), ...figures.amounts.values()].map((figure) => ({
    name: figure.name,
    kind: figure.kind,
    step: figure.step,
    shown: shown.people.get(figure.name) ?? shown.sums.get(figure.name)?.shown ?? star,
    adjusted: 0,
    people: keptPeople(figure)
  }))
})
