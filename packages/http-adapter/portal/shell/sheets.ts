/** What comes over a page when the session ends; the page under it keeps what was typed (ux 5, session over). */
import { html } from "lit"
import { ref } from "lit/directives/ref.js"
import { messages } from "../messages/en-GB.ts"

/** A modal dialog opens once it is in the document. Escape does not close it: there is nothing behind it to use. */
const open = (element: Element | undefined) => {
  if (element instanceof HTMLDialogElement && !element.open) element.showModal()
}

const stayOpen = (event: Event) => event.preventDefault()

/** Two minutes before the end. */
export const sessionEnding = (minutes: number, stay: () => void, signOut: () => void) => html`
  <dialog class="sheet" aria-labelledby="ending" ${ref(open)} @cancel=${stay}>
    <h2 id="ending">${messages["signin.endingTitle"]()}</h2>
    <p>${messages["signin.ending"]({ n: minutes })}</p>
    <div class="row">
      <button class="button primary" @click=${stay}>${messages["signin.stay"]()}</button>
      <button class="button" @click=${signOut}>${messages["signout.title"]()}</button>
    </div>
  </dialog>
`

/** After it. */
export const sessionOver = () => html`
  <dialog class="sheet over" aria-labelledby="over" ${ref(open)} @cancel=${stayOpen}>
    <h2 id="over">${messages["signin.overTitle"]()}</h2>
    <p>${messages["signin.over"]()}</p>
    <sign-in-form></sign-in-form>
  </dialog>
`
