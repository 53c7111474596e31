/** Recording a treatment: the whole form, and what is said when it is saved. */
import { daysBetween } from "@haemtrack/domain/calendar/month"
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import type { EditablePart } from "@haemtrack/domain/diary/TreatmentDraft"
import * as Result from "effect/Result"
import { html, nothing, type PropertyValues } from "lit"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import { newUuid7 } from "../diary/newUuid7.ts"
import { wallNow } from "../diary/wallClock.ts"
import { messages } from "../messages/en-GB.ts"
import { address } from "../Route.ts"
import { announce } from "../shell/announce.ts"
import { arriveAt } from "../shell/arrival.ts"
import { icon } from "../shell/icons.ts"
import { blank, blankOn, type Fields } from "../treatmentForm/Fields.ts"
import { TreatmentFormPage } from "../treatmentForm/TreatmentFormPage.ts"
import { amountWords, fullDate, timeWords } from "../words/speech.ts"

export class RecordPage extends TreatmentFormPage {
  static override readonly properties = {
    ...TreatmentFormPage.properties,
    date: {},
    done: { state: true }
  }

  /** The day to add to; now when none is given. */
  declare date: string | undefined
  declare done: TreatmentRecord | undefined

  constructor() {
    super()
    this.date = undefined
    this.done = undefined
  }

  protected override get form() {
    return `record ${this.date ?? ""}`
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("person") || changed.has("date")) this.#start()
  }

  #start() {
    this.done = undefined
    this.begin(() => ({ fields: this.#blank(), id: newUuid7() }))
  }

  #blank(): Fields {
    const { zone } = this.person
    if (this.date === undefined) return blank(wallNow(zone), zone)
    const ago = daysBetween(this.date, this.today)
    return blankOn(this.date, ago === 0 ? "earlier" : ago === 1 ? "yesterday" : "another", zone)
  }

  protected override heading() {
    return messages["treat.title"]()
  }

  protected override async send(part: EditablePart, id: string) {
    const request = {
      params: { person: this.person.id },
      headers: { "idempotency-key": id },
      payload: { id: TreatmentId.make(id), ...part }
    }
    const answer = await this.visit.ask((client) => client.treatments.record(request))
    return Result.map(answer, ({ body }) => body)
  }

  protected override async saved(treatment: TreatmentRecord) {
    this.done = treatment
    announce(messages["treat.saved"]({ amount: amountWords(treatment.total) }))
    await this.updateComplete
    arriveAt(this)
  }

  protected override render() {
    return this.done === undefined ? super.render() : this.#saved(this.done)
  }

  #saved({ id, occurredAt, review, total }: TreatmentRecord) {
    const date = occurredAt.local.slice(0, 10)
    const ago = daysBetween(date, this.today)
    return html`
      <div class="card narrow saved">
        <p class="tick">${icon("check")}</p>
        <h1 id="saved"><bdi>${messages["treat.saved"]({ amount: amountWords(total) })}</bdi></h1>
        <p><bdi>${messages["treat.dayAndTime"]({ date: fullDate(date), time: timeWords(occurredAt) })}</bdi></p>
        ${ago > 0 ? html`<p>${messages["treat.late"]({ n: ago })}</p>` : nothing}
        ${review.includes("needs_review") ? html`<p>${messages["treat.needsReview"]()}</p>` : nothing}
        <p>
          <a id="to-day" class="button primary wide" href=${address({ page: "day", date })}
            >${messages["treat.seeDay"]()}</a
          >
        </p>
        <p>
          <a class="button wide" href=${address({ page: "correct", treatment: id })}
            >${messages["treat.correctIt"]()}</a
          >
        </p>
        <p>
          <button class="button quiet wide" @click=${() => this.#start()}>${messages["treat.another"]()}</button>
        </p>
      </div>
    `
  }
}

customElements.define("record-page", RecordPage)

declare global {
  interface HTMLElementTagNameMap {
    "record-page": RecordPage
  }
}
