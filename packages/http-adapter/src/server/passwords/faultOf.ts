/**
 * Whether a password is good enough to be chosen (ID-1, ID-2): long, not common, and not made of what is known of the person.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type { PasswordFault } from "../../api/errors.ts"
import { without } from "./contextWords.ts"
import { runShare } from "./runs.ts"

/** In code points; while the password is the only factor. */
export const shortestPassword = 15
export const longestPassword = 128

/** What must be left of a password without the words that are known. */
const fewestUnknown = 8

/** A list of 49,000: read when the first password is chosen, and kept. */
let common: Promise<ReadonlySet<string>> | undefined
const commonPasswords = Effect.promise(() => {
  common ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set(dictionary["passwords-common"].map((each) => each.toLowerCase()))
  )
  return common
})

/** Without the digits and signs that are put at the end of a password to make it pass. */
const withoutEnding = (password: string): string => password.replace(/[\p{N}\p{P}\p{S}]+$/u, "")

/** What is wrong with a password, or `undefined`. @param words of `contextWords`, in lower case */
export const faultOf = Effect.fnUntraced(function* (typed: string, words: ReadonlyArray<string>) {
  const password = typed.normalize("NFC")
  const length = [...password].length
  const fault = (reason: PasswordFault) => reason
  if (length < shortestPassword) return fault("TooShort")
  if (length > longestPassword) return fault("TooLong")
  const folded = password.toLowerCase()
  const known = yield* commonPasswords
  if (known.has(folded) || known.has(withoutEnding(folded))) return fault("Common")
  if (runShare(folded) >= 0.6) return fault("Repeated")
  const left = without(folded, words)
  return left !== folded && [...left].length < fewestUnknown ? fault("KnownWords") : undefined
})
