/**
 * Collects rows of a file into columns, whatever the form of the file.
 *
 * @since 0.1.0
 */
import type { Dictionaries, FileRule, Kind } from "./ColumnRule.ts"
import type { Column } from "./Columns.ts"
import type { FaultReason } from "./Fault.ts"
import type { FieldReader } from "./FieldReader.ts"
import { mostTold, type Piece, type Refusal } from "./Piece.ts"

const firstRows = 64

/** A column that was asked for. */
export interface AskedColumn {
  readonly name: string
  readonly kind: Kind
  readonly reader: FieldReader
}

/** Rows so far. A row is written by its fields, and then kept or refused. */
export class RowCollector {
  readonly columns: ReadonlyArray<AskedColumn>
  /** The number of the row that is being written. */
  row = 0
  #room = 0
  #places = new Float64Array(0)
  #told: Array<Refusal> = []
  #refused = 0

  /** @param names columns that were asked for, all of them in `rule` */
  constructor(rule: FileRule, names: Iterable<string>, dictionaries: Dictionaries) {
    this.columns = Array.from(names, (name) => {
      const column = rule[name]
      if (column === undefined) throw new RangeError("RowCollector: a column was asked for that the file cannot have")
      return { name, kind: column.kind, reader: column.reader(name, dictionaries) }
    })
    this.reserve(firstRows)
  }

  /** Keeps the row that was written. */
  keep(place: number): void {
    this.#places[this.row] = place
    this.row += 1
    if (this.row === this.#room) this.reserve(this.#room * 2)
  }

  /** Takes the row back that was written. */
  refuse(place: number, column: string, reason: FaultReason): void {
    this.#refused += 1
    if (this.#told.length < mostTold) this.#told.push({ place, column, reason })
    this.forget()
  }

  /** Takes back what was written of the row, which is to be written once more. */
  forget(): void {
    for (const { reader } of this.columns) reader.forget?.(this.row)
  }

  /** Hands over what was collected, and begins anew. */
  take(): Piece {
    const rows = this.row
    const taken = this.columns.map(({ name, reader }): readonly [string, Column] => [name, reader.take(rows)])
    const columns = Object.fromEntries(taken)
    const piece = { rows, columns, places: this.#places.slice(0, rows), told: this.#told, refused: this.#refused }
    this.row = 0
    this.#told = []
    this.#refused = 0
    return piece
  }

  /** Makes room for so many rows: whoever knows them may write column by column, and keep the rows afterwards. */
  reserve(rows: number): void {
    if (rows <= this.#room) return
    const places = new Float64Array(rows)
    places.set(this.#places)
    this.#places = places
    for (const { reader } of this.columns) reader.reserve(rows)
    this.#room = rows
  }
}
