/**
 * Which bleed a treatment was for: one that is open, a new one, or not said, which the centre then asks about (clinical 4.3.3).
 *
 * @since 0.1.0
 */
import { when } from "lit/directives/when.js"
import { html, type TemplateResult } from "lit/html.js"
import { isAmong } from "../shared/KnownBleed.ts"
import { choices } from "./controls.ts"
import { bleedText } from "./describe.ts"
import { emergencyNote, isUrgent } from "./emergency.ts"
import { mustNameBleed } from "./namesBleed.ts"
import { newBleedFields } from "./newBleedFields.ts"
import type { Section } from "./Section.ts"
import { beganOn } from "./TypedBleed.ts"

export const whichBleed = (section: Section): TemplateResult => {
  const { bleeds = [], canStartBleed, change, changeBleed, newBleed, typed, words } = section
  const hasStarted = isAmong(bleeds, newBleed.id)
  const isOther = typed.bleed !== "" && typed.bleed !== newBleed.id && !isAmong(bleeds, typed.bleed)
  const known = bleeds.map((bleed) => ({
    value: bleed.id,
    label: bleedText(words, bleed),
    ...((bleed.certainty === "unsettled" || bleed.certainty === "knock") && {
      hint: words[`cal.state.${bleed.certainty}`]()
    })
  }))
  const choose = (bleed: string) => {
    const isBegun = newBleed.date.year !== "" || bleed !== newBleed.id
    if (isBegun) change({ bleed })
    else changeBleed(beganOn(typed), { bleed })
  }
  const isStarting = typed.bleed === newBleed.id && !hasStarted
  return html`
    ${choices(section, {
      id: "bleed",
      label: words["treat.whichBleed"](),
      choices: [
        ...known,
        ...(isOther ? [{ value: typed.bleed, label: words["bleed.named"]() }] : []),
        ...(canStartBleed && !hasStarted ? [{ value: newBleed.id, label: words["bleed.new"]() }] : []),
        { value: "", label: words["treat.bleedUnknown"]() }
      ],
      after: mustNameBleed(typed.reason) && typed.bleed === "" ? words["treat.needsReview"]() : undefined,
      chosen: typed.bleed,
      onChoose: choose
    })}
    ${when(
      hasStarted,
      () => html`
        ${when(isUrgent(newBleed), () => emergencyNote(section))}
        <p class="note" role="status">${words["bleed.saved"]()}</p>
      `
    )}
    ${when(isStarting, () => newBleedFields(section))}
  `
}
