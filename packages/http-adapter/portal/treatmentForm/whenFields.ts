/** When it was: four ways to name the day, the time as exactly as it is known, and the place where the clock hung. */
import type { Fold, PartOfDay, Precision } from "@haemtrack/domain/calendar/Told"
import { html, nothing } from "lit"
import { type Choice, choices } from "../fields/choices.ts"
import { datePart } from "../fields/dateFields.ts"
import { errorBeside } from "../fields/errorSummary.ts"
import { besides, type Mistake } from "../fields/Mistake.ts"
import { textField } from "../fields/textField.ts"
import { readDate } from "../fields/digits.ts"
import { messages } from "../messages/en-GB.ts"
import { fullDate } from "../words/speech.ts"
import type { Fields, When } from "./Fields.ts"
import { asksPrecision } from "./read.ts"

interface WhenFields {
  readonly fields: Fields
  readonly mistakes: ReadonlyArray<Mistake>
  /** The day by the calendar of the person's zone. */
  readonly today: string
  /** The zone of the device comes first among the places: it is the likely one. */
  readonly deviceZone: string
  /** The person's own zone. */
  readonly home: string
  readonly isTwice: boolean
  /** The time that was probably meant where the clocks jumped. */
  readonly moved: { readonly date: string; readonly time: string } | undefined
  readonly onChange: (change: Partial<Fields>) => void
  readonly onWhen: (when: When) => void
  readonly onMove: () => void
}

const ways: ReadonlyArray<readonly [When, string]> = [
  ["now", messages["treat.now"]()],
  ["earlier", messages["treat.earlier"]()],
  ["yesterday", messages["treat.yesterday"]()],
  ["another", messages["treat.anotherDay"]()]
]

const exact: Choice<Precision> = { value: "minute", label: messages["treat.exact"]() }

const lessExact: ReadonlyArray<Choice<Precision>> = [
  { value: "hour", label: messages["treat.about"](), hint: messages["treat.aboutHint"]() },
  { value: "part_of_day", label: messages["treat.partOfDay"]() },
  { value: "day", label: messages["treat.dayOnly"]() }
]

const parts: ReadonlyArray<Choice<PartOfDay>> = [
  { value: "morning", label: messages["part.morning"]() },
  { value: "afternoon", label: messages["part.afternoon"]() },
  { value: "evening", label: messages["part.evening"]() },
  { value: "night", label: messages["part.night"](), hint: messages["part.nightHint"]() }
]

const hasClock = ({ isUnsure, precision }: Fields): boolean =>
  !isUnsure || precision === "minute" || precision === "hour"

export const whenFields = (props: WhenFields) => {
  const { fields, onWhen } = props
  return html`
    <fieldset class="section">
      <legend class="question">${messages["treat.when"]()}</legend>
      <p class="hint">${messages["treat.whenHint"]()}</p>
      <div class="row" role="group" aria-label=${messages["treat.when"]()}>
        ${ways.map(
          ([when, words]) =>
            html`<button
              type="button"
              class="button small"
              aria-pressed=${fields.when === when ? "true" : "false"}
              @click=${() => onWhen(when)}
            >
              ${words}
            </button>`
        )}
      </div>
      ${fields.when === "now" ? nowLine(props) : toldFields(props)} ${props.isTwice ? foldQuestion(props) : nothing}
      ${zoneFields(props)}
    </fieldset>
  `
}

const nowLine = ({ fields, mistakes }: WhenFields) => html`
  ${errorBeside("hour", besides(mistakes, "hour"))}
  <p id="hour" tabindex="-1">
    ${messages["treat.nowIs"]({
      date: fullDate(readDate(fields.date) ?? ""),
      time: `${fields.hour}:${fields.minutes}`
    })}
  </p>
`

const toldFields = (props: WhenFields) => {
  const { fields, mistakes, onChange, today } = props
  const dayError = besides(mistakes, "day")
  const isOld = asksPrecision(fields, today)
  return html`
    ${
      fields.when === "another"
        ? html`<div
            class="field ${dayError === undefined ? "" : "wrong"}"
            role="group"
            aria-label=${messages["treat.day"]()}
          >
            ${errorBeside("day", dayError)}
            <div class="row">${datePart("day", fields.date, (date) => onChange({ date }))}</div>
          </div>`
        : html`<p id="day" tabindex="-1">${fullDate(readDate(fields.date) ?? "")}</p>`
    }
    ${hasClock(fields) ? clockFields(props) : nothing}
    ${
      isOld
        ? nothing
        : html`<label class="choice">
            <input
              type="checkbox"
              id="unsure"
              .checked=${fields.isUnsure}
              @change=${() => onChange({ isUnsure: !fields.isUnsure, precision: undefined })}
            />
            <span>${messages["treat.notSureTime"]()}</span>
          </label>`
    }
    ${isOld || fields.isUnsure ? precisionFields(props, isOld ? [exact, ...lessExact] : lessExact) : nothing}
  `
}

