/**
 * What is recorded of many people, column by column, as rules over a whole centre read it: a row a treatment line, a bleed, a
 * delivery, by person and within a person by day.
 *
 * @since 0.1.0
 */

/** Rows of one kind. Those of person `p` are `start[p]` to `start[p + 1]`, the end not included. Days count from 1970-01-01. */
interface Rows {
  readonly start: Int32Array
  readonly day: Int32Array
  /** The day from which the row is known; never before its day. */
  readonly knownDay: Int32Array
}

/** The columns. Units are of one kind a person; two kinds are two sets of columns. */
export interface PersonColumns {
  readonly people: number
  /** Batches and joints are numbered from 0 to one less than these. */
  readonly batches: number
  readonly joints: number
  readonly lines: Rows & { readonly units: Float64Array; readonly batch: Int32Array }
  readonly supplies: Rows & { readonly units: Float64Array }
  /** `joint` is -1 where it is none; `spontaneous` is 1 or 0. */
  readonly bleeds: Rows & { readonly joint: Int16Array; readonly spontaneous: Uint8Array }
}

/** One person's rows, in any order. The caller numbers batches and joints from 0, without great gaps. */
export interface PersonRows {
  readonly lines: ReadonlyArray<{
    readonly day: number
    readonly knownDay: number
    readonly units: number
    readonly batch: number
  }>
  readonly supplies: ReadonlyArray<{ readonly day: number; readonly knownDay: number; readonly units: number }>
  readonly bleeds: ReadonlyArray<{
    readonly day: number
    readonly knownDay: number
    readonly joint?: number
    readonly cause: "spontaneous" | "other"
  }>
}

const inOrder = <Row extends { readonly day: number }>(rows: ReadonlyArray<Row>): ReadonlyArray<Row> =>
  rows.toSorted((a, b) => a.day - b.day)

const rowsOf = (all: ReadonlyArray<ReadonlyArray<{ readonly day: number; readonly knownDay: number }>>): Rows => {
  const start = new Int32Array(all.length + 1)
  for (const [person, rows] of all.entries()) start[person + 1] = (start[person] ?? 0) + rows.length
  const flat = all.flat()
  return {
    start,
    day: Int32Array.from(flat, ({ day }) => day),
    knownDay: Int32Array.from(flat, ({ day, knownDay }) => Math.max(day, knownDay))
  }
}

/** The columns of people. Law: the order of a person's rows does not matter to any rule. */
export const columnsOf = (people: ReadonlyArray<PersonRows>): PersonColumns => {
  const lines = people.map((person) => inOrder(person.lines))
  const supplies = people.map((person) => inOrder(person.supplies))
  const bleeds = people.map((person) => inOrder(person.bleeds))
  const numbers = (all: ReadonlyArray<number>) => all.reduce((most, each) => Math.max(most, each), -1) + 1
  return {
    people: people.length,
    batches: numbers(lines.flat().map(({ batch }) => batch)),
    joints: numbers(bleeds.flat().map(({ joint = -1 }) => joint)),
    lines: {
      ...rowsOf(lines),
      units: Float64Array.from(lines.flat(), ({ units }) => units),
      batch: Int32Array.from(lines.flat(), ({ batch }) => batch)
    },
    supplies: { ...rowsOf(supplies), units: Float64Array.from(supplies.flat(), ({ units }) => units) },
    bleeds: {
      ...rowsOf(bleeds),
      joint: Int16Array.from(bleeds.flat(), ({ joint = -1 }) => joint),
      spontaneous: Uint8Array.from(bleeds.flat(), ({ cause }) => (cause === "spontaneous" ? 1 : 0))
    }
  }
}
