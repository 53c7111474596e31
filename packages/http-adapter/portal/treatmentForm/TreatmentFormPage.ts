/**
 * The form of a treatment, for a new one and for a correction: what it asks, how it answers, and that nothing typed is lost.
 */
import { addDays } from "@haemtrack/domain/calendar/month"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import type { EditablePart } from "@haemtrack/domain/diary/TreatmentDraft"
import * as Result from "effect/Result"
import { html, nothing, type TemplateResult } from "lit"
import type { PersonRecord } from "../../src/api/persons.ts"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import { today, wallNow } from "../diary/wallClock.ts"
import { readDate, typedDate } from "../fields/digits.ts"
import { errorSummary, focusErrorSummary } from "../fields/errorSummary.ts"
import { besides, type Mistake } from "../fields/Mistake.ts"
import { messages } from "../messages/en-GB.ts"
import { announce } from "../shell/announce.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { problemWords } from "../words/problemWords.ts"
import { boxFields } from "./boxFields.ts"
import { type Draft, draftAt, forgetDraft, keepDraft } from "./drafts.ts"
import { boxId, saveId } from "./fieldIds.ts"
import { atWall, type Box, emptyBox, type Fields, type When, withBox } from "./Fields.ts"
import { following } from "./following.ts"
import { askedQuestions, focusQuestions } from "./questions.ts"
import { read } from "./read.ts"
import { type Problem, type Refused, refused } from "./Refused.ts"
import { isOtherProduct, scanned } from "./scanned.ts"
import { whenFields } from "./whenFields.ts"
import { whyFields } from "./whyFields.ts"

const nothingRefused: Refused = { mistakes: [] }

