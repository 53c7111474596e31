/**
 * One JSON object a line: names are columns, and null or an absent name is an empty field.
 *
 * @since 0.1.0
 */
import { type FaultReason, wholeRow } from "./Fault.ts"
import { type Column, type Kind, mostCharacters, type RowReader, type RowSink } from "./RowReader.ts"

/** The object of a line, or `undefined` for anything else that stands there. */
const objectIn = (text: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A whole number beyond 2^53 is another one by now: such an id is written as text. */
const isKept = (kind: Kind, value: number): boolean => kind === "number" || Number.isSafeInteger(value)

/** The field as text, or why the value is not one. */
const fieldOf = (kind: Kind, value: unknown): { readonly text: string } | FaultReason => {
  if (value === null || value === undefined) return { text: "" }
  if (typeof value === "number" && kind !== "text" && isKept(kind, value)) return { text: String(value) }
  if (typeof value === "string" && kind !== "number") return { text: value }
  return kind === "number" ? "NotNumber" : "NotString"
}

/** Reads the columns asked for; other names of an object are passed over. */
export const reader = (columns: ReadonlyArray<Column>, sink: RowSink): RowReader => {
  let rest = ""
  let line = 0
  let readable = true

  const readLine = (text: string): void => {
    line += 1
    const object = objectIn(text)
    if (object === undefined) return sink.fault({ line, column: wholeRow, reason: "BadJson" })
    const values = new Map<string, unknown>(Object.entries(object))
    const fields: Array<string> = []
    for (const { kind, name } of columns) {
      const field = fieldOf(kind, values.get(name))
      if (typeof field === "string") return sink.fault({ line, column: name, reason: field })
      fields.push(field.text)
    }
    sink.row(line, fields)
  }

  return {
    push: (text) => {
      const lines = (rest + text).split("\n")
      rest = lines.pop() ?? ""
      if (readable) lines.forEach(readLine)
      if (readable && rest.length > mostCharacters) {
        sink.fault({ line: line + 1, column: wholeRow, reason: "Unending" })
        readable = false
      }
      return readable
    },
    end: () => {
      if (readable && rest !== "") readLine(rest)
    }
  }
}
