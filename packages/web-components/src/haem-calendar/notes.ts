/**
 * What stands above the days when they are not simply there: as it was known on a day, offline, not to be had, or nothing yet.
 *
 * @since 0.1.0
 */
import { html, nothing, type TemplateResult } from "lit/html.js"
import { longDate } from "../messages/dateText.ts"
import type { Shown } from "./Shown.ts"

/** What the notes need beside what is shown. */
export interface NoteSettings {
  /** The day as of which the diary is shown. */
  readonly knownAt: string | undefined
  /** Asks the source again; `undefined` where the page feeds the element. */
  readonly onAgain: (() => void) | undefined
  readonly onFirst: () => void
}

const offline = ({ words, diary }: Shown): string => {
  const queued = Array.from(diary.entries?.values() ?? [])
    .flat()
    .filter((entry) => entry.queued)
  return words["cal.offline"]({ n: queued.length })
}

const error = ({ words }: Shown, onAgain: NoteSettings["onAgain"]): TemplateResult =>
  html`<div class="note error">
    <p>${words["cal.error"]()}</p>
    ${onAgain ? html`<button @click=${onAgain}>${words["cal.again"]()}</button>` : nothing}
  </div>`

const empty = ({ words, isReadOnly }: Shown, onFirst: () => void): TemplateResult =>
  html`<slot name="empty">
    <div class="note">
      <p>${words["cal.start"]()}</p>
      ${isReadOnly ? nothing : html`<button @click=${onFirst}>${words["cal.first"]()}</button>`}
    </div>
  </slot>`

/** The notes of this moment. */
export const notes = (shown: Shown, { knownAt, onAgain, onFirst }: NoteSettings): TemplateResult => {
  const { words, state, diary, isReadOnly, chosen } = shown
  return html`${knownAt ? html`<p class="note">${words["cal.knownAt"]({ date: longDate(words, knownAt) })}</p>` : nothing}
    <div role="status">
      ${state === "offline" ? html`<p class="note offline">${offline(shown)}</p>` : nothing}
      ${state === "error" ? error(shown, onAgain) : nothing}
    </div>
    ${state === "empty" ? empty(shown, onFirst) : nothing}
    ${diary.faults.length > 0 ? html`<p class="note">${words["day.skipped"]({ n: diary.faults.length })}</p>` : nothing}
    ${isReadOnly && chosen === undefined ? html`<p class="note">${words["state.readonly"]()}</p>` : nothing}`
}
