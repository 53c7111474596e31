/**
 * One day's page of the diary: what was recorded, with its mark, words, batches and time, and the way to add and correct.
 *
 * @since 0.1.0
 */
import { isDate } from "@haemtrack/domain/calendar/month"
import { html, nothing, type TemplateResult } from "lit/html.js"
import { longDate, shortDate, weekdayText } from "../messages/dateText.ts"
import { draftNote } from "../messages/draftNote.ts"
import { dayMessages } from "../messages/en-GB.ts"
import { type DayWords, directionOf, languageOf, type OwnWords, wordsWith } from "../messages/Words.ts"
import { byTime, type Entry, type EntryBatch, isEntry, told } from "../shared/Entry.ts"
import { type ChangedProperties, HaemElement } from "../shared/HaemElement.ts"
import type { HaemErrorEvent } from "../shared/HaemErrorEvent.ts"
import { isolated, withoutDirection } from "../shared/isolated.ts"
import { picture } from "../shared/marks.ts"
import { timeText } from "../shared/timeText.ts"
import { styles } from "./styles.ts"

/** The person wants to see or correct an entry. */
export type HaemEntryOpenEvent = CustomEvent<Readonly<{ id: string }>>
/** The person wants to record something on this day; an element that knows of what kind says so. */
export type HaemAddEvent = CustomEvent<Readonly<{ date: string; kind?: "treatment" | "bleed" }>>

/** What the page that feeds the element knows of this day. */
export type DayState = "ready" | "loading" | "empty" | "offline" | "error"

/**
 * @summary One day of the treatment diary, as a page.
 *
 * Importing the class registers nothing; `haem-day/define` does, unless another copy on the page already has.
 *
 * @event {HaemEntryOpenEvent} haem-entry-open - The person chose an entry.
 * @event {HaemAddEvent} haem-add - The person wants to add to this day.
 * @event {HaemErrorEvent} haem-error - An entry, by its place in `entries`, could not be read and is not drawn.
 * @slot before - Above the entries.
 * @slot after - Below the entries.
 * @csspart draft - That nobody has reviewed the translation.
 * @csspart heading - The day.
 * @csspart entry - One treatment.
 * @csspart mark - Its shape.
 * @csspart words - Its reason in words.
 * @csspart amount - Its dose.
 * @csspart batch - One batch of it.
 * @csspart recorded - Who wrote it down, and when.
 * @csspart action - A button.
 */
export class HaemDay extends HaemElement {
  static override readonly properties = {
    date: {},
    entries: { attribute: false },
    today: {},
    lang: { reflect: true },
    timeZone: { attribute: "time-zone" },
    readOnly: { type: Boolean, attribute: "readonly", reflect: true },
    state: {},
    messages: { attribute: false }
  }
  static override readonly styles = styles

  // Declared, never initialised here: a class field would hide the accessors that Lit makes from `properties`.
  /** The day, `YYYY-MM-DD`. */
  declare date: string
  /** What the diary holds; entries of other days are not drawn. */
  declare entries: ReadonlyArray<Entry>
  /** Today, `YYYY-MM-DD`: named as such, and the last day that can be added to. */
  declare today: string | undefined
  /** The person's home zone; an entry from elsewhere shows its zone. */
  declare timeZone: string | undefined
  /** The reader may look and not write: there are no buttons. */
  declare readOnly: boolean
  /** What the page that feeds the element knows of this day. */
  declare state: DayState
  /** Words in place of the element's English ones. */
  declare messages: OwnWords | undefined

  readonly #internals = this.attachInternals()
  #shown: ReadonlyArray<Entry> = []
  #words: DayWords = dayMessages

  constructor() {
    super()
    this.date = ""
    this.entries = []
    this.readOnly = false
    this.state = "ready"
  }

  protected override willUpdate(changed: ChangedProperties) {
    if (changed.has("messages") || changed.has("lang")) {
      this.#words = wordsWith(dayMessages, this.messages, languageOf(this, this.messages))
    }
    if (changed.has("entries")) this.#shown = this.entries.filter(isEntry).toSorted(byTime)
    this.#internals.states.clear()
    this.#internals.states.add(this.state)
  }

  protected override updated(changed: ChangedProperties) {
    if (!changed.has("entries")) return
    this.entries.forEach((entry, index) => {
      if (!isEntry(entry)) this.#send("haem-error", { tag: "BadEntry", index })
    })
  }

  protected override render() {
    const isDay = isDate(this.date)
    const lang = languageOf(this, this.messages)
    return html`<section lang=${lang} dir=${directionOf(lang)} aria-labelledby=${isDay ? "day" : nothing}>
      ${draftNote(this.#words)} ${isDay ? this.#heading() : nothing}
      <slot name="before"></slot>
      ${this.state === "loading" ? this.#note("loading") : this.#day()}
      <slot name="after"></slot>
      ${this.readOnly ? this.#note("readonly") : this.#canAdd() ? this.#addButton() : nothing}
    </section>`
  }

