/**
 * Who a centre looks after: printed beside its rates, as differences may come from it and from how completely people record.
 *
 * @since 0.1.0
 */
import type { Severity } from "@haemtrack/domain/person/Severity"
import { grouped } from "@haemtrack/domain/grouped"
import { inOrder, quantile } from "../stats/quantile.ts"
import { type Shown, type ShownPercent, shownPeople, shownPercent, shownStatistic } from "./Shown.ts"

/** What is looked at of a person; what is not known is absent. */
export interface CaseMixPerson {
  readonly centre: string
  readonly severity?: Severity
  readonly isOnProphylaxis: boolean
  readonly isOnEmicizumab?: boolean
  readonly ageYears: number
  /** Recorded of the used units (clinical 5.10). */
  readonly completeness?: number
}

/** Shares of a centre's people, hidden where few people stand behind them. */
export interface CaseMix {
  readonly centre: string
  readonly people: Shown
  readonly severe: ShownPercent
  readonly prophylaxis: ShownPercent
  /** Absent where it is not known of everybody: a share of some would be read as one of all. */
  readonly emicizumab?: ShownPercent
  readonly children: ShownPercent
  /** The median of those of whom it is known; absent where it is known of nobody. */
  readonly completeness?: Shown
}

const adultYears = 18

/**
 * A row for every centre, in the order of their names (clinical 5.15). Law: the order of people does not matter.
 *
 * @source clinical 5.14, 5.15; docs/methods/funnel.md
 */
export const caseMix = (people: ReadonlyArray<CaseMixPerson>): ReadonlyArray<CaseMix> =>
  [...grouped(people, ({ centre }) => centre)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([centre, own]) => {
      const share = (has: (person: CaseMixPerson) => boolean) => shownPercent(own.filter(has).length, own.length)
      const known = inOrder(own.flatMap(({ completeness }) => completeness ?? []))
      const median = shownStatistic(known.length, quantile(known, 0.5))
      const isEmicizumabKnown = own.every(({ isOnEmicizumab }) => isOnEmicizumab !== undefined)
      return {
        centre,
        people: shownPeople(own.length),
        severe: share(({ severity }) => severity === "severe"),
        prophylaxis: share(({ isOnProphylaxis }) => isOnProphylaxis),
        ...(isEmicizumabKnown ? { emicizumab: share(({ isOnEmicizumab }) => isOnEmicizumab === true) } : {}),
        children: share(({ ageYears }) => ageYears < adultYears),
        ...(median === undefined ? {} : { completeness: median })
      }
    })
