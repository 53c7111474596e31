/**
 * How much factor one person used in a period: what for, of which product, in which month, by the year and by their weight.
 *
 * @since 0.1.0
 */
import { type LocalDate, type Month, monthOf } from "@haemtrack/domain/calendar/LocalDate"
import * as Period from "@haemtrack/domain/calendar/Period"
import { type TreatmentReason, usageClass } from "@haemtrack/domain/diary/TreatmentReason"
import * as Weight from "@haemtrack/domain/person/Weight"
import type { Molecule } from "@haemtrack/domain/product/Molecule"
import type { Unit } from "@haemtrack/domain/product/Unit"
import { grouped } from "@haemtrack/domain/grouped"
import { yearsOf } from "../population/observedTime.ts"
import type { ReasonClass } from "./usageByProductAndMonth.ts"

/** What adds up: one substance in one unit. IU of factor VIII and of factor IX are two kinds, though both are IU. */
export interface UseKind {
  readonly molecule: Molecule
  readonly unit: Unit
}

/** As much of a treatment as its use is counted by; one that was entered in error is not among them. */
export interface UsedDose extends UseKind {
  readonly date: LocalDate
  readonly product: string
  readonly reason: TreatmentReason
  readonly thousandths: number
  /** What the opened vials held; absent where nobody knows. */
  readonly openedThousandths?: number
}

/** Routine doses, and those before an activity or physiotherapy (clinical 5.6.1). */
export interface ProphylaxisUse {
  readonly routine: number
  readonly extra: number
}

/** What was used of one kind, in whole units of it with up to three decimals. */
export interface PersonUse extends UseKind {
  readonly treatments: number
  readonly total: number
  /** In the order of their keys, as the two that follow. */
  readonly byReasonClass: ReadonlyMap<ReasonClass, number>
  readonly byProduct: ReadonlyMap<string, number>
  readonly byMonth: ReadonlyMap<Month, number>
  readonly prophylaxis: ProphylaxisUse
  /** Absent without an observed day. */
  readonly perYear?: number
  /** Absent where no weight is known. */
  readonly perKg?: number
  readonly perKgPerYear?: number
  /** A dose before the first weight was divided by that later one. */
  readonly isWeightLater: boolean
  /** Opened and not given, over the doses whose vials are known (clinical 5.6.2), beside how many those are. */
  readonly wasted: { readonly total: number; readonly treatments: number }
}

/** What the figures of a person rest on. */
export interface UsePeriod {
  readonly period: Period.Period
  /** Observed days of it, by which a year's use is made. */
  readonly days: number
  readonly weights: ReadonlyArray<Weight.Weight>
}

const thousand = 1000

/** The weight for a dose: the last one up to its day, else the first after it (clinical 5.6). */
const weightFor = (weights: ReadonlyArray<Weight.Weight>, date: LocalDate) => {
  const known = Weight.on(weights, date)
  if (known !== undefined) return { kg: known.kg, isLater: false }
  const [first] = weights.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  return first === undefined ? undefined : { kg: first.kg, isLater: true }
}

const sumBy = <K extends string>(
  doses: ReadonlyArray<UsedDose>,
  key: (dose: UsedDose) => K
): ReadonlyMap<K, number> => {
  const sums = new Map<K, number>()
  for (const dose of doses) {
    const own = key(dose)
    sums.set(own, (sums.get(own) ?? 0) + dose.thousandths)
  }
  const inOrder = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return new Map(inOrder.map(([each, thousandths]) => [each, thousandths / thousand]))
}

const total = (doses: ReadonlyArray<UsedDose>): number =>
  doses.reduce((sum, { thousandths }) => sum + thousandths, 0) / thousand

const perKilogram = (doses: ReadonlyArray<UsedDose>, weights: ReadonlyArray<Weight.Weight>) => {
  let [sum, isLater] = [0, false]
  for (const { date, thousandths } of doses) {
    const weight = weightFor(weights, date)
    if (weight === undefined) return undefined
    sum += thousandths / thousand / weight.kg
    isLater ||= weight.isLater
  }
  return { sum, isLater }
}

const useOf = (kind: UseKind, doses: ReadonlyArray<UsedDose>, { days, weights }: UsePeriod): PersonUse => {
  const known = doses.filter(({ openedThousandths }) => openedThousandths !== undefined)
  const opened = known.reduce((sum, { openedThousandths = 0 }) => sum + openedThousandths, 0) / thousand
  const routine = doses.filter(({ reason }) => reason === "prophylaxis")
  const prophylaxis = doses.filter(({ reason }) => usageClass[reason] === "prophylaxis")
  const [all, byWeight] = [total(doses), perKilogram(doses, weights)]
  return {
    ...kind,
    treatments: doses.length,
    total: all,
    byReasonClass: sumBy(doses, ({ reason }) => usageClass[reason]),
    byProduct: sumBy(doses, ({ product }) => product),
    byMonth: sumBy(doses, ({ date }) => monthOf(date)),
    prophylaxis: { routine: total(routine), extra: total(prophylaxis) - total(routine) },
    ...(days > 0 ? { perYear: all / yearsOf(days) } : {}),
    ...(byWeight === undefined ? {} : { perKg: byWeight.sum }),
    ...(byWeight === undefined || days === 0 ? {} : { perKgPerYear: byWeight.sum / yearsOf(days) }),
    isWeightLater: byWeight?.isLater ?? false,
    wasted: { total: opened - total(known), treatments: known.length }
  }
}

/**
 * The use of a person in a period, a row for each kind that was used (clinical 5.6). Deliveries are another line, and never added.
 *
 * Laws: the order of doses does not matter; reasons, products and months each add up to the total; twice the amounts are twice all
 * figures; no figure holds two kinds.
 *
 * @returns no row for a kind of which nothing is recorded: that is not a use of 0
 * @source docs/methods/factor-use.md
 */
export const personUse = (doses: ReadonlyArray<UsedDose>, over: UsePeriod): ReadonlyArray<PersonUse> => {
  const within = doses.filter(({ date }) => Period.contains(over.period, date))
  return [...grouped(within, ({ molecule, unit }) => `${molecule} ${unit}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own
      return first === undefined ? [] : [useOf({ molecule: first.molecule, unit: first.unit }, own, over)]
    })
}
