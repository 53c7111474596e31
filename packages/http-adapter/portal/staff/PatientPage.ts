/** One person's diary for staff who may look: the strip that says whose it is, and its month or one of its days. */
import { PersonId } from "@haemtrack/domain/person/Person"
import { format, type NhsNumber } from "@haemtrack/domain/person/NhsNumber"
import * as Effect from "effect/Effect"
import { html, nothing, type PropertyValues } from "lit"
import type { PersonRecord } from "../../src/api/persons.ts"
import "../diary/DiaryMonth.ts"
import { loaded, type Loaded, loading, whenLoaded } from "../diary/Loaded.ts"
import { messages } from "../messages/en-GB.ts"
import "../pages/DayPage.ts"
import { address } from "../Route.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { longDate } from "../words/speech.ts"
import { notices } from "./notices.ts"

export class PatientPage extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    person: {},
    month: {},
    date: {},
    record: { state: true }
  }

  declare visit: Visit
  declare person: string
  declare month: string | undefined
  /** One day of the diary; its month when none is given. */
  declare date: string | undefined
  declare record: Loaded<PersonRecord>

  constructor() {
    super()
    this.record = loading
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("person")) void this.#load()
  }

  readonly #load = async () => {
    const params = { person: PersonId.make(this.person) }
    this.record = loading
    this.record = loaded(
      await this.visit.ask((client) => Effect.map(client.persons.byId({ params }), ({ body }) => body))
    )
  }

  protected override render() {
    return html`
      <p class="eyebrow no-print"><a href=${address({ page: "people" })}>${messages["nav.people"]()}</a></p>
      ${this.date === undefined ? html`<h1>${messages["patient.title"]()}</h1>` : nothing} ${notices(this.visit.centre)}
      ${whenLoaded(this.record, {
        what: messages["patient.title"](),
        again: () => void this.#load(),
        ready: (person) => html`${strip(person)} ${this.#diary(person)}`
      })}
    `
  }

  #diary(person: PersonRecord) {
    return this.date === undefined
      ? html`<diary-month
          .visit=${this.visit}
          .person=${person}
          .month=${this.month}
          .isReadOnly=${true}
        ></diary-month>`
      : html`<day-page .visit=${this.visit} .person=${person} .date=${this.date} .isReadOnly=${true}></day-page>`
  }
}

const number = (nhsNumber: NhsNumber | undefined) =>
  nhsNumber === undefined
    ? nothing
    : html`<span>${messages["person.nhsNumber"]()} <bdi dir="ltr">${format(nhsNumber)}</bdi></span>`

/** Whose diary it is, always in view of what is read: the wrong person's is the worst mistake of all. */
const strip = ({ birthDate, familyName, givenName, nhsNumber }: PersonRecord) => html`
  <div class="card strip">
    <p>
      <strong><bdi>${messages["person.fullName"]({ given: givenName, family: familyName })}</bdi></strong>
      <span>${messages["person.born"]({ date: longDate(birthDate) })}</span> ${number(nhsNumber)}
    </p>
    <p class="muted no-print">${messages["state.readonly"]()}</p>
  </div>
`

customElements.define("patient-page", PatientPage)

declare global {
  interface HTMLElementTagNameMap {
    "patient-page": PatientPage
  }
}
