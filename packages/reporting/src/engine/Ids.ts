/**
 * Finds rows by their ids, which other files point to.
 *
 * @since 0.1.0
 */

/** Texts by their places: an array of them, or whatever keeps them in less. */
export interface IdTexts {
  readonly length: number
  readonly at: (place: number) => string | undefined
}

/** Ids: a whole number as itself, and any other text as -1 - its place in `texts`. */
interface Ids {
  readonly values: Float64Array
  readonly texts: IdTexts
}

/** The id that a value of a column stands for. */
export const textOf = (texts: IdTexts, value: number): string => {
  if (value >= 0) return String(value)
  const text = texts.at(-1 - value)
  if (text === undefined) throw new RangeError("Ids: a value stands for no text")
  return text
}

/** Ids that are numbered closely have a table; others a map. */
const scatter = 8

/** The rows of one file, by their ids. */
export interface RowsById {
  /** For a column that points there: finds the row of a value of it, or -1 when no row has that id. */
  readonly finder: (column: Pick<Ids, "texts">) => (value: number) => number
}

/** The rows of numbers that are all different. */
const byNumber = (values: Float64Array): ((value: number) => number) => {
  const most = values.reduce((most, value) => Math.max(most, value), 0)
  if (most > values.length * scatter + 1024) {
    const rows = new Map(Array.from(values, (value, row) => [value, row]))
    return (value) => rows.get(value) ?? -1
  }
  const rows = new Int32Array(most + 1)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0
    if (value >= 0) rows[value] = row + 1
  }
  return (value) => (value > most ? -1 : (rows[value] ?? 0) - 1)
}

/** The rows of texts by their places, -1 for those that no row has. */
const byPlace = ({ texts, values }: Ids): Int32Array => {
  const rows = new Int32Array(texts.length).fill(-1)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0
    if (value < 0) rows[-1 - value] = row
  }
  return rows
}

/** The rows of a file, by ids that are all different. */
export const rowsOf = (ids: Ids): RowsById => {
  const ofNumber = byNumber(ids.values)
  const ofPlace = byPlace(ids)
  let byText: Map<string, number> | undefined
  /** For texts that another column numbers in its own way: the rows that were looked for already. */
  const known = new WeakMap<IdTexts, Array<number>>()

  const rowOfText = (text: string): number => {
    byText ??= new Map(Array.from(ofPlace, (row, place) => [textOf(ids.texts, -1 - place), row]))
    return byText.get(text) ?? -1
  }

  return {
    finder: ({ texts }) => {
      if (texts.length === 0) return ofNumber
      if (texts === ids.texts) return (value) => (value < 0 ? (ofPlace[-1 - value] ?? -1) : ofNumber(value))
      const rows = known.get(texts) ?? []
      known.set(texts, rows)
      return (value) => (value < 0 ? (rows[-1 - value] ??= rowOfText(textOf(texts, value))) : ofNumber(value))
    }
  }
}
