/** What a page asked for: on its way, there, or not to be had. */
import type * as Result from "effect/Result"
import { html, type TemplateResult } from "lit"
import { messages } from "../words/spoken.ts"
import { icon } from "../shell/icons.ts"
import { problemWords } from "../words/problemWords.ts"

export type Loaded<A> =
  | { readonly _tag: "Loading" }
  | { readonly _tag: "Ready"; readonly value: A }
  | { readonly _tag: "Refused"; readonly words: string }

export const loading: Loaded<never> = { _tag: "Loading" }

/** The answer of the service as a page shows it. */
export const loaded = <A>(answer: Result.Result<A, { readonly _tag: string }>): Loaded<A> =>
  answer._tag === "Success"
    ? { _tag: "Ready", value: answer.success }
    : { _tag: "Refused", words: problemWords(answer.failure) }

/** The skeleton comes after 300 ms, and says in words what it stands for (ux 5). */
const skeleton = (what: string) => html`
  <div class="late skeleton">
    <p class="words">${messages["state.loading"]({ what })}</p>
    <span></span><span></span><span></span>
  </div>
`

const refused = (words: string, again: () => void) => html`
  <div class="note danger" role="alert">
    ${icon("warn")}
    <div>
      <p>${words}</p>
      <button class="button" @click=${again}>${messages["state.again"]()}</button>
    </div>
  </div>
`

interface Shown<A> {
  /** "October 2026", for "Loading October 2026". */
  readonly what: string
  readonly again: () => void
  readonly ready: (value: A) => TemplateResult
}

/** One of the three. */
export const whenLoaded = <A>(state: Loaded<A>, { again, ready, what }: Shown<A>): TemplateResult => {
  switch (state._tag) {
    case "Loading":
      return skeleton(what)
    case "Refused":
      return refused(state.words, again)
    case "Ready":
      return ready(state.value)
  }
}
