/**
 * A person's month: a table of its weeks, each day with its marks and words, and what was used in it.
 *
 * The same for the person and for staff who look; staff find the days below their own address.
 */
import { addMonths, monthGrid, monthOf, type Day } from "@haemtrack/domain/calendar/month"
import { Month } from "@haemtrack/domain/calendar/LocalDate"
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { picture } from "@haemtrack/web-components/shared/marks"
import { html, nothing, type PropertyValues } from "lit"
import type { PersonRecord } from "../../src/api/persons.ts"
import type { CalendarMonth, TreatmentRecord } from "../../src/api/treatments.ts"
import { messages } from "../messages/en-GB.ts"
import { address, type Route } from "../Route.ts"
import { announce } from "../shell/announce.ts"
import { icon } from "../shell/icons.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { amountWords, fullDate, monthAndYear, reasonWords, timeWords, weekday } from "../words/speech.ts"
import { loaded, type Loaded, loading, whenLoaded } from "./Loaded.ts"
import { printedList } from "./printedList.ts"
import { usageTable } from "./usageTable.ts"
import { today } from "./wallClock.ts"

/** Marks of a day that are drawn; the rest is a number (ux 2.2). */
const mostMarks = 3

export class DiaryMonth extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    person: { attribute: false },
    month: {},
    isReadOnly: { attribute: false },
    state: { state: true }
  }

  declare visit: Visit
  declare person: PersonRecord
  /** `YYYY-MM`; this month when none is given. */
  declare month: string | undefined
  declare isReadOnly: boolean
  declare state: Loaded<CalendarMonth>

  constructor() {
    super()
    this.isReadOnly = false
    this.state = loading
  }

  get #today(): string {
    return today(this.person.zone)
  }

  get #shown(): string {
    return this.month ?? monthOf(this.#today)
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("person") || changed.has("month")) void this.#load()
  }

  readonly #load = async () => {
    const month = this.#shown
    this.state = loading
    const request = { params: { person: this.person.id }, query: { month: Month.make(month) } }
    const answer = await this.visit.ask((client) => client.treatments.calendar(request))
    // The person may have turned the page in the meantime.
    if (month !== this.#shown) return
    this.state = loaded(answer)
    announce(monthAndYear(month))
  }

  #to(month: string): Route {
    const shown = month === monthOf(this.#today) ? {} : { month }
    return this.isReadOnly ? { page: "patient", person: this.person.id, ...shown } : { page: "month", ...shown }
  }

  #day(date: string): Route {
    return this.isReadOnly ? { page: "patientDay", person: this.person.id, date } : { page: "day", date }
  }

  protected override render() {
    const month = this.#shown
    return html`
      <div class="page-head">
        ${this.isReadOnly ? html`<h2>${monthAndYear(month)}</h2>` : html`<h1>${monthAndYear(month)}</h1>`}
        <div class="row turning no-print">${this.#turning(month)}</div>
      </div>
      ${whenLoaded(this.state, {
        what: monthAndYear(month),
        again: () => void this.#load(),
        ready: (calendar) => this.#month(calendar)
      })}
    `
  }

  #turning(month: string) {
    const [before, after] = [addMonths(month, -1), addMonths(month, 1)]
    return html`
      <a class="button" href=${address(this.#to(monthOf(this.#today)))}>${messages["cal.today"]()}</a>
      <a class="button round" href=${address(this.#to(before))}
        >${icon("previous")}<span class="words">${messages["cal.prev"]({ month: monthAndYear(before) })}</span></a
      >
      <a class="button round" href=${address(this.#to(after))}
        >${icon("next")}<span class="words">${messages["cal.next"]({ month: monthAndYear(after) })}</span></a
      >
    `
  }

  #month({ days, month }: CalendarMonth) {
    const byDate = new Map(days.map(({ date, treatments }) => [String(date), treatments]))
    const all = days.flatMap(({ treatments }) => treatments)
    return html`
      ${all.length === 0 ? this.#empty(month) : nothing}
      <div class="card month">
        <table>
          <caption class="words">
            ${messages["cal.caption"]({ month: monthAndYear(month) })}
          </caption>
          <thead>
            <tr>
              ${monthGrid(month)[0]?.map(({ date }) => html`<th scope="col">${this.#weekday(date)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${monthGrid(month).map(
              (week) =>
                html`<tr>
                  ${week.map((day) => this.#cell(day, byDate.get(day.date) ?? []))}
                </tr>`
            )}
          </tbody>
        </table>
        ${this.#legend(all)}
      </div>
      ${usageTable(all, this.visit.products)} ${printedList(all, this.#today)}
    `
  }

  #weekday(date: string) {
    const name = weekday(date)
    return html`<span aria-hidden="true">${name.slice(0, 3)}</span><span class="words">${name}</span>`
  }

  #cell({ date, day, inMonth }: Day, treatments: ReadonlyArray<TreatmentRecord>) {
    if (!inMonth) return html`<td class="outside"><span class="number" aria-hidden="true">${day}</span></td>`
    const isToday = date === this.#today
    return html`<td class=${isToday ? "today" : ""}>
      <a class="day" href=${address(this.#day(date))} aria-current=${isToday ? "date" : nothing}>
        <span class="words">${fullDate(date)}${isToday ? `, ${messages["cal.today"]()}` : ""}.</span>
        <span class="number" aria-hidden="true">${day}</span>
        ${treatments.slice(0, mostMarks).map((treatment) => this.#entry(treatment))}
        ${
          treatments.length > mostMarks
            ? html`<span class="more">${messages["cal.more"]({ n: treatments.length - mostMarks })}</span>`
            : nothing
        }
        ${
          treatments.length === 0 && date <= this.#today
            ? html`<span class="words">${messages["cal.empty"]()}</span>`
            : nothing
        }
      </a>
    </td>`
  }

  #entry({ occurredAt, reason, total }: TreatmentRecord) {
    return html`<span class="entry"
      >${picture(reason)}<span class="words">${reasonWords(reason)}</span
      ><span class="told"
        ><bdi class="amount">${amountWords(total)}</bdi> <bdi class="time">${timeWords(occurredAt)}</bdi></span
      ></span
    >`
  }

  #legend(treatments: ReadonlyArray<TreatmentRecord>) {
    const used = TreatmentReason.literals.filter((reason) => treatments.some((each) => each.reason === reason))
    return used.length === 0
      ? nothing
      : html`<ul class="legend" aria-hidden="true">
          ${used.map((reason) => html`<li>${picture(reason)} ${reasonWords(reason)}</li>`)}
        </ul>`
  }

  #empty(month: string) {
    return html`<div class="note">
      ${icon("info")}
      <p>${messages["cal.emptyMonth"]({ month: monthAndYear(month) })}</p>
    </div>`
  }
}

customElements.define("diary-month", DiaryMonth)

declare global {
  interface HTMLElementTagNameMap {
    "diary-month": DiaryMonth
  }
}
