/**
 * Puts the pieces of a file together: for files that are held whole.
 *
 * @since 0.1.0
 */
import * as Bitmap from "../engine/Bitmap.ts"
import type { Column, NamedColumns } from "./Columns.ts"
import { type FileKind, fileKinds } from "./FileKind.ts"
import type { Piece } from "./Piece.ts"
import type { FileName } from "./Report.ts"

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

/** One column of several: their texts were numbered by one dictionary, so the longest list has all of them. */
const column = (parts: ReadonlyArray<Column>): Column | undefined => {
  const [first] = parts
  if (first === undefined) return undefined
  if ("codes" in first) {
    const texts = parts.flatMap((part) => ("codes" in part ? [part] : []))
    const longest = texts.reduce((most, part) => (part.texts.length > most.texts.length ? part : most), first)
    return { texts: longest.texts, codes: codes(texts.map((part) => part.codes)) }
  }
  if ("days" in first) {
    const times = parts.flatMap((part) => ("days" in part ? [part] : []))
    return { days: whole(times.map(({ days }) => days)), seconds: whole(times.map(({ seconds }) => seconds)) }
  }
  const numbers = parts.flatMap((part) => ("values" in part ? [part] : []))
  return { ...first, values: doubles(numbers.map(({ values }) => values)), ...gaps(numbers) }
}

/** The column of a piece of a file that lacks it: empty in every row. A time cannot be empty. */
const emptyColumn = (rows: number, like: Column | undefined): Column | undefined => {
  if (like === undefined || "days" in like) return undefined
  if ("values" in like) return { ...like, values: new Float64Array(rows), missing: Bitmap.make(rows).fill(0xffff_ffff) }
  const empty = like.texts.indexOf("")
  return empty < 0
    ? { texts: [...like.texts, ""], codes: new Uint32Array(rows).fill(like.texts.length) }
    : { texts: like.texts, codes: new Uint32Array(rows).fill(empty) }
}

/**
 * The rows of all pieces, in their order. A column that some files need not have is empty in the rows of those that lack it; one
 * that every file has is left out when a piece lacks it, so that whoever reads it is told.
 *
 * Law: every column has as many rows as all pieces together.
 *
 * @param pieces of one file, or of files that were read by the same dictionaries
 */
export const collected = (file: FileName, pieces: ReadonlyArray<Pick<Piece, "columns" | "rows">>): NamedColumns => {
  const { rule }: FileKind = fileKinds[file]
  const like = new Map(
    pieces.flatMap(({ columns }) => Object.entries(columns)).filter(([, each]) => each !== undefined)
  )
  const found = [...like].map(([name, each]): readonly [string, Column | undefined] => {
    const mayLack = rule[name]?.presence === "optional"
    const parts = pieces.flatMap(
      ({ columns, rows }) => columns[name] ?? (mayLack ? (emptyColumn(rows, each) ?? []) : [])
    )
    return [name, parts.length === pieces.length ? column(parts) : undefined]
  })
  return Object.fromEntries(found)
}
