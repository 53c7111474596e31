/** One person's diary for staff who may look: the strip that says whose it is, and its month or one of its days. */
import { PersonId } from "@haemtrack/domain/person/Person"
import { format, type NhsNumber } from "@haemtrack/domain/person/NhsNumber"
import * as Effect from "effect/Effect"
import { html, nothing, type PropertyValues } from "lit"
import type { PersonRecord } from "../../src/api/persons.ts"
import "../diary/DiaryMonth.ts"
import { loaded, type Loaded, loading, whenLoaded } from "../diary/Loaded.ts"
import { messages } from "../words/spoken.ts"
import "../pages/DayPage.ts"
import { address } from "../Route.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { isWide } from "../shell/width.ts"
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
  /** The chosen day of the diary. */
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
      ${this.#isDayAlone ? nothing : html`<h1>${messages["patient.title"]()}</h1>`} ${notices(this.visit.centre)}
      ${whenLoaded(this.record, {
        what: messages["patient.title"](),
        again: () => void this.#load(),
        ready: (person) => html`${strip(person)} ${this.#diary(person)}`
      })}
    `
  }

  /** Where a day has no room beside its month it is a page, with a heading of its own. */
  get #isDayAlone(): boolean {
    return this.date !== undefined && !isWide()
  }

  #diary(person: PersonRecord) {
    return this.#isDayAlone
      ? html`<day-page .visit=${this.visit} .person=${person} .date=${this.date} .isReadOnly=${true}></day-page>`
      : html`<diary-month
          .visit=${this.visit}
          .person=${person}
          .month=${this.month}
          .date=${this.date}
          .isReadOnly=${true}
        ></diary-month>`
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
