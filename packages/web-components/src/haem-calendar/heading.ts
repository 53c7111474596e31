/**
 * The month's name and the ways to others.
 *
 * @since 0.1.0
 */
import { addDays, addMonths, isMonth, lastDayOf } from "@haemtrack/domain/calendar/month"
import { html, nothing, type TemplateResult } from "lit/html.js"
import { monthAndYear } from "../messages/dateText.ts"
import type { Shown } from "./Shown.ts"

/** The arrows point along the reading direction: the style sheet turns them round. */
const arrows = { back: "M10.6 2 12 3.4 7.4 8l4.6 4.6-1.4 1.4L4.6 8z", on: "M5.4 2 4 3.4 8.6 8 4 12.6 5.4 14l6-6z" }

/** Where the buttons lead. */
export interface Ways {
  readonly onDay: (date: string) => void
  readonly onMonth: (month: string) => void
}

/** Whether a month is one of the calendar's years and has a day that can be chosen. */
export const isMonthOpen = ({ min, max }: Pick<Shown, "min" | "max">, month: string): boolean =>
  isMonth(month) && (min === undefined || lastDayOf(month) >= min) && (max === undefined || `${month}-01` <= max)

/** A button to the week or month before or after. */
const step = (shown: Shown, way: keyof typeof arrows, { onDay, onMonth }: Ways): TemplateResult => {
  const { words, view, weeks } = shown
  const by = way === "back" ? -1 : 1
  const month = addMonths(shown.month, by)
  const isWeek = view === "week"
  const [first = ""] = (weeks[0] ?? []).map(({ date }) => date)
  return html`<button
    part="nav-button"
    class=${way}
    aria-disabled=${isWeek || isMonthOpen(shown, month) ? nothing : "true"}
    @click=${() => (isWeek ? onDay(addDays(first, 7 * by)) : onMonth(month))}
  >
    <span class="words"
      >${words[`cal.${isWeek ? "week" : "month"}.${way}`]({ month: monthAndYear(words, month) })}</span
    >
    <svg class="arrow" viewBox="0 0 16 16" aria-hidden="true"><path d=${arrows[way]} /></svg>
  </button>`
}

/**
 * A new title is announced (ux 4).
 *
 * @param level of the heading in the page, 1 to 6
 */
export const heading = (shown: Shown, level: number, ways: Ways): TemplateResult =>
  html`<header part="header">
    <h2 id="title" part="title" aria-level=${level} aria-live="polite">${shown.title}</h2>
    <button part="nav-button" class="today" @click=${() => ways.onDay(shown.today)}>
      ${shown.words["cal.today"]()}
    </button>
    ${step(shown, "back", ways)} ${step(shown, "on", ways)}
  </header>`
