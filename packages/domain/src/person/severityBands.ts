/**
 * From which level a disorder counts as how severe: the published tables, as data.
 *
 * Each scale reads upwards. A band ends `below` its edge, so that the edge belongs to the next one, or `upTo` it, so that it
 * belongs to this one; the last band has no end.
 *
 * @since 0.1.0
 */
import type { Disorder } from "./Disorder.ts"
import type { Factor } from "./FactorLevel.ts"
import type { BandSet, Severity } from "./Severity.ts"

/** A stretch of levels of one severity: IU/dL, for fibrinogen g/L. */
export interface Band {
  readonly severity: Severity
  readonly below?: number
  readonly upTo?: number
}

/** Bands in the order of the level; every level lies in exactly one. */
export type Scale = ReadonlyArray<Band>

/** Haemophilia A and B by baseline level. */
export const haemophiliaBands = {
  /** @source White G et al. (2001) Thromb Haemost 85:560; Blanchette V et al. (2014) J Thromb Haemost 12:1935-1939. */
  isth: [
    { severity: "severe", below: 1 },
    { severity: "moderate", upTo: 5 },
    { severity: "mild", below: 40 },
    { severity: "not_haemophilia_by_level" }
  ],
  /** The edges that older reports of the national haemophilia database print; only for comparison with them. */
  nhd_legacy: [
    { severity: "severe", upTo: 1 },
    { severity: "moderate", below: 5 },
    { severity: "mild", below: 50 },
    { severity: "not_haemophilia_by_level" }
  ]
} as const satisfies Record<BandSet, Scale>

/**
 * Von Willebrand disease by VWF activity: for grouping in reports, and nothing else. Above 50 IU/dL no band is published.
 *
 * Unverified: all edges.
 */
export const vwfActivityBands = [
  { severity: "severe", below: 10 },
  { severity: "moderate", below: 30 },
  { severity: "mild", upTo: 50 },
  { severity: "not_classified_by_level" }
] as const satisfies Scale

/** FVIII below which von Willebrand disease is severe, whatever the activity (IU/dL). Unverified. */
export const severeVwdFviii = 20

const fibrinogen = {
  factor: "fibrinogen",
  bands: [{ severity: "severe", below: 0.1 }, { severity: "moderate", upTo: 1 }, { severity: "mild" }]
} as const

/**
 * Rarer deficiencies: the association of level and bleeding of the European network EN-RBD, rounded by the ISTH. "Undetectable"
 * is below 1 IU/dL, and below 0.1 g/L for fibrinogen. FXI has no band: its level does not tell who bleeds.
 *
 * Unverified: the figures are to be read again in the paper.
 * @source Peyvandi F et al. (2012) J Thromb Haemost 10:1938-1943.
 */
export const rareBands = {
  f1_afibrinogenaemia: fibrinogen,
  f1_hypo: fibrinogen,
  f1_dys: fibrinogen,
  f1_hypodys: fibrinogen,
  f2: {
    factor: "fii",
    bands: [{ severity: "severe", below: 1 }, { severity: "moderate", upTo: 10 }, { severity: "mild" }]
  },
  f5: {
    factor: "fv",
    bands: [{ severity: "severe", below: 1 }, { severity: "moderate", below: 10 }, { severity: "mild" }]
  },
  f5_f8: {
    factor: "fv",
    bands: [{ severity: "severe", below: 20 }, { severity: "moderate", upTo: 40 }, { severity: "mild" }]
  },
  f7: {
    factor: "fvii",
    bands: [{ severity: "severe", below: 10 }, { severity: "moderate", upTo: 20 }, { severity: "mild" }]
  },
  f10: {
    factor: "fx",
    bands: [{ severity: "severe", below: 10 }, { severity: "moderate", upTo: 40 }, { severity: "mild" }]
  },
  f11: { factor: "fxi", bands: [{ severity: "not_classified_by_level" }] },
  f13: {
    factor: "fxiii",
    bands: [{ severity: "severe", below: 1 }, { severity: "moderate", below: 30 }, { severity: "mild" }]
  }
} as const satisfies { readonly [D in Disorder]?: { readonly factor: Factor; readonly bands: Scale } }

/** FXI below which a deficiency is shown as major beside its name; it is no severity (IU/dL). Unverified. */
export const majorFxiDeficiency = 15
