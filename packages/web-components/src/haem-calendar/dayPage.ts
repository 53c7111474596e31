/**
 * The page of the chosen day, beside the month or below it: `<haem-day>` with what was said of bleeds and planned that day.
 *
 * @since 0.1.0
 */
import { html, nothing, type TemplateResult } from "lit/html.js"
import type { HaemAddEvent } from "../haem-day/HaemDay.ts"
import { shortDate } from "../messages/dateText.ts"
import type { CalendarWords, OwnWords } from "../messages/Words.ts"
import { type Bleed, dayOf } from "../shared/Bleed.ts"
import { bleedLine, type DayShown, type Line } from "./DayShown.ts"
import { dayPicture } from "./dayMarks.ts"
import { entriesOf } from "./Diary.ts"
import { isKnown, type Shown } from "./Shown.ts"

/** What the page needs beside what is shown. */
export interface DayPageSettings {
  readonly messages: OwnWords | undefined
  readonly homeZone: string | undefined
  readonly onOpen: (id: string) => void
  readonly onAdd: (event: HaemAddEvent) => void
}

const duration = (words: CalendarWords, { from, to }: Bleed): string => {
  const begin = shortDate(words, dayOf(from))
  return to === null
    ? words["cal.from"]({ from: begin })
    : words["cal.fromTo"]({ from: begin, to: shortDate(words, dayOf(to)) })
}

/** A bleed can be corrected, a planned dose cannot: it is the plan's. */
const item = (
  { words, isReadOnly }: Shown,
  line: Line,
  index: number,
  onOpen: (id: string) => void
): TemplateResult => {
  const { bleed } = line
  return html`<li>
    ${dayPicture(line.mark)} <b id="what${index}">${line.words}</b>
    ${
      bleed && !isReadOnly
        ? html`<button id="open${index}" aria-labelledby="open${index} what${index}" @click=${() => onOpen(bleed.id)}>
            ${words["cal.correct"]()}
          </button>`
        : nothing
    }
    ${bleed && html`<span>${duration(words, bleed)}</span>`}
  </li>`
}

/** What the day holds beside treatments; nothing where there is nothing. */
const beside = (shown: Shown, day: DayShown, onOpen: (id: string) => void): TemplateResult | typeof nothing => {
  const { words } = shown
  const lines = [
    ...day.ribbons.map(({ bleed }) => bleedLine(words, bleed)),
    ...day.lines.filter(({ amount }) => amount === undefined)
  ]
  if (lines.length === 0 && !day.isSaidNone) return nothing
  return html`<ul slot="before">
    ${lines.map((line, index) => item(shown, line, index, onOpen))}
    ${day.isSaidNone ? html`<li><span class="said"></span> <b>${words["cal.noBleeds"]()}</b></li>` : nothing}
  </ul>`
}

/** The page of the chosen day; nothing is said of a day of which nothing is known. */
export const dayPage = (shown: Shown, settings: DayPageSettings): TemplateResult | typeof nothing => {
  const { chosen, diary, today, state, isReadOnly } = shown
  if (chosen === undefined || diary.entries === undefined) return nothing
  return html`<haem-day
    exportparts="heading: panel-heading, entry, mark, words, amount, batch, recorded, action"
    .date=${chosen.date}
    .entries=${entriesOf(diary, chosen.date)}
    .today=${today}
    .timeZone=${settings.homeZone}
    .readOnly=${isReadOnly}
    .state=${isKnown(shown) ? "ready" : state}
    .messages=${settings.messages}
    @haem-add=${settings.onAdd}
    >${beside(shown, chosen, settings.onOpen)}</haem-day
  >`
}
