/**
 * A month's figures of some centres, and the quarter's return to their commissioner. Nobody here is real: the rows are those of invented
 * centres, and stand where yours would.
 *
 * With the name of a folder it writes the return there as HTML and as JSON; otherwise it prints it as Markdown.
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { argv } from "node:process"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { inventedCentre } from "@haemtrack/domain/testing/centre/inventedCentre"
import { usual } from "@haemtrack/domain/testing/centre/Settings"
import {
  commissionerReturn,
  dictionaries,
  documentHtml,
  documentJson,
  documentMarkdown,
  makeReport,
  recordsIn,
  tableOfText
} from "@haemtrack/reporting"
import { centreFiles } from "../../packages/reporting/src/testing/centreFiles.ts"
import { centreRows } from "../../packages/reporting/src/testing/centreRows.ts"

const from = LocalDate.make("2026-04-01")
const to = LocalDate.make("2026-06-30")

// Three centres, each with its four files.
const shared = dictionaries()
const centres = [
  { code: "C01", people: 30 },
  { code: "C02", people: 18 },
  { code: "C03", people: 6 }
].map(({ code, people }, index) =>
  centreFiles(centreRows(inventedCentre({ seed: 21 + index, people, from, to, faults: usual }), code))
)
const table = (name: keyof (typeof centres)[number]) =>
  centres.flatMap((files) => tableOfText(name, "csv", files[name], shared).batches)
const tables = {
  persons: table("persons"),
  treatments: table("treatments"),
  bleeds: table("bleeds"),
  deliveries: table("deliveries")
}

// June, for the centre's own eyes: every row of the report, unsuppressed.
const june = makeReport("amounts", tables).filter(([centre, month]) => centre === "C01" && month === "2026-06")
console.log("C01 in June 2026: product, reason, unit, rows, amount")
for (const [, , product, reason, unit, n, amount] of june) {
  console.log(`  ${[product, reason, unit, n, amount].join("  ")}`)
}

// The quarter, for everybody: small numbers hidden.
const { document } = commissionerReturn(recordsIn(tables), {
  quarter: { from, to },
  earlier: [],
  asOf: LocalDate.make("2026-07-15"),
  subject: "invented people",
  basis: { version: "0.0.0", generatedAt: "2026-07-16T09:00:00Z", inputs: [] }
})

const folder = argv[2]
if (folder === undefined) console.log(`\n${documentMarkdown(document)}`)
else {
  writeFileSync(join(folder, "return.html"), documentHtml(document))
  writeFileSync(join(folder, "return.json"), documentJson(document))
}
