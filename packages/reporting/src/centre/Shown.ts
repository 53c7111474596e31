/**
 * What a reader outside the centre sees of a figure: a rounded number, or a star where few people stand behind it.
 *
 * @source NHS Digital (2018) Disclosure control methodology for Hospital Episode Statistics; that sums hide a single large user, and
 * the steps to which sums are rounded, are this project's; docs/methods/disclosure.md
 * @since 0.1.0
 */

/** Stands where a number would be: it may hide any number, and shows none. */
export const star = "*"
export type Shown = number | typeof star

/** From so many people on a figure is shown. It is no setting (clinical 5.14). */
export const fewestShown = 8

/** To what counts of people, treatments and bleeds are rounded. */
export const countStep = 5

/** The multiple of `step` that is nearest, away from 0 where two are as near (clinical 0.6). */
export const roundedTo = (step: number, value: number): number =>
  Math.sign(value) * Math.floor(Math.abs(value) / step + 0.5) * step

const checkPeople = (people: number): void => {
  if (!Number.isSafeInteger(people) || people < 0) throw new RangeError("not a number of people")
}

/** A count of people: 0, a star for 1 to 7, else to the nearest 5. */
export const shownPeople = (people: number): Shown => {
  checkPeople(people)
  if (people === 0) return 0
  return people < fewestShown ? star : roundedTo(countStep, people)
}

/** A share of people as a whole per cent, made from what is shown of both numbers; none of nobody. */
export interface ShownPercent {
  readonly numerator: Shown
  readonly denominator: Shown
  readonly percent?: Shown
}

/**
 * The percentage that a reader could work out from the two shown numbers, and no other.
 *
 * @example
 * shownPercent(43, 121) // => { numerator: 45, denominator: 120, percent: 38 }
 */
export const shownPercent = (some: number, all: number): ShownPercent => {
  const [numerator, denominator] = [shownPeople(some), shownPeople(all)]
  if (numerator === star || denominator === star) return { numerator, denominator, percent: star }
  if (denominator === 0) return { numerator, denominator }
  return { numerator, denominator, percent: roundedTo(1, (100 * numerator) / denominator) }
}

/** A mean, median or rate of so many people; `undefined` of nobody, and where there is none. */
export const shownStatistic = (people: number, value: number | undefined): Shown | undefined => {
  checkPeople(people)
  if (people === 0) return undefined
  return people < fewestShown ? star : value
}

/** Amounts of several people added up: how many they are, and the largest amount of one of them. */
export interface Contributed {
  readonly sum: number
  readonly people: number
  readonly largest: number
}

/** The sum of amounts, one for each person; a person without any contributes nothing. */
export const contributed = (amounts: Iterable<number>): Contributed => {
  let [sum, people, largest] = [0, 0, 0]
  for (const amount of amounts) {
    if (!Number.isFinite(amount) || amount < 0) throw new RangeError("contributed: not an amount")
    sum += amount
    if (amount > 0) people += 1
    largest = Math.max(largest, amount)
  }
  return { sum, people, largest }
}

/** Whether the sum of some people's amounts hides each of them: there are enough, and none has more than half. */
export const isSumShown = ({ largest, people, sum }: Contributed): boolean => {
  checkPeople(people)
  return people === 0 || (people >= fewestShown && largest * 2 <= sum)
}

/** A sum of units or money by itself, unrounded: a publication rounds it as the last step. */
export const shownSum = (sum: Contributed): Shown => (isSumShown(sum) ? sum.sum : star)

/** Whether a count of events, such as bleeds, is shown: what they are worth does not matter, only whose they are. */
export const areEventsShown = (people: number): boolean => {
  checkPeople(people)
  return people === 0 || people >= fewestShown
}
