import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { defaultStudy } from "@haemtrack/domain/compliance/readiness"
import { describe, expect, it } from "vitest"
import { inventedRecords } from "../testing/inventedRecords.ts"
import { centreQuarter } from "./centreQuarter.ts"
import { clinicPage } from "./clinicPage.ts"
import { commissionerReturn } from "./commissionerReturn.ts"
import { type Document, tablesOf } from "./Document.ts"
import { html } from "./html.ts"
import { markdown } from "./markdown.ts"
import type { PersonRecord } from "./PersonRecord.ts"
import { trialScreening } from "./trialScreening.ts"

const period = { from: LocalDate.make("2026-01-01"), to: LocalDate.make("2026-03-31") }
const request = {
  period,
  asOf: LocalDate.make("2026-04-20"),
  subject: "invented people",
  basis: { version: "0.0.0", generatedAt: "2026-04-21T09:00:00Z", inputs: [] }
} as const
const since = LocalDate.make("2026-02-01")

/** Somebody of whom no day was asked for, and nothing is there. */
const unobserved: PersonRecord = {
  id: "invented",
  centre: "C01",
  diagnosis: "haemophilia_a",
  severity: "severe",
  regimen: "prophylaxis",
  birthYear: 1990,
  duty: { agreed: [], excluded: [] },
  treatments: [],
  bleeds: [],
  deliveries: []
}
const silent: PersonRecord = { ...unobserved, duty: { agreed: [period], excluded: [] } }
const treated = inventedRecords(1, 4).find(({ treatments }) =>
  treatments.some(({ on }) => period.from <= on && on <= period.to)
)
const cases: ReadonlyArray<readonly [name: string, document: Document, says: string]> = [
  [
    "a return of nobody",
    commissionerReturn([], { ...request, quarter: period, earlier: [] }).document,
    "Nobody has such a day: this return counts no one."
  ],
  [
    "a return of people without a row",
    commissionerReturn([silent], { ...request, quarter: period, earlier: [] }).document,
    "Nothing was recorded as given. That is not a usage of 0."
  ],
  [
    "a quarter of a centre where nobody was observed",
    centreQuarter([unobserved], { ...request, centre: "C01" }),
    "Nobody has such a day: there is nothing to say of this centre's quarter."
  ],
  [
    "a quarter of people without a row",
    centreQuarter([silent], { ...request, centre: "C01" }),
    "No treatment was recorded in this time. That is not a usage of 0."
  ],
  [
    "a list for which nobody agreed",
    trialScreening([], { ...request, study: defaultStudy }),
    "Nobody is known who agreed and still does on this day."
  ],
  [
    "a page of a person without a day",
    clinicPage(unobserved, { ...request, since }),
    "No month of a diary lies in this time."
  ],
  [
    "a page of a person without a row or a statement",
    clinicPage(silent, { ...request, since }),
    "No bleed is recorded. Without statements that is not the same as none."
  ],
  [
    "a page of treatments on days that nobody asked for",
    clinicPage({ ...(treated ?? silent), duty: unobserved.duty }, { ...request, since }),
    "in all. No month of a diary lies in this time."
  ]
]

describe("a report with nothing to show", () => {
  it.each(cases)("%s says so in words, and shows no grid without a row", (_, document, says) => {
    const empty = tablesOf(document).filter(({ rows }) => rows.length === 0)
    for (const text of [html(document), markdown(document).replaceAll("\\", "")]) {
      expect(text.replaceAll("&#39;", "'")).toContain(says)
      for (const { caption } of empty) expect(text).toContain(`${caption}: there is nothing to show.`)
      expect(text).not.toMatch(/<tbody><\/tbody>|-\s\|\n(?!\|)|NaN|undefined|Infinity/)
    }
  })
})
