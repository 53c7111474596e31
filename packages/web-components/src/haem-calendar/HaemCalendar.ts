/**
 * The diary's month: every treatment with its shape, dose and time, what was planned and said, and the page of the chosen day.
 *
 * It holds no policy and asks nobody: a page hands the lists over, or a source that is asked for each month.
 *
 * @since 0.1.0
 */
import { monthOf } from "@haemtrack/domain/calendar/month"
import { html, nothing, type TemplateResult } from "lit/html.js"
import type { HaemAddEvent, HaemEntryOpenEvent } from "../haem-day/HaemDay.ts"
import { dayAndMonth, monthAndYear } from "../messages/dateText.ts"
import { draftNote } from "../messages/draftNote.ts"
import { calendarMessages, dayMessages, siteMessages } from "../messages/en-GB.ts"
import { type CalendarWords, directionOf, languageOf, type OwnWords, wordsWith } from "../messages/Words.ts"
import type { Bleed } from "../shared/Bleed.ts"
import type { Entry } from "../shared/Entry.ts"
import { type ChangedProperties, HaemElement } from "../shared/HaemElement.ts"
import type { HaemError } from "../shared/HaemErrorEvent.ts"
import type { Slot } from "../shared/Slot.ts"
import type { Statement } from "../shared/Statement.ts"
import { version } from "../shared/version.ts"
import { isRetryable } from "../source/Problem.ts"
import type { DiaryMonth, MonthSource } from "../source/Source.ts"
import { dayAfterKey, type Lie } from "./dayAfterKey.ts"
import { dayPage } from "./dayPage.ts"
import { type Fault, readDiary } from "./Diary.ts"
import { heading, isMonthOpen } from "./heading.ts"
import { legend } from "./legend.ts"
import { localToday } from "./localToday.ts"
import { MonthReading, type Reading } from "./MonthReading.ts"
import { monthTable } from "./monthTable.ts"
import { notes } from "./notes.ts"
import { readSetting } from "./settings.ts"
import { type CalendarState, type CalendarView, isKnown, isWithin, type Shown } from "./Shown.ts"
import { styles } from "./styles.ts"
import { summary } from "./summary.ts"
import { weeksShown } from "./weeksShown.ts"

/** The person turns to another month; cancel it to stay. */
export type HaemMonthChangeEvent = CustomEvent<Readonly<{ month: string }>>
/** The person chose a day; cancel it to open a page of your own. */
export type HaemDaySelectEvent = CustomEvent<Readonly<{ date: string }>>
/** The person says that a period had no bleeds; nothing is drawn before the page hands over the statement. */
export type HaemNoBleedsEvent = CustomEvent<Readonly<{ from: string; to: string }>>
/** The element has drawn itself for the first time. */
export type HaemReadyEvent = CustomEvent<Readonly<{ version: string }>>

const calendarWords = { ...dayMessages, ...siteMessages, ...calendarMessages }

/**
 * @summary The treatment diary by month.
 *
 * Importing the class registers nothing; `haem-calendar/define` does, unless another copy on the page already has.
 *
 * @event {HaemMonthChangeEvent} haem-month-change - The person turns to another month; cancelable.
 * @event {HaemDaySelectEvent} haem-day-select - The person chose a day; cancelable.
 * @event {HaemEntryOpenEvent} haem-entry-open - The person chose an entry of the day page.
 * @event {HaemAddEvent} haem-add - The person wants to add to a day.
 * @event {HaemNoBleedsEvent} haem-no-bleeds - The person says that a period had no bleeds.
 * @event {HaemReadyEvent} haem-ready - The element is drawn.
 * @event {HaemErrorEvent} haem-error - Something could not be drawn, or the diary could not be had.
 * @slot header - Above everything: whose diary it is.
 * @slot summary - In place of the month's sums.
 * @slot day-panel - In place of the page of the chosen day.
 * @slot legend - In place of the key.
 * @slot empty - In place of the words of a diary without entries.
 * @slot footer - Below everything.
 * @csspart draft - That nobody has reviewed the translation.
 * @csspart header - The title and the buttons beside it.
 * @csspart title - The month.
 * @csspart nav-button - A button that leads to another month.
 * @csspart summary - The month's sums.
 * @csspart grid - The table.
 * @csspart weekday - The name of a weekday.
 * @csspart day - A day's cell.
 * @csspart day-number - Its number.
 * @csspart today - The cell of today.
 * @csspart selected - The cell of the chosen day.
 * @csspart mark - A shape.
 * @csspart mark-label - The words of a shape.
 * @csspart ribbon - A bleed from start to end.
 * @csspart statement - "No bleeds" of a day.
 * @csspart legend - The key.
 * @csspart panel - The page of the chosen day.
 */
