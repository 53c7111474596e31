/**
 * The controls of the form: each has its label, its hint, and the sentence that says what to fix beside it.
 *
 * @since 0.1.0
 */
import { when } from "lit/directives/when.js"
import { html, nothing, type TemplateResult } from "lit/html.js"
import type { FormWords } from "../messages/Words.ts"
import { besides, type Mistake, onePerField } from "./Mistake.ts"
import type { TypedDate } from "./TypedTime.ts"

/** What every control is drawn with. */
export interface Sheet {
  readonly words: FormWords
  readonly mistakes: ReadonlyArray<Mistake>
}

interface Labelled {
  /** `id` of the control: the error summary leads there. */
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
}

const inputOf = (event: Event): string =>
  event.target instanceof HTMLInputElement ||
  event.target instanceof HTMLSelectElement ||
  event.target instanceof HTMLTextAreaElement
    ? event.target.value
    : ""

/** The sentence beside a control. */
export const errorBeside = ({ mistakes, words }: Sheet, id: string) => {
  const mistake = besides(mistakes, id)
  return (
    mistake && html`<p part="error" id="${id}-error"><span>${words["err.prefix"]()}</span> ${mistake.says(words)}</p>`
  )
}

const hintBeside = ({ hint, id }: Labelled) => hint && html`<p part="hint" id="${id}-hint">${hint}</p>`

/** The names of a control's hint and error, where it has them. */
const described = (sheet: Sheet, { hint, id }: Labelled) =>
  [besides(sheet.mistakes, id) && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || nothing

const wrong = (sheet: Sheet, id: string) => (besides(sheet.mistakes, id) ? "wrong" : "")

interface TextField extends Labelled {
  readonly value: string
  /** How wide it is: the look of a field follows what is typed into it. */
  readonly kind: "digits" | "year" | "amount" | "batch" | "text"
  readonly list?: ReadonlyArray<readonly [value: string, label: string]>
  readonly onType: (text: string) => void
}

const inputModes = { digits: "numeric", year: "numeric", amount: "decimal", batch: nothing, text: nothing } as const

/** One line to type into. What browsers keep of it on the device is switched off. */
export const textField = (sheet: Sheet, field: TextField): TemplateResult => html`
  <div part="field" class=${wrong(sheet, field.id)}>
    <label for=${field.id}>${field.label}</label>
    ${hintBeside(field)} ${errorBeside(sheet, field.id)} ${inputOfField(sheet, field)}
  </div>
`

const inputOfField = (sheet: Sheet, field: TextField) => html`
  <input
    id=${field.id}
    class=${field.kind}
    dir=${field.kind === "text" ? "auto" : "ltr"}
    inputmode=${inputModes[field.kind]}
    autocomplete="off"
    autocapitalize=${field.kind === "batch" ? "characters" : "off"}
    spellcheck="false"
    list=${field.list ? `${field.id}-list` : nothing}
    .value=${field.value}
    aria-invalid=${wrong(sheet, field.id) ? "true" : nothing}
    aria-describedby=${described(sheet, field)}
    @input=${(event: Event) => field.onType(inputOf(event))}
  />
  ${
    field.list &&
    html`<datalist id="${field.id}-list">
      ${field.list.map(([value, label]) => html`<option value=${value}>${label}</option>`)}
    </datalist>`
  }
`

/** A small whole number: typed, by two buttons, or by the arrow keys (ux 4). */
export const stepper = (sheet: Sheet, field: Omit<TextField, "kind"> & { readonly onStep: (by: 1 | -1) => void }) => {
  const { id, label, onStep } = field
  const button = (by: 1 | -1, name: string) =>
    html`<button type="button" class="round" aria-label="${name}: ${label}" @click=${() => onStep(by)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d=${by === 1 ? "M7 2h2v5h5v2H9v5H7V9H2V7h5" : "M2 7h12v2H2"} />
      </svg>
    </button>`
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return
    event.preventDefault()
    onStep(event.key === "ArrowUp" ? 1 : -1)
  }
  return html`
    <div part="field" class=${wrong(sheet, id)}>
      <label for=${id}>${label}</label>
      ${errorBeside(sheet, id)}
      <div part="stepper" class="row" @keydown=${onKey}>
        ${button(-1, sheet.words["treat.fewer"]())} ${inputOfField(sheet, { ...field, kind: "digits" })}
        ${button(1, sheet.words["treat.more"]())}
      </div>
    </div>
  `
}

type Options<A extends string> = ReadonlyArray<readonly [value: A, label: string]>

interface SelectField<A extends string> extends Labelled {
  readonly options: Options<A>
  /** More of them, under a word for what they have in common. */
  readonly groups?: ReadonlyArray<readonly [label: string, options: Options<A>]>
  readonly chosen: string
  /** The words of no choice. */
  readonly none?: string
  readonly onChoose: (value: A | "") => void
}

