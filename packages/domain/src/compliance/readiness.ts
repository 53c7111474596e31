/**
 * How a person's record and state compare with what a study asks for: each criterion met, not met or unknown, and never a
 * verdict. Who did not agree to be contacted about research is not listed at all (clinical 8.1).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { type LocalDate, Month, monthOf } from "../calendar/LocalDate.ts"
import { addMonths } from "../calendar/month.ts"
import type { MonthGrade } from "../diary/monthEvidence.ts"
import { ageOn } from "../person/age.ts"
import { Disorder } from "../person/Disorder.ts"
import { InhibitorStatus } from "../person/Inhibitor.ts"
import { monthsLater } from "../calendar/later.ts"
import { Severity } from "../person/Severity.ts"
import type { Weight } from "../person/Weight.ts"
import { Molecule } from "../product/Molecule.ts"
import { timeliness } from "./timeliness.ts"

/** Codes 6.8. */
export const CriterionOutcome = Schema.Literals(["met", "not_met", "unknown"])
export type CriterionOutcome = typeof CriterionOutcome.Type

/** T12 is not among them: without it there is nothing to read. */
export const CriterionCode = Schema.Literals(["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11"])
export type CriterionCode = typeof CriterionCode.Type

const share = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))
const months = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 120 }))
const positive = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))

/** What a study asks for. What it does not ask for is left out; the rest has this project's defaults. */
export const Study = Schema.Struct({
  version: Schema.NonEmptyString,
  completeMonths: months,
  reconciledShare: share,
  medianDelayHours: positive,
  batchShare: share,
  bleedsPerYear: Schema.Struct({ least: Schema.optionalKey(positive), most: Schema.optionalKey(positive) }),
  disorders: Schema.optionalKey(Schema.Array(Disorder)),
  severities: Schema.optionalKey(Schema.Array(Severity)),
  inhibitors: Schema.optionalKey(Schema.Array(InhibitorStatus)),
  inhibitorMonths: months,
  age: Schema.Struct({ from: Schema.optionalKey(positive), to: Schema.optionalKey(positive) }),
  kg: Schema.Struct({ from: Schema.optionalKey(positive), to: Schema.optionalKey(positive) }),
  weightMonths: months,
  regimenMonths: months,
  jointMonths: months,
  excluded: Schema.Array(Molecule)
})
export type Study = typeof Study.Type

/** What a study asks for that says nothing of its own (clinical 8.1). */
export const defaultStudy: Study = {
  version: "delivered-1",
  completeMonths: 6,
  reconciledShare: 0.9,
  medianDelayHours: 72,
  batchShare: 0.98,
  bleedsPerYear: {},
  inhibitorMonths: 12,
  age: {},
  kg: {},
  weightMonths: 3,
  regimenMonths: 3,
  jointMonths: 12,
  excluded: ["gene_therapy_fviii", "gene_therapy_fix"]
}

/** What is known of a person; what nobody knows is absent, and makes a criterion `unknown`. */
export interface ReadinessFacts {
  /** Agreed in so many words to be contacted about research, from a day on and perhaps to one. */
  readonly researchConsent?: { readonly from: LocalDate; readonly to?: LocalDate }
  readonly grades: ReadonlyMap<Month, MonthGrade>
  /** Of the months asked for: sums of all products together are not meant, but of the main product. */
  readonly use?: { readonly recorded: number; readonly expected: number }
  readonly delayHours: ReadonlyArray<number>
  readonly lines: { readonly listed: number; readonly all: number }
  readonly bleeds?: { readonly episodes: number; readonly observedDays: number }
  readonly disorder?: Disorder
  readonly severity?: Severity
  /** A level that was measured stands behind the severity. */
  readonly levelOn?: LocalDate
  readonly inhibitor?: { readonly status: InhibitorStatus; readonly on: LocalDate }
  readonly birthDate: LocalDate
  readonly weight?: Weight
  readonly regimenSince?: LocalDate
  readonly jointScoreOn?: LocalDate
  readonly received: ReadonlyArray<Molecule>
  readonly otherStudy?: "none" | "current"
}

/** A criterion with the figure that it was judged by. */
export interface Criterion {
  readonly code: CriterionCode
  readonly outcome: CriterionOutcome
  readonly value?: number
  readonly numerator?: number
  readonly denominator?: number
}

/** Too little time to speak of a rate (clinical 5.3). */
const shortestDays = 84

type Finding = Omit<Criterion, "code">

const unknown: Finding = { outcome: "unknown" }

const isRecent = (on: LocalDate, asOf: LocalDate, within: number): boolean =>
  on <= asOf && monthsLater(on, within) >= asOf

const within = (value: number, { from, to }: { readonly from?: number; readonly to?: number }): boolean =>
  (from === undefined || value >= from) && (to === undefined || value <= to)

