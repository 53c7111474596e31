/**
 * What reports of groups take from each person in a period: bleeds, days, evidence, use by weight, and how the diary is kept.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import type { Reconciliation } from "@haemtrack/domain/compliance/reconciliation"
import { delayHours } from "@haemtrack/domain/compliance/timeliness"
import type { Episode } from "@haemtrack/domain/diary/episodes"
import { grouped } from "@haemtrack/domain/grouped"
import { type GradeMix, gradeMix } from "../../population/evidence.ts"
import { daysIn, isObserved, observedStretches } from "../../population/observedTime.ts"
import type { GivenBatch, PersonRecord } from "../PersonRecord.ts"
import { episodesOf } from "./episodesOf.ts"
import { type GradedMonth, gradesOf } from "./gradesOf.ts"
import { reconciledProducts } from "./reconciled.ts"

/** One person in one period. */
export interface PersonFigures {
  readonly record: PersonRecord
  readonly days: number
  readonly months: ReadonlyArray<GradedMonth>
  readonly grades: GradeMix
  /** Of observed days. */
  readonly episodes: ReadonlyArray<Episode>
  readonly given: ReadonlyArray<GivenBatch>
  readonly delays: ReadonlyArray<number>
  /** Of the product that was recorded most. */
  readonly reconciliation?: Reconciliation
}

/** The figures of who was observed in the period; nobody else is counted. */
export const personFigures = (records: ReadonlyArray<PersonRecord>, period: Period): ReadonlyArray<PersonFigures> =>
  records.flatMap((record) => {
    const stretches = observedStretches(record.duty, period)
    if (stretches.length === 0) return []
    const within = ({ on }: { readonly on: LocalDate }): boolean => isObserved(stretches, on)
    const given = record.treatments.filter(within)
    const months = gradesOf(record, period)
    const [main] = reconciledProducts(record, period, record.counted).toSorted(
      (a, b) => b.finding.recorded - a.finding.recorded
    )
    return [
      {
        record,
        days: daysIn(stretches),
        months,
        grades: gradeMix(months.map(({ grade }) => grade)),
        episodes: episodesOf(record).filter(({ date }) => isObserved(stretches, date)),
        given,
        delays: given.map(({ at, recordedAt }) => delayHours(at, recordedAt)),
        ...(main === undefined ? {} : { reconciliation: main.finding })
      }
    ]
  })

/** Episodes and years of a centre's people together, as a funnel takes them. */
export const centreCounts = (people: ReadonlyArray<PersonFigures>) =>
  [...grouped(people, ({ record }) => record.centre)].map(([centre, own]) => ({
    centre,
    people: own.length,
    episodes: own.reduce((sum, { episodes }) => sum + episodes.length, 0),
    days: own.reduce((sum, { days }) => sum + days, 0)
  }))
