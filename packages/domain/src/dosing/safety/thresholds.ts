/**
 * The figures of the dose safety rules where a product's row gives none: data with a version, so that a finding says by which
 * it was made. None is confirmed by a pharmacist or clinician yet.
 *
 * @since 0.1.0
 */
import { emicizumabMonths } from "../../person/interpretable.ts"
import type { Molecule } from "../../product/Molecule.ts"
import type { PerKg } from "../../product/Product.ts"
import type { Unit } from "../../product/Unit.ts"

/** A figure with where it comes from. `verify` says what is still to be confirmed; without it the source was read. */
export interface Figure<A> {
  readonly value: A
  readonly source: string
  readonly verify?: string
}

const perKg = (amount: number, unit: Unit): PerKg => ({ perKg: amount, unit })

const practice = "practice, not read again"
const project = "this project"

/** A figure, typed by its kind and not by its value: another version has other values. */
const figure = <A>(value: A, source: string, verify?: string): Figure<A> => ({
  value,
  source,
  ...(verify === undefined ? {} : { verify })
})

/** Which doses a limit is for: a molecule, of FIX by its half-life, and of FVIII for immune tolerance more. */
export type LimitKind = Molecule | "fviii_iti" | "fix_ehl"

const perDoseMax: Partial<Record<LimitKind, Figure<PerKg>>> = {
  fviii: figure(perKg(100, "[iU]"), practice, "FVIII 100 IU per kg in one dose"),
  fviii_iti: figure(perKg(200, "[iU]"), practice, "FVIII for immune tolerance 200 IU per kg"),
  fix: figure(perKg(120, "[iU]"), practice, "FIX of standard half-life 120 IU per kg"),
  fix_ehl: figure(perKg(100, "[iU]"), practice, "FIX of extended half-life 100 IU per kg"),
  vwf: figure(perKg(100, "[iU]"), practice, "VWF 100 IU per kg"),
  vwf_fviii: figure(perKg(100, "[iU]"), practice, "VWF with FVIII 100 IU per kg"),
  apcc: figure(perKg(100, "[arb'U]"), "FEIBA, product information"),
  rfviia: figure(perKg(300, "ug"), "NovoSeven, product information: 270, and vials are whole"),
  fxi: figure(perKg(30, "[iU]"), "factor XI, product information")
}

const perDayMax: Partial<Record<Molecule, Figure<PerKg>>> = {
  fviii: figure(perKg(200, "[iU]"), practice, "FVIII 200 IU per kg in 24 h"),
  fix: figure(perKg(200, "[iU]"), practice, "FIX 200 IU per kg in 24 h"),
  apcc: figure(perKg(200, "[arb'U]"), "FEIBA, product information"),
  fxi: figure(perKg(30, "[iU]"), "factor XI, product information")
}

const interval: Partial<Record<Molecule, Figure<number>>> = {
  fxi: figure(48, "factor XI, product information"),
  emicizumab: figure(120, practice, "emicizumab 5 days"),
  marstacimab: figure(120, practice, "marstacimab 5 days"),
  rfviia: figure(2, "NovoSeven, product information"),
  apcc: figure(6, practice, "aPCC 6 h")
}