export abstract class TreatmentFormPage extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    person: { attribute: false },
    fields: { state: true },
    refusal: { state: true },
    like: { state: true },
    pasted: { state: true },
    isReading: { state: true },
    isSending: { state: true }
  }

  declare visit: Visit
  declare person: PersonRecord
  /** Set when it is known what the form begins with. */
  declare fields: Fields | undefined
  declare refusal: Refused
  /** The entries that this one may be the same as. */
  declare like: ReadonlyArray<TreatmentRecord>
  declare pasted: string
  declare isReading: boolean
  declare isSending: boolean
  #id = ""

  constructor() {
    super()
    this.fields = undefined
    this.refusal = nothingRefused
    this.like = []
    this.pasted = ""
    this.isReading = false
    this.isSending = false
  }

  /** Under which name an unfinished form is kept while its page is away. */
  protected abstract readonly form: string
  /** Sends what was read; the same `id` goes with every try. */
  protected abstract send(part: EditablePart, id: string): Promise<Result.Result<TreatmentRecord, Problem>>
  /** What comes after it was saved. */
  protected abstract saved(treatment: TreatmentRecord): void

  /** What is to be settled before the form goes on. */
  protected above(): TemplateResult | typeof nothing {
    return nothing
  }
  /** More fields below those of the treatment, and what is to be fixed in them. */
  protected more(): TemplateResult | typeof nothing {
    return nothing
  }
  protected mistakesInMore(): ReadonlyArray<Mistake> {
    return []
  }
  protected get saveWords(): string {
    return messages["treat.save"]()
  }

  /** Begins with a form that was left, else with a new one. */
  protected begin(draft: () => Draft): void {
    const { fields, id } = draftAt(this.form) ?? draft()
    this.#id = id
    this.fields = following(fields, this.visit.products)
  }

  /** Leaves the form for good: what was typed is given up. */
  protected forget(): void {
    forgetDraft(this.form)
  }

  override connectedCallback() {
    super.connectedCallback()
    window.addEventListener("beforeunload", this.#warn)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    window.removeEventListener("beforeunload", this.#warn)
  }

  /** The browser asks before what was typed is gone. */
  readonly #warn = (event: Event) => {
    if (draftAt(this.form) !== undefined) event.preventDefault()
  }

  protected get today(): string {
    return today(this.person.zone)
  }

  /** Any change takes back the answers given: they were about the treatment as it stood. */
  readonly #change = (change: Partial<Fields>) => {
    if (this.fields === undefined) return
    this.fields = following({ ...this.fields, confirmations: [], ...change }, this.visit.products)
    const { questions: _, ...others } = this.refusal
    this.refusal = others
    keepDraft(this.form, { fields: this.fields, id: this.#id })
  }

  readonly #changeTime = (change: Partial<Fields>) => {
    const isOtherTime = "date" in change || "hour" in change || "minutes" in change || "zone" in change
    if (isOtherTime) this.refusal = { mistakes: this.refusal.mistakes }
    this.#change(isOtherTime && !("fold" in change) ? { ...change, fold: undefined } : change)
  }

  readonly #chooseWhen = (when: When) => {
    if (this.fields === undefined) return
    const told = { when, isUnsure: false, precision: undefined }
    if (when === "now") return this.#changeTime({ ...atWall(this.fields, wallNow(this.person.zone)), ...told })
    const blank = this.fields.when === "now" ? { hour: "", minutes: "" } : {}
    const date =
      when === "another" ? {} : { date: typedDate(when === "earlier" ? this.today : addDays(this.today, -1)) }
    this.#changeTime({ ...told, ...blank, ...date })
  }

  readonly #takeMoved = () => {
    const { moved } = this.refusal
    if (moved === undefined) return
    this.#changeTime({
      date: typedDate(moved.date),
      hour: moved.time.slice(0, 2),
      minutes: moved.time.slice(3),
      when: this.fields?.when === "now" ? "another" : (this.fields?.when ?? "another")
    })
    this.refusal = { mistakes: this.refusal.mistakes.filter(({ field }) => field !== "hour") }
    document.getElementById("hour")?.focus()
  }

  protected override render() {
    const { fields } = this
    return html`
      <h1>${this.heading()}</h1>
      ${fields === undefined ? nothing : this.#form(fields)}
    `
  }

  protected abstract heading(): string

  #form(fields: Fields) {
    const { mistakes, questions } = this.refusal
    const error = besides(mistakes, "why")
    return html`
      ${this.above()} ${errorSummary(mistakes)}
      ${
        questions === undefined
          ? nothing
          : askedQuestions({
              questions,
              like: this.like,
              keep: () => void this.#keep(questions.asked),
              giveUp: () => this.forget()
            })
      }
      <form class="card treatment" novalidate @submit=${this.#submit}>
        ${whyFields(fields.reason, error, (reason) => this.#change({ reason }))}
        ${whenFields({
          fields,
          mistakes,
          today: this.today,
          deviceZone: new Intl.DateTimeFormat("en").resolvedOptions().timeZone,
          home: this.person.zone,
          isTwice: this.refusal.isTwice === true || fields.fold !== undefined,
          moved: this.refusal.moved,
          onChange: this.#changeTime,
          onWhen: this.#chooseWhen,
          onMove: this.#takeMoved
        })}
        ${boxFields({
          fields,
          mistakes,
          products: this.visit.products,
          pasted: this.pasted,
          isReading: this.isReading,
          onChange: this.#change,
          onProduct: (productId) => {
            this.#change({ productId })
            this.#say("product", undefined)
          },
          onSize: (place, presentationId) => {
            this.#change({ boxes: withBox(fields, place, { presentationId }).boxes })
            this.#say(boxId(place, "size"), undefined)
          },
          onBox: (place: number, change: Partial<Box>) => this.#change({ boxes: withBox(fields, place, change).boxes }),
          onAdd: () => void this.#addBox(fields),
          onRemove: (place) => this.#change({ boxes: fields.boxes.filter((_, each) => each !== place) }),
          onPaste: (text) => {
            this.pasted = text
          },
          onRead: () => void this.#read(fields)
        })}
        ${this.more()}
        <div class="row section">
          <button id=${saveId} class="button primary" aria-disabled=${this.isSending ? "true" : nothing}>
            ${this.saveWords}
          </button>
          <a class="button quiet" href="/" @click=${() => this.forget()}>${messages["treat.leave"]()}</a>
        </div>
      </form>
    `
  }

  async #addBox(fields: Fields) {
    this.#change({ boxes: [...fields.boxes, emptyBox] })
    await this.updateComplete
    document.getElementById(boxId(fields.boxes.length, "batch"))?.focus()
  }

  async #read(fields: Fields) {
    if (this.isReading) return
    this.isReading = true
    const date = readDate(fields.date)
    const payload = { text: this.pasted, ...(date === undefined ? {} : { onDate: LocalDate.make(date) }) }
    const answer = await this.visit.ask((client) => client.catalogue.parseScan({ payload }))
    this.isReading = false
    if (Result.isFailure(answer)) return this.#say("code-text", problemWords(answer.failure))
    if (isOtherProduct(answer.success, fields)) return this.#say("code-text", messages["scan.otherProduct"]())
    this.pasted = ""
    const { place, ...filled } = scanned(answer.success, fields)
    this.#change(filled)
    this.#say("code-text", undefined)
    announce(messages["scan.done"]())
    if (answer.success.productId !== undefined) return
    // The number of the pack is in no catalogue: the batch is kept, and the person says what it was a box of.
    if (filled.productId === "") this.#say("product", messages["scan.whichProduct"]())
    else if (filled.boxes[place]?.presentationId === "") this.#say(boxId(place, "size"), messages["scan.whichSize"]())
  }

  /** Says something beside one field, and goes there; without words, that there is nothing to say of it any more. */
  #say(field: string, words: string | undefined) {
    const others = this.refusal.mistakes.filter((mistake) => mistake.field !== field)
    this.refusal = { ...this.refusal, mistakes: words === undefined ? others : [...others, { field, words }] }
    if (words !== undefined) void this.updateComplete.then(() => document.getElementById(field)?.focus())
  }

  readonly #submit = async (event: Event) => {
    event.preventDefault()
    await this.save()
  }

  /** The answer is "yes, keep it": the same again, with the answers, under the same key (API-12). */
  async #keep(asked: Fields["confirmations"]) {
    if (this.fields === undefined) return
    this.fields = { ...this.fields, confirmations: [...new Set([...this.fields.confirmations, ...asked])] }
    await this.save()
  }

  protected async save(): Promise<void> {
    if (this.isSending || this.fields === undefined) return
    const { fields } = this
    const part = read(fields, this.visit.products, this.today)
    const inMore = this.mistakesInMore()
    const inPart = Result.isFailure(part) ? part.failure : []
    // The question which of two times it was stays on the page until it is answered.
    const twice = this.refusal.isTwice === true ? { isTwice: true as const } : {}
    this.refusal = { ...twice, mistakes: [...inPart, ...inMore] }
    if (Result.isSuccess(part) && inMore.length === 0) {
      this.isSending = true
      const answer = await this.send(part.success, this.#id)
      this.isSending = false
      if (Result.isSuccess(answer)) {
        this.forget()
        return this.saved(answer.success)
      }
      await this.#refuse(answer.failure, fields)
    }
    await this.updateComplete
    if (this.refusal.questions === undefined) focusErrorSummary(this)
    else focusQuestions()
  }

  async #refuse(problem: Problem, { hour, minutes }: Fields) {
    const next = refused(problem, `${hour.padStart(2, "0")}:${minutes.padStart(2, "0")}`)
    this.like = await this.#lookUp(next.questions?.like ?? [])
    this.refusal = next
  }

  async #lookUp(ids: ReadonlyArray<TreatmentId>): Promise<ReadonlyArray<TreatmentRecord>> {
    const answers = await Promise.all(
      ids.map((treatment) => this.visit.ask((client) => client.treatments.byId({ params: { treatment } })))
    )
    return answers.flatMap((answer) => (Result.isSuccess(answer) ? [answer.success.body] : []))
  }
}
