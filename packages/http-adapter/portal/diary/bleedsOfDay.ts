/** The bleeds that began on a day: where, how sure it is, and what was given for each, unit by unit (F31). */
import { fromText, toText } from "@haemtrack/domain/product/Amount"
import { sum } from "@haemtrack/domain/product/Totals"
import { siteText } from "@haemtrack/web-components/shared/Bleed"
import * as Result from "effect/Result"
import { html, nothing } from "lit"
import type { BleedRecord } from "../../src/api/bleeds.ts"
import { messages, spoken } from "../words/spoken.ts"
import { amountWords } from "../words/speech.ts"

/** What all its treatments held together; the service sends only amounts that are exact. */
const given = ({ treatments }: BleedRecord): string => {
  if (treatments.length === 0) return messages["day.bleedUntreated"]()
  const totals = sum(treatments.map(({ total }) => Result.getOrThrow(fromText(total))))
  const amount = totals.map((total) => amountWords(toText(total))).join(" + ")
  return messages["day.bleedGiven"]({ amount, n: treatments.length })
}

/** A bleed that was told needs no word on it; what is not sure, or was found to be none, does. */
const sureness = ({ certainty, verification }: BleedRecord): string | undefined => {
  if (verification === "refuted" || certainty === "not_a_bleed") return messages["day.noBleed"]()
  if (certainty === "unsettled" || certainty === "cannot_tell") return spoken.words["cal.state.unsettled"]()
  return certainty === "knock" ? spoken.words["cal.state.knock"]() : undefined
}

const bleedItem = (bleed: BleedRecord) => {
  const where = bleed.sites.map((site) => siteText(spoken.words, site)).join(", ")
  const words = [where, sureness(bleed)].filter((each) => each !== undefined).join(" · ")
  return html`<li class="row">
    <span class="which"
      ><bdi>${words}</bdi><span class="small muted"><bdi>${given(bleed)}</bdi></span></span
    >
  </li>`
}

/** Nothing where none was written down: that is not the word that there was none (U4). */
export const bleedsOfDay = (bleeds: ReadonlyArray<BleedRecord>) =>
  bleeds.length === 0
    ? nothing
    : html`<section class="more" aria-labelledby="bleeds-of-day">
        <h2 id="bleeds-of-day">${messages["day.bleeds"]()}</h2>
        <ul class="plain">
          ${bleeds.map(bleedItem)}
        </ul>
      </section>`
