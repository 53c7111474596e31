/**
 * The form as it is drawn: the short confirmation or every question, what is to be fixed or answered above them, or that it is
 * saved.
 *
 * @since 0.1.0
 */
import { when } from "lit/directives/when.js"
import { html, nothing, type TemplateResult } from "lit/html.js"
import type { StoredTreatment } from "../source/Treatment.ts"
import { amendmentSection } from "./amendment.ts"
import { askedQuestions, conflict, readOnlyRows, savedPage } from "./answers.ts"
import { boxesSection } from "./boxes.ts"
import { errorSummary } from "./controls.ts"
import { amountText, describe } from "./describe.ts"
import { readNumber } from "./digits.ts"
import type { Draft } from "./Draft.ts"
import { saveId } from "./fieldIds.ts"
import { shortForm } from "./shortForm.ts"
import type { Acts, FormState, Shown } from "./Shown.ts"
import type { TypedTreatment } from "./TypedTreatment.ts"
import { whatSection } from "./what.ts"
import { whenSection } from "./when.ts"
import { whySection } from "./why.ts"

export const formPage = (shown: Shown, acts: Acts): TemplateResult | typeof nothing => {
  const { draft, isReadOnly, saved, state, stored, task, view, words } = shown
  if (state === "loading") return note(shown, state)
  if (saved) return savedPage({ ...shown, ...acts, saved, isUrgent: view.isUrgent, undo: () => acts.undo(saved) })
  if (isReadOnly) return html`${note(shown, "readonly")} ${rows(shown, stored)}`
  if (draft === undefined) return nothing
  if (draft.of !== (stored?.treatment.id ?? "")) return note(shown, "loading")
  return html`
    ${state === "offline" || state === "error" ? note(shown, state) : nothing}
    ${errorSummary({ words, mistakes: view.refusal.mistakes }, acts.lead)} ${answers(shown, acts)}
    ${task === "withdraw" ? withdrawForm(shown, acts, draft) : treatmentForm(shown, acts, draft)}
  `
}

const note = ({ words }: Shown, state: Exclude<FormState, "ready" | "empty"> | "readonly") =>
  html`<p class="note ${state}" role=${state === "readonly" ? nothing : "status"}>${words[`form.${state}`]()}</p>`

const rows = (shown: Shown, stored: StoredTreatment | undefined) =>
  stored === undefined
    ? html`<p>${shown.words["form.empty"]()}</p>`
    : readOnlyRows(describe(shown.words, stored.treatment, shown))

const answers = (shown: Shown, acts: Acts) => {
  const { longAgoDays, readable, stored, task, view, words } = shown
  const { questions, standing } = view.refusal
  const typed = task === "withdraw" ? stored?.treatment : readable
  return html`
    ${when(questions, (asked) => askedQuestions({ ...acts, words, questions: asked, longAgoDays }))}
    ${when(standing && typed && { standing, typed }, (versions) =>
      conflict({
        words,
        typed: versions.typed,
        standing: versions.standing.treatment,
        known: shown,
        saveMine: () => acts.saveMine(versions.standing),
        keepTheirs: acts.cancel
      })
    )}
  `
}

const submitted = (save: () => void) => (event: Event) => {
  event.preventDefault()
  save()
}

const treatmentForm = (shown: Shown, acts: Acts, draft: Draft) => {
  const { readable, task, view, words } = shown
  const isShort = view.isShort && readable && view.refusal.mistakes.length === 0
  const isCorrecting = task === "correct"
  return html`
    <form novalidate @submit=${submitted(acts.save)}>
      ${isShort ? short(shown, acts, draft) : whole(shown, acts, draft)} ${lessThanPlan(shown, draft.typed)}
      ${when(isCorrecting, () => why(shown, acts, draft, words["correct.why"]()))}
      ${buttons(shown, acts, words[isCorrecting ? "correct.save" : "treat.save"](), words["treat.leave"]())}
      ${when(
        isCorrecting,
        () =>
          html`<button type="button" id="withdraw" class="quiet" @click=${acts.withdraw}>
            ${words["withdraw.open"]()}
          </button>`
      )}
    </form>
  `
}

const withdrawForm = (shown: Shown, acts: Acts, draft: Draft) => {
  const { stored, words } = shown
  return html`
    <form novalidate @submit=${submitted(acts.save)}>
      <h2>${words["withdraw.title"]()}</h2>
      ${rows(shown, stored)}
      <p>${words["withdraw.text"]()}</p>
      ${why(shown, acts, draft, words["withdraw.why"]())}
      ${when(stored, ({ treatment }) => {
        const amount = amountText(words, treatment.total)
        return buttons(shown, acts, words["withdraw.go"]({ amount }), words["withdraw.keep"]())
      })}
    </form>
  `
}

const buttons = ({ view, words }: Shown, acts: Acts, save: string, leave: string) =>
  html`<div class="row">
    <button id=${saveId} part="submit" class="primary" aria-disabled=${String(view.isSending)}>
      ${view.isSending ? words["treat.sending"]() : save}
    </button>
    <button type="button" id="cancel" class="quiet" @click=${acts.cancel}>${leave}</button>
    <slot name="help"></slot>
  </div>`

const why = ({ view, words }: Shown, acts: Acts, { amendment }: Draft, question: string) =>
  amendmentSection({
    words,
    mistakes: view.refusal.mistakes,
    question,
    amendment,
    change: (amendment) => acts.amend({ amendment })
  })

/** The questions, each with what it is drawn with. */
const questions = (shown: Shown, acts: Acts, { code, newBleed, typed }: Draft) => {
  const { view, words } = shown
  const { mistakes } = view.refusal
  const { isReading, refusal } = view
  const section = { ...shown, ...acts, mistakes, refusal, typed, newBleed }
  return {
    why: () => whySection(section),
    when: () => whenSection({ ...section, of: "had", label: words["treat.when"](), hint: words["treat.whenHint"]() }),
    what: () =>
      html`${whatSection(section)}
      ${boxesSection({ ...section, code, isReading, paste: (text) => acts.amend({ code: text }) })}`
  }
}

const whole = (shown: Shown, acts: Acts, draft: Draft) => {
  const { what, when: time, why: reason } = questions(shown, acts, draft)
  return html`${reason()} ${time()} ${what()}`
}

const short = (shown: Shown, acts: Acts, draft: Draft) => {
  const { plan, readable, usualFrom, view, words } = shown
  const asked = questions(shown, acts, draft)
  return shortForm({
    words,
    rows: readable ? describe(words, readable, shown) : [],
    from: plan ? undefined : usualFrom,
    opened: view.opened,
    open: acts.open,
    section: (topic) => asked[topic]()
  })
}

/** A fact beside the plan, and no advice (U8). */
const lessThanPlan = ({ plan, words }: Shown, { productId, total }: TypedTreatment) => {
  const [value, other] = readNumber(total)
  if (plan === undefined || value === undefined || other !== undefined) return nothing
  const amount = amountText(words, plan.total)
  return when(
    productId === plan.productId && value < plan.total.value,
    () => html`<p class="note">${words["treat.lessThanPlan"]({ amount })}</p>`
  )
}
