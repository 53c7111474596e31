/**
 * The key: the marks that stand in the days, each with its words. What is not drawn is not explained.
 *
 * @since 0.1.0
 */
import { html, nothing, type TemplateResult } from "lit/html.js"
import type { CalendarWords } from "../messages/Words.ts"
import { type DayMark, dayMarks, dayPicture, isReason } from "./dayMarks.ts"
import type { Shown } from "./Shown.ts"

const markWords = (words: CalendarWords, mark: DayMark): string =>
  isReason(mark) ? words[`reason.${mark}`]() : words[`cal.state.${mark}`]()

/** The key of what is shown, or nothing where no mark is. */
export const legend = ({ words, weeks }: Shown): TemplateResult | typeof nothing => {
  const days = weeks.flat()
  const drawn = new Set(days.flatMap(({ lines }) => lines.map(({ mark }) => mark)))
  const hasRibbon = days.some(({ ribbons }) => ribbons.length > 0)
  const hasStitches = days.some(({ isSaidNone }) => isSaidNone)
  if (drawn.size === 0 && !hasRibbon && !hasStitches) return nothing
  return html`<ul part="legend" aria-label=${words["cal.key"]()}>
    ${dayMarks.filter((mark) => drawn.has(mark)).map((mark) => html`<li>${dayPicture(mark)} ${markWords(words, mark)}</li>`)}
    ${hasRibbon ? html`<li><span class="ribbon first last"></span> ${words["cal.key.bleed"]()}</li>` : nothing}
    ${hasStitches ? html`<li><span class="said"></span> ${words["cal.key.noBleeds"]()}</li>` : nothing}
  </ul>`
}
