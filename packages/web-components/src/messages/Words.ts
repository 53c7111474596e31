/**
 * The words that elements speak: British English, of which a page may replace any message by its own.
 *
 * @since 0.1.0
 */
import { messages, type MessageKey } from "./en-GB.ts"

/** Every message of the elements, as a function of what it speaks of. */
export type Words = { readonly [Key in MessageKey]: (...values: Parameters<(typeof messages)[Key]>) => string }

/**
 * What a page gives in place of some messages, or of all: they are then taken to be in the language of its `lang`. A page in
 * another language gives all of them.
 */
export type OwnWords = Partial<Words>

/** All messages: the page's where it has one, else English. */
export const wordsWith = (own: OwnWords | undefined): Words => ({ ...messages, ...own })

/**
 * The language that an element speaks: the page's own words are in the language of the nearest `lang`, and without such words
 * it is English, wherever the element stands.
 */
export const languageOf = (element: Element, own: OwnWords | undefined): string =>
  (own && element.closest("[lang]")?.getAttribute("lang")) || "en-GB"

/** The direction in which a language is written. */
export const directionOf = (lang: string): "ltr" | "rtl" => (/^(ar|ckb|fa|he|ps|ur)\b/i.test(lang) ? "rtl" : "ltr")
