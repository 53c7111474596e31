/**
 * An invented centre as the rows of the files that analysts read (FLAT-3): what its service would export. A key that a row does
 * not have is an empty field.
 *
 * @since 0.1.0
 */
import { minutesBetween } from "@haemtrack/domain/calendar/Instant"
import { addDays } from "@haemtrack/domain/calendar/LocalDate"
import { localDate, type Moment } from "@haemtrack/domain/calendar/Moment"
import { localDateAt } from "@haemtrack/domain/calendar/localDay"
import { type Bleed, countsInRates } from "@haemtrack/domain/diary/Bleed"
import { isKnown } from "@haemtrack/domain/diary/BleedTime"
import { kind, parts } from "@haemtrack/domain/diary/BodySite"
import { isTimed } from "@haemtrack/domain/diary/occurrence"
import type { Line } from "@haemtrack/domain/diary/Treatment"
import { groupOf } from "@haemtrack/domain/person/Disorder"
import { inFiles } from "@haemtrack/domain/person/Severity"
import * as Weight from "@haemtrack/domain/person/Weight"
import type { Amount } from "@haemtrack/domain/product/Amount"
import * as Catalogue from "@haemtrack/domain/product/Catalogue"
import { demonstrationCatalogue } from "@haemtrack/domain/product/demonstrationCatalogue"
import { lastUsable } from "@haemtrack/domain/product/ExpiryDate"
import { bleedOf, type TreatmentEntry } from "@haemtrack/domain/testing/centre/Diary"
import type { Inhabitant } from "@haemtrack/domain/testing/centre/inventedCentre"

/** One row: its filled fields by the names of their columns. */
export type Row = Readonly<Record<string, string | number | boolean>>

/** The rows of all files. */
export interface CentreRows {
  readonly treatments: ReadonlyArray<Row>
  readonly bleeds: ReadonlyArray<Row>
  readonly persons: ReadonlyArray<Row>
  readonly deliveries: ReadonlyArray<Row>
  readonly skippedDoses: ReadonlyArray<Row>
  readonly noBleedStatements: ReadonlyArray<Row>
}

/** Whose rows they are: the pseudonym says that the person is invented. */
interface Owner {
  readonly inhabitant: Inhabitant
  readonly owner: { readonly person_id: string; readonly centre: string }
}

const withoutUndefined = (fields: Readonly<Record<string, string | number | boolean | undefined>>): Row =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

const amountFields = ({ thousandths, unit }: Amount) => ({
  // Half away from zero, and at least one: what files of whole units hold.
  units_iu: unit === "[iU]" ? Math.max(1, Math.round(thousandths / 1000)) : undefined,
  amount: thousandths / 1000,
  unit
})

const seconds = (local: string): string => `${local}:00`

const toPlaces = (value: number, places: number): number => Number(value.toFixed(places))

const hoursBetween = (from: Moment, to: Moment): number | undefined =>
  isTimed(from) && isTimed(to) ? toPlaces(minutesBetween(from.instant, to.instant) / 60, 2) : undefined

const precisionFields = (moment: Moment) => ({
  precision: moment.precision,
  part_of_day: moment.precision === "part_of_day" ? moment.partOfDay : undefined
})

const batchFields = ({ batch }: Line, moment: Moment) => {
  const { expiry } = batch
  return {
    batch: "number" in batch ? batch.number : undefined,
    batch_missing_reason: "missingReason" in batch ? batch.missingReason : undefined,
    expiry: expiry === undefined ? undefined : lastUsable(expiry),
    expiry_precision: expiry?.precision,
    expired_when_used: expiry === undefined ? undefined : lastUsable(expiry) < localDate(moment)
  }
}

const treatmentRows = (
  { inhabitant, owner }: Owner,
  { version }: TreatmentEntry,
  exported: ReadonlySet<string>
): ReadonlyArray<Row> => {
  const { at, treatment } = version
  const { bleedId, occurredAt } = treatment
  const weight = Weight.on(inhabitant.someone.weights, localDate(occurredAt))
  return treatment.lines.map((line) =>
    withoutUndefined({
      treatment_id: `${treatment.id}-${line.no}`,
      ...owner,
      product: treatment.productId,
      ...batchFields(line, occurredAt),
      ...amountFields(line.amount),
      weight_kg: weight?.kg,
      weight_date: weight?.on,
      reason: treatment.reason,
      local_time: seconds(occurredAt.local),
      zone: occurredAt.zone,
      instant: occurredAt.instant,
      recorded_instant: at,
      received_instant: at,
      bleed_id: bleedId !== undefined && exported.has(bleedId) ? bleedId : undefined,
      whole_treatment_id: treatment.id,
      line_no: line.no,
      ...precisionFields(occurredAt),
      utc_offset_min: occurredAt.offsetMinutes,
      product_class: Catalogue.product(demonstrationCatalogue, treatment.productId)?.class,
      presentation: line.presentationId,
      catalogue_version: treatment.catalogueVersion,
      vials: line.vials,
      dose_per_kg: weight === undefined ? undefined : toPlaces(treatment.total.thousandths / 1000 / weight.kg, 3),
      given_by: treatment.givenBy?.kind,
      place: treatment.place,
      source: "web",
      delay_h: isTimed(occurredAt) ? toPlaces(minutesBetween(occurredAt.instant, at) / 60, 2) : undefined,
      regimen_id: treatment.reason === "prophylaxis" ? inhabitant.prescription.plan?.regimen.id : undefined,
      checked: false,
      times_amended: version.version - 1
    })
  )
}

const endFields = ({ course, startedAt }: Bleed) => {
  const end = course.state === "ended" && isKnown(course.endedAt) ? course.endedAt : undefined
  return {
    end_local: end === undefined ? undefined : seconds(end.local),
    end_precision: end?.precision,
    duration_h: end !== undefined && isKnown(startedAt) ? hoursBetween(startedAt, end) : undefined
  }
}

