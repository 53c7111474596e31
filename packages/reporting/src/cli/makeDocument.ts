/**
 * From files to a report for people, in the form that was asked for.
 *
 * @since 0.1.0
 */
import { basename } from "node:path"
import { defaultStudy } from "@haemtrack/domain/compliance/readiness"
import { centreQuarter } from "../document/centreQuarter.ts"
import { clinicPage } from "../document/clinicPage.ts"
import { commissionerReturn } from "../document/commissionerReturn.ts"
import { absentColumn, csv, csvMetadata, plain, withRowsLeftOut } from "../document/csv.ts"
import { type Document, tablesOf } from "../document/Document.ts"
import { html } from "../document/html.ts"
import { aboutOf, json } from "../document/json.ts"
import { markdown } from "../document/markdown.ts"
import { ndjson } from "../document/ndjson.ts"
import { isListed, trialScreening } from "../document/trialScreening.ts"
import type { Table } from "../document/Table.ts"
import type { DocumentName } from "./documentGrammar.ts"
import type { DocumentRequest } from "./documentOptions.ts"
import { keptText, readKept } from "./keptReturns.ts"
import { checkWritable, writeWhole } from "./outFile.ts"
import { parquetFile } from "./parquetFile.ts"
import { readFacts, readStudy } from "./readFacts.ts"
import { leftOut } from "./leftOut.ts"
import { readRecords } from "./readRecords.ts"
import { sha256, sha256OfText } from "./sha256.ts"
import { Stop } from "./Stop.ts"
import type { Terminal } from "./Terminal.ts"

/** A report, and what is written beside it. */
export interface Made {
  readonly document: Document
  /** The centre's own record of a publication. */
  readonly kept?: string
}

type Make = (request: DocumentRequest, version: string, terminal: Terminal) => Promise<Made>

const makeClinicPage: Make = async (request, version, terminal) => {
  const { asOf, generatedAt, period, person, since, subject } = request
  const { records, ...read } = await readRecords(request, terminal)
  const record = records.find(({ id }) => id === person)
  if (record === undefined) throw new Stop(2, "--person: nobody in the file of persons has this id")
  const basis = { version, generatedAt, ...read }
  return {
    document: clinicPage(record, { period, asOf, subject, basis, ...(since === undefined ? {} : { since }) })
  }
}

const makeCentreQuarter: Make = async (request, version, terminal) => {
  const { asOf, centre = "", generatedAt, period, subject } = request
  const { records, ...read } = await readRecords(request, terminal)
  if (!records.some((record) => record.centre === centre)) throw new Stop(2, "--centre: nobody belongs to it")
  const basis = { version, generatedAt, ...read }
  return { document: centreQuarter(records, { centre, period, asOf, subject, basis }) }
}

const makeCommissionerReturn: Make = async (request, version, terminal) => {
  const { asOf, generatedAt, kept, period, subject } = request
  const { records, ...read } = await readRecords(request, terminal)
  const basis = { version, generatedAt, ...read }
  const made = commissionerReturn(records, {
    quarter: period,
    earlier: kept === undefined ? [] : readKept(kept),
    asOf,
    subject,
    basis
  })
  return { document: made.document, kept: keptText(made.kept) }
}

const makeTrialScreening: Make = async (request, version, terminal) => {
  const { asOf, facts = "", generatedAt, onBadRows, study, subject } = request
  const { candidates, refused } = readFacts(facts, onBadRows)
  const asked = study === undefined ? defaultStudy : readStudy(study)
  const listed = candidates.filter((candidate) => isListed(candidate, asOf, asked))
  // The hash of the whole file would tell of those who did not agree: that of their lines is not in it.
  const inputs = [
    {
      name: "facts, the lines of the people listed",
      sha256: sha256OfText(listed.map(({ line }) => `${line}\n`).join(""))
    },
    ...(study === undefined ? [] : [{ name: "study", sha256: await sha256(study) }])
  ]
  const basis = { version, generatedAt, inputs, ...leftOut(onBadRows, [{ path: facts, refused }], terminal) }
  return { document: trialScreening(listed, { study: asked, asOf, subject, basis }) }
}

const makes: Readonly<Record<DocumentName, Make>> = {
  "clinic-page": makeClinicPage,
  "centre-quarter": makeCentreQuarter,
  "commissioner-return": makeCommissionerReturn,
  "trial-screening": makeTrialScreening
}

/** The table of a form that holds one: the one that was named, or the only one. */
const tableNamed = (document: Document, name: string | undefined): Table => {
  const tables = tablesOf(document)
  const found = tables.find(({ key }) => key === name) ?? (tables.length === 1 ? tables[0] : undefined)
  if (found === undefined) {
    throw new Stop(2, `This form holds one table. --table is one of: ${tables.map(({ key }) => key).join(", ")}`)
  }
  return withRowsLeftOut(found, document.basis.rowsLeftOut)
}

const parquetOf = (document: Document, table: Table): Uint8Array => {
  const { columns, rows } = plain(table)
  const isText = (name: string): boolean =>
    name === absentColumn || table.columns.some(({ form, key }) => key === name && form === "text")
  return parquetFile(
    columns.map((name, place) => {
      const values = rows.map((row) => row[place] ?? null)
      return isText(name)
        ? { name, kind: "text", values: values.map((value) => (value === null ? null : String(value))) }
        : { name, kind: "decimal", values }
    }),
    { table: table.key, notes: JSON.stringify(table.notes), about: JSON.stringify(aboutOf(document)) }
  )
}

const whole = { html, markdown, json, ndjson } as const

const write = async ({ out, output, table }: DocumentRequest, document: Document, terminal: Terminal) => {
  if (output === "parquet") {
    writeWhole(out ?? "", parquetOf(document, tableNamed(document, table)))
    return
  }
  if (output === "csv") {
    const one = tableNamed(document, table)
    if (out === undefined) return terminal.out(csv(one))
    writeWhole(out, csv(one))
    writeWhole(`${out}-metadata.json`, csvMetadata(document, one, basename(out)))
    return
  }
  const text = whole[output](document)
  if (out === undefined) await terminal.out(text)
  else writeWhole(out, text)
}

/**
 * Makes the report that was asked for, and writes it.
 *
 * @throws {Stop} when a file cannot be read or written, or a row is malformed; nothing is written then
 */
export const makeDocument = async (request: DocumentRequest, version: string, terminal: Terminal): Promise<void> => {
  const { document, kept } = await makes[request.name](request, version, terminal)
  if (kept === undefined || request.keep === undefined) return write(request, document, terminal)
  // A return that is published and not kept cannot be compared with the next one (clinical 5.14).
  checkWritable(request.keep)
  await write(request, document, terminal)
  writeWhole(request.keep, kept)
}
