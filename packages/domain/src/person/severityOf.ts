/**
 * The severity of a diagnosis, and whether a clinician stated it or the level says it. What was stated is never changed by a
 * level; where the two differ, both are shown.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "../calendar/LocalDate.ts"
import type { Diagnosis } from "./Diagnosis.ts"
import { groupOf } from "./Disorder.ts"
import type { Factor, FactorLevel, Reading } from "./FactorLevel.ts"
import { markLevels } from "./interpretable.ts"
import type { BandSet, Severity } from "./Severity.ts"
import { measureOf, severityByLevel, vwdSeverity } from "./severityByLevel.ts"

/** What counts as the severity, and what each source says. */
export interface Classified {
  readonly severity: Severity
  readonly stated?: Severity
  readonly byLevel: Severity
  /** Printed on every report that uses it (clinical 1.4). */
  readonly bands: BandSet
}

/** At one value, what the laboratory limited from above lies lower. */
const order = { "<": 0, "<=": 1, "=": 2, ">=": 3, ">": 4 } as const

const lower = (a: Reading, b: Reading): Reading =>
  a.value < b.value || (a.value === b.value && order[a.comparator] <= order[b.comparator]) ? a : b

/** The lowest untreated level of a factor. One drawn on treatment never counts (clinical 1.5). */
export const lowestBaseline = (levels: ReadonlyArray<FactorLevel>, factor: Factor): Reading | undefined =>
  levels
    .filter((level) => level.factor === factor && level.drawn === "baseline")
    .map(({ reading }) => reading)
    .reduce<Reading | undefined>(
      (lowest, reading) => (lowest === undefined ? reading : lower(lowest, reading)),
      undefined
    )

const byLevel = ({ disorder, levels }: Diagnosis, bands: BandSet): Severity => {
  const measure = measureOf(disorder, bands)
  if (measure === undefined) return "not_classified"
  const reading = lowestBaseline(levels, measure.factor)
  if (groupOf(disorder) === "vwd") {
    const fviii = lowestBaseline(levels, "fviii")
    return vwdSeverity(disorder, { ...(reading && { activity: reading }), ...(fviii && { fviii }) })
  }
  if (disorder === "f11") return "not_classified_by_level"
  return reading === undefined ? "unknown" : severityByLevel(disorder, reading, bands)
}

/** How to classify: by which bands, and on which days emicizumab was given, which misleads most assays of FVIII. */
export interface How {
  readonly bands?: BandSet
  readonly emicizumab?: ReadonlyArray<LocalDate>
}

/**
 * The severity that counts: the one that a clinician stated, or else the one by the lowest untreated level. A level that means
 * nothing because of emicizumab is not among them (clinical 1.8.9).
 */
export const severityOf = (diagnosis: Diagnosis, { bands = "isth", emicizumab = [] }: How = {}): Classified => {
  const levels = markLevels(diagnosis.levels, emicizumab).flatMap(({ mark, result }) =>
    mark === "interpretable" ? [result] : []
  )
  const found = byLevel({ ...diagnosis, levels }, bands)
  return diagnosis.severity === undefined
    ? { severity: found, byLevel: found, bands }
    : { severity: diagnosis.severity, stated: diagnosis.severity, byLevel: found, bands }
}

/** The diagnoses that held on a day, in the order in which they began. */
export const diagnosesOn = (diagnoses: ReadonlyArray<Diagnosis>, on: LocalDate): ReadonlyArray<Diagnosis> =>
  diagnoses
    .filter(({ from, to }) => from <= on && (to === undefined || on <= to))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

/** How a carrier of the gene is called. */
export type CarrierName = "haemophilia" | "symptomatic_carrier" | "asymptomatic_carrier" | "carrier"

/**
 * What a carrier has: haemophilia with a level below 40 IU/dL, else a name by whether she bleeds; `carrier` where nobody knows,
 * and `undefined` for who is none (clinical 1.1).
 *
 * @source van Galen KPM et al. (2021) J Thromb Haemost 19:1883-1887.
 */
export const carrierName = (diagnosis: Diagnosis): CarrierName | undefined => {
  if (diagnosis.disorder !== "carrier_a" && diagnosis.disorder !== "carrier_b") return undefined
  const { severity } = severityOf(diagnosis)
  if (severity === "severe" || severity === "moderate" || severity === "mild") return "haemophilia"
  if (severity === "unknown" || diagnosis.bleedingPhenotype === undefined) return "carrier"
  return ({ yes: "symptomatic_carrier", no: "asymptomatic_carrier", unknown: "carrier" } as const)[
    diagnosis.bleedingPhenotype
  ]
}
