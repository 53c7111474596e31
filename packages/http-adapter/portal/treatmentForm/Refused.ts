/**
 * What the service says instead of saving: fields to fix, a time that does not exist or exists twice, or a question.
 */
import type { Confirmation, TreatmentId } from "@haemtrack/domain/diary/Treatment"
import type {
  ConfirmationRequired,
  FieldProblem,
  LineSumDiffers,
  LocalTimeAmbiguous,
  LocalTimeInGap
} from "../../src/api/errors.ts"
import type { VersionDiffers } from "../../src/api/treatments.ts"
import type { Mistake } from "../fields/Mistake.ts"
import { messages } from "../messages/en-GB.ts"
import { fieldWords, problemWords } from "../words/problemWords.ts"
import { amountWords, fullDate } from "../words/speech.ts"
import { fieldAt, saveId } from "./fieldIds.ts"

/** A problem of the contract, as far as the form looks into it. */
export type Problem =
  | ConfirmationRequired
  | LineSumDiffers
  | LocalTimeAmbiguous
  | LocalTimeInGap
  | VersionDiffers
  | { readonly _tag: string; readonly errors?: ReadonlyArray<FieldProblem> | undefined }

/** What the form shows next. */
export interface Refused {
  readonly mistakes: ReadonlyArray<Mistake>
  /** The time after the clocks went forward that was probably meant: one tap takes it (TIME-4). */
  readonly moved?: { readonly date: string; readonly time: string }
  /** The time happened twice: ask which one it was (TIME-5). */
  readonly isTwice?: true
  /** Asked before the entry is kept; the places of the boxes concerned, and the entries it looks like. */
  readonly questions?: {
    readonly asked: ReadonlyArray<Confirmation>
    readonly boxes: ReadonlyArray<number>
    readonly like: ReadonlyArray<TreatmentId>
  }
}

/** `2026-03-29T02:30:00+01:00[Europe/London]`: its day and its time on the wall clock. */
const wall = (rfc9557: string) => ({ date: rfc9557.slice(0, 10), time: rfc9557.slice(11, 16) })

const ofGap = ({ after, firstValid }: LocalTimeInGap, time: string): Refused => {
  const moved = wall(after)
  const words = messages["treat.gap"]({
    time,
    date: fullDate(wall(firstValid).date),
    firstValid: wall(firstValid).time,
    later: moved.time
  })
  return { mistakes: [{ field: "hour", words }], moved }
}

const ofSum = ({ stated, summed }: LineSumDiffers): Refused => ({
  mistakes: [
    { field: "total", words: messages["err.sum"]({ stated: amountWords(stated), summed: amountWords(summed) }) }
  ]
})

const boxOf = ({ pointer }: FieldProblem): ReadonlyArray<number> => {
  const [, place] = /^\/lines\/(\d+)\//.exec(pointer) ?? []
  return place === undefined ? [] : [Number(place)]
}

const ofQuestion = ({ confirmations, errors = [], possibleDuplicates = [] }: ConfirmationRequired): Refused => ({
  mistakes: [],
  questions: { asked: confirmations, boxes: [...new Set(errors.flatMap(boxOf))], like: possibleDuplicates }
})

const ofFields = (problem: Problem): Refused => {
  const errors = "errors" in problem ? (problem.errors ?? []) : []
  return errors.length === 0
    ? { mistakes: [{ field: saveId, words: problemWords(problem) }] }
    : { mistakes: errors.map(({ pointer, tag }) => ({ field: fieldAt(pointer), words: fieldWords(tag) })) }
}

/** @param time the time as it was typed, `HH:MM` */
export const refused = (problem: Problem, time: string): Refused => {
  if ("firstValid" in problem) return ofGap(problem, time)
  if ("earlier" in problem)
    return { mistakes: [{ field: "fold", words: messages["err.fold"]({ time }) }], isTwice: true }
  if ("summed" in problem) return ofSum(problem)
  if ("confirmations" in problem) return ofQuestion(problem)
  // Both versions are shown beside each other instead.
  if ("current" in problem) return { mistakes: [] }
  return ofFields(problem)
}
