/**
 * The page of a treatment that is recorded, corrected or taken back. The form asks; the page has it kept by the service, and
 * keeps what was typed while the person is elsewhere.
 */
import { BleedId } from "@haemtrack/domain/diary/BleedId"
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import "@haemtrack/web-components/haem-treatment-form/define"
import type {
  Draft,
  HaemDraftEvent,
  HaemEntryOpenEvent,
  HaemSubmitEvent,
  Job,
  KnownBleed,
  Problem,
  StoredTreatment,
  UsualDose
} from "@haemtrack/web-components"
import { HaemTreatmentForm } from "@haemtrack/web-components/haem-treatment-form/HaemTreatmentForm"
import { readDate } from "@haemtrack/web-components/haem-treatment-form/digits"
import { scan } from "@haemtrack/web-components/scan"
import { storedOf } from "@haemtrack/web-components/source/httpSource"
import * as Result from "effect/Result"
import { html, nothing, type PropertyValues } from "lit"
import { ref } from "lit/directives/ref.js"
import type { PersonRecord } from "../../src/api/persons.ts"
import { bleedsFor } from "../diary/bleeds.ts"
import { draftAt, forgetDraft, keepDraft } from "../diary/drafts.ts"
import { loaded, type Loaded, loading, whenLoaded } from "../diary/Loaded.ts"
import { usualDose } from "../diary/usualDose.ts"
import { spelledNow, today } from "../diary/wallClock.ts"
import { write } from "../diary/write.ts"
import { messages, spoken } from "../words/spoken.ts"
import { address, type Route } from "../Route.ts"
import { icon } from "../shell/icons.ts"
import { go } from "../shell/navigation.ts"
import { Page, type Visit } from "../shell/Page.ts"

/** What the form begins with. */
interface Beginning {
  readonly value?: StoredTreatment
  readonly usual?: UsualDose | undefined
  /** What was typed before the page was left. Given once: from then on the form knows more of it than the page. */
  readonly draft: Draft | undefined
}

const titles = { record: "treat.title", correct: "correct.title", withdraw: "withdraw.title" } as const

/** With another of these, another form begins. */
const begins = ["person", "job", "treatment", "date", "dose"] as const

/** "Just now" goes on with the clock while nothing is typed. */
const tickMillis = 30_000

const dayOf = ({ treatment }: StoredTreatment): string => treatment.occurredAt.local.slice(0, 10)

