/** One day: what was recorded, and the ways to add, correct, take back and look at what changed. */
import { addDays, monthOf } from "@haemtrack/domain/calendar/month"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import "@haemtrack/web-components/haem-day/define"
import type { HaemAddEvent, HaemEntryOpenEvent } from "@haemtrack/web-components"
import { html, nothing, type PropertyValues } from "lit"
import type { PersonRecord } from "../../src/api/persons.ts"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import { entryOf } from "../diary/entryOf.ts"
import { loaded, type Loaded, loading, whenLoaded } from "../diary/Loaded.ts"
import { today, wallAt } from "../diary/wallClock.ts"
import { messages } from "../messages/en-GB.ts"
import { address, type Route } from "../Route.ts"
import { icon } from "../shell/icons.ts"
import { go } from "../shell/navigation.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { amountWords, fullDate, monthAndYear, shortDate, timeWords } from "../words/speech.ts"

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
  declare state: Loaded<ReadonlyArray<TreatmentRecord>>

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
    const answer = await this.visit.ask((client) => client.treatments.between(request))
    if (date !== this.date) return
    const state = loaded(answer)
    this.state = state._tag === "Ready" ? { ...state, value: state.value.items } : state
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
        ready: (treatments) => this.#entries(treatments.filter(({ status }) => status === "given"))
      })}
    `
  }

  #entries(treatments: ReadonlyArray<TreatmentRecord>) {
    const { zone } = this.person
    return html`
      <haem-day
        class="card"
        lang="en-GB"
        .date=${this.date}
        .today=${today(zone)}
        .timeZone=${zone}
        .entries=${treatments.map((treatment) => entryOf(treatment, zone))}
        .readOnly=${this.isReadOnly}
        @haem-entry-open=${(event: HaemEntryOpenEvent) => go({ page: "correct", treatment: event.detail.id })}
        @haem-add=${(event: HaemAddEvent) => go({ page: "record", date: event.detail.date })}
      ></haem-day>
      ${treatments.length === 0 ? nothing : this.#more(treatments)}
    `
  }

  #more(treatments: ReadonlyArray<TreatmentRecord>) {
    return html`
      <section class="card no-print" aria-labelledby="more-of-day">
        <h2 id="more-of-day">${messages["day.more"]()}</h2>
        <ul class="plain">
          ${treatments.map((treatment) => this.#ways(treatment))}
        </ul>
      </section>
    `
  }

  #ways(treatment: TreatmentRecord) {
    const which = messages["day.which"]({ amount: amountWords(treatment.total), time: timeWords(treatment.occurredAt) })
    return html`<li class="row">
      <span class="which"><bdi>${which}</bdi>${this.#changed(treatment)}</span>
      <a href=${address({ page: "history", treatment: treatment.id })}
        >${messages["day.history"]()}<span class="words">: ${which}</span></a
      >
      ${
        this.isReadOnly
          ? nothing
          : html`<a href=${address({ page: "withdraw", treatment: treatment.id })}
              >${messages["day.withdraw"]()}<span class="words">: ${which}</span></a
            >`
      }
    </li>`
  }

  /** The person reads that an entry is not what it was, and by whom (clinical 9.7). */
  #changed({ changedAt, changedBy }: TreatmentRecord) {
    if (changedAt === undefined || changedBy === undefined) return nothing
    const date = shortDate(wallAt(changedAt, this.person.zone).slice(0, 10))
    return html`<span class="small muted"><bdi>${messages["day.changed"]({ date, by: changedBy.name })}</bdi></span>`
  }
}

customElements.define("day-page", DayPage)

declare global {
  interface HTMLElementTagNameMap {
    "day-page": DayPage
  }
}
