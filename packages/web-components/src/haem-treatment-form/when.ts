/**
 * When it was: four ways to name the day, the time as exactly as it is known, and the place where the clock hung. Asked of a
 * treatment, and of the beginning of a bleed.
 *
 * @since 0.1.0
 */
import { addDays } from "@haemtrack/domain/calendar/month"
import { when } from "lit/directives/when.js"
import { html, nothing, type TemplateResult } from "lit/html.js"
import { fullDate } from "../messages/dateText.ts"
import { isolated } from "../shared/isolated.ts"
import { choices, dateFields, errorBeside, type Sheet, textField, tick } from "./controls.ts"
import { readDate, readTime, typedDate } from "./digits.ts"
import { timeId, type TimeOf } from "./fieldIds.ts"
import { asksPrecision } from "./readTold.ts"
import type { Refusal } from "./refusal.ts"
import type { TypedTime, When } from "./TypedTime.ts"
import { deviceZone } from "./wallClock.ts"

/** A question for a time. */
export interface TimeQuestion extends Sheet {
  readonly of: TimeOf
  readonly label: string
  readonly hint?: string
  readonly typed: TypedTime
  readonly refusal: Refusal
  /** The day by the calendar of the person's zone. */
  readonly today: string
  /** The person's own zone. */
  readonly home: string
  readonly change: (change: Partial<TypedTime>) => void
  readonly setNow: () => void
  /** What stands below the question. */
  readonly end?: TemplateResult
}

const hasClock = ({ isUnsure, precision }: TypedTime): boolean =>
  !isUnsure || precision === "minute" || precision === "hour"

/** A time that is told anew is told without an offset, and asks again which of two it was. */
const otherTime = { offset: "", fold: "" } as const

export const whenSection = (section: TimeQuestion): TemplateResult => {
  const { change, end, hint, label, of, refusal, setNow, today, typed, words } = section
  const choose = (way: When) => {
    if (way === "now") return setNow()
    const blank = typed.when === "now" ? { hour: "", minutes: "" } : {}
    const day = way === "another" ? {} : { date: typedDate(way === "earlier" ? today : addDays(today, -1)) }
    change({ when: way, isUnsure: false, precision: "", ...otherTime, ...blank, ...day })
  }
  const button = (way: When, name: string) =>
    html`<button
      type="button"
      id=${timeId(of, `when-${way}`)}
      class="small"
      aria-pressed=${String(typed.when === way)}
      @click=${() => choose(way)}
    >
      ${name}
    </button>`
  const day = readDate(typed.date)
  return html`
    <fieldset part="section">
      <legend part="legend">${label}</legend>
      ${hint && html`<p part="hint">${hint}</p>`}
      <div class="row">
        ${button("now", words["treat.now"]())} ${button("earlier", words["treat.earlier"]())}
        ${button("yesterday", words["treat.yesterday"]())} ${button("another", words["treat.anotherDay"]())}
      </div>
      ${
        typed.when === "another"
          ? dateFields(section, {
              id: timeId(of, "day"),
              label: words["treat.anotherDay"](),
              value: typed.date,
              onType: (date) => change({ date, ...otherTime })
            })
          : html`<p id=${timeId(of, "day")} tabindex="-1">
              ${errorBeside(section, timeId(of, "day"))}${dayText(section, day)}
            </p>`
      }
      ${typed.when === "now" ? errorBeside(section, timeId(of, "hour")) : timeFields(section)} ${movedButton(section)}
      ${when(refusal.twice === of || typed.fold, () => foldQuestion(section))} ${zoneFields(section)} ${end}
    </fieldset>
  `
}

const dayText = ({ typed, words }: TimeQuestion, day: string | undefined): string => {
  if (day === undefined) return ""
  const date = fullDate(words, day)
  return typed.when === "now" ? words["treat.when.at"]({ date, time: `${typed.hour}:${typed.minutes}` }) : date
}

const timeFields = (section: TimeQuestion) => {
  const { change, today, typed, words } = section
  const isOld = asksPrecision(typed, today)
  return html`
    ${when(hasClock(typed), () => clockFields(section))}
    ${when(!isOld, () =>
      tick(words["treat.notSureTime"](), typed.isUnsure, () => change({ isUnsure: !typed.isUnsure, precision: "" }))
    )}
    ${when(isOld || typed.isUnsure, () => precisionFields(section, isOld))}
  `
}