/** The delivered set. Times in hours unless the name says otherwise. */
export const thresholds = {
  version: "2026-11-26",

  /** D1, D2: whole vials may go above a maximum by this share. */
  wholeVialSlack: figure(0.05, project),

  /** D1. */
  perDoseMax,

  /** D2: within any 24 hours. */
  perDayMax,

  /** D3: by class, on a bleed and on prophylaxis. */
  intervalOfClass: {
    shl: figure({ bleed: 4, prophylaxis: 12 }, practice, "standard half-life 4 h and 12 h"),
    ehl: figure({ bleed: 8, prophylaxis: 24 }, practice, "extended half-life 8 h and 24 h")
  },

  /** D3: by molecule. */
  interval,

  /** D4. */
  apccOnEmicizumab: {
    perDayMax: figure(perKg(100, "[arb'U]"), "reports of thrombotic microangiopathy and thrombosis on emicizumab"),
    firstDoseMax: figure(
      perKg(50, "[arb'U]"),
      "Hemlibra, product information, from memory",
      "a first aPCC dose on emicizumab of 50 U per kg"
    ),
    courseHours: figure(24, "reports of thrombotic microangiopathy and thrombosis on emicizumab"),
    courseGapHours: figure(36, project, "a course of aPCC ends after 36 h without it"),
    emicizumabMonths: figure<number>(
      emicizumabMonths,
      "Hemlibra, product information, from memory",
      "emicizumab works on for 6 months"
    )
  },

  /** D10: shares of the prescribed dose, both included. */
  prescribedBand: figure({ from: 0.8, to: 1.2 }, project),

  /** D11: a sum of vials may differ by this share of the dose. */
  vialTolerance: figure(0.05, project),

  /** D13, in minutes. */
  sameEntryMinutes: figure(30, project),

  /** D15: what a person on fitusiran is given of other agents, and after how long again. */
  onFitusiran: {
    source: "Qfitlia, product information",
    fviii: { most: perKg(20, "[iU]"), againAfter: 24 },
    fix: { most: perKg(30, "[iU]"), againAfter: 24 },
    fix_ehl: { most: perKg(30, "[iU]"), againAfter: 120 },
    apcc: { most: perKg(50, "[arb'U]"), againAfter: 24 },
    rfviia: { most: perKg(45, "ug"), againAfter: 2 }
  },
  onConcizumab: {
    apccPerDay: figure(perKg(100, "[arb'U]"), "Alhemo, product information")
  },
  /** D15: how long after its last dose an agent still counts as working, in calendar months. */
  stillWorkingMonths: {
    fitusiran: figure(6, project, "fitusiran works on for 6 months"),
    concizumab: figure(1, project, "concizumab works on for 1 month"),
    marstacimab: figure(1, project, "marstacimab works on for 1 month")
  },

  /** D17. */
  desmopressin: {
    fromYears: figure(2, practice, "no desmopressin under 2 years: practice, not the label"),
    mostDoses: figure(3, practice, "desmopressin 3 doses"),
    withinHours: figure(72, practice, "desmopressin doses within 72 h")
  },

  /** D23 to D26: hours either way within which two agents count as together. */
  together: {
    rfviiaAndApcc: figure(12, practice, "rFVIIa and aPCC within 12 h"),
    rfviiaAndComplex: figure(24, practice, "rFVIIa and prothrombin complex or rFXIII within 24 h"),
    antifibrinolytic: figure(12, practice, "tranexamic acid and a bypassing agent within 12 h"),
    antifibrinolyticAndFactorEleven: figure(24, practice, "tranexamic acid and FXI within 24 h")
  },

  /** D28: hours before the first concizumab. */
  beforeConcizumab: {
    factor: figure(24, practice, "FVIII or FIX of standard half-life 24 h before concizumab"),
    rfviia: figure(12, "Alhemo, product information"),
    apcc: figure(48, "Alhemo, product information")
  },

  /** D29, in days. */
  marstacimabGapDays: figure(13, practice, "marstacimab missed after 13 days"),

  /** D30. */
  firstFactorNine: {
    underYears: figure(16, practice, "first FIX exposures of a child under 16"),
    exposureDays: figure(20, practice, "20 exposure days of FIX")
  },

  /** D31: a course at home lasts no longer; gaps up to as long belong to it. */
  rfviiaAtHome: {
    courseHours: figure(24, "NovoSeven, product information"),
    gapHours: figure(24, project, "a course of rFVIIa ends after 24 h without it")
  }
}

/** A set of figures: the delivered one, or one that a centre's clinicians versioned. */
export type Thresholds = typeof thresholds
