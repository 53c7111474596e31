/** Correcting a treatment: the same form, why it changes, and both versions when somebody else was quicker. */
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import type { EditablePart } from "@haemtrack/domain/diary/TreatmentDraft"
import * as Result from "effect/Result"
import { html, nothing, type PropertyValues } from "lit"
import { etag } from "../../src/api/headers.ts"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import { describe, sideBySide } from "../diary/describe.ts"
import { loaded, type Loaded, loading, whenLoaded } from "../diary/Loaded.ts"
import type { Mistake } from "../fields/Mistake.ts"
import { messages } from "../messages/en-GB.ts"
import { address } from "../Route.ts"
import { announce } from "../shell/announce.ts"
import { icon } from "../shell/icons.ts"
import { go } from "../shell/navigation.ts"
import { fieldsOf } from "../treatmentForm/fieldsOf.ts"
import { TreatmentFormPage } from "../treatmentForm/TreatmentFormPage.ts"
import { amountWords } from "../words/speech.ts"
import {
  amendmentFields,
  amendmentMistakes,
  noAmendment,
  readAmendment,
  type TypedAmendment
} from "./amendmentChoices.ts"
import { comparison, focusComparison } from "./comparison.ts"

export class CorrectPage extends TreatmentFormPage {
  static override readonly properties = {
    ...TreatmentFormPage.properties,
    treatment: {},
    state: { state: true },
    amendment: { state: true },
    conflict: { state: true }
  }

  declare treatment: string
  /** The version that is being corrected. */
  declare state: Loaded<TreatmentRecord>
  declare amendment: TypedAmendment
  /** What was typed and the version that stands, when that is no longer the one that was corrected. */
  declare conflict: { readonly typed: EditablePart; readonly standing: TreatmentRecord } | undefined

  constructor() {
    super()
    this.state = loading
    this.amendment = noAmendment
    this.conflict = undefined
  }

  protected override get form() {
    return `correct ${this.treatment}`
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("treatment")) void this.#load()
  }

  readonly #load = async () => {
    const treatment = TreatmentId.make(this.treatment)
    this.state = loading
    const state = loaded(await this.visit.ask((client) => client.treatments.byId({ params: { treatment } })))
    if (state._tag !== "Ready") {
      this.state = state
      return
    }
    const { body } = state.value
    this.state = { _tag: "Ready", value: body }
    if (body.status === "given") this.begin(() => ({ fields: fieldsOf(body, this.person.zone), id: body.id }))
  }

  protected override heading() {
    return messages["correct.title"]()
  }

  protected override get saveWords() {
    return messages["correct.save"]()
  }

  protected override mistakesInMore(): ReadonlyArray<Mistake> {
    return amendmentMistakes(this.amendment)
  }

  protected override more() {
    return amendmentFields({
      question: messages["correct.why"](),
      typed: this.amendment,
      mistakes: this.refusal.mistakes,
      onType: (amendment) => {
        this.amendment = amendment
      }
    })
  }

  protected override async send(part: EditablePart) {
    const amendment = readAmendment(this.amendment)
    if (this.state._tag !== "Ready" || amendment === undefined) return Result.fail({ _tag: "Unreadable" })
    const { id, version } = this.state.value
    const request = {
      params: { treatment: id },
      headers: { "if-match": etag(version) },
      payload: { ...part, amendment }
    }
    const answer = await this.visit.ask((client) => client.treatments.amend(request))
    if (Result.isFailure(answer) && answer.failure._tag === "VersionDiffers") {
      this.conflict = { typed: part, standing: answer.failure.current }
      await this.updateComplete
      focusComparison()
    }
    return Result.map(answer, ({ body }) => body)
  }

  protected override saved(treatment: TreatmentRecord) {
    go({ page: "day", date: treatment.occurredAt.local.slice(0, 10) })
    announce(messages["correct.saved"]({ amount: amountWords(treatment.total) }))
  }

  /** What was typed becomes the next version; the one that stands stays in the history. */
  readonly #saveMine = async () => {
    if (this.conflict === undefined) return
    this.state = { _tag: "Ready", value: this.conflict.standing }
    this.conflict = undefined
    await this.save()
  }

  readonly #keepTheirs = () => {
    if (this.conflict === undefined) return
    this.forget()
    go({ page: "day", date: this.conflict.standing.occurredAt.local.slice(0, 10) })
  }

  protected override render() {
    if (this.state._tag !== "Ready") return this.#waiting()
    const { value } = this.state
    if (value.status === "withdrawn") return this.#withdrawn(value)
    return super.render()
  }

  #waiting() {
    return html`<h1>${this.heading()}</h1>
      ${whenLoaded(this.state, {
        what: this.heading(),
        again: () => void this.#load(),
        ready: () => html``
      })}`
  }

  #withdrawn({ id }: TreatmentRecord) {
    return html`<h1>${this.heading()}</h1>
      <div class="note">
        ${icon("info")}
        <p>
          ${messages["err.treatmentWithdrawn"]()}
          <a href=${address({ page: "history", treatment: id })}>${messages["day.history"]()}</a>
        </p>
      </div>`
  }

  protected override above() {
    if (this.conflict === undefined) return nothing
    const { standing, typed } = this.conflict
    const [mine, theirs] = [typed, standing].map((each) => describe(each, this.visit.products, this.person.zone))
    return comparison({
      who: standing.changedBy?.name ?? standing.recordedBy.name,
      pairs: sideBySide(mine ?? [], theirs ?? []),
      saveMine: this.#saveMine,
      keepTheirs: this.#keepTheirs
    })
  }
}

customElements.define("correct-page", CorrectPage)

declare global {
  interface HTMLElementTagNameMap {
    "correct-page": CorrectPage
  }
}