export class TreatmentPage extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    person: { attribute: false },
    job: {},
    treatment: {},
    date: {},
    dose: {},
    state: { state: true },
    bleeds: { state: true },
    isSending: { state: true },
    problem: { state: true },
    saved: { state: true }
  }

  declare visit: Visit
  declare person: PersonRecord
  declare job: Job
  /** The treatment that is corrected or taken back. */
  declare treatment: string | undefined
  /** The day to add to; now when none is given. */
  declare date: string | undefined
  /** The usual one is only to be confirmed. */
  declare dose: "usual" | undefined
  declare state: Loaded<Beginning>
  /** Those that the treatment may be for; nothing until they are known. */
  declare bleeds: ReadonlyArray<KnownBleed> | undefined
  declare isSending: boolean
  declare problem: Problem | undefined
  declare saved: StoredTreatment | undefined
  #tick: ReturnType<typeof setInterval> | undefined
  #endScan: (() => void) | undefined

  constructor() {
    super()
    this.job = "record"
    this.state = loading
    this.isSending = false
  }

  override connectedCallback() {
    super.connectedCallback()
    window.addEventListener("beforeunload", this.#warn)
    this.#tick = setInterval(() => this.requestUpdate(), tickMillis)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    window.removeEventListener("beforeunload", this.#warn)
    clearInterval(this.#tick)
  }

  /** Under which name what was typed is kept while the page is away. */
  get #form(): string {
    return [this.job, this.treatment, this.date, this.dose].join(" ")
  }

  /** The browser asks before what was typed is gone. */
  readonly #warn = (event: Event) => {
    if (draftAt(this.#form) !== undefined) event.preventDefault()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (begins.some((name) => changed.has(name))) void this.#load()
  }

  readonly #load = async () => {
    const form = this.#form
    this.state = loading
    this.problem = undefined
    this.saved = undefined
    this.bleeds = undefined
    const state = await this.#begin()
    if (form !== this.#form) return
    this.state = state
    await this.#askForBleeds(state)
  }

  async #askForBleeds(state: Loaded<Beginning>) {
    if (state._tag !== "Ready" || this.job === "withdraw") return
    const form = this.#form
    const named = state.value.value?.treatment.bleedId
    const bleeds = await bleedsFor(this.visit.ask, this.person, named === undefined ? named : BleedId.make(named))
    if (form === this.#form) this.bleeds = bleeds
  }

  async #begin(): Promise<Loaded<Beginning>> {
    const { ask } = this.visit
    const draft = draftAt(this.#form)
    if (this.treatment !== undefined) {
      const params = { treatment: TreatmentId.make(this.treatment) }
      const answer = await ask((client) => client.treatments.byId({ params }))
      return loaded(Result.map(answer, ({ body }) => ({ value: storedOf(body), draft })))
    }
    if (this.dose === undefined) return { _tag: "Ready", value: { draft } }
    const answer = await usualDose(ask, this.person)
    return loaded(Result.map(answer, (usual) => ({ usual, draft })))
  }

  protected override render() {
    const title = messages[titles[this.job]]()
    return html`
      <h1>${title}</h1>
      ${whenLoaded(this.state, {
        what: title,
        again: () => void this.#load(),
        ready: (beginning) => (beginning.value?.status === "withdrawn" ? this.#withdrawn() : this.#ask(beginning))
      })}
    `
  }

  #withdrawn() {
    return html`<div class="note">
      ${icon("info")}
      <p>${messages["err.treatmentWithdrawn"]()} ${this.#toHistory(this.treatment)}</p>
    </div>`
  }

  #ask({ draft, usual, value }: Beginning) {
    const { zone } = this.person
    return html`
      <haem-treatment-form
        class="card treatment"
        lang=${spoken.tag}
        .messages=${spoken.own}
        .job=${this.job}
        .value=${value}
        .usual=${usual}
        .mode=${this.dose === undefined ? "full" : "quick"}
        .date=${this.date}
        .today=${today(zone)}
        .now=${spelledNow(zone)}
        .timeZone=${zone}
        .products=${this.visit.products.items}
        .bleeds=${this.bleeds}
        .emergency=${{ phone: this.visit.centre.phone }}
        .draft=${draft}
        .problem=${this.problem}
        .saved=${this.saved}
        @haem-draft=${this.#keep}
        @haem-submit=${this.#submit}
        @haem-cancel=${() => this.#leave(this.#back(value))}
        @haem-entry-open=${this.#look}
        ${ref(this.#readCodes)}
      >
        <span slot="help" role="status">${this.isSending ? spoken.words["treat.sending"]() : nothing}</span>
        ${this.saved === undefined ? nothing : this.#ways(this.saved)}
      </haem-treatment-form>
    `
  }

  /** The code of a box is read in the page, so that it needs no network. */
  readonly #readCodes = (form: Element | undefined) => {
    this.#endScan?.()
    this.#endScan = undefined
    if (!(form instanceof HaemTreatmentForm)) return
    this.#endScan = scan(form, () => {
      const onDate = form.draft && readDate(form.draft.typed.date)
      return { products: this.visit.products.items, ...(onDate && { onDate }) }
    })
  }

  readonly #keep = ({ detail }: HaemDraftEvent) => keepDraft(this.#form, detail.value)

  readonly #submit = async ({ detail }: HaemSubmitEvent) => {
    if (this.isSending) return
    const form = this.#form
    this.isSending = true
    const { problem, value } = await write(this.visit.ask, this.person, detail, this.#takeBleed)
    this.isSending = false
    if (value) forgetDraft(form)
    if (form !== this.#form) return
    this.problem = problem
    this.saved = value
  }

  readonly #takeBleed = (bleed: KnownBleed) => {
    this.bleeds = [...(this.bleeds ?? []), bleed]
  }

  /** It may be the same treatment as an entry that is there: this one is given up, and that one shown. */
  readonly #look = ({ detail }: HaemEntryOpenEvent) => this.#leave({ page: "history", treatment: detail.id })

  #leave(to: Route) {
    forgetDraft(this.#form)
    go(to)
  }

  #back(value: StoredTreatment | undefined): Route {
    const date = value === undefined ? this.date : dayOf(value)
    return date === undefined ? { page: "month" } : { page: "day", date }
  }

  /** Where to go from what was saved. */
  #ways(saved: StoredTreatment) {
    const { id } = saved.treatment
    return html`<div slot="saved" class="row">
      <a id="to-day" class="button primary" href=${address({ page: "day", date: dayOf(saved) })}
        >${messages["treat.seeDay"]()}</a
      >
      ${
        saved.status === "given"
          ? html`<a class="button" href=${address({ page: "correct", treatment: id })}
              >${messages["treat.correctIt"]()}</a
            >`
          : nothing
      }
      ${saved.version > 1 ? this.#toHistory(id) : nothing}
    </div>`
  }

  #toHistory(treatment: string | undefined) {
    return treatment === undefined
      ? nothing
      : html`<a href=${address({ page: "history", treatment })}>${messages["day.history"]()}</a>`
  }
}

customElements.define("treatment-page", TreatmentPage)

declare global {
  interface HTMLElementTagNameMap {
    "treatment-page": TreatmentPage
  }
}
