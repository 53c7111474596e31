/** A day as three short fields: nothing pops up, and a date of birth or an old treatment is typed in a second. */
import type { TypedDate } from "@haemtrack/web-components/haem-treatment-form/TypedTime"
import { html, nothing } from "lit"
import { spoken } from "../words/spoken.ts"
import { errorBeside } from "./errorSummary.ts"
import { textField } from "./textField.ts"

interface DateFields {
  readonly id: string
  readonly question: string
  readonly hint?: string
  readonly value: TypedDate
  readonly error?: string | undefined
  readonly onType: (value: TypedDate) => void
}

/** The field for the day has the id of the group: the error summary leads there. */
export const dateFields = ({ error, hint, id, onType, question, value }: DateFields) => html`
  <fieldset
    class="field ${error === undefined ? "" : "wrong"}"
    aria-describedby=${error === undefined ? nothing : `${id}-error`}
  >
    <legend>${question}</legend>
    ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`} ${errorBeside(id, error)}
    <div class="row">${datePart(id, value, onType)}</div>
  </fieldset>
`

/** The three fields without a question of their own. */
const datePart = (id: string, value: TypedDate, onType: (value: TypedDate) => void) => [
  textField({
    id,
    label: spoken.words["treat.day"](),
    value: value.day,
    width: "digits",
    inputMode: "numeric",
    onType: (day) => onType({ ...value, day })
  }),
  textField({
    id: `${id}-month`,
    label: spoken.words["treat.month"](),
    value: value.month,
    width: "digits",
    inputMode: "numeric",
    onType: (month) => onType({ ...value, month })
  }),
  textField({
    id: `${id}-year`,
    label: spoken.words["treat.year"](),
    value: value.year,
    width: "year",
    inputMode: "numeric",
    onType: (year) => onType({ ...value, year })
  })
]
