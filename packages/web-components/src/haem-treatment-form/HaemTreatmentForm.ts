/**
 * The form in which a treatment is recorded, corrected or taken back: the short confirmation of a usual dose, and the whole form.
 *
 * It shows and asks. What cannot be kept, and what is only unlikely, is decided by whoever keeps the diary and told to the form
 * as a `problem`. Above 300 lines because one class is the whole conversation with the page; what is drawn stands in `page`.
 *
 * @since 0.1.0
 */
import { daysBetween, isDate } from "@haemtrack/domain/calendar/month"
import { html, type TemplateResult } from "lit/html.js"
import { draftNote } from "../messages/draftNote.ts"
import { dayMessages, formMessages, siteMessages } from "../messages/en-GB.ts"
import { directionOf, type FormWords, languageOf, type OwnWords, wordsWith } from "../messages/Words.ts"
import { type ChangedProperties, HaemElement } from "../shared/HaemElement.ts"
import type { HaemError } from "../shared/HaemErrorEvent.ts"
import { isKnownBleed, type KnownBleed } from "../shared/KnownBleed.ts"
import { version } from "../shared/version.ts"
import { isRetryable, type Problem } from "../source/Problem.ts"
import type { Answer, Product, Scan } from "../source/Source.ts"
import type { StoredTreatment } from "../source/Treatment.ts"
import { answerOf } from "./answerOf.ts"
import { begin } from "./begin.ts"
import type { RecalledBatch, StockBatch } from "./boxes.ts"
import { readDate, readTime } from "./digits.ts"
import { answered, type Draft, isDraft, newDraft, withBleed, withTyped } from "./Draft.ts"
import { isUrgent } from "./emergency.ts"
import type { HandedOver, Told } from "./events.ts"
import { boxId, type TimeOf } from "./fieldIds.ts"
import { following } from "./following.ts"
import {
  type Dose,
  type EmergencyContact,
  isPlan,
  isProduct,
  isRecalledBatch,
  isStockBatch,
  isStored,
  isUsual,
  only,
  phoneIn,
  problemIn,
  type UsualDose,
  wrongIn
} from "./given.ts"
import { type Mistake, says } from "./Mistake.ts"
import { formPage } from "./page.ts"
import { nothingRefused, problemText, refusal, subjectOf } from "./refusal.ts"
import { isOtherProduct, scanned } from "./scanned.ts"
import { type FormSource, sendTo } from "./sending.ts"
import type { Acts, FormState, Shown } from "./Shown.ts"
import { styles } from "./styles.ts"
import { isStarting, type Job, readDraft, type Submission, submissionOf } from "./submission.ts"
import { takePart } from "./takePart.ts"
import type { TypedBleed } from "./TypedBleed.ts"
import { justNow, type TypedTime } from "./TypedTime.ts"
import type { TypedTreatment } from "./TypedTreatment.ts"
import { afterChange, fresh, pointedAt, type View } from "./View.ts"
import { deviceZone, isZone, millisBy, type WallClock, wallClockAt, wallClockOf } from "./wallClock.ts"

/** What an untouched form follows. */
const follows = ["plan", "usual", "stock", "mode", "date", "today", "now", "timeZone", "value"]

const formWords = { ...dayMessages, ...siteMessages, ...formMessages }

