/**
 * Joining: by the code of a letter for a person with a diary, by a one-time link for staff (ID-13).
 *
 * The code of a link stands behind the `#` of the address, where no server reads it, and is taken out of the address at once.
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { Name } from "@haemtrack/domain/person/Person"
import { readDate } from "@haemtrack/web-components/haem-treatment-form/digits"
import { noDate, type TypedDate } from "@haemtrack/web-components/haem-treatment-form/TypedTime"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { html } from "lit"
import type {
  InvitationNotFound,
  InvitationUsed,
  LoginTaken,
  PasswordFault,
  PasswordWeak
} from "../../src/api/errors.ts"
import { Login } from "../../src/api/session.ts"
import { askOnce, type Refusal } from "../diary/Diary.ts"
import { dateFields } from "../fields/dateFields.ts"
import { errorSummary, focusErrorSummary } from "../fields/errorSummary.ts"
import { besides, type Mistake } from "../fields/Mistake.ts"
import { passwordField } from "../fields/passwordField.ts"
import { textField } from "../fields/textField.ts"
import { messages, type PlainKey } from "../words/spoken.ts"
import { Page } from "../shell/Page.ts"
import { problemWords } from "../words/problemWords.ts"
import { signedIn } from "./SignInForm.ts"

const isLogin = Schema.is(Login)
const isName = Schema.is(Name)

const weakness = {
  TooShort: "err.passwordTooShort",
  TooLong: "err.passwordTooLong",
  Common: "err.passwordCommon",
  KnownWords: "err.passwordKnownWords",
  Repeated: "err.passwordRepeated"
} as const satisfies Record<PasswordFault, PlainKey>

type Told = InvitationNotFound | InvitationUsed | LoginTaken | PasswordWeak

/** Beside which field an answer of the service stands. */
const mistakeOf = (refusal: Refusal<Told | { readonly _tag: string }>): Mistake => {
  switch (refusal._tag) {
    case "PasswordWeak":
      return {
        field: "password",
        words: "reason" in refusal ? messages[weakness[refusal.reason]]() : problemWords(refusal)
      }
    case "LoginTaken":
      return { field: "login", words: problemWords(refusal) }
    default:
      return { field: "code", words: problemWords(refusal) }
  }
}

export class RegisterPage extends Page {
  static override readonly properties = {
    code: { state: true },
    birthDate: { state: true },
    name: { state: true },
    login: { state: true },
    password: { state: true },
    isShown: { state: true },
    isSending: { state: true },
    mistakes: { state: true }
  }

  declare code: string
  declare birthDate: TypedDate
  declare name: string
  declare login: string
  declare password: string
  declare isShown: boolean
  declare isSending: boolean
  declare mistakes: ReadonlyArray<Mistake>
  /** Came by a link: a member of staff, whose code is not typed. */
  readonly #isStaff: boolean

  constructor() {
    super()
    this.code = decodeURIComponent(location.hash.slice(1))
    this.#isStaff = this.code !== ""
    this.birthDate = noDate
    this.name = ""
    this.login = ""
    this.password = ""
    this.isShown = false
    this.isSending = false
    this.mistakes = []
    if (this.#isStaff) history.replaceState(null, "", location.pathname)
  }

  protected override render() {
    return html`
      <div class="card narrow">
        <p class="eyebrow">${messages["join.welcome"]()}</p>
        <h1>${messages["join.title"]()}</h1>
        ${errorSummary(this.mistakes)}
        <form novalidate @submit=${this.#submit}>
          ${this.#isStaff ? this.#staffFields() : this.#patientFields()}
          ${textField({
            id: "login",
            label: messages["join.login"](),
            hint: messages["join.loginHint"](),
            value: this.login,
            error: besides(this.mistakes, "login"),
            autocomplete: "username",
            onType: (login) => {
              this.login = login
            }
          })}
          ${passwordField({
            id: "password",
            label: messages["join.password"](),
            hint: messages["join.passwordHint"](),
            value: this.password,
            isShown: this.isShown,
            error: besides(this.mistakes, "password"),
            autocomplete: "new-password",
            onType: (password) => {
              this.password = password
            },
            onShow: () => {
              this.isShown = !this.isShown
            }
          })}
          <button class="button primary wide" aria-disabled=${this.isSending ? "true" : "false"}>
            ${messages["join.go"]()}
          </button>
        </form>
        <p><a href="/signin">${messages["join.haveLogin"]()}</a></p>
      </div>
    `
  }

  #patientFields() {
    return html`
      <p>${messages["join.letter"]()}</p>
      ${textField({
        id: "code",
        label: messages["join.code"](),
        hint: messages["join.codeHint"](),
        value: this.code,
        width: "batch",
        error: besides(this.mistakes, "code"),
        onType: (code) => {
          this.code = code
        }
      })}
      ${dateFields({
        id: "birth",
        question: messages["person.birthDate"](),
        hint: messages["person.birthDateHint"](),
        value: this.birthDate,
        error: besides(this.mistakes, "birth"),
        onType: (birthDate) => {
          this.birthDate = birthDate
        }
      })}
    `
  }

  /** The summary leads here, too, when the link itself no longer counts: there is no field for its code. */
  #staffFields() {
    return html`
      <p id="code" tabindex="-1">${messages["join.link"]()}</p>
      ${textField({
        id: "name",
        label: messages["join.name"](),
        hint: messages["join.nameHint"](),
        value: this.name,
        error: besides(this.mistakes, "name"),
        autocomplete: "name",
        onType: (name) => {
          this.name = name
        }
      })}
    `
  }

  #missing(): ReadonlyArray<Mistake> {
    const who = this.#isStaff
      ? [...(isName(this.name.trim()) ? [] : [{ field: "name", words: messages["err.name"]() }])]
      : [
          ...(this.code.trim() === "" ? [{ field: "code", words: messages["err.code"]() }] : []),
          ...(readDate(this.birthDate) === undefined ? [{ field: "birth", words: messages["err.birthDate"]() }] : [])
        ]
    return [
      ...who,
      ...(isLogin(this.login.trim()) ? [] : [{ field: "login", words: messages["err.newLogin"]() }]),
      ...(this.password === "" ? [{ field: "password", words: messages["err.newPassword"]() }] : [])
    ]
  }

  readonly #submit = async (event: Event) => {
    event.preventDefault()
    if (this.isSending) return
    this.mistakes = this.#missing()
    if (this.mistakes.length === 0) await this.#send()
    await this.updateComplete
    focusErrorSummary(this)
  }

  async #send() {
    this.isSending = true
    const birthDate = readDate(this.birthDate)
    const payload = {
      code: Redacted.make(this.code.trim()),
      ...(this.#isStaff ? { name: this.name.trim() } : {}),
      ...(birthDate === undefined ? {} : { birthDate: LocalDate.make(birthDate) }),
      login: this.login.trim(),
      password: Redacted.make(this.password)
    }
    const answer = await askOnce((client) => client.joining.acceptInvitation({ payload }))
    this.isSending = false
    if (Result.isFailure(answer)) {
      this.mistakes = [mistakeOf(answer.failure)]
      return
    }
    this.password = ""
    this.dispatchEvent(new Event(signedIn, { bubbles: true }))
  }
}

customElements.define("register-page", RegisterPage)

declare global {
  interface HTMLElementTagNameMap {
    "register-page": RegisterPage
  }
}
