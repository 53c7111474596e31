/**
 * Somebody of an invented centre: who they are, what they were born with, how heavy they are over the years, and since when they
 * keep a diary. Every name says that it is invented, and NHS numbers are of the range that is never given to a person.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { addDays, dayNumber, daysBetween, type LocalDate } from "../../calendar/LocalDate.ts"
import type { Period } from "../../calendar/Period.ts"
import { Zone } from "../../calendar/Zone.ts"
import { AccountId } from "../../person/AccountId.ts"
import { ageOn } from "../../person/age.ts"
import type { Diagnosis } from "../../person/Diagnosis.ts"
import type { Disorder } from "../../person/Disorder.ts"
import type { Factor, Reading } from "../../person/FactorLevel.ts"
import type { InhibitorResult } from "../../person/Inhibitor.ts"
import * as NhsNumber from "../../person/NhsNumber.ts"
import { type Person, PersonId } from "../../person/Person.ts"
import type { Severity } from "../../person/Severity.ts"
import { severityOf } from "../../person/severityOf.ts"
import type { Sex } from "../../person/Sex.ts"
import type { Weight } from "../../person/Weight.ts"
import { consultant, uuid7 } from "./ids.ts"
import { happens, oneOf, type Random, weighted, type Weights, whole } from "./Random.ts"
import type { Settings } from "./Settings.ts"
import { weightsOf } from "./weightsOf.ts"

/** The centre's side of a person. `weights`, `inhibitors` begin with the first day of the diary or before it. */
export interface InventedPerson {
  readonly person: Person
  readonly accountId: AccountId
  readonly sex: Sex
  readonly diagnosis: Diagnosis
  readonly severity: Severity
  readonly weights: ReadonlyArray<Weight>
  readonly inhibitors: ReadonlyArray<InhibitorResult>
  /** The days of the diary, within those of the settings. */
  readonly observed: Period
}

/** What somebody was born with: a disorder, and the factor that tells how severe it is. */
const origins: Weights<{ readonly disorder: Disorder; readonly factor: Exclude<Factor, "fibrinogen"> }> = [
  [{ disorder: "haemophilia_a", factor: "fviii" }, 70],
  [{ disorder: "haemophilia_b", factor: "fix" }, 18],
  [{ disorder: "vwd_3", factor: "vwf_activity" }, 12]
]

/** Levels in IU/dL, of severe, moderate and mild haemophilia, as often as home treatment centres see them. */
const levels: Weights<Reading> = [
  [{ value: 1, comparator: "<" }, 65],
  [{ value: 3, comparator: "=" }, 17],
  [{ value: 12, comparator: "=" }, 18]
]

const givenNames = [
  "Robin",
  "Alex",
  "Jo",
  "Sam",
  "Kit",
  "Charlie",
  "Jules",
  "Ash",
  "Noor",
  "Kim",
  "Toni",
  "Max"
] as const

/** One in eleven figures has no check digit, and nobody has such a number. */
const nhsNumberOf = (number: number): NhsNumber.NhsNumber | undefined => {
  const nine = `999${String(number).padStart(6, "0")}`
  const numbers = Array.from({ length: 10 }, (_, last) => NhsNumber.parse(`${nine}${last}`))
  return numbers.flatMap((each) => (Result.isSuccess(each) ? [each.success] : [])).at(0)
}

/** Four in five were there from the first day on, and nine in ten stay. */
const observedOf = (random: Random, { from, to }: Settings): Period => {
  const days = daysBetween(from, to)
  const first = happens(random, 0.8) ? 0 : whole(random, 0, Math.floor(days * 0.6))
  const last = happens(random, 0.9) ? days : whole(random, first, days)
  return { from: addDays(from, first), to: addDays(from, last) }
}

/** From one age to another, and how many of a hundred people are of it. */
const ages: Weights<readonly [youngest: number, oldest: number]> = [
  [[1, 11], 25],
  [[12, 17], 12],
  [[18, 45], 40],
  [[46, 79], 23]
]

const birthDateOf = (random: Random, from: LocalDate): LocalDate => {
  const [youngest, oldest] = weighted(random, ages)
  return addDays(from, -Math.round(whole(random, youngest, oldest) * 365.25) - whole(random, 30, 330))
}

/** A person with severe haemophilia A who was ever found to have an inhibitor: one in four; in one of these it stayed. */
const inhibitorsOf = (
  random: Random,
  { disorder }: Diagnosis,
  severity: Severity,
  from: LocalDate
): ReadonlyArray<InhibitorResult> => {
  const tested = { factor: disorder === "haemophilia_b" ? "fix" : "fviii", assay: "bethesda_clot" } as const
  const result = (daysBefore: number, bu: number): InhibitorResult => ({
    ...tested,
    on: addDays(from, -daysBefore),
    bu
  })
  if (disorder === "vwd_3") return []
  if (disorder !== "haemophilia_a" || severity !== "severe" || !happens(random, 0.25)) return [result(90, 0)]
  const found = [result(900, 7), result(870, 9)]
  return happens(random, 0.25) ? [...found, result(90, 12)] : [...found, result(400, 0), result(370, 0), result(90, 0)]
}

/**
 * The person of a number, from 1. Law: somebody is the same in a centre of any size.
 */
export const inventedPerson = (random: Random, number: number, settings: Settings): InventedPerson => {
  const { disorder, factor } = weighted(random, origins)
  const birthDate = birthDateOf(random, settings.from)
  const observed = observedOf(random, settings)
  const registered = dayNumber(addDays(observed.from, -30)) * 86_400_000
  const nhsNumber = nhsNumberOf(number)
  const reading = disorder === "vwd_3" ? levels[0][0] : weighted(random, levels)
  const diagnosedOn = addDays(birthDate, whole(random, 5, 30))
  const diagnosis: Diagnosis = {
    disorder,
    from: diagnosedOn,
    levels: [{ factor, unit: "IU/dL", reading, on: diagnosedOn, assay: "one_stage", drawn: "baseline" }],
    confirmedBy: consultant
  }
  const { severity } = severityOf(diagnosis)
  return {
    person: {
      id: PersonId.make(uuid7(random, registered)),
      givenName: oneOf(random, givenNames),
      familyName: `Invented-${number}`,
      birthDate,
      ...(nhsNumber === undefined ? {} : { nhsNumber }),
      zone: Zone.make("Europe/London")
    },
    accountId: AccountId.make(uuid7(random, registered)),
    sex: happens(random, disorder === "vwd_3" ? 0.5 : 0.97) ? "male" : "female",
    diagnosis,
    severity,
    weights: weightsOf(random, birthDate, observed),
    inhibitors: inhibitorsOf(random, diagnosis, severity, observed.from),
    observed
  }
}

/** Whole years on the first day of the diary. */
export const ageAtStart = ({ observed, person }: InventedPerson): number => ageOn(person.birthDate, observed.from)