/** Months of grade A or B without a break, up to the last full month. */
const completeRun = (grades: ReadonlyMap<Month, MonthGrade>, asOf: LocalDate): number => {
  const gradeBefore = (back: number) => grades.get(Month.make(addMonths(monthOf(asOf), -back)))
  let run = 0
  for (let grade = gradeBefore(1); grade === "A" || grade === "B"; grade = gradeBefore(run + 1)) run += 1
  return run
}

const criteria: Record<CriterionCode, (facts: ReadinessFacts, asOf: LocalDate, study: Study) => Finding> = {
  T1: ({ grades }, asOf, { completeMonths }) => {
    const value = completeRun(grades, asOf)
    return grades.size === 0 ? unknown : { outcome: value >= completeMonths ? "met" : "not_met", value }
  },
  T2: ({ use }, _, { reconciledShare }) => {
    if (use === undefined || use.expected <= 0) return unknown
    const value = use.recorded / use.expected
    return {
      outcome: value >= reconciledShare ? "met" : "not_met",
      value,
      numerator: use.recorded,
      denominator: use.expected
    }
  },
  T3: ({ delayHours }, _, { medianDelayHours }) => {
    const found = timeliness(delayHours)
    return found.status === "no_entries"
      ? unknown
      : {
          outcome: found.median <= medianDelayHours ? "met" : "not_met",
          value: found.median,
          denominator: found.n - found.flagged
        }
  },
  T4: ({ lines: { all, listed } }, _, { batchShare }) =>
    all === 0
      ? unknown
      : {
          outcome: listed / all >= batchShare ? "met" : "not_met",
          value: listed / all,
          numerator: listed,
          denominator: all
        },
  T5: ({ bleeds }, _, { bleedsPerYear: { least, most } }) => {
    if (bleeds === undefined || bleeds.observedDays < shortestDays) return unknown
    const value = (bleeds.episodes * 365.25) / bleeds.observedDays
    const bounds = { ...(least === undefined ? {} : { from: least }), ...(most === undefined ? {} : { to: most }) }
    return {
      outcome: within(value, bounds) ? "met" : "not_met",
      value,
      numerator: bleeds.episodes,
      denominator: bleeds.observedDays
    }
  },
  T6: ({ disorder, levelOn, severity }, _, { disorders, severities }) => {
    if (disorder === undefined || severity === undefined || levelOn === undefined) return unknown
    return {
      outcome: (disorders?.includes(disorder) ?? true) && (severities?.includes(severity) ?? true) ? "met" : "not_met"
    }
  },
  T7: ({ inhibitor }, asOf, { inhibitorMonths, inhibitors }) => {
    if (inhibitor === undefined || !isRecent(inhibitor.on, asOf, inhibitorMonths)) return unknown
    return { outcome: (inhibitors?.includes(inhibitor.status) ?? true) ? "met" : "not_met" }
  },
  T8: ({ birthDate, weight }, asOf, { age, kg, weightMonths }) => {
    const value = ageOn(birthDate, asOf)
    if (!within(value, age)) return { outcome: "not_met", value }
    if (weight === undefined || !isRecent(weight.on, asOf, weightMonths)) return { ...unknown, value }
    return { outcome: within(weight.kg, kg) ? "met" : "not_met", value }
  },
  T9: ({ regimenSince }, asOf, { regimenMonths }) =>
    regimenSince === undefined
      ? unknown
      : { outcome: monthsLater(regimenSince, regimenMonths) <= asOf ? "met" : "not_met" },
  T10: ({ jointScoreOn }, asOf, { jointMonths }) =>
    jointScoreOn === undefined ? unknown : { outcome: isRecent(jointScoreOn, asOf, jointMonths) ? "met" : "not_met" },
  T11: ({ otherStudy, received }, _, { excluded }) => {
    if (otherStudy === "current" || received.some((molecule) => excluded.includes(molecule)))
      return { outcome: "not_met" }
    return otherStudy === undefined ? unknown : { outcome: "met" }
  }
}

const isAgreed = ({ researchConsent }: ReadinessFacts, asOf: LocalDate): boolean =>
  researchConsent !== undefined &&
  researchConsent.from <= asOf &&
  (researchConsent.to === undefined || asOf <= researchConsent.to)

/**
 * Each criterion of a study, in order, with its figure (clinical 8.1). Law: what is not known never makes a criterion met.
 *
 * @returns `undefined` for who did not agree to be contacted about research (T12)
 */
export const readiness = (
  facts: ReadinessFacts,
  asOf: LocalDate,
  study: Study = defaultStudy
): ReadonlyArray<Criterion> | undefined =>
  isAgreed(facts, asOf)
    ? CriterionCode.literals.map((code) => ({ code, ...criteria[code](facts, asOf, study) }))
    : undefined
