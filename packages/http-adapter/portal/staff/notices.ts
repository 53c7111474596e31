/** What staff have to know of this installation before they trust it with people (ID-4, DB-1). */
import { html } from "lit"
import type { Centre } from "../../src/api/centre.ts"
import { messages } from "../messages/en-GB.ts"
import { icon } from "../shell/icons.ts"

const words = {
  no_second_factor: messages["notice.no_second_factor"],
  embedded_database: messages["notice.embedded_database"]
} as const satisfies Record<Centre["notices"][number], () => string>

export const notices = (centre: Centre) =>
  centre.notices.map(
    (notice) =>
      html`<div class="note warn no-print">
        ${icon("warn")}
        <p>${words[notice]()}</p>
      </div>`
  )
