/** One day as a page of its own: where there is no room for it beside its month. */
import { addDays, monthOf } from "@haemtrack/domain/calendar/month"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import * as Result from "effect/Result"
import { html, type PropertyValues } from "lit"
import type { PersonRecord } from "../../src/api/persons.ts"
import type { BleedRecord } from "../../src/api/bleeds.ts"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import { addToDay, dayEntries, openEntry } from "../diary/dayEntries.ts"
import { loaded, type Loaded, loading, whenLoaded } from "../diary/Loaded.ts"
import { messages } from "../words/spoken.ts"
import { address, type Route } from "../Route.ts"
import { icon } from "../shell/icons.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { fullDate, monthAndYear } from "../words/speech.ts"

interface Written {
  readonly treatments: ReadonlyArray<TreatmentRecord>
  readonly bleeds: ReadonlyArray<BleedRecord>
}

export class DayPage extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    person: { attribute: false },
    date: {},
    isReadOnly: { attribute: false },
    state: { state: true }
  }

  declare visit: Visit
  declare person: PersonRecord
  declare date: string
  /** Staff look, and do not write. */
  declare isReadOnly: boolean
  declare state: Loaded<Written>

  constructor() {
    super()
    this.isReadOnly = false
    this.state = loading
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("date") || changed.has("person")) void this.#load()
  }

  readonly #load = async () => {
    const { date, person } = this
    const day = LocalDate.make(date)
    this.state = loading
    const request = { params: { person: person.id }, query: { from: day, to: day } }
    const [treatments, bleeds] = await Promise.all([
      this.visit.ask((client) => client.treatments.between(request)),
      this.visit.ask((client) => client.bleeds.list(request))
    ])
    if (date !== this.date) return
    this.state = loaded(
      Result.flatMap(treatments, (given) =>
        Result.map(bleeds, (begun): Written => ({ treatments: given.items, bleeds: begun.items }))
      )
    )
  }

  #day(date: string): Route {
    return this.isReadOnly ? { page: "patientDay", person: this.person.id, date } : { page: "day", date }
  }

  get #month(): Route {
    const month = monthOf(this.date)
    return this.isReadOnly ? { page: "patient", person: this.person.id, month } : { page: "month", month }
  }

  protected override render() {
    const [before, after] = [addDays(this.date, -1), addDays(this.date, 1)]
    return html`
      <div class="page-head">
        <div>
          <p class="eyebrow"><a href=${address(this.#month)}>${monthAndYear(monthOf(this.date))}</a></p>
          <h1>${fullDate(this.date)}</h1>
        </div>
        <div class="row no-print">
          <a class="button round" href=${address(this.#day(before))}
            >${icon("previous")}<span class="words">${messages["day.before"]({ date: fullDate(before) })}</span></a
          >
          <a class="button round" href=${address(this.#day(after))}
            >${icon("next")}<span class="words">${messages["day.after"]({ date: fullDate(after) })}</span></a
          >
        </div>
      </div>
      ${whenLoaded(this.state, {
        what: fullDate(this.date),
        again: () => void this.#load(),
        ready: (written) => this.#entries(written)
      })}
    `
  }

  #entries(written: Written) {
    const { date, isReadOnly, person } = this
    return html`<div class="card" @haem-entry-open=${openEntry} @haem-add=${addToDay}>
      ${dayEntries({ ...written, date, person, isReadOnly })}
    </div>`
  }
}

customElements.define("day-page", DayPage)

declare global {
  interface HTMLElementTagNameMap {
    "day-page": DayPage
  }
}