export class HaemCalendar extends HaemElement {
  static override readonly properties = {
    month: {},
    selected: {},
    min: {},
    max: {},
    firstDay: { attribute: "first-day" },
    view: {},
    today: {},
    knownAt: { attribute: "known-at" },
    timeZone: { attribute: "time-zone" },
    headingLevel: { attribute: "heading-level" },
    density: { reflect: true },
    lang: { reflect: true },
    readOnly: { type: Boolean, attribute: "readonly", reflect: true },
    state: {},
    entries: { attribute: false },
    bleeds: { attribute: false },
    slots: { attribute: false },
    statements: { attribute: false },
    source: { attribute: false },
    messages: { attribute: false },
    cursor: { attribute: false },
    reading: { attribute: false }
  }
  static override readonly styles = styles

  // Declared, never initialised here: a class field would hide the accessors that Lit makes from `properties`.
  /** The month shown, `YYYY-MM`; else the chosen day's, else today's. */
  declare month: string | undefined
  /** The chosen day, `YYYY-MM-DD`. */
  declare selected: string | undefined
  /** The first day that can be chosen. */
  declare min: string | undefined
  /** The last day that can be chosen. */
  declare max: string | undefined
  /** The day that a week begins with, Monday 1 to Sunday 7; `auto` is Monday. */
  declare firstDay: string | number | undefined
  /** The month, one week of it, or always the list that a narrow element shows. */
  declare view: CalendarView | undefined
  /** Today, `YYYY-MM-DD`; else as the device says. */
  declare today: string | undefined
  /** The day as of which the diary is shown: said in a banner, and nothing can be added. */
  declare knownAt: string | undefined
  /** The person's home zone; an entry from elsewhere shows its zone. */
  declare timeZone: string | undefined
  /** The level of the title among the page's headings, 1 to 6. */
  declare headingLevel: string | number | undefined
  /** `compact` is for staff systems only: less high, smaller targets. */
  declare density: "comfortable" | "compact" | undefined
  /** The reader may look and not write. */
  declare readOnly: boolean | undefined
  /** What the page knows of its diary; a source says it itself. */
  declare state: CalendarState | undefined
  /** The treatments; unset is not known, which is not none. */
  declare entries: ReadonlyArray<Entry> | undefined
  /** The bleeds; unset is not known. */
  declare bleeds: ReadonlyArray<Bleed> | undefined
  /** The planned doses; unset is not known. */
  declare slots: ReadonlyArray<Slot> | undefined
  /** What was said about bleeds; unset is not known. */
  declare statements: ReadonlyArray<Statement> | undefined
  /** Asked for the treatments of each month, in place of `entries`. */
  declare source: MonthSource | undefined
  /** Words in place of the element's English ones. */
  declare messages: OwnWords | undefined
  /** The day that has the Tab stop. */
  declare protected cursor: string | undefined
  /** How far the source is. */
  declare protected reading: Reading | undefined

  readonly #internals = this.attachInternals()
  readonly #months = new MonthReading((reading) => this.#hear(reading))
  #words: CalendarWords = calendarWords
  /** The words of the day page: that they are a draft is said once. */
  #inside: OwnWords | undefined
  #diary = readDiary({}, "")
  #shown: Shown | undefined
  /** The last month that the source gave: it stays in sight while it is asked for again. */
  #held: DiaryMonth | undefined
  /** The faults that the page has heard of. */
  #told: ReadonlyArray<Fault> = []
  #isReady = false
  #isToFocus = false
  #isWarned = false

  /** Asks the source for the month again, because something was recorded. */
  reload(): void {
    if (this.source && this.#shown) this.#months.ask(this.source, this.#shown.month)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.reading?.state === "loading") this.reload()
  }

  disconnectedCallback(): void {
    this.#months.stop()
  }

  protected override willUpdate(changed: ChangedProperties) {
    if (changed.has("messages") || changed.has("lang")) {
      this.#words = wordsWith(calendarWords, this.messages, languageOf(this, this.messages))
      this.#inside = this.messages && { ...this.messages, "draft.note": () => "" }
    }
    const timeZone = readSetting.timeZone(this.timeZone)
    const today = readSetting.today(this.today) ?? localToday(timeZone)
    const selected = readSetting.selected(this.selected)
    const month = readSetting.month(this.month) ?? monthOf(selected ?? today)
    const before = this.#shown
    const asked = changed.has("source") || before?.month !== month ? this.source : undefined
    if (asked) this.#months.ask(asked, month)
    // What a page handed over is the same in every month: it is not read again at each turn.
    if (asked || before?.today !== today || handed.some((name) => changed.has(name))) this.#read(month, today)

    this.#shown = this.#show(month, today, selected)
    this.#internals.states.clear()
    this.#internals.states.add(this.#shown.state)
    if (this.#shown.isReadOnly) this.#internals.states.add("readonly")
  }

  #read(month: string, today: string) {
    const { entries, bleeds, slots, statements, source } = this
    const held = this.#held?.month === month ? this.#held : undefined
    this.#diary = readDiary(
      { entries: source ? held?.entries : entries, bleeds: held?.bleeds ?? bleeds, slots, statements },
      today
    )
  }

