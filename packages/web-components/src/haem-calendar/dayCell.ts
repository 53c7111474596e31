/**
 * One day's cell: its number, its lines, and at its lower edge the ribbons and stitches that run through it.
 *
 * What a screen reader says of the day is the text of the cell itself; where the cell has no room for a text it is hidden from
 * the eye only (ux 4).
 *
 * @since 0.1.0
 */
import { html, nothing, type TemplateResult } from "lit/html.js"
import { fullDate } from "../messages/dateText.ts"
import type { CalendarWords } from "../messages/Words.ts"
import { picture } from "../shared/marks.ts"
import { bleedLine, type DayShown, type Line } from "./DayShown.ts"
import { dayPicture, drawn } from "./dayMarks.ts"
import { type Ribbon, saidNone } from "./Diary.ts"
import { isKnown, isWithin, type Shown } from "./Shown.ts"

type Week = ReadonlyArray<DayShown>

/** How many lines a cell has room for. */
const lineCount = 3

/** The shape is drawn within the line's own template: a template costs more than what it holds, and a month has many lines. */
const lineTemplate = ({ mark, words, amount, time, batches, isSlot }: Line): TemplateResult => {
  const [name, path] = drawn(mark)
  return amount === undefined
    ? html`<div class=${isSlot ? "line slot" : "line"}>
        ${dayPicture(mark)} <span part="mark-label">${words}</span>
      </div>`
    : html`<div class="line">
        <svg part="mark" class="mark ${name}" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
        <span part="mark-label" class="reason">${words}</span> <bdi class="amount">${amount}</bdi> <bdi>${time}</bdi>
        <bdi class="batches">${batches}</bdi>
      </div>`
}

/** A segment of a ribbon: its words are written where it begins, and again where a week does. */
const ribbonTemplate = (words: CalendarWords, ribbon: Ribbon, { date }: DayShown, week: Week): TemplateResult => {
  const { first, last, isOpen, bleed } = ribbon
  const isNamed = date === first || week.find(({ isShown }) => isShown)?.date === date
  const isLong = date < last && date !== week.at(-1)?.date
  const named = isNamed ? ` named${isLong ? " long" : ""}` : ""
  const ends = `${date === first ? " first" : ""}${date === last && !isOpen ? " last" : ""}`
  return html`<div part="ribbon" class="ribbon${named}${ends}"><span>${bleedLine(words, bleed).words}</span></div>`
}

/** What runs through the day at its lower edge: the statement, and the ribbons in their lanes. */
const bands = ({ words, diary }: Shown, day: DayShown, week: Week): TemplateResult | typeof nothing => {
  const { ribbons, isSaidNone, date } = day
  if (ribbons.length === 0 && !isSaidNone) return nothing
  const isBegun = saidNone(diary).some(({ from }) => from === date)
  const top = Math.max(-1, ...ribbons.map(({ lane }) => lane))
  const lanes = Array.from({ length: top + 1 }, (_, at) => ribbons.find(({ lane }) => lane === top - at))
  return html`<div class="bands">
    ${
      isSaidNone
        ? html`<div part="statement" class="said${isBegun ? " first" : ""}">
            <span>${words["cal.noBleeds"]()}</span>
          </div>`
        : nothing
    }
    ${lanes.map((ribbon) => (ribbon ? ribbonTemplate(words, ribbon, day, week) : html`<div class="lane"></div>`))}
  </div>`
}

/** The day's own text where nothing else is said of it; nothing is said of a day to come, or of one that is not known. */
const isEmpty = (shown: Shown, { date, isShown, lines, ribbons, isSaidNone }: DayShown): boolean =>
  isShown && isKnown(shown) && date < shown.today && lines.length + ribbons.length === 0 && !isSaidNone

const waiting = (words: CalendarWords): TemplateResult =>
  html`<span class="waiting">${picture("queued")}<span class="words">${words["cal.state.queued"]()}</span></span>`

const marks = (words: CalendarWords, { lines, isWaiting }: DayShown): TemplateResult => {
  const more = lines.length - lineCount
  return html`${isWaiting ? waiting(words) : nothing}
    <div class="marks">
      ${lines.map(lineTemplate)}
      ${more > 0 ? html`<div class="more" aria-hidden="true">+<span>${words["cal.more"]({ n: more })}</span></div>` : nothing}
    </div>`
}

/** The cell of a day, which is one of a week. */
export const dayCell = (shown: Shown, day: DayShown, week: Week): TemplateResult => {
  const { words, today, chosen, cursor } = shown
  const { date, isShown, lines } = day
  const isToday = date === today
  const text = fullDate(words, date)
  const isSelected = day === chosen
  return html`<td
    role="gridcell"
    part=${`day${isToday ? " today" : ""}${isSelected ? " selected" : ""}`}
    class=${isShown ? nothing : "around"}
    data-date=${date}
    tabindex=${date === cursor ? 0 : -1}
    aria-selected=${isSelected}
    aria-current=${isToday ? "date" : nothing}
    aria-disabled=${isWithin(shown, date) ? nothing : "true"}
  >
    <span part="day-number" aria-hidden="true">${words["date.day"]({ day: String(day.day) })}</span>
    <span class="date">${isToday ? words["cal.dayToday"]({ date: text }) : text}</span>
    ${
      lines.length > 0
        ? marks(words, day)
        : isEmpty(shown, day)
          ? html`<span class="nothing">${words["cal.nothing"]()}</span>`
          : nothing
    }
    ${bands(shown, day, week)}
  </td>`
}
