/**
 * The words that elements speak: British English, of which a page may replace any message by its own.
 *
 * An element carries the parts of the catalogue that it speaks, and no other; translations are loaded by the page
 * (`messages/translation`) and handed over whole.
 *
 * @since 0.1.0
 */
import { html } from "lit/html.js"
import type { calendarMessages, dayMessages, formMessages, messages, siteMessages } from "./en-GB.ts"

type Message = (...values: never) => string
type Spoken<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : never
}

/** Every message of the elements, as a function of what it speaks of. */
export type Words = Spoken<typeof messages>
/** What one day is told with. */
export type DayWords = Spoken<typeof dayMessages>
/** What a place of the body is told with. */
export type SiteWords = Spoken<typeof siteMessages>
/** What a month is told with. */
export type CalendarWords = DayWords & SiteWords & Spoken<typeof calendarMessages>
/** What the form asks with. */
export type FormWords = DayWords & SiteWords & Spoken<typeof formMessages>

/**
 * What a page gives in place of some messages, or of all: they are then taken to be in the language of its `lang`, and a
 * message that it does not give is read in English.
 */
export type OwnWords = Partial<Words>

/**
 * English among words of another language: a text for whoever asks for a text and, where a template draws it, a span that
 * says which language it is, so that it is read aloud rightly (L1).
 */
const markedEnglish = (text: string): string =>
  // The border: Lit draws what has the members of a template, and everything else reads a text.
  Object.assign(Object(text), html`<span lang="en-GB" dir="ltr">${text}</span>`)

/**
 * Messages, each the page's where it has one, else ours.
 *
 * @param lang the language of the page's own
 */
export const wordsWith = <Messages extends Readonly<Record<string, Message>>>(
  ours: Messages,
  own: OwnWords | undefined,
  lang = "en-GB"
): Spoken<Messages> => {
  const isMarked = own !== undefined && !/^en\b/i.test(lang)
  const english = isMarked
    ? Object.fromEntries(
        Object.entries(ours).map(([key, message]) => [key, (...values: never) => markedEnglish(message(...values))])
      )
    : ours
  // The border: the keys of both are those of `ours`, which TypeScript does not follow through `fromEntries`.
  return { ...english, ...own } as Spoken<Messages>
}

/**
 * The language that an element speaks: the page's own words are in the language of the nearest `lang`, and without such words
 * it is English, wherever the element stands.
 */
export const languageOf = (element: Element, own: OwnWords | undefined): string =>
  (own && element.closest("[lang]")?.getAttribute("lang")) || "en-GB"

/** The direction in which a language is written. */
export const directionOf = (lang: string): "ltr" | "rtl" => (/^(ar|ckb|fa|he|ps|ur)\b/i.test(lang) ? "rtl" : "ltr")
