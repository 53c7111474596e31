/**
 * The questions that an entry raises, in the order of the form: its date, its batches, and whether it stands already.
 *
 * @since 0.1.0
 */
import { localDate } from "../calendar/Moment.ts"
import { isOver } from "../product/ExpiryDate.ts"
import { type Given, isDuplicate, minutesApart } from "./duplicates.ts"
import { longAgoDays } from "./occurrence.ts"
import { Question } from "./Question.ts"
import type { Treatment } from "./Treatment.ts"

const aboutDate = (ageDays: number): ReadonlyArray<Question> =>
  ageDays > longAgoDays ? [Question.cases.DateLongAgo.make({ pointer: "/occurredAt" })] : []

/** The last usable day is usable: the day after it, by the calendar of the place of treatment, is too late (D7, GS1-9). */
const aboutBatches = ({ lines, occurredAt }: Given): ReadonlyArray<Question> =>
  lines.flatMap(({ batch: { expiry } }, index) =>
    expiry !== undefined && isOver(expiry, localDate(occurredAt))
      ? [Question.cases.BatchExpired.make({ pointer: `/lines/${index}/batch/expiry` })]
      : []
  )

const aboutOthers = (given: Given, others: ReadonlyArray<Treatment>): ReadonlyArray<Question> =>
  others
    .filter((other) => isDuplicate(given, other))
    .map((other) => {
      const minutes = minutesApart(given, other)
      const apart = minutes === undefined ? {} : { minutesApart: minutes }
      return Question.cases.PossibleDuplicate.make({ pointer: "", treatmentId: other.id, ...apart })
    })

/**
 * Every question, answered before or not.
 *
 * @param ageDays days since the local day of the entry; `undefined` when the date is not to be asked about
 * @param others the person's other treatments near that time
 */
export const questionsAbout = (
  given: Given,
  ageDays: number | undefined,
  others: ReadonlyArray<Treatment>
): ReadonlyArray<Question> => [
  ...(ageDays === undefined ? [] : aboutDate(ageDays)),
  ...aboutBatches(given),
  ...aboutOthers(given, others)
]