/**
 * @summary The form of a treatment: recorded in two taps, or told in full.
 *
 * Importing the class registers nothing; `haem-treatment-form/define` does, unless another copy on the page already has.
 *
 * In a form of the page it takes part as a field: its value is the treatment as JSON, with the `bleed` that it starts where it
 * starts one, and it is invalid while something is missing. Browsers write what they restore to the device in plain text, so nothing is given to them for that; a page restores
 * by `draft`.
 *
 * @event {HaemReadyEvent} haem-ready - The form is drawn.
 * @event {HaemDraftEvent} haem-draft - Something was typed.
 * @event {HaemSubmitEvent} haem-submit - The person saves.
 * @event {HaemScanEvent} haem-scan - The text of a code is to be read.
 * @event {HaemUndoEvent} haem-undo - The person takes back what was just saved.
 * @event {HaemCancelEvent} haem-cancel - The person leaves without saving.
 * @event {HaemEntryOpenEvent} haem-entry-open - The person wants to see an entry that may be the same.
 * @event {HaemTreatmentRecordedEvent} haem-treatment-recorded - A source has written a new treatment.
 * @event {HaemBleedRecordedEvent} haem-bleed-recorded - A source has written the bleed that a treatment starts.
 * @event {HaemErrorEvent} haem-error - Something given by the page or its source cannot be used.
 * @slot before - Above the form.
 * @slot after - Below the form.
 * @slot help - Beside the button to save.
 * @slot saved - Below what is said when it is saved: where to go from there.
 * @csspart draft - That nobody has reviewed the translation.
 * @csspart error-summary - What is to be fixed, with links.
 * @csspart section - One question.
 * @csspart legend - Its words.
 * @csspart hint - A line of meaning.
 * @csspart choice - One of several answers.
 * @csspart field - A control with its label.
 * @csspart error - What to fix in it.
 * @csspart batch - One box.
 * @csspart stepper - A number with its two buttons.
 * @csspart summary - What will be saved, or the sum of the boxes.
 * @csspart submit - The button that saves.
 */
export class HaemTreatmentForm extends HaemElement {
  static readonly formAssociated = true
  static override readonly properties = {
    value: { attribute: false },
    draft: { attribute: false },
    saved: { attribute: false },
    problem: { attribute: false },
    source: { attribute: false },
    plan: { attribute: false },
    usual: { attribute: false },
    products: { attribute: false },
    recalls: { attribute: false },
    stock: { attribute: false },
    bleeds: { attribute: false },
    emergency: { attribute: false },
    job: {},
    mode: {},
    date: {},
    today: {},
    now: {},
    timeZone: { attribute: "time-zone" },
    askDateAfterDays: { attribute: "ask-date-after-days" },
    enteredBy: { attribute: "entered-by" },
    lang: { reflect: true },
    readOnly: { type: Boolean, attribute: "readonly", reflect: true },
    state: {},
    messages: { attribute: false },
    view: { attribute: false }
  }
  static override readonly styles = styles

  // Declared, never initialised here: a class field would hide the accessors that are made from `properties`.
  /** The treatment to correct or take back; unset for a new one. */
  declare value: StoredTreatment | undefined
  /** What was typed and is not saved yet. A page that kept one sets it to go on with it. */
  declare draft: Draft | undefined
  /** What was kept: the form says so. Set by the page when it has kept what `haem-submit` handed over. */
  declare saved: StoredTreatment | undefined
  /** Why it was not kept. Set by the page, a new object for each try. */
  declare problem: Problem | undefined
  /** Where to write to, in place of a page that listens to `haem-submit`; one that takes bleeds is asked for them, too. */
  declare source: FormSource | undefined
  /** The dose of the plan; unset is not known. */
  declare plan: { readonly value: Dose } | undefined
  /** The dose of the last treatment, used, and said so, where there is no plan. */
  declare usual: UsualDose | undefined
  /** The products to choose from; asked of the source where they are unset. */
  declare products: ReadonlyArray<Product> | undefined
  /** Batches that are not to be used; unset is not known, and never "none". */
  declare recalls: ReadonlyArray<RecalledBatch> | undefined
  /** Batches at home, offered to choose from. */
  declare stock: ReadonlyArray<StockBatch> | undefined
  /**
   * Bleeds that a treatment may be for; unset is not known, and then none is named or started here. A page that sets them records
   * the `bleed` of what `haem-submit` hands over before the treatment, and adds it to them.
   */
  declare bleeds: ReadonlyArray<KnownBleed> | undefined
  /** The centre's number for an emergency. */
  declare emergency: EmergencyContact | undefined
  /** Unset: `record` without a `value`, `correct` with one. */
  declare job: Job | undefined
  /** `quick`: the short confirmation, where there is a dose to confirm. */
  declare mode: "quick" | "full"
  /** The day to add to, `YYYY-MM-DD`; the moment itself when unset. */
  declare date: string | undefined
  /** Today, `YYYY-MM-DD`; by the clock of `now` when unset. */
  declare today: string | undefined
  /** The clock, spelt as an entry's `at`; the device's own when unset. */
  declare now: string | undefined
  /** The person's home zone. */
  declare timeZone: string | undefined
  /** Older than so many days is asked about before it is handed over; it is never refused. */
  declare askDateAfterDays: number | string
  /** Who is writing, in words for the reader. */
  declare enteredBy: string | undefined
  /** The reader may look and not write: what would be fields is text. */
  declare readOnly: boolean
  /** What the page that feeds the form knows. */
  declare state: FormState
  /** Words in place of the element's English ones. */
  declare messages: OwnWords | undefined
  declare protected view: View