const clockFields = ({ fields, mistakes, moved, onChange, onMove }: WhenFields) => {
  const error = besides(mistakes, "hour")
  return html`
    <div class="field ${error === undefined ? "" : "wrong"}" role="group" aria-label=${messages["treat.time"]()}>
      ${errorBeside("hour", error)}
      <div class="row">
        ${textField({
          id: "hour",
          label: messages["treat.hour"](),
          value: fields.hour,
          width: "digits",
          inputMode: "numeric",
          onType: (hour) => onChange({ hour })
        })}
        ${textField({
          id: "minutes",
          label: messages["treat.minutes"](),
          value: fields.minutes,
          width: "digits",
          inputMode: "numeric",
          onType: (minutes) => onChange({ minutes })
        })}
      </div>
      ${
        moved === undefined
          ? nothing
          : html`<button type="button" id="moved" class="button" @click=${onMove}>
              ${messages["treat.takeMoved"]({ time: moved.time })}
            </button>`
      }
    </div>
  `
}

const precisionFields = ({ fields, mistakes, onChange }: WhenFields, offered: ReadonlyArray<Choice<Precision>>) => html`
  ${choices({
    id: "precision",
    question: messages["treat.howSure"](),
    choices: offered,
    chosen: fields.precision,
    error: besides(mistakes, "precision"),
    onChoose: (precision) => onChange({ precision, isUnsure: precision !== "minute" })
  })}
  ${
    fields.precision === "part_of_day"
      ? choices({
          id: "part",
          question: messages["treat.whichPart"](),
          choices: parts,
          chosen: fields.partOfDay,
          error: besides(mistakes, "part"),
          onChoose: (partOfDay) => onChange({ partOfDay })
        })
      : nothing
  }
`

const foldQuestion = ({ fields, mistakes, onChange }: WhenFields) => {
  const time = `${fields.hour}:${fields.minutes}`
  const twice: ReadonlyArray<Choice<Fold>> = [
    { value: "earlier", label: messages["treat.foldFirst"]({ time }), hint: messages["treat.foldFirstHint"]() },
    { value: "later", label: messages["treat.foldSecond"]({ time }), hint: messages["treat.foldSecondHint"]() }
  ]
  return choices({
    id: "fold",
    question: messages["treat.foldQuestion"]({ time }),
    hint: messages["treat.foldHint"]({ date: fullDate(readDate(fields.date) ?? "") }),
    choices: twice,
    chosen: fields.fold,
    error: besides(mistakes, "fold"),
    onChoose: (fold) => onChange({ fold })
  })
}

/** Places to choose from; others can be typed, and the service knows more names than the browser lists. */
const zones = (first: string): ReadonlyArray<string> => [
  first,
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== first)
]

const zoneFields = ({ deviceZone, fields, home, mistakes, onChange }: WhenFields) => html`
  <label class="choice">
    <input
      type="checkbox"
      .checked=${fields.isElsewhere}
      @change=${() =>
        onChange({ isElsewhere: !fields.isElsewhere, zone: fields.isElsewhere ? home : deviceZone, fold: undefined })}
    />
    <span
      ><strong>${messages["treat.elsewhere"]()}</strong>
      <span class="small">${messages["treat.zoneIs"]({ zone: fields.zone })}</span></span
    >
  </label>
  ${
    fields.isElsewhere
      ? html`<div class="field">
          ${textField({
            id: "zone",
            label: messages["treat.zone"](),
            hint: messages["treat.zoneHint"](),
            value: fields.zone,
            error: besides(mistakes, "zone"),
            list: "zones",
            onType: (zone) => onChange({ zone, fold: undefined })
          })}
          <datalist id="zones">${zones(deviceZone).map((zone) => html`<option value=${zone}></option>`)}</datalist>
        </div>`
      : nothing
  }
`
