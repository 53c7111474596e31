/** What comes over a page when the session ends; the page under it keeps what was typed (ux 5, session over). */
import { html } from "lit"
import { messages } from "../words/spoken.ts"

/** To call when a sheet was drawn: a dialog is modal only when it is opened in the document. */
export const openSheet = (frame: ParentNode): void => {
  const sheet = frame.querySelector("dialog")
  if (sheet?.open === false) sheet.showModal()
}

/** Escape does not close it: there is nothing behind it to use. */
const stayOpen = (event: Event) => event.preventDefault()

/** Two minutes before the end. */
export const sessionEnding = (minutes: number, stay: () => void, signOut: () => void) => html`
  <dialog class="sheet" aria-labelledby="ending" @cancel=${stay}>
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
  <dialog class="sheet over" aria-labelledby="over" @cancel=${stayOpen}>
    <h2 id="over">${messages["signin.overTitle"]()}</h2>
    <p>${messages["signin.over"]()}</p>
    <sign-in-form></sign-in-form>
  </dialog>
`