/** A row a site; nobody knows when a bleed of an unknown start began, so files cannot hold it. */
const bleedRows = ({ inhabitant, owner }: Owner, bleed: Bleed, recordedAt: string): ReadonlyArray<Row> => {
  const { startedAt } = bleed
  if (!isKnown(startedAt)) return []
  const treatments = inhabitant.diary.treatments
    .map(({ version }) => version.treatment)
    .filter(({ bleedId }) => bleedId === bleed.id)
  const instants = treatments.map(({ occurredAt }) => occurredAt).toSorted((a, b) => (a.instant < b.instant ? -1 : 1))
  const [first] = instants
  return bleed.sites.map((site, index) =>
    withoutUndefined({
      bleed_id: index === 0 ? bleed.id : `${bleed.id}-${index + 1}`,
      ...owner,
      site,
      cause: bleed.cause ?? "unknown",
      severity: bleed.severity,
      onset_local: seconds(startedAt.local),
      zone: startedAt.zone,
      onset_instant: startedAt.instant,
      main_bleed_id: index === 0 ? undefined : bleed.id,
      ...precisionFields(startedAt),
      kind: kind(site),
      side: parts(site).side,
      ...endFields(bleed),
      pain: bleed.pain,
      treatments_n: treatments.length,
      hours_to_first_treatment: first === undefined ? undefined : hoursBetween(startedAt, first),
      response: bleed.response,
      verification: bleed.verification,
      recorded_instant: recordedAt
    })
  )
}

const personRow = ({ inhabitant: { prescription, someone }, owner }: Owner): Row =>
  withoutUndefined({
    ...owner,
    diagnosis: groupOf(someone.diagnosis.disorder),
    severity: inFiles(someone.severity),
    regimen: prescription.plan === undefined ? "on_demand" : "prophylaxis",
    birth_year: Number(someone.person.birthDate.slice(0, 4)),
    observed_from: someone.observed.from,
    observed_to: addDays(someone.observed.to, 1),
    disorder: someone.diagnosis.disorder,
    sex: someone.sex,
    home_delivery: true
  })

const deliveryRows = ({ inhabitant: { diary, someone }, owner }: Owner): ReadonlyArray<Row> =>
  diary.deliveries.flatMap(({ arrivedAt, id, kind: how, lines }) =>
    lines.map(({ item, vials }, index) => {
      const product = Catalogue.product(demonstrationCatalogue, item.productId)
      const strength =
        product === undefined ? undefined : Catalogue.presentation(product, item.presentationId)?.strength
      if (strength === undefined) throw new RangeError("centreRows: a vial that the catalogue does not have")
      return withoutUndefined({
        delivery_id: `${id}-${index + 1}`,
        ...owner,
        product: item.productId,
        ...amountFields({ ...strength, thousandths: strength.thousandths * vials }),
        delivered_on: localDateAt(arrivedAt, someone.person.zone),
        kind: how,
        batch: item.batch,
        vials
      })
    })
  )

const skippedRows = ({ inhabitant: { diary, prescription }, owner }: Owner): ReadonlyArray<Row> =>
  diary.skipped.map(({ at, skippedDose: { id, plannedDate, reason } }) =>
    withoutUndefined({
      skipped_id: id,
      ...owner,
      planned_date: plannedDate,
      product: prescription.plan?.product.id,
      reason,
      recorded_instant: at
    })
  )

const statementRows = ({ inhabitant: { diary }, owner }: Owner): ReadonlyArray<Row> =>
  diary.statements.map(({ answer, from, id, signedAt, standing: { state }, to }) => ({
    statement_id: id,
    person_id: owner.person_id,
    from,
    to,
    answer,
    state,
    recorded_instant: signedAt
  }))

const by = (rows: ReadonlyArray<Row>, ...names: ReadonlyArray<string>): ReadonlyArray<Row> => {
  const key = (row: Row) => names.map((name) => row[name]).join(" ")
  return rows
    .map((row) => [key(row), row] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
}

/**
 * The rows of a centre, sorted as the service exports them: treatments by when they were recorded, bleeds by when they began, all
 * else by its key. Bleeds that do not count in rates are left out, and no treatment names them.
 *
 * @param centre the code of the centre; two centres of different codes share no id of a person
 */
export const centreRows = (inhabitants: Iterable<Inhabitant>, centre: string): CentreRows => {
  const owners = Array.from(inhabitants, (inhabitant): Owner => ({
    inhabitant,
    owner: { person_id: `${centre}-${String(inhabitant.number).padStart(5, "0")}`, centre }
  }))
  const treatments = owners.flatMap((owner) => {
    const { bleeds, treatments: entries } = owner.inhabitant.diary
    const exported = new Set(bleeds.map(bleedOf).flatMap((bleed) => (countsInRates(bleed) ? [bleed.id] : [])))
    return entries.flatMap((entry) => treatmentRows(owner, entry, exported))
  })
  const bleeds = owners.flatMap((owner) =>
    owner.inhabitant.diary.bleeds.flatMap((entry) => {
      const bleed = bleedOf(entry)
      return countsInRates(bleed) ? bleedRows(owner, bleed, entry.versions[0].at) : []
    })
  )
  return {
    treatments: by(treatments, "recorded_instant", "treatment_id"),
    bleeds: by(bleeds, "onset_instant", "bleed_id"),
    persons: by(owners.map(personRow), "person_id"),
    deliveries: by(owners.flatMap(deliveryRows), "delivery_id"),
    skippedDoses: by(owners.flatMap(skippedRows), "skipped_id"),
    noBleedStatements: by(owners.flatMap(statementRows), "statement_id")
  }
}
