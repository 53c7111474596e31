/** Two versions of one entry side by side: somebody was quicker, nothing is lost, and the person chooses (ux 5, conflict). */
import { html } from "lit"
import type { Pair } from "../diary/describe.ts"
import { pairTable } from "../diary/description.ts"
import { messages } from "../messages/en-GB.ts"

const id = "comparison"

/** To call when the comparison was drawn. */
export const focusComparison = (): void => document.getElementById(id)?.focus()

interface Comparison {
  /** Who wrote the version that stands. */
  readonly who: string
  /** The typed version before, the standing one after. */
  readonly pairs: ReadonlyArray<Pair>
  readonly saveMine: () => void
  readonly keepTheirs: () => void
}

export const comparison = ({ keepTheirs, pairs, saveMine, who }: Comparison) => html`
  <section class="card" id=${id} tabindex="-1" aria-labelledby="comparison-title">
    <h2 id="comparison-title">${messages["conflict.title"]()}</h2>
    <p><bdi>${messages["conflict.text"]({ who })}</bdi></p>
    ${pairTable(pairs, {
      caption: messages["conflict.both"](),
      before: messages["conflict.mine"](),
      after: messages["conflict.theirs"]()
    })}
    <div class="row">
      <button type="button" id="save-mine" class="button primary" @click=${saveMine}>
        ${messages["conflict.saveMine"]()}
      </button>
      <button type="button" class="button" @click=${keepTheirs}>${messages["conflict.keepTheirs"]()}</button>
    </div>
  </section>
`
