/**
 * From the columns of files to what reports are told of each person.
 *
 * @since 0.1.0
 */
import { instantOf } from "@haemtrack/domain/calendar/Instant"
import { type LocalDate, ofDayNumber } from "@haemtrack/domain/calendar/LocalDate"
import { BleedCause } from "@haemtrack/domain/diary/Bleed"
import { BodySite } from "@haemtrack/domain/diary/BodySite"
import { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import { Unit } from "@haemtrack/domain/product/Unit"
import * as Schema from "effect/Schema"
import { at } from "../engine/at.ts"
import * as Ids from "../engine/Ids.ts"
import * as Bitmap from "../engine/Bitmap.ts"
import type { TextColumn } from "../engine/Dictionary.ts"
import type { BleedColumns } from "../table/bleeds.ts"
import { bleedSeverities, diagnoses, regimens, severities } from "../table/codes.ts"
import type { IdColumn, NumberColumn } from "../table/Columns.ts"
import type { DeliveryColumns } from "../table/deliveries.ts"
import { having } from "../table/having.ts"
import type { PersonColumns } from "../table/persons.ts"
import type { TreatmentColumns } from "../table/treatments.ts"
import type { BleedAtSite, Delivered, Given, GivenBatch, PersonRecord } from "./PersonRecord.ts"

/** The columns that are read, of each file; a column beside them may be missing. */
const personNames = [
  "person_id",
  "centre",
  "diagnosis",
  "severity",
  "regimen",
  "birth_year",
  "observed_from",
  "observed_to"
] as const
const treatmentNames = [
  "treatment_id",
  "person_id",
  "product",
  "batch",
  "units_iu",
  "weight_kg",
  "reason",
  "local_time",
  "instant",
  "recorded_instant",
  "bleed_id"
] as const
const bleedNames = ["bleed_id", "person_id", "site", "cause", "severity", "onset_local", "onset_instant"] as const
const deliveryNames = ["person_id", "product", "units_iu", "delivered_on"] as const

/** The four files, whole. */
export interface FileColumns {
  readonly persons: Partial<PersonColumns>
  readonly treatments: Partial<TreatmentColumns>
  readonly bleeds: Partial<BleedColumns>
  readonly deliveries: Partial<DeliveryColumns>
}

const wholeSeconds = 1000

/** Texts of a column as what they are; each is looked at once, however many rows hold it. */
const read = <A>({ codes, texts }: TextColumn, decode: (text: string) => A): ((row: number) => A) => {
  const known: Array<A> = []
  return (row) => {
    const code = at(codes, row)
    const value = known[code] ?? decode(at(texts, code))
    known[code] = value
    return value
  }
}

const asIs = (text: string): string => text
const oneOf =
  <A extends string>(all: ReadonlyArray<A>) =>
  (text: string): A => {
    const found = all.find((each) => each === text)
    // Whoever read the file has refused every other text.
    if (found === undefined) throw new RangeError("recordsOf: a code that files do not have")
    return found
  }

const numberAt = ({ missing, values }: NumberColumn, row: number): number | undefined =>
  Bitmap.has(missing, row) ? undefined : at(values, row)

const idAt = ({ missing, texts, values }: IdColumn, row: number): string | undefined => {
  if (Bitmap.has(missing, row)) return undefined
  return Ids.textOf(texts, at(values, row))
}

const dayAt = (days: ArrayLike<number>): ((row: number) => LocalDate) => {
  const known = new Map<number, LocalDate>()
  return (row) => {
    const day = at(days, row)
    const date = known.get(day) ?? ofDayNumber(day)
    known.set(day, date)
    return date
  }
}

const secondsAt = ({ values }: NumberColumn, row: number) => instantOf(at(values, row) * wholeSeconds)

type Amounts = Pick<DeliveryColumns, "product" | "units_iu"> & Partial<Pick<DeliveryColumns, "amount" | "unit">>

const givenAt = ({ amount, product, unit, units_iu }: Amounts): ((row: number) => Given) => {
  const [productOf, unitOf] = [read(product, asIs), unit === undefined ? undefined : read(unit, asIs)]
  const isUnit = Schema.is(Unit)
  return (row) => {
    const named = unitOf?.(row) ?? ""
    const stated = amount === undefined ? undefined : numberAt(amount, row)
    // Without a unit of its own a row is in international units (performance W1).
    return stated !== undefined && isUnit(named)
      ? { product: productOf(row), thousandths: Math.round(stated * 1000), unit: named }
      : { product: productOf(row), thousandths: at(units_iu.values, row) * 1000, unit: "[iU]" }
  }
}

/** Rows of a file as they are asked for. */
interface Rows<A> {
  readonly person: TextColumn
  readonly rowAt: (row: number) => A
}

const optional = ({ amount, unit }: Partial<DeliveryColumns>) => ({
  ...(amount === undefined ? {} : { amount }),
  ...(unit === undefined ? {} : { unit })
})

const treatmentRows = (file: FileColumns["treatments"]): Rows<GivenBatch> => {
  const columns = { ...having(file, treatmentNames), ...optional(file) }
  const [on, given] = [dayAt(columns.local_time.days), givenAt(columns)]
  const [reason, batch] = [read(columns.reason, Schema.decodeUnknownSync(TreatmentReason)), read(columns.batch, asIs)]
  const rowAt = (row: number): GivenBatch => {
    const [kg, bleedId] = [numberAt(columns.weight_kg, row), idAt(columns.bleed_id, row)]
    return {
      id: idAt(columns.treatment_id, row) ?? "",
      ...given(row),
      on: on(row),
      at: secondsAt(columns.instant, row),
      recordedAt: secondsAt(columns.recorded_instant, row),
      reason: reason(row),
      ...(kg === undefined ? {} : { kg }),
      ...(batch(row) === "" ? {} : { batch: batch(row) }),
      ...(bleedId === undefined ? {} : { bleedId })
    }
  }
  return { person: columns.person_id, rowAt }
}

const bleedRows = (file: FileColumns["bleeds"]): Rows<BleedAtSite> => {
  const columns = having(file, bleedNames)
  const on = dayAt(columns.onset_local.days)
  const site = read(columns.site, Schema.decodeUnknownSync(BodySite))
  const cause = read(columns.cause, (text) => (text === "" ? [] : [Schema.decodeUnknownSync(BleedCause)(text)]))
  const severity = read(columns.severity, (text) => (text === "" ? [] : [oneOf(bleedSeverities)(text)]))
  const rowAt = (row: number): BleedAtSite => {
    const main = file.main_bleed_id === undefined ? undefined : idAt(file.main_bleed_id, row)
    const [why] = cause(row)
    const [how] = severity(row)
    return {
      bleedId: main ?? idAt(columns.bleed_id, row) ?? "",
      site: site(row),
      on: on(row),
      at: secondsAt(columns.onset_instant, row),
      ...(why === undefined ? {} : { cause: why }),
      ...(how === undefined ? {} : { severity: how })
    }
  }
  return { person: columns.person_id, rowAt }
}

const deliveryRows = (file: FileColumns["deliveries"]): Rows<Delivered> => {
  const columns = { ...having(file, deliveryNames), ...optional(file) }
  const [on, given] = [dayAt(columns.delivered_on.values), givenAt(columns)]
  return { person: columns.person_id, rowAt: (row) => ({ ...given(row), on: on(row) }) }
}

/** Rows by the person that they are of; those of nobody in the file of persons are in no list. */
const byPerson = <A>({ person, rowAt }: Rows<A>): ReadonlyMap<string, ReadonlyArray<A>> => {
  const lists = new Map<string, Array<A>>()
  const list = read(person, (id) => {
    const own: Array<A> = []
    lists.set(id, own)
    return own
  })
  for (const row of person.codes.keys()) list(row).push(rowAt(row))
  return lists
}

/**
 * A record for each person in the file of persons, in its order. Law: the order of the rows of the other files does not matter to
 * any report.
 */
export const recordsOf = (files: FileColumns): ReadonlyArray<PersonRecord> => {
  const treated = byPerson(treatmentRows(files.treatments))
  const bled = byPerson(bleedRows(files.bleeds))
  const delivered = byPerson(deliveryRows(files.deliveries))
  const persons = having(files.persons, personNames)
  const [id, centre] = [read(persons.person_id, asIs), read(persons.centre, asIs)]
  const diagnosis = read(persons.diagnosis, oneOf(diagnoses))
  const [severity, regimen] = [read(persons.severity, oneOf(severities)), read(persons.regimen, oneOf(regimens))]
  return Array.from(persons.person_id.codes.keys(), (row) => ({
    id: id(row),
    centre: centre(row),
    diagnosis: diagnosis(row),
    severity: severity(row),
    regimen: regimen(row),
    birthYear: at(persons.birth_year.values, row),
    // Files name the day after the last one.
    duty: {
      agreed: [
        {
          from: ofDayNumber(at(persons.observed_from.values, row)),
          to: ofDayNumber(at(persons.observed_to.values, row) - 1)
        }
      ],
      excluded: []
    },
    treatments: treated.get(id(row)) ?? [],
    bleeds: bled.get(id(row)) ?? [],
    deliveries: delivered.get(id(row)) ?? []
  }))
}
