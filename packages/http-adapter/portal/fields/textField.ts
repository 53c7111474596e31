/** One line to type into, with its label, its hint and what is to be fixed. */
import { html, nothing } from "lit"
import { describedBy, errorBeside } from "./errorSummary.ts"

/** The look of a field follows what is typed into it: `batch` in the script of numbers on a box, `short` for two digits. */
export type Width = "digits" | "year" | "batch" | "full"

interface TextField {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onType: (text: string) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly width?: Width
  readonly type?: "text" | "password" | "search"
  readonly inputMode?: "numeric"
  readonly autocomplete?: "username" | "current-password" | "new-password" | "name" | "off"
}

const typed = (event: Event): string => (event.target instanceof HTMLInputElement ? event.target.value : "")

export const textField = (field: TextField) => html`
  <div class="field ${field.error === undefined ? "" : "wrong"}">
    <label for=${field.id}>${field.label}</label>
    ${field.hint === undefined ? nothing : html`<p class="hint" id="${field.id}-hint">${field.hint}</p>`}
    ${errorBeside(field.id, field.error)}
    <input
      id=${field.id}
      class="width-${field.width ?? "full"}"
      type=${field.type ?? "text"}
      inputmode=${field.inputMode ?? nothing}
      autocomplete=${field.autocomplete ?? "off"}
      autocapitalize=${field.width === "batch" ? "characters" : "off"}
      spellcheck="false"
      .value=${field.value}
      aria-invalid=${field.error === undefined ? nothing : "true"}
      aria-describedby=${describedBy(field.id, field.hint, field.error)}
      @input=${(event: Event) => field.onType(typed(event))}
    />
  </div>
`
