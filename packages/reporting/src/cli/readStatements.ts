/**
 * What people said of the bleeds of some days, from the file of statements that the service exports: with it, no entry can be told
 * from no bleed.
 *
 * @since 0.1.0
 */
import { readFileSync } from "node:fs"
import { extname } from "node:path"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { StatementAnswer } from "@haemtrack/domain/diary/Statement"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Said } from "../document/PersonRecord.ts"
import { beginOf } from "../table/csvHeader.ts"
import { recordAt, textOf } from "../table/CsvScanner.ts"
import { cannot } from "./cannot.ts"
import type { OnBadRows } from "./options.ts"
import { Stop } from "./Stop.ts"

/** The columns that are read; both days belong to the stretch (standards FLAT-3). */
const Row = Schema.Struct({
  person_id: Schema.NonEmptyString,
  from: LocalDate,
  to: LocalDate,
  answer: StatementAnswer,
  state: Schema.Literals(["stands", "withdrawn", "contradicted"])
})

const decodeRow = Schema.decodeUnknownResult(Row)
const decodeLine = Schema.decodeUnknownResult(Schema.fromJsonString(Row))

const bytesOf = (path: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw cannot("read", path, error)
  }
}

const malformed = (path: string, row: number): Stop =>
  new Stop(4, `${path}: row ${row} is not a statement about bleeds`)

/** The records of a file of comma-separated values, the header among them; `undefined` for what is no record. */
function* records(content: Uint8Array): Generator<ReadonlyArray<string | undefined> | undefined> {
  const bytes = new Uint8Array(content.length + 1)
  bytes.set(content)
  bytes[content.length] = 10
  let at = beginOf(bytes)
  while (at < content.length) {
    const record = recordAt(bytes, at, bytes.length)
    yield record?._tag === "Record" ? record.fields.map(textOf) : undefined
    at = record?.next ?? content.length
  }
}

function* csvRows(path: string, content: Uint8Array) {
  const [first, ...rows] = Array.from(records(content), (fields) => ({ fields }))
  if (first === undefined) return
  const header = first.fields
  if (header === undefined) throw malformed(path, 0)
  for (const { fields } of rows)
    yield decodeRow(fields && Object.fromEntries(header.map((name, place) => [name ?? "", fields[place]])))
}

function* ndjsonRows(content: Uint8Array) {
  for (const line of new TextDecoder().decode(content).split("\n")) if (line.trim() !== "") yield decodeLine(line)
}

/** By persons, what each said and nobody has spoken against since; and how many rows are no statements. */
export interface StatementsRead {
  readonly said: ReadonlyMap<string, ReadonlyArray<Said>>
  readonly refused: number
}

/**
 * Reads what people said.
 *
 * @throws {Stop} with status 4 for a row that is no statement and may not be left out: which one, and never what stands in it
 */
export const readStatements = (path: string, onBadRows: OnBadRows): StatementsRead => {
  const content = bytesOf(path)
  const said = new Map<string, Array<Said>>()
  let [row, refused] = [0, 0]
  for (const decoded of extname(path) === ".ndjson" ? ndjsonRows(content) : csvRows(path, content)) {
    row += 1
    if (Result.isFailure(decoded) || decoded.success.from > decoded.success.to) {
      if (onBadRows === "stop") throw malformed(path, row)
      refused += 1
      continue
    }
    const { answer, from, person_id: person, state, to } = decoded.success
    if (state !== "stands") continue
    const own = said.get(person) ?? []
    said.set(person, own)
    own.push({ from, to, answer })
  }
  return { said, refused }
}
