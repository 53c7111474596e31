/**
 * What stands above the form after an answer: questions about an unlikely entry, another version, or that it is saved.
 *
 * @since 0.1.0
 */
import { daysBetween } from "@haemtrack/domain/calendar/month"
import { html, type TemplateResult } from "lit/html.js"
import { when } from "lit/directives/when.js"
import { fullDate } from "../messages/dateText.ts"
import type { FormWords } from "../messages/Words.ts"
import { isolated } from "../shared/isolated.ts"
import type { Confirmation, EditableTreatment, StoredTreatment } from "../source/Treatment.ts"
import { amountText, describe, type Known, momentText, type Row, sideBySide } from "./describe.ts"
import { emergencyNote } from "./emergency.ts"
import { mustNameBleed } from "./namesBleed.ts"
import type { Questions } from "./refusal.ts"

interface Asking {
  readonly words: FormWords
  readonly questions: Questions
  /** Older than so many days is asked about. */
  readonly longAgoDays: number
  readonly keep: () => void
  readonly look: (id: string) => void
}

const question = ({ longAgoDays, questions, words }: Asking, asked: Confirmation): string => {
  switch (asked) {
    case "date_long_ago":
      return words["err.longAgo"]({ days: longAgoDays })
    case "batch_expired":
      return words["ask.expired"]({
        which: questions.boxes.map((place) => words["treat.boxNumber"]({ n: place + 1 })).join(", ")
      })
    case "possible_duplicate":
      return words["ask.sameAs"]()
  }
}

/** The questions, and "yes"; where it may be the same treatment twice, also the way to look at the other (D13). */
export const askedQuestions = (asking: Asking): TemplateResult => {
  const { keep, look, questions, words } = asking
  return html`
    <section class="note warn" id="questions" tabindex="-1" aria-labelledby="questions-title">
      <h2 id="questions-title">${words["treat.check"]()}</h2>
      ${questions.asked.map((asked) => html`<p>${question(asking, asked)}</p>`)}
      <div class="row">
        <button type="button" id="keep" class="primary" @click=${keep}>
          ${questions.asked.includes("possible_duplicate") ? words["ask.keepBoth"]() : words["ask.keep"]()}
        </button>
        ${questions.like.map(
          (id) => html`<button type="button" @click=${() => look(id)}>${words["ask.isSame"]()}</button>`
        )}
      </div>
      <p>${words["ask.orChange"]()}</p>
    </section>
  `
}

interface Conflict {
  readonly words: FormWords
  readonly typed: EditableTreatment
  readonly standing: EditableTreatment
  readonly known: Known
  readonly saveMine: () => void
  readonly keepTheirs: () => void
}

/** Two versions of one entry side by side: somebody was quicker, nothing is lost, and the person chooses (ux 5). */
export const conflict = ({ keepTheirs, known, saveMine, standing, typed, words }: Conflict): TemplateResult => {
  const rows = (treatment: EditableTreatment) => describe(words, treatment, known)
  return html`
    <section class="note warn" id="conflict" tabindex="-1" aria-labelledby="conflict-title">
      <h2 id="conflict-title">${words["conflict.title"]()}</h2>
      <p>${words["conflict.text"]()}</p>
      <dl class="versions">
        ${sideBySide(rows(standing), rows(typed)).map(
          ({ after, before, label }) =>
            html`<div class=${after === before ? "" : "differs"}>
              <dt>${label}</dt>
              <dd>${words["conflict.mine"]()}: <bdi>${after}</bdi></dd>
              <dd>${words["conflict.theirs"]()}: <bdi>${before}</bdi></dd>
            </div>`
        )}
      </dl>
      <div class="row">
        <button type="button" id="save-mine" class="primary" @click=${saveMine}>${words["conflict.saveMine"]()}</button>
        <button type="button" @click=${keepTheirs}>${words["conflict.keepTheirs"]()}</button>
      </div>
    </section>
  `
}

/** A treatment to read. */
export const readOnlyRows = (rows: ReadonlyArray<Row>): TemplateResult =>
  html`<dl part="summary">
    ${rows.map(
      ({ label, text }) =>
        html`<div>
          <dt>${label}</dt>
          <dd><bdi>${text}</bdi></dd>
        </div>`
    )}
  </dl>`

interface Saved {
  readonly words: FormWords
  readonly saved: StoredTreatment
  readonly today: string
  readonly home: string
  readonly enteredBy: string | undefined
  /** It was for a bleed that can be an emergency, recorded with it. */
  readonly isUrgent: boolean
  readonly phone: string | undefined
  readonly undo: () => void
  readonly another: () => void
}

/** How long an entry can be taken back from here (ux 5). */
const undoMinutes = 10

/** It is saved: said in a place that stays, with the way back (ux 5). What can be an emergency is said before it (F33). */
export const savedPage = (page: Saved): TemplateResult => {
  const { another, enteredBy, home, isUrgent, saved, today, undo, words } = page
  const { bleedId, occurredAt, reason, total } = saved.treatment
  const amount = amountText(words, total)
  const ago = daysBetween(occurredAt.local.slice(0, 10), today)
  const title =
    saved.status === "withdrawn"
      ? words["withdraw.done"]({ amount })
      : saved.version > 1
        ? words["correct.saved"]({ amount })
        : words["treat.saved"]({ amount })
  const isNew = saved.status === "given" && saved.version === 1
  const line = (text: string) => html`<p><bdi>${text}</bdi></p>`
  return html`
    ${when(isUrgent, () => emergencyNote(page))}
    <section id="saved" tabindex="-1" role="status" aria-labelledby="saved-title">
      <h2 id="saved-title"><bdi>${title}</bdi></h2>
      ${line(momentText(words, occurredAt, home))}
      ${when(isNew && ago > 0, () => line(words["treat.late"]({ n: ago })))}
      ${when(enteredBy, (by) => line(words["treat.enteredBy"]({ by: isolated(by) })))}
      ${when(isNew && mustNameBleed(reason) && bleedId === undefined, () => line(words["treat.needsReview"]()))}
    </section>
    ${when(
      isNew,
      () =>
        html`<div class="row">
          <button type="button" id="another" @click=${another}>${words["treat.another"]()}</button>
          <button type="button" id="undo" class="quiet" @click=${undo}>
            ${words["treat.undo"]({ n: undoMinutes })}
          </button>
        </div>`
    )}
    <slot name="saved"></slot>
  `
}

/** Where the short confirmation is taken from. */
export const takenFrom = (words: FormWords, from: string | undefined): string =>
  from === undefined ? words["treat.fromPlan"]() : words["treat.fromUsual"]({ date: fullDate(words, from) })
