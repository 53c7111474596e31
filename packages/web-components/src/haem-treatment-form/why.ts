/**
 * Why it was given: six reasons at once, three more behind a word (codes 1.1); and for a bleed, which.
 *
 * @since 0.1.0
 */
import { when } from "lit/directives/when.js"
import { html, type TemplateResult } from "lit/html.js"
import type { Reason } from "../shared/Entry.ts"
import { picture } from "../shared/marks.ts"
import { type Choice, choices } from "./controls.ts"
import { mayNameBleed, mustNameBleed } from "./namesBleed.ts"
import type { Section } from "./Section.ts"
import { whichBleed } from "./whichBleed.ts"

const usualReasons = ["prophylaxis", "bleed", "follow_up", "pre_activity", "surgery", "physiotherapy"] as const
const moreReasons = ["immune_tolerance", "prescribed", "other"] as const

export const whySection = (section: Section): TemplateResult => {
  const { bleeds, canStartBleed, change, typed, words } = section
  const choice = (value: Reason): Choice<Reason> => ({
    value,
    label: words[`reason.${value}`](),
    hint: words[`why.${value}`](),
    mark: picture(value)
  })
  const canName = bleeds !== undefined || canStartBleed
  return html`
    ${choices(section, {
      id: "why",
      label: words["treat.why"](),
      choices: usualReasons.map(choice),
      more: { label: words["treat.moreReasons"](), choices: moreReasons.map(choice) },
      after:
        mustNameBleed(typed.reason) && !canName
          ? `${words["bleed.notHere"]()} ${words["treat.needsReview"]()}`
          : undefined,
      chosen: typed.reason,
      onChoose: (reason) => change({ reason })
    })}
    ${when(canName && mayNameBleed(typed.reason), () => whichBleed(section))}
  `
}
