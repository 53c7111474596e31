/** What staff have to know of this installation before they trust it with people (ID-4, DB-1). */
import { html } from "lit"
import type { Centre } from "../../src/api/centre.ts"
import { messages, type PlainKey } from "../words/spoken.ts"
import { icon } from "../shell/icons.ts"

const words = {
  no_second_factor: "notice.no_second_factor",
  embedded_database: "notice.embedded_database"
} as const satisfies Record<Centre["notices"][number], PlainKey>

export const notices = (centre: Centre) =>
  centre.notices.map(
    (notice) =>
      html`<div class="note warn no-print">
        ${icon("warn")}
        <p>${messages[words[notice]]()}</p>
      </div>`
  )
