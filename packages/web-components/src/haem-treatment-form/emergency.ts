/**
 * What is said first of a bleed that can threaten life, sight or a limb: to get help, and the number to ring (D21, F33). It says
 * nothing of a dose, and keeps nothing from being saved.
 *
 * @since 0.1.0
 */
import { html, type TemplateResult } from "lit/html.js"
import { when } from "lit/directives/when.js"
import type { FormWords } from "../messages/Words.ts"
import { isRedFlag } from "./places.ts"
import type { TypedBleed } from "./TypedBleed.ts"

/** D21: by its site or by the person's word, however sure the person is. */
export const isUrgent = ({ severity, site }: TypedBleed): boolean => severity === "life_or_limb" || isRedFlag(site)

/** @param phone the centre's number, day and night; without one the text stands alone */
export const emergencyNote = ({
  phone,
  words
}: {
  readonly phone: string | undefined
  readonly words: FormWords
}): TemplateResult => html`
  <section class="note error" role="alert">
    <h2>${words["bleed.urgent.title"]()}</h2>
    <p>${words["bleed.urgent"]()}</p>
    ${when(
      phone,
      (number) =>
        html`<p>
          <a href="tel:${number.replaceAll(/[^\d+]/g, "")}">${words["bleed.urgent.ring"]({ phone: number })}</a>
        </p>`
    )}
  </section>
`
