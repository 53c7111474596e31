/**
 * Something to fix in the form: the control it stands beside, and the sentence that says what to do (ux 6, error wording).
 *
 * @since 0.1.0
 */
import type { FormWords } from "../messages/Words.ts"

export interface Mistake {
  /** `id` of the control that the summary leads to. */
  readonly field: string
  /** The sentence, in the words of whoever reads it. */
  readonly says: (words: FormWords) => string
}

/** What stands beside one field: its first mistake, because a field says one thing at a time. */
export const besides = (mistakes: ReadonlyArray<Mistake>, field: string): Mistake | undefined =>
  mistakes.find((mistake) => mistake.field === field)

/** The first mistake of each field, in their order. */
export const onePerField = (mistakes: ReadonlyArray<Mistake>): ReadonlyArray<Mistake> =>
  mistakes.filter((mistake) => besides(mistakes, mistake.field) === mistake)

/** Messages that say the same whatever they are about. */
type Plain = { [Key in keyof FormWords]: FormWords[Key] extends () => string ? Key : never }[keyof FormWords]

/** A sentence by its key. */
export const says =
  (key: Plain) =>
  (words: FormWords): string =>
    words[key]()
