/**
 * Finds rows by their ids, which other files point to.
 *
 * @since 0.1.0
 */

/** Ids: a whole number as itself, and any other text as -1 - its place in `texts`. */
interface Ids {
  readonly values: Float64Array
  readonly texts: ReadonlyArray<string>
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

/** The rows of a file, by ids that are all different. */
export const rowsOf = ({ texts, values }: Ids): RowsById => {
  const ofNumber = byNumber(values)
  const byText = new Map<string, number>()
  if (texts.length > 0) {
    for (const [row, value] of values.entries()) {
      const text = value < 0 ? texts[-1 - value] : undefined
      if (text !== undefined) byText.set(text, row)
    }
  }
  return {
    finder: (column) => {
      if (column.texts.length === 0) return ofNumber
      return (value) => (value < 0 ? (byText.get(column.texts[-1 - value] ?? "") ?? -1) : ofNumber(value))
    }
  }
}
