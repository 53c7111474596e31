/**
 * One person's page for a visit: bleeds and their evidence, what was used, where it bleeds, how the diary is kept, the stock, and
 * what changed. For the person and those who look after them, with intervals for clinicians.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { changedSection } from "./clinic/changedSection.ts"
import { jointsSection, targetJoints } from "./clinic/jointsSection.ts"
import { patternsSection } from "./clinic/patternsSection.ts"
import { ratesSection } from "./clinic/ratesSection.ts"
import { recordsSection } from "./clinic/recordsSection.ts"
import { stockSection } from "./clinic/stockSection.ts"
import { usageSection } from "./clinic/usageSection.ts"
import { type Basis, type Document, english, type Subject } from "./Document.ts"
import { episodesOf } from "./figures/episodesOf.ts"
import { gradesOf } from "./figures/gradesOf.ts"
import { observedStretches } from "../population/observedTime.ts"
import { methods } from "./methods.ts"
import type { PersonRecord } from "./PersonRecord.ts"
import { codeWords } from "./words.ts"

/** What is asked for. */
export interface ClinicPageRequest {
  readonly period: Period
  /** Since when changes are told; without it nothing is said of them. */
  readonly since?: LocalDate
  readonly asOf: LocalDate
  readonly subject: Subject
  readonly basis: Omit<Basis, "asOf">
}

/** No diary is older. */
const firstDay = LocalDate.make("1900-01-01")

/** What is known of the person on the day: later days are not there yet. */
const knownOn = (record: PersonRecord, asOf: LocalDate): PersonRecord => {
  const isThere = ({ on }: { readonly on: LocalDate }): boolean => on <= asOf
  return {
    ...record,
    duty: { ...record.duty, agreed: observedStretches(record.duty, { from: firstDay, to: asOf }) },
    treatments: record.treatments.filter((each) => isThere(each) && each.recordedAt.slice(0, 10) <= asOf),
    bleeds: record.bleeds.filter(isThere),
    deliveries: record.deliveries.filter(isThere),
    ...(record.said === undefined ? {} : { said: record.said.filter(({ to }) => to <= asOf) })
  }
}

/**
 * The page of one person (F94). Law: the order of the person's rows does not matter, and later ones than `asOf` change nothing.
 */
export const clinicPage = (
  person: PersonRecord,
  { asOf, basis, period, since, subject }: ClinicPageRequest
): Document => {
  const record = knownOn(person, asOf)
  const episodes = episodesOf(record)
  const within = episodes.filter(({ date }) => period.from <= date && date <= period.to)
  const months = gradesOf(record, period)
  const targets = targetJoints(episodes, asOf)
  return {
    kind: "clinic-page",
    title: `Clinic page: ${record.id}`,
    subtitle: `${codeWords(record.diagnosis)}, ${record.severity}; ${codeWords(record.regimen).toLowerCase()}; born ${record.birthYear}; centre ${record.centre}. ${period.from} to ${period.to}, as known on ${asOf}.`,
    language: english,
    subject,
    sections: [
      ratesSection(record, period, within, months),
      usageSection(period, record.treatments, months),
      jointsSection(episodes, targets, period),
      patternsSection(record, period, within),
      recordsSection(record, period, asOf),
      stockSection(record, period),
      ...(since === undefined ? [] : [changedSection(record, episodes, targets, { from: since, to: asOf })])
    ],
    methods: [
      methods.episodes,
      methods.rate,
      methods.grades,
      methods.usage,
      methods.targetJoint,
      methods.sinceProphylaxis,
      methods.adherence,
      methods.timeliness,
      methods.reconciliation,
      ...(since === undefined ? [] : [methods.comparison])
    ],
    parameters: [
      { name: "Person", value: record.id },
      { name: "From", value: period.from },
      { name: "To", value: period.to },
      ...(since === undefined ? [] : [{ name: "Changes since", value: since }])
    ],
    basis: { ...basis, asOf }
  }
}
