/** Login name and password; the same form stands on its page and over a page whose session has ended. */
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { html } from "lit"
import { Login } from "../../src/api/session.ts"
import { askOnce } from "../diary/Diary.ts"
import { errorSummary, focusErrorSummary } from "../fields/errorSummary.ts"
import { besides, type Mistake } from "../fields/Mistake.ts"
import { passwordField } from "../fields/passwordField.ts"
import { textField } from "../fields/textField.ts"
import { messages } from "../words/spoken.ts"
import { Page } from "../shell/Page.ts"
import { problemWords } from "../words/problemWords.ts"

/** Sent when the service has taken login and password; carries nothing. */
export const signedIn = "portal-signed-in"

const isLogin = Schema.is(Login)

export class SignInForm extends Page {
  static override readonly properties = {
    login: { state: true },
    password: { state: true },
    isShown: { state: true },
    isSending: { state: true },
    mistakes: { state: true }
  }

  declare login: string
  declare password: string
  declare isShown: boolean
  declare isSending: boolean
  declare mistakes: ReadonlyArray<Mistake>

  constructor() {
    super()
    this.login = ""
    this.password = ""
    this.isShown = false
    this.isSending = false
    this.mistakes = []
  }

  protected override render() {
    return html`
      ${errorSummary(this.mistakes)}
      <form novalidate @submit=${this.#submit}>
        ${textField({
          id: "login",
          label: messages["signin.name"](),
          hint: messages["signin.nameHint"](),
          value: this.login,
          error: besides(this.mistakes, "login"),
          autocomplete: "username",
          onType: (login) => {
            this.login = login
          }
        })}
        ${passwordField({
          id: "password",
          label: messages["signin.password"](),
          value: this.password,
          isShown: this.isShown,
          error: besides(this.mistakes, "password"),
          autocomplete: "current-password",
          onType: (password) => {
            this.password = password
          },
          onShow: () => {
            this.isShown = !this.isShown
          }
        })}
        <button class="button primary wide" aria-disabled=${this.isSending ? "true" : "false"}>
          ${messages["signin.title"]()}
        </button>
        <details class="help">
          <summary>${messages["signin.help"]()}</summary>
          <p>${messages["signin.helpText"]()}</p>
        </details>
      </form>
    `
  }

  #empty(): ReadonlyArray<Mistake> {
    return [
      ...(this.login.trim() === "" ? [{ field: "login", words: messages["err.login"]() }] : []),
      ...(this.password === "" ? [{ field: "password", words: messages["err.password"]() }] : [])
    ]
  }

  readonly #submit = async (event: Event) => {
    event.preventDefault()
    if (this.isSending) return
    this.mistakes = this.#empty()
    if (this.mistakes.length === 0) await this.#send(this.login.trim(), this.password)
    await this.updateComplete
    focusErrorSummary(this)
  }

  async #send(login: string, password: string) {
    // A name that no account can have gets the answer of one that is not there.
    if (!isLogin(login)) return this.#refuse(messages["signin.wrong"]())
    this.isSending = true
    const payload = { login, password: Redacted.make(password) }
    const answer = await askOnce((client) => client.joining.signIn({ payload }))
    this.isSending = false
    if (Result.isFailure(answer)) return this.#refuse(problemWords(answer.failure))
    this.password = ""
    this.dispatchEvent(new Event(signedIn, { bubbles: true }))
  }

  #refuse(words: string) {
    this.mistakes = [{ field: "password", words }]
  }
}

customElements.define("sign-in-form", SignInForm)

declare global {
  interface HTMLElementTagNameMap {
    "sign-in-form": SignInForm
  }
}
