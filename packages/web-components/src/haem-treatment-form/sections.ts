/**
 * The questions of the form: why, when, what, and from which boxes; each draws what was typed and says what changes.
 *
 * @since 0.1.0
 */
import { addDays } from "@haemtrack/domain/calendar/month"
import { when } from "lit/directives/when.js"
import { html, nothing, type TemplateResult } from "lit/html.js"
import { fullDate } from "../messages/dateText.ts"
import type { FormWords } from "../messages/Words.ts"
import { type Bleed, siteText } from "../shared/Bleed.ts"
import type { Reason } from "../shared/Entry.ts"
import { isolated, withoutDirection } from "../shared/isolated.ts"
import { picture } from "../shared/marks.ts"
import type { Product } from "../source/Source.ts"
import { type Choice, choices, dateFields, errorBeside, selectField, type Sheet, textField, tick } from "./controls.ts"
import { readDate, readTime, typedDate } from "./digits.ts"
import { asksPrecision } from "./readTreatment.ts"
import type { Refusal } from "./refusal.ts"
import { type TypedTreatment, type When } from "./TypedTreatment.ts"
import { deviceZone } from "./wallClock.ts"

/** What a section is drawn with, and how it says that something was typed. */
export interface Section extends Sheet {
  readonly typed: TypedTreatment
  readonly refusal: Refusal
  readonly products: ReadonlyArray<Product>
  readonly bleeds: ReadonlyArray<Bleed> | undefined
  /** The day by the calendar of the person's zone. */
  readonly today: string
  /** The person's own zone. */
  readonly home: string
  readonly change: (change: Partial<TypedTreatment>) => void
}

const usualReasons = ["prophylaxis", "bleed", "follow_up", "pre_activity", "surgery", "physiotherapy"] as const
const moreReasons = ["immune_tolerance", "prescribed", "other"] as const

/** Why it was given: six reasons at once, three more behind a word (codes 1.1). */
export const whySection = (section: Section): TemplateResult => {
  const { bleeds, change, typed, words } = section
  const choice = (value: Reason): Choice<Reason> => ({
    value,
    label: words[`reason.${value}`](),
    hint: words[`why.${value}`](),
    mark: picture(value)
  })
  const isForBleed = typed.reason === "bleed" || typed.reason === "follow_up"
  return html`
    ${choices(section, {
      id: "why",
      label: words["treat.why"](),
      choices: usualReasons.map(choice),
      more: { label: words["treat.moreReasons"](), choices: moreReasons.map(choice) },
      after: isForBleed && !bleeds ? words["treat.needsReview"]() : undefined,
      chosen: typed.reason,
      onChoose: (reason) => change({ reason, bleed: "" })
    })}
    ${when(isForBleed && bleeds, (known) => bleedChoices(section, known))}
  `
}

const bleedChoices = (section: Section, bleeds: ReadonlyArray<Bleed>) => {
  const { change, typed, words } = section
  const choice = ({ from, id, sites }: Bleed) => {
    const site = sites.map((each) => siteText(words, each)).join(", ")
    return { value: id, label: words["treat.bleedFrom"]({ site, date: fullDate(words, from.slice(0, 10)) }) }
  }
  return choices(section, {
    id: "bleed",
    label: words["treat.whichBleed"](),
    choices: [...bleeds.map(choice), { value: "", label: words["treat.bleedUnknown"]() }],
    chosen: typed.bleed,
    onChoose: (bleed) => change({ bleed })
  })
}

const hasClock = ({ isUnsure, precision }: TypedTreatment): boolean =>
  !isUnsure || precision === "minute" || precision === "hour"

/** A time that is told anew is told without an offset, and asks again which of two it was. */
const otherTime = { offset: "", fold: "" } as const

interface WhenSection extends Section {
  readonly setNow: () => void
}

/** When it was: four ways to name the day, the time as exactly as it is known, and the place where the clock hung. */
export const whenSection = (section: WhenSection): TemplateResult => {
  const { change, refusal, setNow, today, typed, words } = section
  const choose = (way: When) => {
    if (way === "now") return setNow()
    const blank = typed.when === "now" ? { hour: "", minutes: "" } : {}
    const day = way === "another" ? {} : { date: typedDate(way === "earlier" ? today : addDays(today, -1)) }
    change({ when: way, isUnsure: false, precision: "", ...otherTime, ...blank, ...day })
  }
  const button = (way: When, name: string) =>
    html`<button
      type="button"
      id="when-${way}"
      class="small"
      aria-pressed=${String(typed.when === way)}
      @click=${() => choose(way)}
    >
      ${name}
    </button>`
  const day = readDate(typed.date)
  return html`
    <fieldset part="section">
      <legend part="legend">${words["treat.when"]()}</legend>
      <p part="hint">${words["treat.whenHint"]()}</p>
      <div class="row">
        ${button("now", words["treat.now"]())} ${button("earlier", words["treat.earlier"]())}
        ${button("yesterday", words["treat.yesterday"]())} ${button("another", words["treat.anotherDay"]())}
      </div>
      ${
        typed.when === "another"
          ? dateFields(section, {
              id: "day",
              label: words["treat.anotherDay"](),
              value: typed.date,
              onType: (date) => change({ date, ...otherTime })
            })
          : html`<p id="day" tabindex="-1">${errorBeside(section, "day")}${dayText(section, day)}</p>`
      }
      ${typed.when === "now" ? errorBeside(section, "hour") : timeFields(section)} ${movedButton(section)}
      ${when(refusal.isTwice || typed.fold, () => foldQuestion(section))} ${zoneFields(section)}
    </fieldset>
  `
}

