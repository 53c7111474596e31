/**
 * A figure of a return before it is hidden or rounded: what each person contributes to it. It stays with whoever makes the return.
 *
 * @since 0.1.0
 */
import {
  areEventsShown,
  contributed,
  countStep,
  isSumShown,
  roundedTo,
  type Shown,
  shownPeople,
  star
} from "../../centre/Shown.ts"

/** What one person adds: an amount, and how many records it is made of. */
export interface Contribution {
  readonly amount: number
  readonly records: number
}

/** How a figure adds up: people are counted, events are counted by whose they are, amounts are summed to a step. */
export type Kind = "people" | "events" | "amount"

/** A figure, by its name in the return. */
export interface Figure {
  readonly name: string
  readonly kind: Kind
  /** To what it is rounded. */
  readonly step: number
  readonly people: ReadonlyMap<string, Contribution>
}

/** A number of people. */
export const peopleFigure = (name: string, people: ReadonlyMap<string, Contribution>): Figure => ({
  name,
  kind: "people",
  step: countStep,
  people
})

const amounts = ({ people }: Figure): ReadonlyArray<number> => [...people.values()].map(({ amount }) => amount)

/** The true value. */
export const valueOf = (figure: Figure): number =>
  figure.kind === "people" ? figure.people.size : amounts(figure).reduce((sum, amount) => sum + amount, 0)

/** Whether it may be seen by itself, before anything is hidden for the sake of others (clinical 5.14). */
export const isShown = (figure: Figure): boolean => {
  switch (figure.kind) {
    case "people":
      return shownPeople(figure.people.size) !== star
    case "events":
      return areEventsShown(amounts(figure).filter((amount) => amount > 0).length)
    case "amount":
      return isSumShown(contributed(amounts(figure)))
  }
}

/** What the first step of suppression shows of it. */
export const firstShown = (figure: Figure): Shown => (isShown(figure) ? roundedTo(figure.step, valueOf(figure)) : star)
