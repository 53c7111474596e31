/**
 * The languages that the elements speak, and their words: English comes with the elements, every other language is a file
 * of its own that is loaded when a page asks for it (I18N-5).
 *
 *     const spoken = await translation(document.documentElement.lang)
 *     calendar.messages = spoken?.messages
 *
 * @since 0.1.0
 */
import { digitsOf, nativeDigits } from "./nativeDigits.ts"
import type { OwnWords } from "./Words.ts"

/** A language in which there are words, and what it calls itself (L10). */
export interface Language {
  readonly tag: string
  readonly name: string
}

const english: Language = { tag: "en-GB", name: "English" }

const translated: ReadonlyArray<Language & { readonly load: () => Promise<{ readonly messages: OwnWords }> }> = [
  { tag: "ar", name: "العربية", load: () => import("./ar.ts") }
]

/** Every language that a page can offer, English first. */
export const languages: ReadonlyArray<Language> = [english, ...translated.map(({ name, tag }) => ({ tag, name }))]

/**
 * The words of a language, or of the one it is a form of: `ar-EG` is read as `ar`. A tag that asks for other digits than the
 * Latin ones gets them in dates and counts: `ar-u-nu-arab`.
 *
 * @returns `undefined` for English, and for a language that has no words here and is therefore read in English
 * @source RFC 4647, section 3.4 (lookup)
 */
export const translation = async (
  lang: string
): Promise<{ readonly tag: string; readonly messages: OwnWords } | undefined> => {
  for (let range = lang.toLowerCase(); range !== ""; range = range.slice(0, Math.max(0, range.lastIndexOf("-")))) {
    const found = translated.find(({ tag }) => tag.toLowerCase() === range)
    if (found === undefined) continue
    const { messages } = await found.load()
    const digits = digitsOf(lang)
    return { tag: found.tag, messages: digits ? nativeDigits(messages, digits) : messages }
  }
  return undefined
}