const dayText = ({ typed, words }: Section, day: string | undefined): string => {
  if (day === undefined) return ""
  const date = fullDate(words, day)
  return typed.when === "now" ? words["treat.when.at"]({ date, time: `${typed.hour}:${typed.minutes}` }) : date
}

const timeFields = (section: Section) => {
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

const clockFields = (section: Section) => {
  const { change, typed, words } = section
  return html`<fieldset part="field" class=${section.mistakes.some(({ field }) => field === "hour") ? "wrong" : ""}>
    <legend>${words["treat.time"]()}</legend>
    ${errorBeside(section, "hour")}
    <div class="row">
      ${textField(
        { ...section, mistakes: [] },
        {
          id: "hour",
          label: words["treat.hour"](),
          kind: "digits",
          value: typed.hour,
          onType: (hour) => change({ hour, ...otherTime })
        }
      )}
      ${textField(section, {
        id: "minutes",
        label: words["treat.minutes"](),
        kind: "digits",
        value: typed.minutes,
        onType: (minutes) => change({ minutes, ...otherTime })
      })}
    </div>
  </fieldset>`
}

const precisionFields = (section: Section, isOld: boolean) => {
  const { change, typed, words } = section
  const exact = { value: "minute", label: words["treat.exact"]() } as const
  const lessExact = [
    { value: "hour", label: words["treat.about"](), hint: words["treat.aboutHint"]() },
    { value: "part_of_day", label: words["treat.partOfDay"]() },
    { value: "day", label: words["treat.dayOnly"]() }
  ] as const
  const parts = ["morning", "afternoon", "evening", "night"] as const
  return html`
    ${choices(section, {
      id: "precision",
      label: words["treat.howSure"](),
      choices: isOld ? [exact, ...lessExact] : lessExact,
      chosen: typed.precision,
      onChoose: (precision) => change({ precision, isUnsure: precision !== "minute", ...otherTime })
    })}
    ${when(typed.precision === "part_of_day", () =>
      choices(section, {
        id: "part",
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
const movedButton = ({ change, refusal: { moved }, words }: Section) => {
  if (moved === undefined) return nothing
  const [hour = "", minutes = ""] = moved.time.split(":")
  const take = () => change({ when: "another", date: typedDate(moved.date), hour, minutes, ...otherTime })
  return html`<button type="button" id="moved" @click=${take}>
    ${words["treat.takeMoved"]({ time: moved.time })}
  </button>`
}

const foldQuestion = (section: Section) => {
  const { change, typed, words } = section
  const time = readTime(typed.hour, typed.minutes) ?? ""
  return choices(section, {
    id: "fold",
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

const zoneFields = (section: Section) => {
  const { change, home, typed, words } = section
  const name = html`<b>${words["treat.elsewhere"]()}</b>
    <small>${words["treat.zoneIs"]({ zone: isolated(typed.zone) })}</small>`
  const goElsewhere = () =>
    change({ isElsewhere: !typed.isElsewhere, zone: typed.isElsewhere ? home : deviceZone(), ...otherTime })
  return html`
    ${tick(name, typed.isElsewhere, goElsewhere)}
    ${when(typed.isElsewhere, () =>
      textField(section, {
        id: "zone",
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

/** The product, and how much of it in all. */
export const whatSection = (section: Section): TemplateResult => {
  const { change, products, typed, words } = section
  const product = products.find(({ id }) => id === typed.productId)
  return html`
    <fieldset part="section">
      <legend part="legend">${words["treat.what"]()}</legend>
      ${when(products.length === 0, () => html`<p class="note">${words["treat.noProducts"]()}</p>`)}
      ${selectField(section, {
        id: "product",
        label: words["treat.product"](),
        options: products
          .filter(({ id, offered = true }) => offered || id === typed.productId)
          .map(({ brand, id }) => [id, withoutDirection(brand)]),
        chosen: typed.productId,
        onChoose: (productId) => change({ productId })
      })}
      ${textField(section, {
        id: "total",
        label: totalLabel(words, product),
        hint: words["treat.totalHint"](),
        kind: "amount",
        value: typed.total,
        onType: (total) => change({ total })
      })}
    </fieldset>
  `
}

/** "How much did you have, in mg?": the catalogue has no word for a unit without its number. */
const totalLabel = (words: FormWords, product: Product | undefined): string =>
  product === undefined || product.unit === "[iU]"
    ? words["treat.totalUnits"]()
    : words["treat.total"]({ unit: words[`amount.${product.unit}`]({ n: 1 }).replace(/[\s\d]/g, "") })
