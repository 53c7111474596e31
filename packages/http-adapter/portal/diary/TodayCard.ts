/** Today: the usual dose to be had once more, saved by two taps (U1), and the way to the whole form. */
import type { UsualDose } from "@haemtrack/web-components"
import * as Result from "effect/Result"
import { html, type PropertyValues } from "lit"
import type { PersonRecord } from "../../src/api/persons.ts"
import { messages } from "../words/spoken.ts"
import { address } from "../Route.ts"
import { icon } from "../shell/icons.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { amountWords, fullDate } from "../words/speech.ts"
import { productWords } from "./productWords.ts"
import { usualDose } from "./usualDose.ts"
import { today } from "./wallClock.ts"

export class TodayCard extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    person: { attribute: false },
    usual: { state: true }
  }

  declare visit: Visit
  declare person: PersonRecord
  /** Not there before it came, and where there is none. */
  declare usual: UsualDose | undefined

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("person")) void this.#load()
  }

  /** Without an answer there is nothing to repeat; what is the matter is said by the calendar below, which asks too. */
  async #load() {
    const answer = await usualDose(this.visit.ask, this.person)
    this.usual = Result.isSuccess(answer) ? answer.success : undefined
  }

  protected override render() {
    const date = today(this.person.zone)
    return html`
      <section class="card today-strip no-print" aria-labelledby="today">
        <span class="ring" aria-hidden="true">${Number(date.slice(8))}</span>
        ${this.usual === undefined ? this.#any(date) : this.#again(date, this.usual)}
      </section>
    `
  }

  #any(date: string) {
    return html`
      <p><strong id="today">${messages["cal.today"]()}</strong> ${fullDate(date)}</p>
      <a class="button primary" href=${address({ page: "record" })}>${icon("plus")} ${messages["treat.title"]()}</a>
    `
  }

  #again(date: string, { from, value }: UsualDose) {
    const product = productWords(this.visit.products, value.productId)
    return html`
      <p>
        <strong id="today"><bdi>${messages["today.usual"]({ amount: amountWords(value.total) })}</bdi></strong>
        <bdi>${messages["today.from"]({ today: fullDate(date), product, date: fullDate(from) })}</bdi>
      </p>
      <div class="row">
        <a id="usual" class="button primary" href=${address({ page: "record", dose: "usual" })}
          >${messages["today.had"]()}</a
        >
        <a class="button" href=${address({ page: "record" })}>${messages["today.other"]()}</a>
      </div>
    `
  }
}

customElements.define("today-card", TodayCard)

declare global {
  interface HTMLElementTagNameMap {
    "today-card": TodayCard
  }
}
