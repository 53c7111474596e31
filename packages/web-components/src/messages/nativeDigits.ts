/**
 * Dates and counts in the digits of a language, for a person who chose so. Latin digits are the rule in every language, because
 * boxes and syringes carry them; doses, batch numbers and times stay Latin always (L5, I18N-3).
 *
 * @since 0.1.0
 */
import type { OwnWords } from "./Words.ts"

/** Where the digits begin, by the name that a language tag gives them: `ar-u-nu-arab`, `fa-u-nu-arabext`. */
const zeros = { arab: 0x660, arabext: 0x6f0 } as const
export type Digits = keyof typeof zeros

/** The digits that a language tag asks for; `undefined` is Latin. @source BCP 47, extension U, key `nu` (RFC 6067) */
export const digitsOf = (lang: string): Digits | undefined => {
  const [, name = ""] = /-u-(?:\w+-)*?nu-(\w+)/.exec(lang.toLowerCase()) ?? []
  return name in zeros ? (name as Digits) : undefined
}

/** What is written in them: dates and counts, and no message that speaks of a dose, a batch or a time. */
const written = ["date.", "cal.more", "cal.sum.", "day.skipped", "err.summary", "treat.late", "treat.boxNumber"]

/** Messages whose dates and counts are written in the digits of a language. */
export const nativeDigits = (words: OwnWords, digits: Digits): OwnWords => {
  const native = (text: string): string =>
    text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zeros[digits] + Number(digit)))
  // The border: the keys are those of `words`, which TypeScript does not follow through `fromEntries`.
  return Object.fromEntries(
    Object.entries(words).map(([key, message]) => {
      const say = message as (...values: ReadonlyArray<unknown>) => string
      return [
        key,
        written.some((beginning) => key.startsWith(beginning))
          ? (...all: ReadonlyArray<unknown>) => native(say(...all))
          : message
      ]
    })
  ) as OwnWords
}
