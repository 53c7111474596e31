/** Every language there is, each by what it calls itself, on every page and before anybody has signed in (L10). */
import { languages } from "@haemtrack/web-components/messages/translation"
import { html, nothing } from "lit"
import { keepLanguage } from "../words/language.ts"
import { messages, speak, spoken } from "../words/spoken.ts"
import { announce } from "./announce.ts"

/** Words that cannot be had leave the page in the language that it is in. */
const choose = async (tag: string): Promise<void> => {
  try {
    await speak(tag)
    keepLanguage(tag)
  } catch {
    announce(messages["err.unreachable"]())
  }
}

export const languageSwitch = () => html`
  <nav class="languages" aria-label=${messages["lang.switch"]()}>
    ${languages.map(
      ({ name, tag }) =>
        html`<button
          class="button quiet small"
          lang=${tag}
          aria-current=${tag === spoken.tag ? "true" : "false"}
          @click=${() => choose(tag)}
        >
          ${name}
        </button>`
    )}
  </nav>
`

/** That the language is a draft, above the page that is written in it (I18N-6). */
export const draftNote = () => {
  const note = spoken.words["draft.note"]()
  return note === "" ? nothing : html`<p class="draft">${note}</p>`
}
