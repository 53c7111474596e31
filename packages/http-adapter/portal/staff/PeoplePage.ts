/** The centre's people with a diary: found by name or birthday, and how far each has joined. */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { readDate } from "@haemtrack/web-components/haem-treatment-form/digits"
import { noDate, type TypedDate } from "@haemtrack/web-components/haem-treatment-form/TypedTime"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { html, nothing } from "lit"
import type { PersonItem } from "../../src/api/persons.ts"
import { loaded, type Loaded, loading, whenLoaded } from "../diary/Loaded.ts"
import { dateFields } from "../fields/dateFields.ts"
import { errorSummary, focusErrorSummary } from "../fields/errorSummary.ts"
import { besides, type Mistake } from "../fields/Mistake.ts"
import { textField } from "../fields/textField.ts"
import { messages, type PlainKey } from "../words/spoken.ts"
import { address } from "../Route.ts"
import { announce } from "../shell/announce.ts"
import { icon } from "../shell/icons.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { problemWords } from "../words/problemWords.ts"
import { longDate } from "../words/speech.ts"
import { notices } from "./notices.ts"

/** The people shown, and how to get more of them; a search shows all that it found. */
interface Listed {
  readonly items: ReadonlyArray<PersonItem>
  readonly next?: string
}

const joiningWords = {
  not_invited: "joining.not_invited",
  invited: "joining.invited",
  joined: "joining.joined"
} as const satisfies Record<PersonItem["joining"], PlainKey>

export class PeoplePage extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    state: { state: true },
    name: { state: true },
    birthDate: { state: true },
    isSearch: { state: true },
    mistakes: { state: true }
  }

  declare visit: Visit
  declare state: Loaded<Listed>
  declare name: string
  declare birthDate: TypedDate
  /** What is listed was searched for. */
  declare isSearch: boolean
  declare mistakes: ReadonlyArray<Mistake>

  constructor() {
    super()
    this.state = loading
    this.name = ""
    this.birthDate = noDate
    this.isSearch = false
    this.mistakes = []
  }

  protected override firstUpdated() {
    void this.#list()
  }

  readonly #list = async () => {
    this.state = loading
    this.isSearch = false
    this.state = loaded(await this.#page({}))
  }

  #page(query: { readonly cursor?: string }) {
    return this.visit.ask((client) => Effect.map(client.persons.list({ query }), ({ body }) => body))
  }

  async #more({ items, next }: Listed) {
    if (next === undefined) return
    const answer = await this.#page({ cursor: next })
    if (Result.isFailure(answer)) return announce(problemWords(answer.failure))
    this.state = { _tag: "Ready", value: { ...answer.success, items: [...items, ...answer.success.items] } }
  }

  readonly #search = async (event: Event) => {
    event.preventDefault()
    const asked = this.#asked()
    this.mistakes = asked === undefined ? [{ field: "search", words: messages["err.search"]() }] : []
    if (asked !== undefined) await this.#find(asked)
    await this.updateComplete
    focusErrorSummary(this)
  }

  /** A birthday finds by itself: it is what tells two people of one name apart. */
  #asked(): { readonly q: string } | { readonly birthDate: LocalDate } | undefined {
    const date = readDate(this.birthDate)
    if (date !== undefined) return { birthDate: LocalDate.make(date) }
    const q = this.name.trim()
    return q === "" ? undefined : { q }
  }

  async #find(payload: { readonly q: string } | { readonly birthDate: LocalDate }) {
    const answer = await this.visit.ask((client) => client.persons.search({ payload }))
    if (Result.isFailure(answer)) {
      this.mistakes = [{ field: "search", words: problemWords(answer.failure) }]
      return
    }
    this.isSearch = true
    this.state = { _tag: "Ready", value: answer.success }
    announce(messages["people.found"]({ n: answer.success.items.length }))
  }

  protected override render() {
    return html`
      <div class="page-head">
        <h1>${messages["people.title"]()}</h1>
        <a class="button primary" href=${address({ page: "newPerson" })}
          >${icon("plus")} ${messages["nav.newPerson"]()}</a
        >
      </div>
      ${notices(this.visit.centre)} ${errorSummary(this.mistakes)}
      <form class="card" role="search" novalidate @submit=${this.#search}>
        <div class="row top">
          ${textField({
            id: "search",
            label: messages["people.byName"](),
            value: this.name,
            error: besides(this.mistakes, "search"),
            onType: (name) => {
              this.name = name
            }
          })}
          ${dateFields({
            id: "birth",
            question: messages["people.byBirthDate"](),
            value: this.birthDate,
            onType: (birthDate) => {
              this.birthDate = birthDate
            }
          })}
        </div>
        <div class="row">
          <button class="button">${messages["people.search"]()}</button>
          ${
            this.isSearch
              ? html`<button type="button" class="button quiet" @click=${this.#list}>
                  ${messages["people.all"]()}
                </button>`
              : nothing
          }
        </div>
      </form>
      ${whenLoaded(this.state, {
        what: messages["people.title"](),
        again: () => void this.#list(),
        ready: (listed) => this.#people(listed)
      })}
    `
  }

  #people(listed: Listed) {
    if (listed.items.length === 0) {
      return html`<p class="note">${this.isSearch ? messages["people.none"]() : messages["people.empty"]()}</p>`
    }
    return html`
      <div class="scrolls card" tabindex="0" role="group" aria-label=${messages["people.title"]()}>
        <table class="table">
          <caption class="words">
            ${messages["people.title"]()}
          </caption>
          <thead>
            <tr>
              <th scope="col">${messages["people.name"]()}</th>
              <th scope="col">${messages["person.birthDate"]()}</th>
              <th scope="col">${messages["people.joining"]()}</th>
              <th scope="col">${messages["people.letter"]()}</th>
            </tr>
          </thead>
          <tbody>
            ${listed.items.map(row)}
          </tbody>
        </table>
      </div>
      ${
        listed.next === undefined
          ? nothing
          : html`<p>
              <button class="button" @click=${() => void this.#more(listed)}>${messages["people.more"]()}</button>
            </p>`
      }
    `
  }
}

const row = ({ birthDate, familyName, givenName, id, joining }: PersonItem) => html`
  <tr>
    <th scope="row">
      <a href=${address({ page: "patient", person: id })}
        ><bdi>${messages["person.fullName"]({ given: givenName, family: familyName })}</bdi></a
      >
    </th>
    <td>${longDate(birthDate)}</td>
    <td>${messages[joiningWords[joining]]()}</td>
    <td>
      ${
        joining === "joined"
          ? messages["people.noLetter"]()
          : html`<a href=${address({ page: "letter", person: id })}
              >${messages["people.invite"]()}<span class="words"
                >: ${messages["person.fullName"]({ given: givenName, family: familyName })}</span
              ></a
            >`
      }
    </td>
  </tr>
`

customElements.define("people-page", PeoplePage)

declare global {
  interface HTMLElementTagNameMap {
    "people-page": PeoplePage
  }
}
