/**
 * That a translation is a draft: said by every element that speaks in it, above what it says (I18N-6).
 *
 * @since 0.1.0
 */
import { html, nothing, type TemplateResult } from "lit/html.js"
import type { DayWords } from "./Words.ts"

/** The banner, or nothing for a language that was reviewed. */
export const draftNote = (words: DayWords): TemplateResult | typeof nothing => {
  const note = words["draft.note"]()
  return note.length === 0 ? nothing : html`<p part="draft" class="note">${note}</p>`
}
