/**
 * A person's month: the calendar, beside it a day where there is room, and below it what was used.
 *
 * The same for the person and for staff who look; staff find month and days below their own address.
 */
import { monthOf } from "@haemtrack/domain/calendar/month"
import "@haemtrack/web-components/haem-calendar/define"
import type { HaemDaySelectEvent, HaemMonthChangeEvent, MonthSource } from "@haemtrack/web-components"
import { html, nothing, type PropertyValues } from "lit"
import type { PersonRecord } from "../../src/api/persons.ts"
import type { CalendarMonth } from "../../src/api/treatments.ts"
import type { Route } from "../Route.ts"
import { go, turnTo } from "../shell/navigation.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { isWide } from "../shell/width.ts"
import { spoken } from "../words/spoken.ts"
import { addToDay, dayEntries, openEntry } from "./dayEntries.ts"
import { monthSource } from "./monthSource.ts"
import { printedList } from "./printedList.ts"
import { usageTable } from "./usageTable.ts"
import { today } from "./wallClock.ts"

export class DiaryMonth extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    person: { attribute: false },
    month: {},
    date: {},
    isReadOnly: { attribute: false },
    read: { state: true }
  }

  declare visit: Visit
  declare person: PersonRecord
  /** `YYYY-MM`; that of the chosen day, else this one, when none is given. */
  declare month: string | undefined
  /** The chosen day. */
  declare date: string | undefined
  declare isReadOnly: boolean
  /** The last month that came; it may not be the one that is shown. */
  declare read: CalendarMonth | undefined
  #source: MonthSource | undefined

  constructor() {
    super()
    this.isReadOnly = false
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has("person")) return
    this.read = undefined
    this.#source = monthSource(this.visit.ask, this.person, (read) => {
      this.read = read
    })
  }

  get #today(): string {
    return today(this.person.zone)
  }

  get #shown(): string {
    return this.month ?? monthOf(this.date ?? this.#today)
  }

  /** Today's page lies open beside this month; where it would lie below it, a day is opened by choosing it. */
  get #chosen(): string | undefined {
    return this.date ?? (isWide() && this.#shown === monthOf(this.#today) ? this.#today : undefined)
  }

  #day(date: string): Route {
    return this.isReadOnly ? { page: "patientDay", person: this.person.id, date } : { page: "day", date }
  }

  readonly #choose = (event: HaemDaySelectEvent) => {
    const day = this.#day(event.detail.date)
    if (isWide()) return turnTo(day)
    event.preventDefault()
    go(day)
  }

  readonly #turn = ({ detail: { month } }: HaemMonthChangeEvent) =>
    turnTo(this.isReadOnly ? { page: "patient", person: this.person.id, month } : { page: "month", month })

  protected override render() {
    const month = this.#shown
    const read = this.read?.month === month ? this.read : undefined
    const all = read?.days.flatMap(({ treatments }) => treatments) ?? []
    return html`
      <haem-calendar
        class="card"
        lang=${spoken.tag}
        .messages=${spoken.own}
        .month=${month}
        .selected=${this.#chosen}
        .today=${this.#today}
        .timeZone=${this.person.zone}
        .readOnly=${this.isReadOnly}
        .source=${this.#source}
        @haem-month-change=${this.#turn}
        @haem-day-select=${this.#choose}
        @haem-entry-open=${openEntry}
        @haem-add=${addToDay}
        >${this.#panel(read)}</haem-calendar
      >
      ${usageTable(all, this.visit.products)} ${printedList(all, this.#today)}
    `
  }

  /** The day's own page has more ways than the one that the calendar brings. */
  #panel(read: CalendarMonth | undefined) {
    const date = this.#chosen
    const day = read?.days.find((each) => each.date === date)
    if (date === undefined || day === undefined) return nothing
    const { isReadOnly, person } = this
    return html`<div slot="day-panel">${dayEntries({ ...day, person, isReadOnly })}</div>`
  }
}

customElements.define("diary-month", DiaryMonth)

declare global {
  interface HTMLElementTagNameMap {
    "diary-month": DiaryMonth
  }
}
