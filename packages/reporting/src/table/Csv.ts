/**
 * Comma-separated values as RFC 4180 has them: quoted fields may hold commas, quotation marks and line ends.
 *
 * Columns are found by name. What the standard leaves open is refused: a quotation mark inside an unquoted field, text after
 * a closing one, a carriage return alone.
 *
 * @since 0.1.0
 */
import { type FaultReason, wholeRow } from "./Fault.ts"
import { type Column, mostCharacters, type RowReader, type RowSink } from "./RowReader.ts"

const quote = 34
const comma = 44
const lineFeed = 10
const carriageReturn = 13

/** What was found at a place of the text; `next` is where the following record begins. */
type Found =
  | { readonly _tag: "Record"; readonly fields: ReadonlyArray<string>; readonly next: number }
  | { readonly _tag: "Broken"; readonly field: number; readonly reason: FaultReason; readonly next: number }

/** A field, without its quotation marks, and where it ends. */
interface Field {
  readonly text: string
  readonly end: number
}

/** The field that begins with a quotation mark at `from`, or `undefined` when more text is needed to know. */
const quotedField = (text: string, from: number): Field | undefined => {
  let value = ""
  let start = from + 1
  for (;;) {
    const mark = text.indexOf('"', start)
    if (mark < 0) return undefined
    value += text.slice(start, mark)
    if (text.charCodeAt(mark + 1) !== quote) return { text: value, end: mark + 1 }
    value += '"'
    start = mark + 2
  }
}

/** The field up to the next character that means something. */
const plainField = (text: string, from: number): Field | undefined => {
  for (let end = from; end < text.length; end += 1) {
    const unit = text.charCodeAt(end)
    if (unit === comma || unit === lineFeed || unit === carriageReturn || unit === quote) {
      return { text: text.slice(from, end), end }
    }
  }
  return undefined
}

const faultAfter = (text: string, from: number, end: number): FaultReason => {
  if (text.charCodeAt(from) === quote) return "TextAfterQuote"
  return text.charCodeAt(end) === quote ? "QuoteInside" : "CarriageReturn"
}

/**
 * The record that begins at `from`, or `undefined` when its end is not in the text yet.
 *
 * A quotation mark or a carriage return as the last character may mean either thing; the line end that is missing after it
 * says that the record is read again with more text.
 */
const recordAt = (text: string, from: number): Found | undefined => {
  const fields: Array<string> = []
  let start = from
  for (;;) {
    const field = text.charCodeAt(start) === quote ? quotedField(text, start) : plainField(text, start)
    if (field === undefined) return undefined
    const { end } = field
    const unit = text.charCodeAt(end)
    const lineEnd = unit === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? 2 : unit === lineFeed ? 1 : 0
    if (lineEnd === 0 && unit !== comma) {
      const next = text.indexOf("\n", end) + 1
      return next === 0
        ? undefined
        : { _tag: "Broken", field: fields.length, reason: faultAfter(text, start, end), next }
    }
    fields.push(field.text)
    if (lineEnd > 0) return { _tag: "Record", fields, next: end + lineEnd }
    start = end + 1
  }
}

const lineEndsIn = (text: string, from: number, to: number): number => {
  let count = 0
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1
  return count
}

/**
 * Reads the columns asked for, in whatever order the header has them; others are passed over.
 *
 * Law: what {@link write} wrote is read as it was, in pieces of any length.
 */
export const reader = (columns: ReadonlyArray<Column>, sink: RowSink): RowReader => {
  let rest = ""
  let line = 1
  let header: ReadonlyArray<string> | undefined
  let places: ReadonlyArray<number> = []
  let readable = true

  const fault = (column: string, reason: FaultReason): void => sink.fault({ line, column, reason })

  const readHeader = (names: ReadonlyArray<string>): void => {
    header = names
    places = columns.map(({ name }) => names.indexOf(name))
    for (const { name, presence } of columns) {
      const count = names.filter((each) => each === name).length
      if (count > 1) fault(name, "NamedTwice")
      if (count === 0 && presence === "core") fault(name, "NoColumn")
      if (count > 1 || (count === 0 && presence === "core")) readable = false
    }
  }

  const readRecord = (found: Found): void => {
    if (found._tag === "Broken") fault(header?.[found.field] ?? wholeRow, found.reason)
    else if (header === undefined) readHeader(found.fields)
    else if (found.fields.length > header.length) fault(`field ${header.length + 1}`, "ManyFields")
    else if (found.fields.length < header.length) fault(header[found.fields.length] ?? wholeRow, "TooFewFields")
    else
      sink.row(
        line,
        places.map((place) => found.fields[place] ?? "")
      )
    if (header === undefined) readable = false
  }

  const push = (text: string): boolean => {
    const pending = rest + text
    let from = 0
    while (from < pending.length) {
      const found = recordAt(pending, from)
      if (found === undefined || !readable) break
      readRecord(found)
      line += lineEndsIn(pending, from, found.next)
      from = found.next
    }
    rest = pending.slice(from)
    if (readable && rest.length > mostCharacters) {
      fault(wholeRow, "Unending")
      readable = false
    }
    return readable
  }

  return {
    push,
    end: () => {
      if (readable && rest !== "") push("\n")
      if (readable && header === undefined) fault("header", rest === "" ? "NoHeader" : "Unclosed")
      else if (readable && rest !== "") fault(wholeRow, "Unclosed")
    }
  }
}

const written = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

/**
 * The text of a file: a header and rows, with fields quoted that need it.
 *
 * @example
 * write(["batch"], [["A,1"]]) // => "batch\n\"A,1\"\n"
 */
export const write = (header: ReadonlyArray<string>, rows: Iterable<ReadonlyArray<string>>): string =>
  [header, ...rows].map((row) => `${row.map(written).join(",")}\n`).join("")
