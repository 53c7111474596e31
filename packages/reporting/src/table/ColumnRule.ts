/**
 * What a column of a file is: its kind, whether every file has it, and what may stand in it.
 *
 * @since 0.1.0
 */
import { ByteDictionary } from "../engine/ByteDictionary.ts"
import { ByteTexts } from "../engine/ByteTexts.ts"
import type { TextColumn } from "../engine/Dictionary.ts"
import type { Column, IdColumn, LocalTimeColumn, NumberColumn } from "./Columns.ts"
import type { FaultReason } from "./Fault.ts"
import type { FieldReader } from "./FieldReader.ts"
import * as IdReader from "./IdReader.ts"
import * as NumberReader from "./NumberReader.ts"
import * as TextReader from "./TextReader.ts"
import { textFault } from "./textFault.ts"
import { DateReader, InstantReader, LocalTimeReader } from "./TimeReader.ts"

/** What a field is. An id is text, and may be written as a number. */
export type Kind = "id" | "text" | "whole" | "decimal" | "date" | "instant" | "local_time"

/** Whether a file that knows numbers may hold one here. */
export const mayBeNumber = (kind: Kind): boolean => kind === "id" || kind === "whole" || kind === "decimal"

/** The dictionaries of one run, by the names of columns: a person has one code in every file. */
export interface Dictionaries {
  readonly of: (column: string) => ByteDictionary
  /** Ids that are texts: few of them stand twice in a column, and they are kept as bytes. */
  readonly ids: (column: string) => ByteTexts
}

/** A column, whose rows are held as `C`. */
export interface ColumnRule<C extends Column = Column> {
  readonly kind: Kind
  /** `core` columns are in every file; an `optional` one that is absent is empty in every row. */
  readonly presence: "core" | "optional"
  readonly reader: (column: string, dictionaries: Dictionaries) => FieldReader<C>
}

/** The columns of a file, by name. */
export type FileRule = Readonly<Record<string, ColumnRule>>

/** What rows of a file are held in: the columns that were asked for. */
export type ColumnsOf<F extends FileRule> = {
  readonly [Name in keyof F]: F[Name] extends ColumnRule<infer C> ? C : never
}

/** No dictionary has an entry yet. */
export const dictionaries = (): Dictionaries => {
  const known = new Map<string, ByteDictionary>()
  const knownIds = new Map<string, ByteTexts>()
  return {
    of: (column) => {
      const dictionary = known.get(column) ?? new ByteDictionary()
      known.set(column, dictionary)
      return dictionary
    },
    ids: (column) => {
      const texts = knownIds.get(column) ?? new ByteTexts()
      knownIds.set(column, texts)
      return texts
    }
  }
}

type Emptiness = "filled" | "may be empty"

/** An id of up to 40 characters. */
export const id = (emptiness: Emptiness = "filled"): ColumnRule<IdColumn> => ({
  kind: "id",
  presence: "core",
  reader: (column, { ids }) => IdReader.make({ mayBeEmpty: emptiness === "may be empty" }, ids(column))
})

const checked = (check: TextReader.TextRule["check"], emptiness: Emptiness): ColumnRule<TextColumn> => ({
  kind: "text",
  presence: "core",
  reader: (column, { of }) => TextReader.make({ check, mayBeEmpty: emptiness === "may be empty" }, of(column))
})

/** A text of so many characters at most. */
export const text = (most: number, emptiness: Emptiness = "filled"): ColumnRule<TextColumn> =>
  checked((field) => textFault(field, most), emptiness)

/** One of some codes. */
export const code = (codes: ReadonlyArray<string>, emptiness: Emptiness = "filled"): ColumnRule<TextColumn> => {
  const known = new Set(codes)
  return checked((field) => (known.has(field) ? undefined : "NotCode"), emptiness)
}

const zoneShape = /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2}$|^UTC$/

/** The zones by their usual names. To ask for a calendar of one takes far longer, and is left for other names of them. */
let usualZones: ReadonlySet<string> | undefined

/** The platform knows which zones there are. */
const zoneFault = (name: string): FaultReason | undefined => {
  if (!zoneShape.test(name)) return "NotZone"
  usualZones ??= new Set(Intl.supportedValuesOf("timeZone"))
  if (usualZones.has(name)) return undefined
  try {
    Intl.DateTimeFormat("en-US", { timeZone: name })
    return undefined
  } catch (error) {
    if (error instanceof RangeError) return "NotZone"
    throw error
  }
}

/** An IANA name of a time zone. */
export const zone: ColumnRule<TextColumn> = checked(zoneFault, "filled")

const number = (rule: NumberReader.NumberRule): ColumnRule<NumberColumn> => ({
  kind: rule.places === 0 ? "whole" : "decimal",
  presence: "core",
  reader: () => NumberReader.make(rule)
})

/** International units, whole. */
export const units = (most: number, emptiness: Emptiness = "filled"): ColumnRule<NumberColumn> =>
  number({
    places: 0,
    least: 1,
    most,
    reason: most === 100_000 ? "NotIu" : "NotUnits",
    mayBeEmpty: emptiness === "may be empty"
  })

/** Kilograms of body weight. */
export const kilograms: ColumnRule<NumberColumn> = number({
  places: 2,
  least: 0.01,
  most: 999_999_999,
  reason: "NotWeight",
  mayBeEmpty: true
})

/** An amount in whatever unit stands beside it. */
export const amount: ColumnRule<NumberColumn> = number({
  places: 3,
  least: 0.001,
  most: 999_999_999,
  reason: "NotAmount",
  mayBeEmpty: true
})

/** A year of birth. */
export const year: ColumnRule<NumberColumn> = number({
  places: 0,
  least: 1850,
  most: 2199,
  reason: "NotYear",
  mayBeEmpty: false
})

/** A day. */
export const date: ColumnRule<NumberColumn> = { kind: "date", presence: "core", reader: () => new DateReader() }
/** A moment, in UTC. */
export const instant: ColumnRule<NumberColumn> = {
  kind: "instant",
  presence: "core",
  reader: () => new InstantReader()
}
/** A time on the wall clock of a place. */
export const localTime: ColumnRule<LocalTimeColumn> = {
  kind: "local_time",
  presence: "core",
  reader: () => new LocalTimeReader()
}

/** The same column, in a file that need not have it. */
export const optional = <C extends Column>(rule: ColumnRule<C>): ColumnRule<C> => ({ ...rule, presence: "optional" })
