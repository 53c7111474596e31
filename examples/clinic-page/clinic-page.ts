/**
 * One person's page for a visit. Nobody here is real: the rows are those of an invented centre, and stand where yours would.
 *
 * With the name of a file it writes the page as HTML; otherwise it prints it as Markdown.
 */
import { writeFileSync } from "node:fs"
import { argv } from "node:process"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { inventedCentre } from "@haemtrack/domain/testing/centre/inventedCentre"
import { usual } from "@haemtrack/domain/testing/centre/Settings"
import { clinicPage, dictionaries, documentHtml, documentMarkdown, recordsIn, tableOfText } from "@haemtrack/reporting"
import { centreFiles } from "../../packages/reporting/src/testing/centreFiles.ts"
import { centreRows } from "../../packages/reporting/src/testing/centreRows.ts"

const from = LocalDate.make("2025-07-01")
const to = LocalDate.make("2026-06-30")
const files = centreFiles(centreRows(inventedCentre({ seed: 11, people: 6, from, to, faults: usual }), "C01"))

const shared = dictionaries()
const table = (name: keyof typeof files) => tableOfText(name, "csv", files[name], shared).batches
const people = recordsIn({
  persons: table("persons"),
  treatments: table("treatments"),
  bleeds: table("bleeds"),
  deliveries: table("deliveries")
})

const [person] = people.toSorted((a, b) => b.bleeds.length - a.bleeds.length)
if (person === undefined) throw new RangeError("an invented centre has people")

const page = clinicPage(person, {
  period: { from, to },
  since: LocalDate.make("2026-01-01"),
  asOf: to,
  subject: "invented people",
  basis: { version: "0.0.0", generatedAt: "2026-07-01T09:00:00Z", inputs: [] }
})

const path = argv[2]
if (path === undefined) console.log(documentMarkdown(page))
else writeFileSync(path, documentHtml(page))