const clockFields = (section: TimeQuestion) => {
  const { change, of, typed, words } = section
  const hourId = timeId(of, "hour")
  return html`<fieldset part="field" class=${section.mistakes.some(({ field }) => field === hourId) ? "wrong" : ""}>
    <legend>${words["treat.time"]()}</legend>
    ${errorBeside(section, hourId)}
    <div class="row">
      ${textField(
        { ...section, mistakes: [] },
        {
          id: hourId,
          label: words["treat.hour"](),
          kind: "digits",
          value: typed.hour,
          onType: (hour) => change({ hour, ...otherTime })
        }
      )}
      ${textField(section, {
        id: timeId(of, "minutes"),
        label: words["treat.minutes"](),
        kind: "digits",
        value: typed.minutes,
        onType: (minutes) => change({ minutes, ...otherTime })
      })}
    </div>
  </fieldset>`
}

const precisionFields = (section: TimeQuestion, isOld: boolean) => {
  const { change, of, typed, words } = section
  const exact = { value: "minute", label: words["treat.exact"]() } as const
  const lessExact = [
    { value: "hour", label: words["treat.about"](), hint: words["treat.aboutHint"]() },
    { value: "part_of_day", label: words["treat.partOfDay"]() },
    { value: "day", label: words["treat.dayOnly"]() }
  ] as const
  const parts = ["morning", "afternoon", "evening", "night"] as const
  return html`
    ${choices(section, {
      id: timeId(of, "precision"),
      label: words["treat.howSure"](),
      choices: isOld ? [exact, ...lessExact] : lessExact,
      chosen: typed.precision,
      onChoose: (precision) => change({ precision, isUnsure: precision !== "minute", ...otherTime })
    })}
    ${when(typed.precision === "part_of_day", () =>
      choices(section, {
        id: timeId(of, "part"),
        label: words["treat.whichPart"](),
        choices: parts.map((value) => ({
          value,
          label: words[`part.${value}`](),
          ...(value === "night" && { hint: words["treat.nightHint"]() })
        })),
        chosen: typed.partOfDay,
        onChoose: (partOfDay) => change({ partOfDay })
      })
    )}
  `
}

/** The time that was probably meant where the clocks jumped: one tap takes it, and nothing is chosen silently (TIME-4). */
const movedButton = ({ change, of, refusal: { moved }, words }: TimeQuestion) => {
  if (moved?.of !== of) return nothing
  const [hour = "", minutes = ""] = moved.time.split(":")
  const take = () => change({ when: "another", date: typedDate(moved.date), hour, minutes, ...otherTime })
  return html`<button type="button" id=${timeId(of, "moved")} @click=${take}>
    ${words["treat.takeMoved"]({ time: moved.time })}
  </button>`
}

const foldQuestion = (section: TimeQuestion) => {
  const { change, of, typed, words } = section
  const time = readTime(typed.hour, typed.minutes) ?? ""
  return choices(section, {
    id: timeId(of, "fold"),
    label: words["treat.foldQuestion"]({ time }),
    hint: words["treat.foldHint"]({
      date: dayText({ ...section, typed: { ...typed, when: "another" } }, readDate(typed.date))
    }),
    choices: [
      { value: "earlier", label: words["treat.foldFirst"]({ time }), hint: words["treat.foldFirstHint"]() },
      { value: "later", label: words["treat.foldSecond"]({ time }), hint: words["treat.foldSecondHint"]() }
    ],
    chosen: typed.fold,
    onChoose: (fold) => change({ fold, offset: "" })
  })
}

/** Places to choose from; others can be typed, and the diary may know more names than the browser lists. */
const zones = (): ReadonlyArray<readonly [string, string]> =>
  [deviceZone(), ...Intl.supportedValuesOf("timeZone")].map((zone) => [zone, zone])

const zoneFields = (section: TimeQuestion) => {
  const { change, home, of, typed, words } = section
  const name = html`<b>${words["treat.elsewhere"]()}</b>
    <small>${words["treat.zoneIs"]({ zone: isolated(typed.zone) })}</small>`
  const goElsewhere = () =>
    change({ isElsewhere: !typed.isElsewhere, zone: typed.isElsewhere ? home : deviceZone(), ...otherTime })
  return html`
    ${tick(name, typed.isElsewhere, goElsewhere)}
    ${when(typed.isElsewhere, () =>
      textField(section, {
        id: timeId(of, "zone"),
        label: words["treat.zone"](),
        hint: words["treat.zoneHint"](),
        kind: "text",
        value: typed.zone,
        list: zones(),
        onType: (zone) => change({ zone, ...otherTime })
      })
    )}
  `
}