  readonly #internals = this.attachInternals()
  #words: FormWords = formWords
  #products: ReadonlyArray<Product> = []
  #bleeds: ReadonlyArray<KnownBleed> | undefined
  /** What was typed, read. */
  #read: ReturnType<typeof readDraft> = { mistakes: [] }
  /** The last treatment that could be read: the rows of the short confirmation. */
  #readable: Shown["readable"]
  #toFocus: string | undefined
  #isReady = false

  constructor() {
    super()
    this.mode = "full"
    this.askDateAfterDays = 31
    this.readOnly = false
    this.state = "ready"
    this.view = fresh
  }

  /** Takes what was read of a code, or why it could not be read; the entry `scan` calls it. */
  takeScan({ problem, value }: Answer<Scan>): void {
    const { draft } = this
    this.#see({ isReading: false })
    if (draft === undefined) return
    if (problem) return this.#point("code", (words) => problemText(words, problem.tag, "problem.code"))
    if (isOtherProduct(value, draft.typed)) return this.#point("code", says("scan.otherProduct"))
    const { boxes, place, productId } = scanned(value, draft.typed)
    this.#type({ boxes, productId }, { code: "" })
    this.#see({ refusal: pointedAt(this.view.refusal, "code", undefined) })
    // The number of the pack is in no list: the batch is kept, and the person says what it was a box of.
    if (productId === "") return this.#point("product", says("scan.whichProduct"))
    if (this.draft?.typed.boxes[place]?.presentationId === "") {
      return this.#point(boxId(place, "size"), says("scan.whichSize"))
    }
    this.#toFocus = boxId(place, "batch")
  }

  /** The page's form is reset: another treatment is begun. */
  formResetCallback(): void {
    this.#beginAnother()
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.readOnly = isDisabled
  }

  protected override willUpdate(changed: ChangedProperties) {
    if (changed.has("messages") || changed.has("lang")) {
      this.#words = wordsWith(formWords, this.messages, languageOf(this, this.messages))
    }
    if (changed.has("products")) this.#products = only(isProduct, this.products)
    if (changed.has("bleeds")) this.#bleeds = Array.isArray(this.bleeds) ? only(isKnownBleed, this.bleeds) : undefined
    if (changed.has("value")) this.view = fresh
    if (changed.has("saved") && isStored(this.saved)) this.#settle()
    if (!isStored(this.saved)) this.#keepDraft(changed)
    if (changed.has("problem")) this.#refuse()
    if (this.draft) this.#read = readDraft(this.draft, this.#known)
    this.#readable = this.#read.value?.treatment ?? this.#readable
    this.#internals.states.clear()
    this.#internals.states.add(this.state)
    if (this.view.isSending) this.#internals.states.add("sending")
  }

  protected override updated(changed: ChangedProperties) {
    if (changed.has("source") && this.source) {
      if (this.products === undefined) void this.#askForProducts(this.source)
      if (this.bleeds === undefined) void this.#askForBleeds(this.source)
    }
    if (!this.#isReady) this.#tell("haem-ready", { version })
    this.#isReady = true
    for (const wrong of wrongIn(this, (name) => changed.has(name))) this.#report(wrong)
    takePart(this.#internals, this.draft && this.#read, this.#words)
    const field = this.#toFocus
    this.#toFocus = undefined
    if (field !== undefined) this.#lead(field)
  }

  get #stored(): StoredTreatment | undefined {
    return isStored(this.value) ? this.value : undefined
  }

  get #home(): string {
    return this.timeZone !== undefined && isZone(this.timeZone) ? this.timeZone : deviceZone()
  }

