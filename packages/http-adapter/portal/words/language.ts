/**
 * Which language this device is spoken to in: the one chosen on a page, else the first of the browser's that there are words in.
 *
 * The choice is kept on the device, also after signing out: it is no datum of a person, and a page that is asked for the
 * password has to be readable (L10). In the address it would be handed on with every link.
 */
import { languages } from "@haemtrack/web-components/messages/translation"

const key = "haemtrack-language"

/** A browser that keeps nothing for pages throws when it is asked; the choice then holds until the page is left. */
const onDevice = <A>(use: (storage: Storage) => A): A | undefined => {
  try {
    return use(localStorage)
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}

const [english] = languages

const primary = (tag: string): string => tag.toLowerCase().replace(/-.*/, "")

/** By the browser's own list, in its order. @source RFC 4647, section 3.4 (lookup) */
const ofBrowser = (): string | undefined =>
  navigator.languages.find((wanted) => languages.some(({ tag }) => primary(tag) === primary(wanted)))

export const preferredLanguage = (): string =>
  onDevice((storage) => storage.getItem(key)) ?? ofBrowser() ?? english?.tag ?? ""

export const keepLanguage = (tag: string): void => {
  onDevice((storage) => storage.setItem(key, tag))
}
