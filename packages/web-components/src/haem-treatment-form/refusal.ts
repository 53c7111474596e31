/**
 * What the diary says instead of saving, as the form shows it: fields to fix, a time that does not exist or exists twice, a
 * question, or another version. The rules are the diary's; nothing of them is repeated here.
 *
 * @since 0.1.0
 */
import { fullDate } from "../messages/dateText.ts"
import { formMessages } from "../messages/en-GB.ts"
import type { FormWords } from "../messages/Words.ts"
import type { FieldProblem, Problem } from "../source/Problem.ts"
import type { AmountValue, Confirmation, StoredTreatment } from "../source/Treatment.ts"
import { boxAt, fieldAt, saveId, timeId, type TimeOf } from "./fieldIds.ts"
import type { Mistake } from "./Mistake.ts"

/** Asked before an unlikely entry is kept (API-12). */
export interface Questions {
  readonly asked: ReadonlyArray<Confirmation>
  /** What they are about. */
  readonly of: TimeOf
  /** The places of the boxes concerned, counted from 0. */
  readonly boxes: ReadonlyArray<number>
  /** The entries that this one may be the same as. */
  readonly like: ReadonlyArray<string>
}

export interface Refusal {
  readonly mistakes: ReadonlyArray<Mistake>
  /** The time after the clocks went forward that was probably meant: one tap takes it (TIME-4). */
  readonly moved?: { readonly of: TimeOf; readonly date: string; readonly time: string }
  /** What this time is of happened twice: ask which one it was (TIME-5). */
  readonly twice?: TimeOf
  readonly questions?: Questions
  /** What stands in the diary now, where it is no longer what was corrected. */
  readonly standing?: StoredTreatment
}

export const nothingRefused: Refusal = { mistakes: [] }

/** What is said of a problem without words of its own: of the whole, of one field, or of a code. */
type Otherwise = "problem.other" | "problem.field" | "problem.code"

/** A problem in words, by its tag; a tag without words is told to be one. */
export const problemText = (words: FormWords, tag: string, otherwise: Otherwise): string => {
  const key = `problem.${tag}`
  // The border: every message under `problem.` asks for nothing.
  return words[(Object.hasOwn(formMessages, key) ? key : otherwise) as Otherwise]()
}

/** `2026-03-29T02:30:00+01:00[Europe/London]`: its day and its time on the wall clock. */
const wall = (rfc9557: string) => ({ date: rfc9557.slice(0, 10), time: rfc9557.slice(11, 16) })

const ofGap = (firstValid: string, after: string, of: TimeOf, time: string): Refusal => {
  const [first, moved] = [wall(firstValid), wall(after)]
  const sentence = (words: FormWords) =>
    words["treat.gap"]({ time, date: fullDate(words, first.date), firstValid: first.time, later: moved.time })
  return { mistakes: [{ field: timeId(of, "hour"), says: sentence }], moved: { of, ...moved } }
}

const ofSum = (stated: AmountValue, summed: AmountValue): Refusal => {
  const amount = (words: FormWords, { unit, value }: AmountValue) => words[`amount.${unit}`]({ n: value })
  const sentence = (words: FormWords) =>
    words["err.sum"]({ stated: amount(words, stated), summed: amount(words, summed) })
  return { mistakes: [{ field: "total", says: sentence }] }
}

const ofField = ({ pointer, tag }: FieldProblem): Mistake => ({
  field: fieldAt(pointer),
  says: (words) => problemText(words, tag, "problem.field")
})

/** Whether a problem is about the treatment, or about the bleed that it starts. */
export const subjectOf = ({ about }: Problem): TimeOf => (about === "bleed" ? "began" : "had")

/** @param time the time as it was typed, `HH:MM` */
export const refusal = (problem: Problem, time: string): Refusal => {
  const { after, confirmations, current, errors = [], firstValid, possibleDuplicates, stated, summed, tag } = problem
  const of = subjectOf(problem)
  if (firstValid !== undefined && after !== undefined) return ofGap(firstValid, after, of, time)
  if (tag === "LocalTimeAmbiguous") {
    return { mistakes: [{ field: timeId(of, "fold"), says: (words) => words["err.fold"]({ time }) }], twice: of }
  }
  if (stated && summed) return ofSum(stated, summed)
  if (current) return { mistakes: [], standing: current }
  if (confirmations) {
    const boxes = new Set(errors.flatMap(({ pointer }) => boxAt(pointer)?.[0] ?? []))
    return { mistakes: [], questions: { asked: confirmations, of, boxes: [...boxes], like: possibleDuplicates ?? [] } }
  }
  return errors.length > 0
    ? { mistakes: errors.map(ofField) }
    : { mistakes: [{ field: saveId, says: (words) => problemText(words, tag, "problem.other") }] }
}
