/**
 * The short confirmation: the rows to check, each of which opens where something is to be changed; the page stays the same (U1).
 *
 * @since 0.1.0
 */
import { when } from "lit/directives/when.js"
import { html, type TemplateResult } from "lit/html.js"
import type { FormWords } from "../messages/Words.ts"
import { takenFrom } from "./answers.ts"
import type { Row, Topic } from "./describe.ts"

/** What can be changed, and the control that the focus goes to. */
const topics: ReadonlyArray<readonly [Topic, control: string]> = [
  ["when", "when-now"],
  ["why", "why"],
  ["what", "total"]
]

interface ShortForm {
  readonly words: FormWords
  readonly rows: ReadonlyArray<Row>
  /** The day of the treatment that is repeated; of a plan there is none. */
  readonly from: string | undefined
  readonly opened: ReadonlyArray<Topic>
  readonly open: (topic: Topic, control: string) => void
  readonly section: (topic: Topic) => TemplateResult
}

export const shortForm = ({ from, open, opened, rows, section, words }: ShortForm): TemplateResult => {
  const changeButton = (topic: Topic, control: string, what: string) =>
    html`<dd>
      <button
        type="button"
        id="change-${topic}"
        class="quiet"
        aria-label=${words["treat.changeWhat"]({ what })}
        @click=${() => open(topic, control)}
      >
        ${words["treat.change"]()}
      </button>
    </dd>`
  const summary = (topic: Topic, control: string) =>
    html`<dl class="short" part="summary">
      ${rows
        .filter((row) => row.topic === topic)
        .map(
          ({ label, text }, place) =>
            html`<div>
              <dt>${label}</dt>
              <dd><bdi>${text}</bdi></dd>
              ${when(place === 0, () => changeButton(topic, control, label))}
            </div>`
        )}
    </dl>`
  return html`
    <h2>${words["treat.check"]()}</h2>
    <p part="hint">${takenFrom(words, from)}</p>
    ${topics.map(([topic, control]) => (opened.includes(topic) ? section(topic) : summary(topic, control)))}
  `
}