  get #clock(): WallClock {
    return wallClockOf(this.now) ?? wallClockAt(Date.now(), this.#home)
  }

  get #day(): string {
    return this.today !== undefined && isDate(this.today) ? this.today : this.#clock.local.slice(0, 10)
  }

  get #known() {
    return { products: this.#products, bleeds: this.#bleeds, today: this.#day }
  }

  get #task(): Job {
    if (this.#stored === undefined) return "record"
    return this.view.isWithdrawing || this.job === "withdraw" ? "withdraw" : "correct"
  }

  /** The dose to confirm: of the plan, else of the last treatment. */
  get #dose(): Dose | undefined {
    if (this.mode !== "quick") return undefined
    if (isPlan(this.plan)) return this.plan.value
    return isUsual(this.usual) ? this.usual.value : undefined
  }

  /** Until something is typed the form follows what the page knows; after that nothing typed is ever given up. */
  #keepDraft(changed: ChangedProperties) {
    if (changed.has("draft") && this.draft !== undefined && !isDraft(this.draft)) {
      this.draft = undefined
      this.#report({ tag: "BadDraft" })
    }
    const { draft } = this
    const of = this.#stored?.treatment.id ?? ""
    const isPristine = draft?.isTouched === false && follows.some((name) => changed.has(name))
    // A correction that the page kept waits for the treatment that it corrects.
    const isOther = draft?.of !== of && !(of === "" && draft?.isTouched && !changed.has("value"))
    if (isPristine || isOther) this.#begin(of)
    if (changed.has("products") && this.draft !== undefined) {
      this.draft = { ...this.draft, typed: following(this.draft.typed, this.#products) }
    }
  }

  #begin(of: string) {
    const value = this.#stored
    const dose = value ? undefined : this.#dose
    const typed = begin({
      value,
      dose,
      stock: only(isStockBatch, this.stock),
      date: isDate(this.date ?? "") ? this.date : undefined,
      now: this.#clock,
      home: this.#home,
      today: this.#day
    })
    this.#readable = undefined
    const millis = millisBy(this.#clock, Date.now())
    this.draft = newDraft(of, following(typed, this.#products), millis, this.#home)
    this.#see({ isShort: dose !== undefined })
  }

  #see(change: Partial<View>) {
    this.view = { ...this.view, ...change }
  }

  #type(change: Partial<TypedTreatment>, others: Partial<Draft> = {}) {
    if (this.draft) this.#put({ ...withTyped(this.draft, change, this.#products), ...others }, change, "had")
  }

  #typeBleed(change: Partial<TypedBleed>, other?: Partial<TypedTreatment>) {
    if (this.draft === undefined) return
    const draft = withBleed(this.draft, change)
    this.#put(other ? withTyped(draft, other, this.#products) : draft, change, "began")
  }

  #put(draft: Draft, change: Partial<TypedTime>, of: TimeOf) {
    this.draft = draft
    this.#see({ refusal: afterChange(this.view.refusal, change, of) })
    this.#handOver("haem-draft", { value: draft })
  }

  #amend(change: Partial<Pick<Draft, "amendment" | "code">>) {
    if (this.draft === undefined) return
    this.draft = { ...this.draft, ...change, isTouched: true }
    this.#handOver("haem-draft", { value: this.draft })
  }

  /** Says something beside one field, and goes there. */
  #point(field: string, sentence: Mistake["says"]) {
    this.#see({ refusal: pointedAt(this.view.refusal, field, sentence) })
    this.#toFocus = field
  }

  #refuse() {
    const { draft } = this
    const problem = problemIn(this.problem)
    if (problem === undefined || draft === undefined) return
    const { hour, minutes } = subjectOf(problem) === "began" ? draft.newBleed : draft.typed
    const refused = refusal(problem, readTime(hour, minutes) ?? "")
    this.#see({ isSending: false, refusal: refused })
    this.#toFocus = refused.questions ? "questions" : refused.standing ? "conflict" : "errors"
  }

  /** It is kept: what was typed is no longer a draft. Of its own bleed it is remembered whether help is to be got. */
  #settle() {
    const { draft } = this
    const isOfOwnBleed = draft !== undefined && isStarting(draft)
    this.view = { ...fresh, isUrgent: isOfOwnBleed && isUrgent(draft.newBleed) }
    this.draft = undefined
    this.problem = undefined
    this.#toFocus = "saved"
  }

  #beginAnother() {
    this.saved = undefined
    this.problem = undefined
    this.draft = undefined
    this.view = fresh
  }

  #lead(field: string) {
    const control = this.shadowRoot?.getElementById(field)
    if (!control) return
    const folded = control.closest("details")
    if (folded) folded.open = true
    control.scrollIntoView({ block: "center" })
    control.focus()
  }

  #save(draft: Draft) {
    if (this.view.isSending) return
    const task = { job: this.#task, made: this.view.against ?? this.#stored }
    const { mistakes, value } = submissionOf(draft, { ...task, ...this.#known })
    // The question which of two times it was stays on the page until it is answered.
    const { twice } = this.view.refusal
    this.#see({ refusal: { ...(twice && { twice }), mistakes } })
    if (value === undefined) {
      this.#toFocus = "errors"
      return
    }
    if (value.job !== "withdraw" && this.#asksDate(draft.typed)) return
    this.problem = undefined
    const isHandled = !this.#handOver("haem-submit", value)
    if (!isHandled && this.source) void this.#send(this.source, value)
  }

  #asksDate({ confirmations, date }: TypedTreatment): boolean {
    const day = readDate(date)
    const isOld = day !== undefined && daysBetween(day, this.#day) > Number(this.askDateAfterDays)
    if (!isOld || confirmations.includes("date_long_ago")) return false
    this.#see({ refusal: { mistakes: [], questions: { asked: ["date_long_ago"], of: "had", boxes: [], like: [] } } })
    this.#toFocus = "questions"
    return true
  }

  async #send(source: FormSource, submission: Submission) {
    this.#see({ isSending: true })
    const answer = await sendTo(source, submission, (bleed) => this.#addBleed(bleed))
    if (answer.problem) {
      // Another treatment was begun in the meantime: what became of the one before is not said beside it.
      if (this.draft?.id === submission.idempotencyKey) this.problem = { ...answer.problem }
      return this.#report({ tag: answer.problem.tag, retryable: isRetryable(answer.problem) })
    }
    if (this.draft?.id === submission.idempotencyKey) this.saved = answer.value
    if (submission.job !== "record") return
    const { id, occurredAt } = submission.value
    this.#tell("haem-treatment-recorded", { id, date: occurredAt.local.slice(0, 10) })
  }

  #addBleed(bleed: KnownBleed) {
    this.bleeds = [bleed, ...(this.#bleeds ?? [])]
    this.#tell("haem-bleed-recorded", { id: bleed.id, ...(bleed.from && { date: bleed.from.slice(0, 10) }) })
  }

  /** Without the list a new bleed can still be started. */
  async #askForBleeds(source: FormSource) {
    if (source.bleeds === undefined) return
    const { problem, value } = await answerOf(async () => source.bleeds?.({ status: "open" }, {}) ?? { value: [] })
    if (this.source !== source) return
    if (value) this.bleeds = value
    else this.#report({ tag: problem.tag, retryable: isRetryable(problem) })
  }

  async #askForProducts(source: FormSource) {
    const { problem, value } = await answerOf(() => source.products({}))
    if (this.source !== source) return
    if (value) this.products = value
    else this.#report({ tag: problem.tag, retryable: isRetryable(problem) })
    if (problem) this.state = "error"
  }

  async #readCode({ code, typed }: Draft) {
    if (this.view.isReading) return
    const isHandled = !this.#handOver("haem-scan", { raw: code })
    const { source } = this
    const parseScan = source?.parseScan
    if (isHandled || !parseScan) return
    this.#see({ isReading: true })
    const onDate = readDate(typed.date)
    this.takeScan(await answerOf(() => parseScan({ text: code, ...(onDate && { onDate }) }, {})))
  }

  protected override render(): TemplateResult {
    const lang = languageOf(this, this.messages)
    return html`<div lang=${lang} dir=${directionOf(lang)}>
      ${draftNote(this.#words)}
      <slot name="before"></slot>
      ${formPage(this.#shown(), this.#acts)}
      <slot name="after"></slot>
    </div>`
  }

  #shown(): Shown {
    return {
      words: this.#words,
      state: this.state,
      isReadOnly: this.readOnly,
      task: this.#task,
      view: this.view,
      draft: this.draft,
      stored: this.#stored,
      saved: isStored(this.saved) ? this.saved : undefined,
      readable: this.#readable,
      ...this.#known,
      stock: only(isStockBatch, this.stock),
      recalls: this.recalls && only(isRecalledBatch, this.recalls),
      canStartBleed: this.source ? this.source.recordBleed !== undefined : this.#bleeds !== undefined,
      plan: isPlan(this.plan) ? this.plan.value : undefined,
      usualFrom: this.usual?.from,
      phone: phoneIn(this.emergency),
      enteredBy: this.enteredBy,
      longAgoDays: Number(this.askDateAfterDays),
      home: this.#home
    }
  }

  readonly #acts: Acts = {
    change: (change) => this.#type(change),
    changeBleed: (change, other) => this.#typeBleed(change, other),
    amend: (change) => this.#amend(change),
    setNow: () => this.#type(justNow(this.#clock, this.#home)),
    setBleedNow: () => this.#typeBleed(justNow(this.#clock, this.#home)),
    read: () => {
      if (this.draft) void this.#readCode(this.draft)
    },
    save: () => {
      if (this.draft) this.#save(this.draft)
    },
    keep: () => {
      const { questions } = this.view.refusal
      if (this.draft === undefined || questions === undefined) return
      // The same again, with the answers, under the same key (API-12).
      this.draft = answered(this.draft, questions)
      this.#save(this.draft)
    },
    saveMine: (against) => {
      this.#see({ against })
      if (this.draft) this.#save(this.draft)
    },
    cancel: () => {
      if (!this.view.isWithdrawing) return void this.#tell("haem-cancel", {})
      this.#see({ isWithdrawing: false, refusal: nothingRefused })
      this.#toFocus = "withdraw"
    },
    withdraw: () => {
      this.#see({ isWithdrawing: true, refusal: nothingRefused })
      this.#toFocus = "amend"
    },
    undo: (saved) => {
      if (!this.#tell("haem-undo", { id: saved.treatment.id })) return
      this.#beginAnother()
      this.value = saved
      this.job = "withdraw"
    },
    another: () => this.#beginAnother(),
    look: (id) => this.#tell("haem-entry-open", { id }),
    open: (topic, control) => {
      this.#see({ opened: [...this.view.opened, topic] })
      this.#toFocus = control
    },
    focus: (field) => {
      this.#toFocus = field
    },
    lead: (field) => this.#lead(field)
  }

  #report(detail: HaemError) {
    this.#tell("haem-error", detail)
  }

  /** Ids and days alone. @returns whether nobody cancelled it */
  #tell<Name extends keyof Told>(name: Name, detail: Told[Name]): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail: Object.freeze(detail), bubbles: true, composed: true, cancelable: true })
    )
  }

  /** What was typed: heard on this element alone (EMB-9). @returns whether nobody cancelled it */
  #handOver<Name extends keyof HandedOver>(name: Name, detail: HandedOver[Name]): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail: Object.freeze(detail), cancelable: true }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "haem-treatment-form": HaemTreatmentForm
  }
}
