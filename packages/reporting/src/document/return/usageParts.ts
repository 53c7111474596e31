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
  /** For each division what all of them are; absent where they differ. */
  readonly values: ReadonlyArray<string | undefined>
  /** Units of all of them. */
  readonly amount: number
}

const amountsOf = (people: ReadonlyArray<PersonFigures>, product: string): ReadonlyArray<number> =>
  people.map((person) => usedBy(product)(person).amount)

const partOf = (people: ReadonlyArray<PersonFigures>, product: string, year: number): UsagePart => ({
  people,
  values: usageDivisions.map(({ valueOf }) => {
    const [value, ...others] = new Set(people.map((person) => valueOf(person, year)))
    return others.length === 0 ? value : undefined
  }),
  amount: amountsOf(people, product).reduce((sum, amount) => sum + amount, 0)
})

/**
 * The parts of a centre's users: first those who are alike in all divisions, of the others those who are in all but the last, and so on, each
 * where they are enough; and who is left together.
 */
const partsOfCentre = (
  users: ReadonlyArray<PersonFigures>,
  product: string,
  year: number
): ReadonlyArray<UsagePart> => {
  const isShown = (people: ReadonlyArray<PersonFigures>): boolean => isSumShown(contributed(amountsOf(people, product)))
  // A centre whose own figure is a star has no part in any other.
  if (!isShown(users)) return []
  const apart: Array<ReadonlyArray<PersonFigures>> = []
  let left = [...users]
  for (let alike = usageDivisions.length; alike > 0; alike -= 1) {
    const nameOfAlike = (person: PersonFigures): string =>
      nameOf(...usageDivisions.slice(0, alike).map(({ valueOf }) => valueOf(person, year)))
    const groups = [...grouped(left, nameOfAlike)]
      .toSorted(([a, x], [b, y]) => y.length - x.length || byteOrder(a, b))
      .map(([, people]) => people)
    apart.push(...groups.filter(isShown))
    left = groups.filter((people) => !isShown(people)).flat()
  }
  while (apart.length > 0 && !isShown(left)) left.push(...(apart.pop() ?? []))
  return [...apart, ...(left.length === 0 ? [] : [left])].map((people) => partOf(people, product, year))
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
