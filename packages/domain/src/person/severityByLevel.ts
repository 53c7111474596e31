/**
 * How severe a disorder is by the factor level alone.
 *
 * @since 0.1.0
 */
import type { Disorder } from "./Disorder.ts"
import type { Factor, Reading } from "./FactorLevel.ts"
import type { BandSet, Severity } from "./Severity.ts"
import {
  type Band,
  haemophiliaBands,
  rareBands,
  type Scale,
  severeVwdFviii,
  vwfActivityBands
} from "./severityBands.ts"

/** What a disorder is measured by, and the bands of that measure; `undefined` where no level classifies it. */
export interface Measure {
  readonly factor: Factor
  readonly bands: Scale
}

const reaches = ({ below, upTo }: Band, level: number): boolean =>
  below === undefined ? upTo === undefined || level <= upTo : level < below

/** Where the levels just under one lie: in the band that it ends, if it ends one. */
const reachesUnder = ({ below, upTo }: Band, level: number): boolean => {
  const edge = below ?? upTo
  return edge === undefined || level <= edge
}

/** Where the levels just over one lie. */
const reachesOver = ({ below, upTo }: Band, level: number): boolean => {
  const edge = below ?? upTo
  return edge === undefined || level < edge
}

/** The first and the last band of the levels that a reading allows. */
const spanOf = ({ comparator, value }: Reading, scale: Scale): readonly [number, number] => {
  const at = scale.findIndex((band) => reaches(band, value))
  const last = scale.length - 1
  switch (comparator) {
    case "=":
      return [at, at]
    case "<":
      return [0, scale.findIndex((band) => reachesUnder(band, value))]
    case "<=":
      return [0, at]
    case ">":
      return [scale.findIndex((band) => reachesOver(band, value)), last]
    case ">=":
      return [at, last]
  }
}

/** The severity of a reading on a scale; `unknown` where it allows levels of two (clinical 1.3). */
export const onScale = (reading: Reading, scale: Scale): Severity => {
  const [first, last] = spanOf(reading, scale)
  const band = scale[first]
  return band === undefined || first !== last ? "unknown" : band.severity
}

const isHaemophilia = (disorder: Disorder): boolean =>
  disorder === "haemophilia_a" || disorder === "haemophilia_b" || disorder === "carrier_a" || disorder === "carrier_b"

const isVwd = (disorder: Disorder): boolean => disorder === "low_vwf" || disorder.startsWith("vwd_")

const rareMeasures: { readonly [D in Disorder]?: Measure } = rareBands

/** By what a disorder is classified. Platelets and acquired disorders are by no level (clinical 1.1). */
export const measureOf = (disorder: Disorder, bands: BandSet): Measure | undefined => {
  if (isHaemophilia(disorder))
    return { factor: disorder.endsWith("_a") ? "fviii" : "fix", bands: haemophiliaBands[bands] }
  if (isVwd(disorder)) return { factor: "vwf_activity", bands: vwfActivityBands }
  return rareMeasures[disorder]
}

/**
 * The severity of a disorder by one untreated level (clinical 1.3, 1.4, 1.7). A carrier is classified as everybody else is.
 *
 * Law: a higher level never makes it more severe.
 *
 * @param reading in the unit in which the disorder's factor is reported: IU/dL, for fibrinogen g/L
 */
export const severityByLevel = (disorder: Disorder, reading: Reading, bands: BandSet): Severity => {
  if (disorder === "vwd_3") return "severe"
  const measure = measureOf(disorder, bands)
  return measure === undefined ? "not_classified" : onScale(reading, measure.bands)
}

/**
 * The severity of von Willebrand disease by VWF activity and FVIII, for groups in reports (clinical 1.6). Type 3 is severe by
 * its name; in the others a FVIII below 20 IU/dL is severe whatever the activity.
 */
export const vwdSeverity = (
  type: Disorder,
  { activity, fviii }: { readonly activity?: Reading; readonly fviii?: Reading }
): Severity => {
  const byFviii = fviii && onScale(fviii, [{ severity: "severe", below: severeVwdFviii }, { severity: "unknown" }])
  if (type === "vwd_3" || byFviii === "severe") return "severe"
  return activity === undefined ? "unknown" : severityByLevel(type, activity, "isth")
}
