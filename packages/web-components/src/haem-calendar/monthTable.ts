/**
 * The days as one table and one Tab stop; the agenda is the same table, laid out as a list by its style sheet.
 *
 * @since 0.1.0
 */
import { html, nothing, type TemplateResult } from "lit/html.js"
import { weekdayShort, weekdayText } from "../messages/dateText.ts"
import { dayCell } from "./dayCell.ts"
import type { DayShown } from "./DayShown.ts"
import type { Shown } from "./Shown.ts"

const weekday = ({ words }: Shown, { date }: DayShown): TemplateResult =>
  html`<th scope="col" role="columnheader" part="weekday">
    <span class="words">${weekdayText(words, date)}</span>
    <span aria-hidden="true">${weekdayShort(words, date)}</span>
  </th>`

/** What a person does in the table: a click, or a key pressed on a day. */
export interface TableHandlers {
  readonly onClick: (event: MouseEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The table. */
export const monthTable = (shown: Shown, { onClick, onKeyDown }: TableHandlers): TemplateResult =>
  html`<table
    role="grid"
    part="grid"
    class=${shown.view}
    aria-labelledby="title"
    aria-readonly="true"
    aria-busy=${shown.state === "loading" ? "true" : nothing}
    @click=${onClick}
    @keydown=${onKeyDown}
  >
    <thead role="rowgroup">
      <tr role="row">
        ${shown.weeks[0]?.map((day) => weekday(shown, day))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${shown.weeks.map(
        (week) =>
          html`<tr role="row">
            ${week.map((day) => dayCell(shown, day, week))}
          </tr>`
      )}
    </tbody>
  </table>`