  #show(month: string, today: string, selected: string | undefined): Shown {
    const [words, diary] = [this.#words, this.#diary]
    const [min, max] = [readSetting.min(this.min), readSetting.max(this.max)]
    const view = readSetting.view(this.view) ?? "month"
    const near = [this.cursor, selected, today].find((date) => date !== undefined && monthOf(date) === month)
    const within = clamped(near ?? `${month}-01`, { min, max })
    const cursor = monthOf(within) === month ? within : `${month}-01`
    const weeks = weeksShown(
      { words, diary, homeZone: this.#homeZone() },
      {
        month,
        firstDay: readSetting.firstDay(this.firstDay) ?? 1,
        weekOf: view === "week" ? cursor : undefined,
        isMonthAlone: this.source !== undefined
      }
    )
    const [first = cursor] = (weeks[0] ?? []).map(({ date }) => date)
    const title = view === "week" ? words["cal.week"]({ date: dayAndMonth(words, first) }) : monthAndYear(words, month)
    return {
      words,
      diary,
      state: this.#state(),
      view,
      title,
      month,
      weeks,
      today,
      chosen: weeks.flat().find(({ date, isShown }) => isShown && date === selected),
      cursor,
      min,
      max,
      isReadOnly: this.readOnly === true || this.knownAt !== undefined
    }
  }

  /** Of a source what it says of itself; a month that is in sight is not called loading when it is asked for again. */
  #state(): CalendarState {
    if (!this.source || this.reading?.state === "ready") return readSetting.state(this.state) ?? "ready"
    return this.reading?.state === "error" ? "error" : this.#diary.entries ? "ready" : "loading"
  }

