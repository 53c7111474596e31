/**
 * A column of decimal numbers, such as units and kilograms.
 *
 * @since 0.1.0
 */
import { Gaps } from "../engine/Gaps.ts"
import type { NumberColumn } from "./Columns.ts"
import type { FaultReason } from "./Fault.ts"
import { type FieldReader, type NumberFields, odd, type Refuse, type Stops } from "./FieldReader.ts"

/** What may stand in the column. */
export interface NumberRule {
  /** Most digits after the point. */
  readonly places: number
  /** The number is at least this. */
  readonly least: number
  readonly most: number
  /** What is said of any other text. */
  readonly reason: FaultReason
  readonly mayBeEmpty: boolean
}

/** So many digits are exact as a double, and their quotient by a power of ten is the nearest double to the decimal. */
const mostDigits = 15
const tenths = [1, 10, 100, 1000]

/** Reads numbers that are written in digits with at most one point. */
export const make = (rule: NumberRule): FieldReader<NumberColumn> => new NumberReader(rule)

class NumberReader implements FieldReader<NumberColumn> {
  readonly #rule: NumberRule
  readonly #places: number
  readonly #least: number
  readonly #most: number
  readonly #mayBeEmpty: boolean
  readonly #shape: RegExp
  readonly #gaps = new Gaps()
  #values = new Float64Array(0)

  constructor(rule: NumberRule) {
    this.#rule = rule
    this.#places = rule.places
    this.#least = rule.least
    this.#most = rule.most
    this.#mayBeEmpty = rule.mayBeEmpty
    this.#shape = rule.places === 0 ? /^\d{1,15}$/ : new RegExp(`^\\d{1,12}(?:\\.\\d{1,${rule.places}})?$`)
  }

  read(bytes: Uint8Array, from: number, stops: Stops, row: number): number {
    let at = from
    let byte = bytes[at] ?? 0
    let digits = 0
    while (byte >= 48 && byte <= 57) {
      digits = digits * 10 + byte - 48
      at += 1
      byte = bytes[at] ?? 0
    }
    let places = 0
    if (byte === 46 && at > from) {
      const point = at
      at += 1
      byte = bytes[at] ?? 0
      while (byte >= 48 && byte <= 57) {
        digits = digits * 10 + byte - 48
        at += 1
        byte = bytes[at] ?? 0
      }
      places = at - point - 1
      if (places === 0 || places > this.#places) return odd
    }
    if (stops[byte] === 0 || at - from > mostDigits) return odd
    if (at === from) {
      if (!this.#mayBeEmpty) return odd
      this.#setMissing(row)
      return at
    }
    const value = places === 0 ? digits : digits / (tenths[places] ?? 1)
    if (value < this.#least || value > this.#most) return odd
    this.#values[row] = value
    return at
  }

  readText(text: string, row: number): FaultReason | undefined {
    if (text === "") {
      if (!this.#mayBeEmpty) return "Empty"
      this.#setMissing(row)
      return undefined
    }
    const value = Number(text)
    if (!this.#shape.test(text) || value < this.#least || value > this.#most) return this.#rule.reason
    this.#values[row] = value
    return undefined
  }

  readNumbers({ from, row, to, values }: NumberFields, refuse: Refuse): void {
    const [least, most, numbers] = [this.#least, this.#most, this.#values]
    const scale = tenths[this.#places] ?? 1
    for (let index = from, at = row; index < to; index += 1, at += 1) {
      const value = values[index] ?? Number.NaN
      if (value >= least && value <= most && Math.round(value * scale) / scale === value) numbers[at] = value
      else refuse(at, this.#rule.reason)
    }
  }

  forget(row: number): void {
    this.#gaps.clear(row)
  }

  reserve(rows: number): void {
    const values = new Float64Array(rows)
    values.set(this.#values)
    this.#values = values
  }

  take(rows: number): NumberColumn {
    return { values: this.#values.slice(0, rows), ...this.#gaps.take(rows) }
  }

  #setMissing(row: number): void {
    this.#gaps.mark(row)
    this.#values[row] = 0
  }
}
