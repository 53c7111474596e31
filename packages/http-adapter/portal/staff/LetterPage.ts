/** The letter that invites a person: made when it is asked for, and its code is shown this once. */
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { html, type PropertyValues } from "lit"
import type { Invitation, PersonRecord } from "../../src/api/persons.ts"
import { loaded, type Loaded, loading, whenLoaded } from "../diary/Loaded.ts"
import { newUuid7 } from "../diary/newUuid7.ts"
import { wallAt } from "../diary/wallClock.ts"
import { messages } from "../words/spoken.ts"
import { address } from "../Route.ts"
import { icon } from "../shell/icons.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { longDate } from "../words/speech.ts"
import { notices } from "./notices.ts"

export class LetterPage extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    person: {},
    record: { state: true },
    letter: { state: true }
  }

  declare visit: Visit
  declare person: string
  declare record: Loaded<PersonRecord>
  /** Nothing before it is asked for: a new letter ends the one before it. */
  declare letter: Loaded<Invitation> | undefined
  #key = newUuid7()

  constructor() {
    super()
    this.record = loading
    this.letter = undefined
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("person")) void this.#load()
  }

  readonly #load = async () => {
    const params = { person: PersonId.make(this.person) }
    this.record = loaded(
      await this.visit.ask((client) => Effect.map(client.persons.byId({ params }), ({ body }) => body))
    )
  }

  readonly #invite = async () => {
    const request = { params: { person: PersonId.make(this.person) }, headers: { "idempotency-key": this.#key } }
    this.letter = loading
    const answer = await this.visit.ask((client) => client.persons.invite(request))
    this.letter = loaded(answer)
    // The next letter is another one; a try that had no answer is the same one again.
    if (Result.isSuccess(answer)) this.#key = newUuid7()
  }

  protected override render() {
    return html`
      <h1>${messages["letter.title"]()}</h1>
      ${notices(this.visit.centre)}
      ${whenLoaded(this.record, {
        what: messages["letter.title"](),
        again: () => void this.#load(),
        ready: (person) => (this.letter === undefined ? this.#before(person) : this.#letter(person, this.letter))
      })}
    `
  }

  #before({ familyName, givenName }: PersonRecord) {
    return html`
      <div class="card">
        <p>
          <bdi
            >${messages["letter.for"]({ name: messages["person.fullName"]({ given: givenName, family: familyName }) })}</bdi
          >
        </p>
        <p>${messages["letter.before"]()}</p>
        <button id="make-letter" class="button primary" @click=${this.#invite}>${messages["letter.make"]()}</button>
      </div>
    `
  }

  #letter(person: PersonRecord, letter: Loaded<Invitation>) {
    return whenLoaded(letter, {
      what: messages["letter.title"](),
      again: () => void this.#invite(),
      ready: (invitation) =>
        invitation.code === undefined ? this.#shownBefore() : this.#sheet(person, invitation, invitation.code)
    })
  }

  #shownBefore() {
    return html`
      <div class="note warn">
        ${icon("info")}
        <div>
          <p>${messages["letter.shownBefore"]()}</p>
          <button class="button" @click=${this.#invite}>${messages["letter.make"]()}</button>
        </div>
      </div>
    `
  }

  #sheet({ familyName, givenName, zone }: PersonRecord, { expiresAt, url }: Invitation, code: string) {
    const name = messages["person.fullName"]({ given: givenName, family: familyName })
    return html`
      <p class="note no-print">${icon("info")} ${messages["letter.once"]()}</p>
      <article class="card letter">
        <p class="muted"><bdi>${this.visit.centre.name}</bdi></p>
        <p><bdi>${messages["letter.dear"]({ name })}</bdi></p>
        <p>${messages["letter.text"]()}</p>
        <ol>
          <li>${messages["letter.step1"]()}<br /><bdi class="address" dir="ltr">${url}</bdi></li>
          <li>
            ${messages["letter.step2"]()}<br /><strong id="code" class="code"><bdi dir="ltr">${code}</bdi></strong>
          </li>
          <li>${messages["letter.step3"]()}</li>
          <li>${messages["letter.step4"]()}</li>
        </ol>
        <p>${messages["letter.until"]({ date: longDate(wallAt(expiresAt, zone).slice(0, 10)) })}</p>
        <p>${messages["letter.paper"]()}</p>
        <p class="small muted">${messages["app.notNational"]()}</p>
      </article>
      <div class="row no-print">
        <button class="button primary" @click=${() => window.print()}>${messages["print.button"]()}</button>
        <a class="button" href=${address({ page: "people" })}>${messages["letter.back"]()}</a>
      </div>
    `
  }
}

customElements.define("letter-page", LetterPage)

declare global {
  interface HTMLElementTagNameMap {
    "letter-page": LetterPage
  }
}