  #homeZone(): string | undefined {
    return readSetting.timeZone(this.timeZone) ?? this.#held?.zone
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.#shown
    if (!shown) return nothing
    const lang = languageOf(this, this.messages)
    return html`<section
      lang=${lang}
      dir=${directionOf(lang)}
      class=${shown.chosen ? "paged" : nothing}
      aria-labelledby="title"
    >
      <div class="days${shown.view === "agenda" ? " list" : ""}">
        ${draftNote(shown.words)}
        <slot name="header"></slot>
        ${heading(shown, readSetting.headingLevel(this.headingLevel) ?? 2, {
          onDay: (date) => this.#moveTo(date),
          onMonth: (month) => this.#turnTo(month)
        })}
        <p class="words" role="status">
          ${shown.state === "loading" ? shown.words["cal.loading"]({ month: shown.title }) : nothing}
        </p>
        ${notes(shown, {
          knownAt: readSetting.knownAt(this.knownAt),
          onAgain: this.source && (() => this.#again()),
          onFirst: () => this.#addTo(shown.today)
        })}
        <slot name="summary"
          >${isKnown(shown) ? summary(shown, (period) => this.#send("haem-no-bleeds", { ...period })) : nothing}</slot
        >
        ${monthTable(shown, { onClick: (event) => this.#click(event), onKeyDown: (event) => this.#keyDown(event) })}
        <slot name="legend">${legend(shown)}</slot>
        <slot name="footer"></slot>
      </div>
      <div part="panel" @keydown=${(event: KeyboardEvent) => this.#leavePanel(event)}>
        <slot name="day-panel"
          >${dayPage(shown, {
            messages: this.#inside,
            homeZone: this.#homeZone(),
            onOpen: (id) => this.#send("haem-entry-open", { id }),
            onAdd: (event) => this.#addFromPage(event)
          })}</slot
        >
      </div>
    </section>`
  }

  protected override updated(changed: ChangedProperties) {
    for (const [name, read] of Object.entries(readSetting)) {
      const value: unknown = Reflect.get(this, name)
      if (changed.has(name) && value !== undefined && read(value) === undefined) this.#refuse(name)
    }
    if (this.#told !== this.#diary.faults) for (const fault of this.#diary.faults) this.#send("haem-error", fault)
    this.#told = this.#diary.faults
    if (this.#isToFocus) this.#focusCursor()
    if (!this.#isReady) this.#send("haem-ready", { version })
    this.#isReady = true
  }

  /** EMB-10: one warning on the console; the event names the setting and not its value. */
  #refuse(name: string) {
    this.#send("haem-error", { tag: `Bad${name.charAt(0).toUpperCase()}${name.slice(1)}` })
    if (!this.#isWarned) console.warn(`<haem-calendar>: ${name} is not understood, and is left out`)
    this.#isWarned = true
  }

  #hear(reading: Reading) {
    if (reading.state === "ready") this.#held = reading.diary
    this.reading = reading
    if (reading.state !== "error") return
    const { problem } = reading
    this.#send("haem-error", { tag: problem.tag, messageKey: "cal.error", retryable: isRetryable(problem) })
  }

  /** The button that was pressed goes away, so the days take the focus. */
  #again() {
    this.#isToFocus = true
    this.reload()
  }

  #turnTo(month: string): boolean {
    if (!this.#shown || !isMonthOpen(this.#shown, month) || !this.#send("haem-month-change", { month })) return false
    this.month = month
    return true
  }

  /** Brings the Tab stop to a day, and its month into sight. */
  #moveTo(date: string): boolean {
    if (!this.#shown) return false
    const within = clamped(date, this.#shown)
    if (monthOf(within) !== this.#shown.month && !this.#turnTo(monthOf(within))) return false
    this.cursor = within
    return true
  }

  #select(date: string) {
    if (!this.#shown || !isWithin(this.#shown, date) || !this.#moveTo(date)) return
    this.#isToFocus = true
    if (this.#send("haem-day-select", { date })) this.selected = date
  }

  /** Nothing can be added to a day that is still to come: nothing can have happened on it. */
  #addTo(date: string) {
    const shown = this.#shown
    if (!shown || shown.isReadOnly || date > shown.today || !isWithin(shown, date)) return
    this.#send("haem-add", { date, kind: "treatment" })
  }

  /** The day's page does not know of what kind it is asked to add. */
  #addFromPage(event: HaemAddEvent) {
    event.stopPropagation()
    this.#addTo(event.detail.date)
  }

  #click(event: Event) {
    const date = dateAt(event)
    if (date !== undefined) this.#select(date)
  }

  #keyDown(event: KeyboardEvent) {
    const date = dateAt(event)
    const shown = this.#shown
    if (!shown || date === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === "Enter" || event.key === " ") this.#select(date)
    else if (event.key === "n") this.#addTo(date)
    else {
      const lie = { ...lieOf(event), firstDay: readSetting.firstDay(this.firstDay) ?? 1 }
      const to = event.key === "t" ? shown.today : dayAfterKey(event, date, lie)
      if (to === undefined) return
      this.#isToFocus = this.#moveTo(to)
    }
    event.preventDefault()
  }

  #leavePanel({ key }: KeyboardEvent) {
    if (key !== "Escape" || !this.#shown?.chosen) return
    this.#isToFocus = this.#moveTo(this.#shown.chosen.date)
    if (this.#isToFocus) this.#focusCursor()
  }

  #focusCursor() {
    this.#isToFocus = false
    this.shadowRoot?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
  }

  #send<Name extends keyof HaemCalendarEvents>(name: Name, detail: HaemCalendarEvents[Name]): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail: Object.freeze(detail), bubbles: true, composed: true, cancelable: true })
    )
  }
}

/** The properties that the diary is read from. */
const handed = ["entries", "bleeds", "slots", "statements", "source", "reading"]

/** The nearest day that can be chosen. */
const clamped = (date: string, { min, max }: Pick<Shown, "min" | "max">): string => {
  if (min !== undefined && date < min) return min
  return max !== undefined && date > max ? max : date
}

const cellAt = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("td[data-date]") : null

/** The day that an event happened on. */
const dateAt = (event: Event): string | undefined => cellAt(event)?.dataset["date"]

/** How the days lie at this moment, as the style sheet laid them out. */
const lieOf = (event: Event): Pick<Lie, "direction" | "daysInLine"> => {
  const cell = cellAt(event)
  const laidOut = cell && getComputedStyle(cell)
  return {
    direction: laidOut?.direction === "rtl" ? "rtl" : "ltr",
    daysInLine: laidOut?.display === "table-cell" ? 7 : 1
  }
}

interface HaemCalendarEvents {
  "haem-month-change": HaemMonthChangeEvent["detail"]
  "haem-day-select": HaemDaySelectEvent["detail"]
  "haem-entry-open": HaemEntryOpenEvent["detail"]
  "haem-add": HaemAddEvent["detail"]
  "haem-no-bleeds": HaemNoBleedsEvent["detail"]
  "haem-ready": HaemReadyEvent["detail"]
  "haem-error": HaemError
}

declare global {
  interface HTMLElementTagNameMap {
    "haem-calendar": HaemCalendar
  }
  interface HTMLElementEventMap {
    "haem-month-change": HaemMonthChangeEvent
    "haem-day-select": HaemDaySelectEvent
    "haem-no-bleeds": HaemNoBleedsEvent
    "haem-ready": HaemReadyEvent
  }
}