const optionsOf = (options: Options<string>, chosen: string) =>
  options.map(([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)

/** One of a longer list, in the browser's own control. */
export const selectField = <A extends string>(sheet: Sheet, field: SelectField<A>): TemplateResult => {
  const { chosen, groups = [], id, none = sheet.words["treat.choose"](), onChoose, options } = field
  const choose = (event: Event) => {
    const text = inputOf(event)
    const [value = ""] = [...options, ...groups.flatMap(([, listed]) => listed)].find(([each]) => each === text) ?? []
    onChoose(value)
  }
  return html`
    <div part="field" class=${wrong(sheet, id)}>
      <label for=${id}>${field.label}</label>
      ${errorBeside(sheet, id)}
      <select
        id=${id}
        aria-invalid=${wrong(sheet, id) ? "true" : nothing}
        aria-describedby=${described(sheet, field)}
        @change=${choose}
      >
        ${optionsOf([["", none], ...options], chosen)}
        ${groups.map(([label, listed]) => html`<optgroup label=${label}>${optionsOf(listed, chosen)}</optgroup>`)}
      </select>
    </div>
  `
}

/** A day as three short fields: nothing pops up, and an old treatment is typed in a second. */
export const dateFields = (
  sheet: Sheet,
  field: Labelled & { readonly value: TypedDate; readonly onType: (value: TypedDate) => void }
): TemplateResult => {
  const { id, onType, value } = field
  const part = (name: keyof TypedDate, label: string) =>
    textField(
      { ...sheet, mistakes: [] },
      {
        id: name === "day" ? id : `${id}-${name}`,
        label,
        kind: name === "year" ? "year" : "digits",
        value: value[name],
        onType: (text) => onType({ ...value, [name]: text })
      }
    )
  return html`
    <fieldset part="field" class=${wrong(sheet, id)} aria-describedby=${described(sheet, field)}>
      <legend>${field.label}</legend>
      ${hintBeside(field)} ${errorBeside(sheet, id)}
      <div class="row">
        ${part("day", sheet.words["treat.day"]())} ${part("month", sheet.words["treat.month"]())}
        ${part("year", sheet.words["treat.year"]())}
      </div>
    </fieldset>
  `
}

/** One of several. */
export interface Choice<A extends string> {
  readonly value: A
  readonly label: string
  readonly hint?: string
  readonly mark?: TemplateResult
}

interface Choices<A extends string> extends Labelled {
  readonly choices: ReadonlyArray<Choice<A>>
  readonly chosen: string
  readonly onChoose: (value: A) => void
  /** Fewer used choices, behind a word that opens them. */
  readonly more?: { readonly label: string; readonly choices: ReadonlyArray<Choice<A>> }
  /** What follows from the answer. */
  readonly after?: string | undefined
}

/** A question with large targets to choose from; the first of them has the id of the group. */
export const choices = <A extends string>(sheet: Sheet, group: Choices<A>): TemplateResult => {
  const radio = ({ hint, label, mark, value }: Choice<A>) => html`
    <label part="choice">
      <input
        type="radio"
        id=${value === group.choices[0]?.value ? group.id : `${group.id}-${value}`}
        name=${group.id}
        value=${value}
        .checked=${value === group.chosen}
        @change=${() => group.onChoose(value)}
      />
      ${mark}
      <span><b>${label}</b> ${hint && html`<small>${hint}</small>`}</span>
    </label>
  `
  const { more } = group
  return html`
    <fieldset part="section" class=${wrong(sheet, group.id)} aria-describedby=${described(sheet, group)}>
      <legend part="legend">${group.label}</legend>
      ${hintBeside(group)} ${errorBeside(sheet, group.id)}
      <div class="choices">${group.choices.map(radio)}</div>
      ${
        more &&
        html`<details ?open=${more.choices.some(({ value }) => value === group.chosen)}>
          <summary>${more.label}</summary>
          <div class="choices">${more.choices.map(radio)}</div>
        </details>`
      }
      ${group.after && html`<p part="hint" role="status">${group.after}</p>`}
    </fieldset>
  `
}

/** A word to tick. */
export const tick = (label: string | TemplateResult, isTicked: boolean, onTick: () => void): TemplateResult =>
  html`<label part="choice"
    ><input type="checkbox" .checked=${isTicked} @change=${onTick} /><span>${label}</span></label
  >`

/** What is to be fixed, with a link to each field. The page's address stays: the focus alone moves. */
export const errorSummary = ({ mistakes, words }: Sheet, lead: (field: string) => void) => {
  const listed = onePerField(mistakes)
  const go = (field: string) => (event: Event) => {
    event.preventDefault()
    lead(field)
  }
  return when(
    listed.length > 0,
    () =>
      html`<section part="error-summary" id="errors" tabindex="-1" aria-labelledby="errors-title">
        <h2 id="errors-title">${words["err.summary"]({ n: listed.length })}</h2>
        <ul>
          ${listed.map(
            (mistake) =>
              html`<li><a href="#${mistake.field}" @click=${go(mistake.field)}>${mistake.says(words)}</a></li>`
          )}
        </ul>
      </section>`
  )
}
