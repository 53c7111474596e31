/** What is to be fixed, above the form, with a link to each field; it takes the focus when it appears (ux 4). */
import { html, nothing } from "lit"
import { spoken } from "../words/spoken.ts"
import { icon } from "../shell/icons.ts"
import { type Mistake, onePerField } from "./Mistake.ts"

/** A link to an address is a page of the portal; here it moves the focus instead, and the address stays. */
const lead = (field: string) => (event: Event) => {
  event.preventDefault()
  event.stopPropagation()
  const control = document.getElementById(field)
  control?.scrollIntoView({ block: "center" })
  control?.focus()
}

/** Nothing when there is nothing to fix. */
export const errorSummary = (mistakes: ReadonlyArray<Mistake>) => {
  const listed = onePerField(mistakes)
  return listed.length === 0
    ? nothing
    : html`<section
        class="error-summary"
        id="error-summary"
        tabindex="-1"
        aria-label=${spoken.words["err.summary"]({ n: listed.length })}
      >
        <h2>${spoken.words["err.summary"]({ n: listed.length })}</h2>
        <ul>
          ${listed.map(({ field, words }) => html`<li><a href="#${field}" @click=${lead(field)}>${words}</a></li>`)}
        </ul>
      </section>`
}

/** To call when the summary was drawn, with the page or sheet that it stands in: the page under a sheet may have its own. */
export const focusErrorSummary = (form: ParentNode): void => form.querySelector<HTMLElement>(".error-summary")?.focus()

/** The sentence beside a field, which its control names in `aria-describedby`. */
export const errorBeside = (field: string, words: string | undefined) =>
  words === undefined
    ? nothing
    : html`<p class="error" id="${field}-error">
        ${icon("warn")}<span><span class="words">${spoken.words["err.prefix"]()}</span> ${words}</span>
      </p>`

/** What `aria-describedby` of a control says, or nothing. */
export const describedBy = (field: string, hint: unknown, error: string | undefined) => {
  const parts = [...(error === undefined ? [] : [`${field}-error`]), ...(hint === undefined ? [] : [`${field}-hint`])]
  return parts.length === 0 ? nothing : parts.join(" ")
}
