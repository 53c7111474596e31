/**
 * What is asked before an unlikely entry is kept (API-12): nothing is refused for being unlikely, and the answer is kept too.
 */
import { longAgoDays } from "@haemtrack/domain/diary/occurrence"
import type { Confirmation } from "@haemtrack/domain/diary/Treatment"
import { html, nothing } from "lit"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import { messages } from "../messages/en-GB.ts"
import { address } from "../Route.ts"
import { icon } from "../shell/icons.ts"
import { amountWords, fullDate, timeWords } from "../words/speech.ts"
import type { Refused } from "./Refused.ts"

const id = "questions"

/** To call when the questions were drawn. */
export const focusQuestions = (): void => document.getElementById(id)?.focus()

interface Questions {
  readonly questions: NonNullable<Refused["questions"]>
  /** The entries that this one looks like, as far as they could be looked up. */
  readonly like: ReadonlyArray<TreatmentRecord>
  readonly keep: () => void
  /** It is the same treatment: this form is given up. */
  readonly giveUp: () => void
}

const boxNames = (places: ReadonlyArray<number>): string =>
  places.map((place) => messages["treat.boxNumber"]({ n: place + 1 })).join(", ")

const sentence = (asked: Confirmation, { like, questions }: Questions) => {
  switch (asked) {
    case "date_long_ago":
      return messages["err.longAgo"]({ days: longAgoDays })
    case "batch_expired":
      return messages["ask.expired"]({ which: boxNames(questions.boxes) })
    case "possible_duplicate":
      return like.length === 0 ? messages["ask.same"]() : messages["ask.sameAs"]()
  }
}

const entry = ({ id: treatment, occurredAt, total }: TreatmentRecord) => {
  const date = occurredAt.local.slice(0, 10)
  const words = messages["ask.entry"]({
    amount: amountWords(total),
    date: fullDate(date),
    time: timeWords(occurredAt)
  })
  return html`<li>
    <a href=${address({ page: "history", treatment })} target="_blank"><bdi>${words}</bdi></a>
  </li>`
}

/** The questions, and "yes"; where it may be the same treatment twice, also the way to leave it at one. */
export const askedQuestions = (props: Questions) => {
  const { giveUp, keep, like, questions } = props
  const isTwice = questions.asked.includes("possible_duplicate")
  const [first] = like
  return html`
    <section class="note warn" id=${id} tabindex="-1" aria-labelledby="questions-title">
      ${icon("info")}
      <div>
        <h2 id="questions-title">${messages["treat.check"]()}</h2>
        ${questions.asked.map((asked) => html`<p>${sentence(asked, props)}</p>`)}
        ${
          like.length === 0
            ? nothing
            : html`<ul>
                ${like.map(entry)}
              </ul>`
        }
        <div class="row">
          <button type="button" id="keep" class="button primary" @click=${keep}>
            ${isTwice ? messages["ask.keepBoth"]() : messages["ask.keep"]()}
          </button>
          ${
            isTwice && first !== undefined
              ? html`<a
                  id="same"
                  class="button"
                  href=${address({ page: "day", date: first.occurredAt.local.slice(0, 10) })}
                  @click=${giveUp}
                  >${messages["ask.isSame"]()}</a
                >`
              : nothing
          }
        </div>
        <p class="small">${messages["ask.orChange"]()}</p>
      </div>
    </section>
  `
}
