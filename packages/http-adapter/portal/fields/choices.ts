/** One of several, each a large target with its word, and a mark or a line of meaning where that helps. */
import { html, nothing, type TemplateResult } from "lit"
import { errorBeside } from "./errorSummary.ts"

export interface Choice<A extends string> {
  readonly value: A
  readonly label: string
  readonly hint?: string
  readonly mark?: TemplateResult
}

interface Choices<A extends string> {
  /** Names the group; the first choice has it as its id, so that the error summary leads there. */
  readonly id: string
  readonly question: string
  readonly choices: ReadonlyArray<Choice<A>>
  readonly chosen: A | undefined
  readonly onChoose: (value: A) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Fewer used choices, behind a word that opens them. */
  readonly more?: { readonly words: string; readonly choices: ReadonlyArray<Choice<A>> }
}

const radio = <A extends string>(group: Choices<A>, choice: Choice<A>, place: number) => html`
  <label class="choice">
    <input
      type="radio"
      id=${place === 0 ? group.id : `${group.id}-${choice.value}`}
      name=${group.id}
      value=${choice.value}
      .checked=${choice.value === group.chosen}
      @change=${() => group.onChoose(choice.value)}
    />
    ${choice.mark ?? nothing}
    <span
      ><strong>${choice.label}</strong> ${
        choice.hint === undefined ? nothing : html`<span class="small">${choice.hint}</span>`
      }</span
    >
  </label>
`

export const choices = <A extends string>(group: Choices<A>) => {
  const { choices: first, chosen, error, hint, id, more, question } = group
  return html`
    <fieldset
      class="section ${error === undefined ? "" : "wrong"}"
      aria-describedby=${error === undefined ? nothing : `${id}-error`}
    >
      <legend class="question">${question}</legend>
      ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`} ${errorBeside(id, error)}
      <div class="choices">${first.map((choice, place) => radio(group, choice, place))}</div>
      ${
        more === undefined
          ? nothing
          : html`<details ?open=${more.choices.some(({ value }) => value === chosen)}>
              <summary>${more.words}</summary>
              <div class="choices">${more.choices.map((choice) => radio(group, choice, first.length))}</div>
            </details>`
      }
    </fieldset>
  `
}
