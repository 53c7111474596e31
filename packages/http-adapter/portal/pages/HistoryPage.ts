/** Every version of a treatment: who wrote it, when, why, and what became different. Nothing is ever deleted. */
import { bleedOf, TreatmentId } from "@haemtrack/domain/diary/Treatment"
import type { KnownBleed } from "@haemtrack/web-components"
import { describe, type Row, sideBySide } from "@haemtrack/web-components/haem-treatment-form/describe"
import { storedOf } from "@haemtrack/web-components/source/httpSource"
import { html, nothing, type PropertyValues } from "lit"
import type { Zone } from "@haemtrack/domain/calendar/Zone"
import type { TreatmentRecord, TreatmentVersion } from "../../src/api/treatments.ts"
import { bleedsNamed } from "../diary/bleeds.ts"
import { description, pairTable } from "../diary/description.ts"
import { loaded, type Loaded, loading, whenLoaded } from "../diary/Loaded.ts"
import { wallAt } from "../diary/wallClock.ts"
import { messages, type PlainKey, spoken } from "../words/spoken.ts"
import { address, type Route } from "../Route.ts"
import { Page, type Visit } from "../shell/Page.ts"
import { fullDate } from "../words/speech.ts"

const kinds = {
  recorded: "history.recorded",
  amended: "history.amended",
  withdrawn: "history.withdrawn"
} as const satisfies Record<TreatmentVersion["kind"], PlainKey>

export class HistoryPage extends Page {
  static override readonly properties = {
    visit: { attribute: false },
    treatment: {},
    state: { state: true },
    bleeds: { state: true }
  }

  declare visit: Visit
  declare treatment: string
  declare state: Loaded<ReadonlyArray<TreatmentVersion>>
  /** Those that its versions name. */
  declare bleeds: ReadonlyArray<KnownBleed>

  constructor() {
    super()
    this.state = loading
    this.bleeds = []
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("treatment")) void this.#load()
  }

  readonly #load = async () => {
    const treatment = TreatmentId.make(this.treatment)
    this.state = loading
    const answer = await this.visit.ask((client) => client.treatments.history({ params: { treatment } }))
    const state = loaded(answer)
    if (treatment !== this.treatment) return
    this.state = state._tag === "Ready" ? { ...state, value: state.value.items } : state
    if (this.state._tag !== "Ready") return
    const named = this.state.value.map(({ treatment }) => bleedOf(treatment))
    this.bleeds = await bleedsNamed(this.visit.ask, named)
  }

  get #home(): Zone {
    return this.visit.person?.zone ?? this.visit.centre.zone
  }

  protected override render() {
    return html`
      <h1>${messages["history.title"]()}</h1>
      <p>${messages["history.text"]()}</p>
      ${whenLoaded(this.state, {
        what: messages["history.title"](),
        again: () => void this.#load(),
        ready: (versions) => this.#versions(versions.toSorted((a, b) => b.version - a.version))
      })}
    `
  }

  #versions(versions: ReadonlyArray<TreatmentVersion>) {
    return html`
      ${versions.map((version, place) => this.#version(version, versions[place + 1]))}
      ${versions[0] === undefined ? nothing : this.#back(versions[0])}
    `
  }

  #rows(treatment: TreatmentRecord): ReadonlyArray<Row> {
    return describe(spoken.words, storedOf(treatment).treatment, {
      products: this.visit.products.items,
      bleeds: this.bleeds,
      home: this.#home
    })
  }

  #version(version: TreatmentVersion, earlier: TreatmentVersion | undefined) {
    const wall = wallAt(version.at, this.#home)
    const rows = this.#rows(version.treatment)
    return html`
      <article class="card version" aria-labelledby="version-${version.version}">
        <h2 id="version-${version.version}">${messages[kinds[version.kind]]()}</h2>
        <p class="muted">
          <bdi
            >${messages["history.by"]({
              by: version.by.name,
              date: fullDate(wall.slice(0, 10)),
              time: wall.slice(11)
            })}</bdi
          >
        </p>
        ${
          version.amendment === undefined
            ? nothing
            : html`<p>
                ${messages["history.reason"]()} ${spoken.words[`amend.${version.amendment.reason}`]()}
                ${version.amendment.text === undefined ? nothing : html`<q><bdi>${version.amendment.text}</bdi></q>`}
              </p>`
        }
        ${earlier === undefined || version.kind !== "amended" ? description(rows) : this.#changes(earlier, version)}
      </article>
    `
  }

  #changes(earlier: TreatmentVersion, later: TreatmentVersion) {
    const [before, after] = [this.#rows(earlier.treatment), this.#rows(later.treatment)]
    const pairs = sideBySide(before, after).filter((pair) => pair.before !== pair.after)
    return pairs.length === 0
      ? html`<p>${messages["history.same"]()}</p>`
      : pairTable(pairs, {
          caption: messages["history.changes"](),
          before: messages["history.before"](),
          after: messages["history.after"]()
        })
  }

  #back({ treatment }: TreatmentVersion) {
    const date = treatment.occurredAt.local.slice(0, 10)
    const day: Route =
      this.visit.person === undefined ? { page: "patientDay", person: treatment.personId, date } : { page: "day", date }
    return html`<p class="no-print"><a class="button" href=${address(day)}>${fullDate(date)}</a></p>`
  }
}

customElements.define("history-page", HistoryPage)

declare global {
  interface HTMLElementTagNameMap {
    "history-page": HistoryPage
  }
}
