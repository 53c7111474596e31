/** Why an entry is corrected or taken back, and in a few words what there is to say. */
import { AmendmentReason, isTextMissing, type Amendment } from "@haemtrack/domain/diary/Amendment"
import { html } from "lit"
import { choices } from "../fields/choices.ts"
import { besides, type Mistake } from "../fields/Mistake.ts"
import { textField } from "../fields/textField.ts"
import { messages } from "../messages/en-GB.ts"

const words = {
  typo: messages["amend.typo"],
  wrong_person: messages["amend.wrong_person"],
  wrong_product: messages["amend.wrong_product"],
  wrong_batch: messages["amend.wrong_batch"],
  wrong_time: messages["amend.wrong_time"],
  duplicate: messages["amend.duplicate"],
  more_information: messages["amend.more_information"],
  other: messages["amend.other"]
} as const satisfies Record<AmendmentReason, () => string>

export const amendmentWords = (reason: AmendmentReason): string => words[reason]()

/** The answer as it is typed: no reason yet, and a text that may be empty. */
export interface TypedAmendment {
  readonly reason: AmendmentReason | undefined
  readonly text: string
}

export const noAmendment: TypedAmendment = { reason: undefined, text: "" }

/** What the service is told, or `undefined` while something is still to be said. */
export const readAmendment = ({ reason, text }: TypedAmendment): Amendment | undefined => {
  if (reason === undefined) return undefined
  const said = text.trim()
  const amendment = { reason, ...(said === "" ? {} : { text: said }) }
  return isTextMissing(amendment) ? undefined : amendment
}

/** What is still to be said. */
export const amendmentMistakes = (typed: TypedAmendment): ReadonlyArray<Mistake> => {
  if (typed.reason === undefined) return [{ field: "amend", words: messages["err.amendReason"]() }]
  return readAmendment(typed) === undefined ? [{ field: "amend-text", words: messages["err.amendmentText"]() }] : []
}

interface AmendmentFields {
  readonly question: string
  readonly typed: TypedAmendment
  readonly mistakes: ReadonlyArray<Mistake>
  readonly onType: (typed: TypedAmendment) => void
}

export const amendmentFields = ({ mistakes, onType, question, typed }: AmendmentFields) => html`
  ${choices({
    id: "amend",
    question,
    choices: AmendmentReason.literals.map((value) => ({ value, label: words[value]() })),
    chosen: typed.reason,
    error: besides(mistakes, "amend"),
    onChoose: (reason) => onType({ ...typed, reason })
  })}
  ${textField({
    id: "amend-text",
    label: messages["amend.text"](),
    hint: messages["amend.textHint"](),
    value: typed.text,
    error: besides(mistakes, "amend-text"),
    onType: (text) => onType({ ...typed, text })
  })}
`
