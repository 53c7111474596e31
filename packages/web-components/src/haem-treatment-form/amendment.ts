/**
 * Why an entry is corrected or taken back (codes 1.8), and in a few words what there is to say.
 *
 * @since 0.1.0
 */
import { html, type TemplateResult } from "lit/html.js"
import { choices, type Sheet, textField } from "./controls.ts"
import type { TypedAmendment } from "./Draft.ts"

const reasons = [
  "typo",
  "wrong_person",
  "wrong_product",
  "wrong_batch",
  "wrong_time",
  "duplicate",
  "more_information",
  "other"
] as const

interface AmendmentSection extends Sheet {
  readonly question: string
  readonly amendment: TypedAmendment
  readonly change: (amendment: TypedAmendment) => void
}

export const amendmentSection = (section: AmendmentSection): TemplateResult => {
  const { amendment, change, question, words } = section
  return html`
    ${choices(section, {
      id: "amend",
      label: question,
      choices: reasons.map((value) => ({ value, label: words[`amend.${value}`]() })),
      chosen: amendment.reason,
      onChoose: (reason) => change({ ...amendment, reason })
    })}
    ${textField(section, {
      id: "amend-text",
      label: words["amend.text"](),
      hint: words["amend.textHint"](),
      kind: "text",
      value: amendment.text,
      onType: (text) => change({ ...amendment, text })
    })}
  `
}
