/**
 * Units divided by diagnosis, severity and age so that no figure, and nothing that can be worked out of all figures, is of fewer people
 * than may be seen.
 *
 * The users of a product at a centre are divided once, into parts that may each be published for themselves. Every figure is a sum of whole
 * parts. So is, up to factors, whatever is worked out of figures: it holds all people of a part alike or none of them
 * (docs/decisions/0019).
 *
 * @since 0.1.0
 */
import { contributed, isSumShown } from "../../centre/Shown.ts"
import { byteOrder } from "../../engine/byteOrder.ts"
import type { PersonFigures } from "../figures/personFigures.ts"
import { byAge, byDiagnosis, bySeverity, type Division, nameOf, usedBy } from "./figuresOf.ts"
import { grouped } from "@haemtrack/domain/grouped"

/** By what units are divided, from the fixed list of clinical 5.14. */
export const usageDivisions: ReadonlyArray<Division> = [byDiagnosis, bySeverity, byAge]

/** People of one centre whose units are told together. */
export interface UsagePart {
  readonly people: ReadonlyArray<PersonFigures>
  /** What they have in common, in the order of the divisions; absent where it differs. */
  readonly values?: ReadonlyArray<string>
  /** Units of all of them. */
  readonly amount: number
}

const amountsOf = (people: ReadonlyArray<PersonFigures>, product: string): ReadonlyArray<number> =>
  people.map((person) => usedBy(product)(person).amount)

/** The parts of a centre's users: those alike, where they are enough, largest first; and all others together. */
const partsOfCentre = (
  users: ReadonlyArray<PersonFigures>,
  product: string,
  year: number
): ReadonlyArray<UsagePart> => {
  const isShown = (people: ReadonlyArray<PersonFigures>): boolean => isSumShown(contributed(amountsOf(people, product)))
  // A centre whose own figure is a star has no part in any other.
  if (!isShown(users)) return []
  const valuesOf = (person: PersonFigures) => usageDivisions.map(({ valueOf }) => valueOf(person, year))
  const alike = [...grouped(users, (person) => nameOf(...valuesOf(person)))].map(([name, people]) => ({
    name,
    people
  }))
  const apart = alike
    .filter(({ people }) => isShown(people))
    .toSorted((a, b) => b.people.length - a.people.length || byteOrder(a.name, b.name))
  const others = alike.filter(({ people }) => !isShown(people)).flatMap(({ people }) => people)
  while (apart.length > 0 && !isShown(others)) others.push(...(apart.pop()?.people ?? []))
  const partOf = (people: ReadonlyArray<PersonFigures>): UsagePart => ({
    people,
    amount: amountsOf(people, product).reduce((sum, amount) => sum + amount, 0)
  })
  return [
    ...apart.flatMap(({ people }) => {
      const [first] = people
      return first === undefined ? [] : [{ ...partOf(people), values: valuesOf(first) }]
    }),
    ...(others.length === 0 ? [] : [partOf(others)])
  ]
}

/**
 * The parts of a product's users.
 *
 * Laws: whoever used it at a centre that is shown is in one part, and nobody else in any; each part may be published for itself.
 */
export const usageParts = (
  people: ReadonlyArray<PersonFigures>,
  product: string,
  year: number
): ReadonlyArray<UsagePart> => {
  const users = people.filter((person) => usedBy(product)(person).records > 0)
  return [...grouped(users, ({ record }) => record.centre).values()].flatMap((own) => partsOfCentre(own, product, year))
}