  #heading() {
    const weekday = weekdayText(this.#words, this.date)
    return html`<h2 id="day" part="heading">
      <small>${this.date === this.today ? this.#words["day.today"]({ weekday }) : weekday}</small>
      ${longDate(this.#words, this.date)}
    </h2>`
  }

  #day() {
    const ofDay = this.#shown.filter((entry) => told(entry.at)?.date === this.date)
    const bad = this.entries.length - this.#shown.length
    return html`${this.state === "error" || this.state === "offline" ? this.#note(this.state) : nothing}
      <ul>
        ${ofDay.map((entry, index) => this.#entry(entry, index))}
      </ul>
      ${
        bad > 0
          ? html`<p>${this.#words["day.skipped"]({ n: bad })}</p>`
          : ofDay.length === 0 && this.state !== "error"
            ? html`<p>${this.#words["cal.empty"]()}</p>`
            : nothing
      }`
  }

  #note(state: "loading" | "error" | "offline" | "readonly"): TemplateResult {
    return html`<p class="note ${state}" role=${state === "readonly" ? nothing : "status"}>
      ${this.#words[`state.${state}`]()}
    </p>`
  }

  #entry(entry: Entry, index: number): TemplateResult {
    const words = this.#words
    const { id, reason, amount, unit, batches, recorded, queued } = entry
    return html`<li part="entry">
      ${picture(reason)}
      <b id="amount${index}" part="amount"><bdi>${words[`amount.${unit}`]({ n: amount })}</bdi></b>
      ${this.readOnly ? nothing : this.#correctButton(id, index)}
      <div>
        <span part="words">${words[`reason.${reason}`]()}</span>
        <bdi id="time${index}">${timeText(words, entry, this.timeZone)}</bdi>
        ${batches.map((batch) => this.#batch(batch))}
        ${recorded && html`<span part="recorded">${this.#recorded(recorded)}</span>`}
        ${queued && html`<span>${picture("queued")} ${words["cal.state.queued"]()}</span>`}
      </div>
    </li>`
  }

  #batch(of: EntryBatch): TemplateResult {
    const words = this.#words
    const vials = words["day.vials"]({ n: of.vials })
    if (of.missingReason !== undefined) {
      return html`<span part="batch"
        >${words["day.noBatch"]({ vials, why: words[`batchMissing.${of.missingReason}`]() })}</span
      >`
    }
    // The number is an element of its own, so the sentence is asked for with a sign in its place.
    const [before, after] = words["day.batch"]({ batch: "\0", vials }).split("\0")
    return html`<span part="batch">${before}<bdi dir="ltr">${withoutDirection(of.batch)}</bdi>${after}</span>`
  }

  #recorded({ at, by }: NonNullable<Entry["recorded"]>): string {
    const { date = "", time = "" } = told(at) ?? {}
    const when = date === this.date ? time : `${shortDate(this.#words, date)} ${time}`
    return this.#words["day.recorded"]({ by: isolated(by), when })
  }

  /** A button whose name goes on with the dose and time of its entry. */
  #correctButton(id: string, index: number): TemplateResult {
    return html`<button
      id="correct${index}"
      part="action"
      aria-labelledby="correct${index} amount${index} time${index}"
      @click=${() => this.#send("haem-entry-open", { id })}
    >
      ${this.#words["cal.correct"]()}
    </button>`
  }

  /** Nothing can be added to a day that is still to come: nothing can have happened on it. */
  #canAdd(): boolean {
    return isDate(this.date) && !(this.today && this.date > this.today) && this.state !== "loading"
  }

  #addButton(): TemplateResult {
    return html`<button part="action" @click=${() => this.#send("haem-add", { date: this.date })}>
      ${this.#words["cal.add"]()}
    </button>`
  }

  #send<Name extends keyof HaemDayEvents>(name: Name, detail: HaemDayEvents[Name]) {
    this.dispatchEvent(
      new CustomEvent(name, { detail: Object.freeze(detail), bubbles: true, composed: true, cancelable: true })
    )
  }
}

interface HaemDayEvents {
  "haem-entry-open": HaemEntryOpenEvent["detail"]
  "haem-add": HaemAddEvent["detail"]
  "haem-error": HaemErrorEvent["detail"]
}

declare global {
  interface HTMLElementTagNameMap {
    "haem-day": HaemDay
  }
  interface HTMLElementEventMap {
    "haem-entry-open": HaemEntryOpenEvent
    "haem-add": HaemAddEvent
  }
}
