/**
 * A bleed in the fewest questions: where, how sure, since when; and what caused it and how bad it is for those who want to say
 * (clinical 4.2).
 *
 * @since 0.1.0
 */
import { when } from "lit/directives/when.js"
import { html, type TemplateResult } from "lit/html.js"
import { siteText } from "../shared/Bleed.ts"
import type { KnownBleed } from "../shared/KnownBleed.ts"
import { choices, selectField, tick } from "./controls.ts"
import { bleedText } from "./describe.ts"
import { emergencyNote, isUrgent } from "./emergency.ts"
import { isRedFlag, places } from "./places.ts"
import { proposedBleed, sortedMillis } from "./proposedBleed.ts"
import { readTold } from "./readTold.ts"
import type { Section } from "./Section.ts"
import { whenSection } from "./when.ts"

const causes = ["spontaneous", "activity", "injury", "procedure", "unknown"] as const
const severities = ["minor", "major", "life_or_limb"] as const

export const newBleedFields = (section: Section): TemplateResult => {
  const { changeBleed, newBleed, words } = section
  return html`
    ${placeField(section)} ${when(proposal(section), (bleed) => sameQuestion(section, bleed))}
    ${choices(section, {
      id: "certainty",
      label: words["bleed.isIt"](),
      hint: words["bleed.unsureHint"](),
      choices: [
        { value: "bleed", label: words["bleed.yes"]() },
        { value: "unsettled", label: words["cal.state.unsettled"]() },
        { value: "knock", label: words["cal.state.knock"]() }
      ],
      chosen: newBleed.certainty,
      onChoose: (certainty) => changeBleed({ certainty })
    })}
    ${startFields(section)} ${moreFields(section)}
  `
}

const placeField = (section: Section) => {
  const { changeBleed, newBleed, words } = section
  const listed = (isOne: (site: string) => boolean) =>
    places.filter(isOne).map((site) => [site, siteText(words, site)] as const)
  return html`
    ${selectField(section, {
      id: "site",
      label: words["bleed.where"](),
      options: [],
      groups: [
        [words["bleed.joints"](), listed((site) => site.startsWith("joint."))],
        [words["bleed.muscles"](), listed((site) => site.startsWith("muscle."))],
        [words["bleed.elsewhere"](), listed((site) => !/^(joint|muscle)\./.test(site))]
      ],
      chosen: newBleed.site,
      onChoose: (site) => changeBleed({ site, isAnother: false })
    })}
    ${when(isRedFlag(newBleed.site), () => emergencyNote(section))}
  `
}

/** F35: counted from when it began, as far as that is said, else from the treatment. */
const proposal = ({ bleeds = [], newBleed, today, typed }: Section): KnownBleed | undefined => {
  const began = newBleed.isNotKnown ? undefined : readTold(newBleed, today, "began").value
  const time = began ?? readTold(typed, today, "had").value
  return time && proposedBleed(newBleed.site, sortedMillis(time), bleeds)
}

const sameQuestion = (section: Section, bleed: KnownBleed) => {
  const { change, changeBleed, newBleed, typed, words } = section
  const same = () => change({ bleed: bleed.id, ...(typed.reason === "bleed" && { reason: "follow_up" }) })
  return html`<div class="note" role="status">
    <p>${words["bleed.same"]({ bleed: bleedText(words, bleed) })}</p>
    <div class="row">
      <button type="button" id="same" @click=${same}>${words["bleed.isSame"]()}</button>
      <button
        type="button"
        id="another-bleed"
        aria-pressed=${String(newBleed.isAnother)}
        @click=${() => changeBleed({ isAnother: !newBleed.isAnother })}
      >
        ${words["bleed.isNew"]()}
      </button>
    </div>
  </div>`
}

const startFields = (section: Section) => {
  const { changeBleed, newBleed, setBleedNow, words } = section
  const label = words["bleed.start"]()
  const end = tick(words["bleed.notKnown"](), newBleed.isNotKnown, () =>
    changeBleed({ isNotKnown: !newBleed.isNotKnown })
  )
  return newBleed.isNotKnown
    ? html`<fieldset part="section">
        <legend part="legend">${label}</legend>
        ${end}
      </fieldset>`
    : whenSection({ ...section, of: "began", label, end, typed: newBleed, change: changeBleed, setNow: setBleedNow })
}

const moreFields = (section: Section) => {
  const { changeBleed, newBleed, words } = section
  return html`<fieldset part="section">
    <legend part="legend">${words["bleed.more"]()}</legend>
    ${selectField(section, {
      id: "cause",
      label: words["bleed.cause"](),
      options: causes.map((cause) => [cause, words[`bleed.cause.${cause}`]()]),
      chosen: newBleed.cause,
      onChoose: (cause) => changeBleed({ cause })
    })}
    ${selectField(section, {
      id: "severity",
      label: words["bleed.severity"](),
      options: severities.map((severity) => [severity, words[`bleed.severity.${severity}`]()]),
      chosen: newBleed.severity,
      onChoose: (severity) => changeBleed({ severity })
    })}
    ${when(isUrgent(newBleed) && !isRedFlag(newBleed.site), () => emergencyNote(section))}
    ${selectField(section, {
      id: "pain",
      label: words["bleed.pain"](),
      options: Array.from({ length: 11 }, (_, pain) => [String(pain), String(pain)]),
      chosen: newBleed.pain,
      onChoose: (pain) => changeBleed({ pain })
    })}
  </fieldset>`
}
