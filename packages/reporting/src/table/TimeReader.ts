/**
 * Columns of dates, of times on the wall clock, and of instants.
 *
 * @since 0.1.0
 */
import * as Day from "../engine/Day.ts"
import type { LocalTimeColumn, NumberColumn } from "./Columns.ts"
import type { FaultReason } from "./Fault.ts"
import { type FieldReader, type NumberFields, odd, type Refuse, type Stops } from "./FieldReader.ts"
import { bytesOf, dateLength, dayAt, secondAt, timeLength } from "./times.ts"

const letterZ = 90
const daySeconds = 86_400

/** A whole text is read as bytes are, and ends where its own end is. */
const ending: Stops = new Uint8Array(256).fill(1, 0, 1)

const refusal = (
  reader: Pick<FieldReader, "read">,
  text: string,
  row: number,
  reason: FaultReason
): FaultReason | undefined => {
  if (text === "") return "Empty"
  const bytes = bytesOf(text)
  return reader.read(bytes, 0, ending, row) === bytes.length - 1 ? undefined : reason
}

/** Days, `YYYY-MM-DD`: days since 1970-01-01. */
export class DateReader implements FieldReader<NumberColumn> {
  #values = new Float64Array(0)

  read(bytes: Uint8Array, from: number, stops: Stops, row: number): number {
    const day = dayAt(bytes, from)
    const end = from + dateLength
    if (day === Day.none || stops[bytes[end] ?? 0] === 0) return odd
    this.#values[row] = day
    return end
  }

  readText(text: string, row: number): FaultReason | undefined {
    return refusal(this, text, row, "NotDate")
  }

  readNumbers({ from, row, to, values }: NumberFields, refuse: Refuse): void {
    const days = this.#values
    for (let index = from, at = row; index < to; index += 1, at += 1) {
      const day = values[index] ?? Number.NaN
      if (Day.isDay(day)) days[at] = day
      else refuse(at, "NotDate")
    }
  }

  reserve(rows: number): void {
    const values = new Float64Array(rows)
    values.set(this.#values)
    this.#values = values
  }

  take(rows: number): NumberColumn {
    return { values: this.#values.slice(0, rows) }
  }
}

/** Times in UTC, `YYYY-MM-DDTHH:MM:SSZ`: seconds since 1970-01-01. */
export class InstantReader implements FieldReader<NumberColumn> {
  #values = new Float64Array(0)

  read(bytes: Uint8Array, from: number, stops: Stops, row: number): number {
    const day = dayAt(bytes, from)
    const second = secondAt(bytes, from + dateLength + 1)
    const end = from + timeLength + 1
    if (day === Day.none || second < 0 || bytes[end - 1] !== letterZ || stops[bytes[end] ?? 0] === 0) return odd
    this.#values[row] = day * daySeconds + second
    return end
  }

  readText(text: string, row: number): FaultReason | undefined {
    return refusal(this, text, row, "NotInstant")
  }

  readNumbers({ from, row, to, values }: NumberFields, refuse: Refuse): void {
    const instants = this.#values
    for (let index = from, at = row; index < to; index += 1, at += 1) {
      const seconds = values[index] ?? Number.NaN
      if (Day.isDay(Math.floor(seconds / daySeconds))) instants[at] = seconds
      else refuse(at, "NotInstant")
    }
  }

  reserve(rows: number): void {
    const values = new Float64Array(rows)
    values.set(this.#values)
    this.#values = values
  }

  take(rows: number): NumberColumn {
    return { values: this.#values.slice(0, rows) }
  }
}

/** Times on the wall clock, `YYYY-MM-DDTHH:MM:SS`. */
export class LocalTimeReader implements FieldReader<LocalTimeColumn> {
  #days = new Int32Array(0)
  #seconds = new Int32Array(0)

  read(bytes: Uint8Array, from: number, stops: Stops, row: number): number {
    const day = dayAt(bytes, from)
    const second = secondAt(bytes, from + dateLength + 1)
    const end = from + timeLength
    if (day === Day.none || second < 0 || stops[bytes[end] ?? 0] === 0) return odd
    this.#days[row] = day
    this.#seconds[row] = second
    return end
  }

  readText(text: string, row: number): FaultReason | undefined {
    return refusal(this, text, row, "NotLocalTime")
  }

  readNumbers({ from, row, to, values }: NumberFields, refuse: Refuse): void {
    const [days, rest] = [this.#days, this.#seconds]
    for (let index = from, at = row; index < to; index += 1, at += 1) {
      const seconds = values[index] ?? Number.NaN
      const day = Math.floor(seconds / daySeconds)
      if (Day.isDay(day)) {
        days[at] = day
        rest[at] = seconds - day * daySeconds
      } else refuse(at, "NotLocalTime")
    }
  }

  reserve(rows: number): void {
    const [days, seconds] = [new Int32Array(rows), new Int32Array(rows)]
    days.set(this.#days)
    seconds.set(this.#seconds)
    this.#days = days
    this.#seconds = seconds
  }

  take(rows: number): LocalTimeColumn {
    return { days: this.#days.slice(0, rows), seconds: this.#seconds.slice(0, rows) }
  }
}
