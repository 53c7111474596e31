/** The rows of a treatment as a list of terms, and those of two treatments as a table. */
import { html } from "lit"
import { messages } from "../messages/en-GB.ts"
import type { Pair, Row } from "./describe.ts"

export const description = (rows: ReadonlyArray<Row>) => html`
  <dl class="description">
    ${rows.map(
      ({ label, words }) =>
        html`<div>
          <dt>${label}</dt>
          <dd><bdi>${words}</bdi></dd>
        </div>`
    )}
  </dl>
`

interface Headings {
  readonly caption: string
  readonly before: string
  readonly after: string
}

/** A row that reads differently on the two sides is marked by weight, and said by being there twice. */
export const pairTable = (pairs: ReadonlyArray<Pair>, headings: Headings) => html`
  <div class="scrolls" tabindex="0" role="group" aria-label=${headings.caption}>
    <table class="table">
      <caption>
        ${headings.caption}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${headings.before}</th>
          <th scope="col">${headings.after}</th>
        </tr>
      </thead>
      <tbody>
        ${pairs.map(
          ({ after, before, label }) =>
            html`<tr class=${before === after ? "" : "differs"}>
              <th scope="row">${label}</th>
              <td><bdi>${before ?? messages["history.none"]()}</bdi></td>
              <td><bdi>${after ?? messages["history.none"]()}</bdi></td>
            </tr>`
        )}
      </tbody>
    </table>
  </div>
`
