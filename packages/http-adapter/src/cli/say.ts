/**
 * What a command prints: sentences for a person, or one JSON value for a program (`--json`).
 *
 * @since 0.1.0
 */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"

/** How the answer is wanted. */
export type Form = "text" | "json"

/** One answer in both forms. */
export const answer = (form: Form, { json, text }: { readonly json: unknown; readonly text: ReadonlyArray<string> }) =>
  form === "json" ? Console.log(JSON.stringify(json)) : say(...text)

/** Each sentence on a line of its own. */
export const say = (...sentences: ReadonlyArray<string>) =>
  Effect.forEach(sentences, (sentence) => Console.log(sentence), { discard: true })
