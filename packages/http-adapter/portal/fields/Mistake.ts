/**
 * Something to fix in a form: the field it stands beside, and the sentence that says what to do (ux 6, error wording).
 */
export interface Mistake {
  /** `id` of the control that the summary leads to. */
  readonly field: string
  readonly words: string
}

/** What stands beside one field: its first mistake, because a field says one thing at a time. */
export const besides = (mistakes: ReadonlyArray<Mistake>, field: string): string | undefined =>
  mistakes.find((mistake) => mistake.field === field)?.words

/** The first mistake of each field, in the order of the form. */
export const onePerField = (mistakes: ReadonlyArray<Mistake>): ReadonlyArray<Mistake> =>
  mistakes.filter(({ field }, place) => mistakes.findIndex((each) => each.field === field) === place)
