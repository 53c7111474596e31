/** The rows of a treatment as a list of terms, and what differs between two as a table. */
import type { Row, sideBySide } from "@haemtrack/web-components/haem-treatment-form/describe"
import { html } from "lit"

export const description = (rows: ReadonlyArray<Row>) => html`
  <dl class="description">
    ${rows.map(
      ({ label, text }) =>
        html`<div>
          <dt>${label}</dt>
          <dd><bdi>${text}</bdi></dd>
        </div>`
    )}
  </dl>
`

interface Headings {
  readonly caption: string
  readonly before: string
  readonly after: string
}

export const pairTable = (pairs: ReturnType<typeof sideBySide>, headings: Headings) => html`
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
            html`<tr>
              <th scope="row">${label}</th>
              <td><bdi>${before}</bdi></td>
              <td><bdi>${after}</bdi></td>
            </tr>`
        )}
      </tbody>
    </table>
  </div>
`
