/**
 * The page of the chosen day, beside the month or below it: `<haem-day>` with what was said of bleeds and planned that day.
 *
 * @since 0.1.0
 */
import { html, nothing, type TemplateResult } from "lit/html.js"
import type { HaemAddEvent } from "../haem-day/HaemDay.ts"
import { shortDate } from "../messages/dateText.ts"
import type { OwnWords } from "../messages/Words.ts"
import { type Bleed, dayOf } from "../shared/Bleed.ts"
import { bleedText } from "./DayShown.ts"
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

const duration = ({ words }: Shown, { from, to }: Bleed): string =>
  to === null
    ? words["cal.from"]({ from: shortDate(words, dayOf(from)) })
    : words["cal.fromTo"]({ from: shortDate(words, dayOf(from)), to: shortDate(words, dayOf(to)) })

const bleedItem = (shown: Shown, bleed: Bleed, index: number, onOpen: DayPageSettings["onOpen"]): TemplateResult =>
  html`<li>
    ${dayPicture(bleed.certainty === "knock" ? "knock" : bleed.certainty === "bleed" ? "bleed" : "unsettled")}
    <b id="bleed${index}">${bleedText(shown.words, bleed)}</b>
    ${
      shown.isReadOnly
        ? nothing
        : html`<button id="open${index}" aria-labelledby="open${index} bleed${index}" @click=${() => onOpen(bleed.id)}>
            ${shown.words["cal.correct"]()}
          </button>`
    }
    <span>${duration(shown, bleed)}</span>
  </li>`

/** What the day holds beside treatments; nothing where there is nothing. */
const beside = (shown: Shown, date: string, onOpen: DayPageSettings["onOpen"]): TemplateResult | typeof nothing => {
  const { words, diary, weeks } = shown
  const day = weeks.flat().find((each) => each.date === date)
  const bleeds = [
    ...diary.ribbons.filter(({ first, last }) => first <= date && date <= last).map(({ bleed }) => bleed),
    ...diary.pains.filter(({ from, to }) => dayOf(from) <= date && date <= dayOf(to ?? from))
  ]
  const slots = day?.lines.filter(({ isSlot }) => isSlot) ?? []
  if (bleeds.length + slots.length === 0 && !day?.isSaidNone) return nothing
  return html`<ul slot="before">
    ${bleeds.map((bleed, index) => bleedItem(shown, bleed, index, onOpen))}
    ${slots.map((slot) => html`<li>${dayPicture(slot.mark)} <b>${slot.words}</b></li>`)}
    ${day?.isSaidNone ? html`<li><span class="said"></span> <b>${words["cal.noBleeds"]()}</b></li>` : nothing}
  </ul>`
}

/** The page of a day; nothing is said of a day of which nothing is known. */
export const dayPage = (shown: Shown, settings: DayPageSettings): TemplateResult | typeof nothing => {
  const { selected: date, diary, today, state, isReadOnly } = shown
  if (date === undefined || diary.entries === undefined) return nothing
  return html`<haem-day
    exportparts="heading: panel-heading, entry, mark, words, amount, batch, recorded, action"
    .date=${date}
    .entries=${entriesOf(diary, date)}
    .today=${today}
    .timeZone=${settings.homeZone}
    .readOnly=${isReadOnly}
    .state=${isKnown(shown) ? "ready" : state}
    .messages=${settings.messages}
    @haem-add=${settings.onAdd}
    >${beside(shown, date, settings.onOpen)}</haem-day
  >`
}
