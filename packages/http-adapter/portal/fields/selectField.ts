/** One of a longer list, in the browser's own control: it is spoken, searched and scrolled as people know it. */
import { html } from "lit"
import { messages } from "../messages/en-GB.ts"
import { describedBy, errorBeside } from "./errorSummary.ts"

interface SelectField {
  readonly id: string
  readonly label: string
  readonly options: ReadonlyArray<{ readonly value: string; readonly words: string }>
  /** The empty text while nothing is chosen. */
  readonly chosen: string
  readonly none?: string
  readonly error: string | undefined
  readonly onChoose: (value: string) => void
}

const chosenIn = (event: Event): string => (event.target instanceof HTMLSelectElement ? event.target.value : "")

export const selectField = ({ chosen, error, id, label, none, onChoose, options }: SelectField) => html`
  <div class="field ${error === undefined ? "" : "wrong"}">
    <label for=${id}>${label}</label>
    ${errorBeside(id, error)}
    <select
      id=${id}
      aria-invalid=${error === undefined ? "false" : "true"}
      aria-describedby=${describedBy(id, undefined, error)}
      @change=${(event: Event) => onChoose(chosenIn(event))}
    >
      <option value="" ?selected=${chosen === ""}>${none ?? messages["field.choose"]()}</option>
      ${options.map(({ value, words }) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
  </div>
`
