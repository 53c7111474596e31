import { intersection, days, type Period } from "@haemtrack/domain/calendar/Period"
import type { PersonRecord } from "../PersonRecord.ts"

/** The days of a period on which the person's diary was kept, or `undefined` where there are none (clinical 5.2). */
export const observedIn = ({ observed }: Pick<PersonRecord, "observed">, period: Period): Period | undefined =>
  intersection(observed, period)

/** How many days that is. */
export const observedDays = (record: Pick<PersonRecord, "observed">, period: Period): number => {
  const observed = observedIn(record, period)
  return observed === undefined ? 0 : days(observed)
}
