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

const arrow = (way: keyof typeof arrows): TemplateResult =>
  html`<svg class="arrow" viewBox="0 0 16 16" aria-hidden="true"><path d=${arrows[way]} /></svg>`

const button = (way: keyof typeof arrows, name: string, isOpen: boolean, onClick: () => void): TemplateResult =>
  html`<button part="nav-button" class=${way} aria-disabled=${isOpen ? nothing : "true"} @click=${onClick}>
    <span class="words">${name}</span>${arrow(way)}
  </button>`

/** Where the buttons lead. */
export interface Ways {
  readonly onDay: (date: string) => void
  readonly onMonth: (month: string) => void
}

/** Whether a month is one of the calendar's years and has a day that can be chosen. */
export const isMonthOpen = ({ min, max }: Pick<Shown, "min" | "max">, month: string): boolean =>
  isMonth(month) && (min === undefined || lastDayOf(month) >= min) && (max === undefined || `${month}-01` <= max)

const steps = (shown: Shown, { onDay, onMonth }: Ways): TemplateResult => {
  const { words, view, month, weeks } = shown
  if (view === "week") {
    const [first = ""] = (weeks[0] ?? []).map(({ date }) => date)
    return html`${button("back", words["cal.prevWeek"](), true, () => onDay(addDays(first, -7)))}
    ${button("on", words["cal.nextWeek"](), true, () => onDay(addDays(first, 7)))}`
  }
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)]
  const isOpen = (other: string) => isMonthOpen(shown, other)
  return html`${button("back", words["cal.prev"]({ month: monthAndYear(words, before) }), isOpen(before), () => onMonth(before))}
  ${button("on", words["cal.next"]({ month: monthAndYear(words, after) }), isOpen(after), () => onMonth(after))}`
}

/** @param level of the heading in the page, 1 to 6 */
export const heading = (shown: Shown, level: number, ways: Ways): TemplateResult =>
  html`<header part="header">
    <h2 id="title" part="title" aria-level=${level}>${shown.title}</h2>
    <button part="nav-button" class="today" @click=${() => ways.onDay(shown.today)}>
      ${shown.words["cal.today"]()}
    </button>
    ${steps(shown, ways)}
  </header>`
