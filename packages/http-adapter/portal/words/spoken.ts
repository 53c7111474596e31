/**
 * The language that is spoken: the pages' own messages, and the words of the elements, for the days, times and doses that pages
 * tell in the same words (I18N-1).
 *
 * What is exported here changes when another language is chosen, so it is read at each drawing and never kept.
 */
import { messages as elementsEnglish } from "@haemtrack/web-components/messages/en-GB"
import { directionOf, type OwnWords, type Words } from "@haemtrack/web-components/messages/Words"
import { translation } from "@haemtrack/web-components/messages/translation"
import { messages as english, type MessageKey } from "../messages/en-GB.ts"
import { drawAnew } from "../shell/anew.ts"

type English = typeof english

type Messages = {
  readonly [Key in MessageKey]: English[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : never
}

/** The messages that say the same whatever they are about. */
export type PlainKey = { [Key in MessageKey]: English[Key] extends () => string ? Key : never }[MessageKey]

interface Spoken {
  readonly tag: string
  readonly messages: Messages
  /** Every word of the elements. */
  readonly words: Words
  /** What the elements are handed; they bring English with them. */
  readonly own: OwnWords | undefined
}

const inEnglish: Spoken = { tag: "en-GB", messages: english, words: elementsEnglish, own: undefined }

export let spoken: Spoken = inEnglish
export let messages: Messages = english

const translated: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {
  ar: () => import("../messages/ar.ts")
}

const readLanguage = async (lang: string): Promise<Spoken> => {
  const elements = await translation(lang)
  const pages = elements && (await translated[elements.tag]?.())
  if (!elements || !pages) return inEnglish
  // That it is a draft is said once, by the frame, and not by every element again.
  const own = { ...elements.messages, "draft.note": () => "" }
  return {
    tag: elements.tag,
    messages: pages.messages,
    words: { ...elementsEnglish, ...elements.messages },
    own
  }
}

/** Speaks another language from now on; fails, and changes nothing, when its words cannot be had. */
export const speak = async (lang: string): Promise<void> => {
  spoken = await readLanguage(lang)
  messages = spoken.messages
  document.documentElement.lang = spoken.tag
  document.documentElement.dir = directionOf(spoken.tag)
  drawAnew()
}
