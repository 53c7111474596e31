/**
 * Puts the pieces of a file together: for files that are held whole.
 *
 * @since 0.1.0
 */
import * as Bitmap from "../engine/Bitmap.ts"
import type { Column, NamedColumns } from "./Columns.ts"
import type { Piece } from "./Piece.ts"

type Numbers = Float64Array | Int32Array | Uint32Array

const joined = <A extends Numbers>(parts: ReadonlyArray<A>, whole: A): A => {
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const lengthOf = (parts: ReadonlyArray<Numbers>): number => parts.reduce((length, part) => length + part.length, 0)

const doubles = (parts: ReadonlyArray<Float64Array>) => joined(parts, new Float64Array(lengthOf(parts)))
const codes = (parts: ReadonlyArray<Uint32Array>) => joined(parts, new Uint32Array(lengthOf(parts)))
const whole = (parts: ReadonlyArray<Int32Array>) => joined(parts, new Int32Array(lengthOf(parts)))

const gaps = (parts: ReadonlyArray<{ readonly values: Float64Array; readonly missing?: Bitmap.Bitmap }>) => {
  if (parts.every(({ missing }) => missing === undefined)) return {}
  const all = Bitmap.make(lengthOf(parts.map(({ values }) => values)))
  let begin = 0
  for (const { missing, values } of parts) {
    for (let row = 0; row < values.length; row += 1) if (Bitmap.has(missing, row)) Bitmap.mark(all, begin + row)
    begin += values.length
  }
  return { missing: all }
}

/** One column of several: each has the texts of the first, since they were read by one dictionary. */
const column = (parts: ReadonlyArray<Column>): Column | undefined => {
  const [first] = parts
  if (first === undefined) return undefined
  if ("codes" in first) {
    return { texts: first.texts, codes: codes(parts.flatMap((part) => ("codes" in part ? [part.codes] : []))) }
  }
  if ("days" in first) {
    const times = parts.flatMap((part) => ("days" in part ? [part] : []))
    return { days: whole(times.map(({ days }) => days)), seconds: whole(times.map(({ seconds }) => seconds)) }
  }
  const numbers = parts.flatMap((part) => ("values" in part ? [part] : []))
  return { ...first, values: doubles(numbers.map(({ values }) => values)), ...gaps(numbers) }
}

/** The column of a piece of a file that lacks it: empty in every row. */
const emptyColumn = (rows: number, like: Column | undefined): Column | undefined =>
  like === undefined || !("values" in like)
    ? undefined
    : { ...like, values: new Float64Array(rows), missing: Bitmap.make(rows).fill(0xffff_ffff) }

/**
 * The rows of all pieces, in their order. A column of numbers or ids that some of them lack is empty in those; any other is left
 * out then.
 *
 * @param pieces of one file, or of files that were read by the same dictionaries
 */
export const collected = (pieces: ReadonlyArray<Pick<Piece, "columns" | "rows">>): NamedColumns => {
  const like = new Map(pieces.flatMap(({ columns }) => Object.entries(columns)))
  const found = [...like.keys()].map((name): readonly [string, Column | undefined] => {
    const parts = pieces
      .map(({ columns, rows }) => columns[name] ?? emptyColumn(rows, like.get(name)))
      .filter((part) => part !== undefined)
    return [name, parts.length === pieces.length ? column(parts) : undefined]
  })
  return Object.fromEntries(found)
}
