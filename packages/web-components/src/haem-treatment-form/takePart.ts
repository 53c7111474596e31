/**
 * The form as a field of the page's own form: its value, and whether it is complete.
 *
 * Browsers write what they restore to the device in plain text, so nothing is given to them for that.
 *
 * @since 0.1.0
 */
import type { FormWords } from "../messages/Words.ts"
import type { Read } from "./Read.ts"
import type { ToldDraft } from "./submission.ts"

/** @param read what was typed; unset where nothing is to be told */
export const takePart = (internals: ElementInternals, read: Read<ToldDraft> | undefined, words: FormWords): void => {
  if (read === undefined) return internals.setFormValue(null)
  const { mistakes, value } = read
  const told = value && { ...value.treatment, ...(value.bleed && { bleed: value.bleed }) }
  internals.setFormValue(told ? JSON.stringify(told) : null, null)
  const [first] = mistakes
  if (first === undefined) internals.setValidity({})
  else internals.setValidity({ valueMissing: true }, first.says(words))
}
