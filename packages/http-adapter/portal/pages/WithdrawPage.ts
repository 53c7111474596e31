/** Taking an entry back that was entered in error: it stays in its history and counts no longer. */
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import * as Result from "effect/Result"
import { html, nothing, type PropertyValues } from "lit"
import { etag } from "../../src/api/headers.ts"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import { describe } from "../diary/describe.ts"
import { description } from "../diary/description.ts"
import { loaded, type Loaded, loading, whenLoaded } from "../diary/Loaded.ts"
import { errorSummary, focusErrorSummary } from "../fields/errorSummary.ts"
import type { Mistake } from "../fields/Mistake.ts"
import { messages } from "../messages/en-GB.ts"
import { address } from "../Route.ts"
import { announce } from "../shell/announce.ts"
import { icon } from "../shell/icons.ts"
import { go } from "../shell/navigation.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { problemWords } from "../words/problemWords.ts"
import { amountWords } from "../words/speech.ts"
import {
  amendmentFields,
  amendmentMistakes,
  noAmendment,
  readAmendment,
  type TypedAmendment
} from "./amendmentChoices.ts"

export class WithdrawPage extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    treatment: {},
    state: { state: true },
    typed: { state: true },
    mistakes: { state: true },
    isSending: { state: true }
  }

  declare visit: Visit
  declare treatment: string
  declare state: Loaded<TreatmentRecord>
  declare typed: TypedAmendment
  declare mistakes: ReadonlyArray<Mistake>
  declare isSending: boolean

  constructor() {
    super()
    this.state = loading
    this.typed = noAmendment
    this.mistakes = []
    this.isSending = false
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("treatment")) void this.#load()
  }

  readonly #load = async () => {
    const treatment = TreatmentId.make(this.treatment)
    this.state = loading
    const state = loaded(await this.visit.ask((client) => client.treatments.byId({ params: { treatment } })))
    this.state = state._tag === "Ready" ? { ...state, value: state.value.body } : state
  }

  protected override render() {
    return html`
      <h1>${messages["withdraw.title"]()}</h1>
      ${whenLoaded(this.state, {
        what: messages["withdraw.title"](),
        again: () => void this.#load(),
        ready: (treatment) => this.#form(treatment)
      })}
    `
  }

  #form(treatment: TreatmentRecord) {
    const home = this.visit.person?.zone ?? this.visit.centre.zone
    return html`
      ${errorSummary(this.mistakes)}
      <form class="card" novalidate @submit=${(event: Event) => this.#submit(event, treatment)}>
        ${description(describe(treatment, this.visit.products, home))}
        ${
          treatment.status === "withdrawn"
            ? html`<div class="note">
                ${icon("info")}
                <p>${messages["err.treatmentWithdrawn"]()}</p>
              </div>`
            : this.#question(treatment)
        }
      </form>
    `
  }

  #question(treatment: TreatmentRecord) {
    const date = treatment.occurredAt.local.slice(0, 10)
    return html`
      <p>${messages["withdraw.text"]()}</p>
      ${amendmentFields({
        question: messages["withdraw.why"](),
        typed: this.typed,
        mistakes: this.mistakes,
        onType: (typed) => {
          this.typed = typed
        }
      })}
      <div class="row">
        <button id="withdraw" class="button primary" aria-disabled=${this.isSending ? "true" : nothing}>
          ${messages["withdraw.go"]({ amount: amountWords(treatment.total) })}
        </button>
        <a class="button quiet" href=${address({ page: "day", date })}>${messages["withdraw.keep"]()}</a>
      </div>
    `
  }

  async #submit(event: Event, treatment: TreatmentRecord) {
    event.preventDefault()
    if (this.isSending) return
    this.mistakes = amendmentMistakes(this.typed)
    const amendment = readAmendment(this.typed)
    if (amendment !== undefined) await this.#send(treatment, amendment)
    await this.updateComplete
    focusErrorSummary(this)
  }

  async #send(treatment: TreatmentRecord, payload: NonNullable<ReturnType<typeof readAmendment>>) {
    this.isSending = true
    const request = {
      params: { treatment: treatment.id },
      headers: { "if-match": etag(treatment.version) },
      payload
    }
    const answer = await this.visit.ask((client) => client.treatments.withdraw(request))
    this.isSending = false
    if (Result.isSuccess(answer)) {
      go({ page: "day", date: treatment.occurredAt.local.slice(0, 10) })
      return announce(messages["withdraw.done"]({ amount: amountWords(treatment.total) }))
    }
    this.mistakes = [{ field: "withdraw", words: problemWords(answer.failure) }]
    // The person sees the version that stands now before they take it back.
    if (answer.failure._tag === "VersionDiffers") this.state = { _tag: "Ready", value: answer.failure.current }
  }
}

customElements.define("withdraw-page", WithdrawPage)

declare global {
  interface HTMLElementTagNameMap {
    "withdraw-page": WithdrawPage
  }
}
