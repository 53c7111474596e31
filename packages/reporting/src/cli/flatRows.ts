/**
 * The rows of a small file beside the four: statements, plans, movements of stock, as the service exports them. They are few, so a
 * schema reads each.
 *
 * @since 0.1.0
 */
import { readFileSync } from "node:fs"
import { extname } from "node:path"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { grouped } from "@haemtrack/domain/grouped"
import { beginOf } from "../table/csvHeader.ts"
import { recordAt, textOf } from "../table/CsvScanner.ts"
import { cannot } from "./cannot.ts"
import type { OnBadRows } from "./options.ts"
import { Stop } from "./Stop.ts"

/** A number as it stands in JSON, or in digits as in a field of CSV. */
export const FlatNumber = Schema.Union([Schema.Finite, Schema.FiniteFromString])

/** Rows, and how many were none and are left out. */
export interface FlatRead<A> {
  readonly rows: ReadonlyArray<A>
  readonly refused: number
}

const bytesOf = (path: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw cannot("read", path, error)
  }
}

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

/** Objects by the names of the header; an empty field is absent. `undefined` for what is no row. */
function* csvRows(content: Uint8Array): Generator<object | undefined> {
  const [header, ...rows] = records(content)
  if (header === undefined) {
    if (content.length > 0) yield undefined
    return
  }
  for (const fields of rows) {
    if (fields === undefined || fields.length !== header.length) yield undefined
    else {
      const named = header.map((name, place) => [name ?? "", fields[place]] as const)
      yield Object.fromEntries(named.filter(([, field]) => field !== ""))
    }
  }
}

const parsed = (line: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === "object" && value !== null ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The objects of lines; null is absent. */
function* ndjsonRows(content: Uint8Array): Generator<object | undefined> {
  for (const line of new TextDecoder().decode(content).split("\n")) {
    if (line.trim() === "") continue
    const value = parsed(line)
    yield value && Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
  }
}

/**
 * Reads all rows of a file, in whose name its form stands: `.ndjson`, or else comma-separated values.
 *
 * @param what a row is, in words
 * @throws {Stop} with status 4 for a row that is none and may not be left out: which one, and never what stands in it
 */
export const flatRows = <A>(
  path: string,
  schema: Schema.Codec<A, unknown>,
  what: string,
  onBadRows: OnBadRows
): FlatRead<A> => {
  const decode = Schema.decodeUnknownResult(schema)
  const content = bytesOf(path)
  const rows: Array<A> = []
  let [row, refused] = [0, 0]
  for (const value of extname(path) === ".ndjson" ? ndjsonRows(content) : csvRows(content)) {
    row += 1
    const decoded = value === undefined ? undefined : decode(value)
    if (decoded !== undefined && Result.isSuccess(decoded)) rows.push(decoded.success)
    else if (onBadRows === "stop") throw new Stop(4, `${path}: row ${row} is not ${what}`)
    else refused += 1
  }
  return { rows, refused }
}

/** Rows by the person of each. */
export const byPerson = <A extends { readonly person_id: string }>(
  rows: ReadonlyArray<A>
): ReadonlyMap<string, ReadonlyArray<A>> => grouped(rows, ({ person_id: person }) => person)
