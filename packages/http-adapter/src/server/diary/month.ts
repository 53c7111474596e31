/**
 * A month of a diary: every day of it, each with its treatments.
 *
 * @since 0.1.0
 */
import { LocalDate, type Month } from "@haemtrack/domain/calendar/LocalDate"
import { localDate } from "@haemtrack/domain/calendar/Moment"
import { addDays, daysInMonth, lastDayOf } from "@haemtrack/domain/calendar/month"
import type { Zone } from "@haemtrack/domain/calendar/Zone"
import { createHash } from "node:crypto"
import type { CalendarMonth } from "../../api/treatments.ts"
import type { StoredTreatment } from "../../store/treatment/StoredTreatment.ts"
import { treatmentBody } from "./treatmentBody.ts"

/** The first and the last day. */
export const daysOf = (month: Month): { readonly from: LocalDate; readonly to: LocalDate } => ({
  from: LocalDate.make(`${month}-01`),
  to: LocalDate.make(lastDayOf(month))
})

/** Changes with every version of every treatment of the month. */
const etagOf = (treatments: ReadonlyArray<StoredTreatment>): string => {
  const hash = createHash("sha256")
  for (const { treatment, version } of treatments) hash.update(`${treatment.id} ${version}\n`)
  return hash.digest("base64url").slice(0, 22)
}

/** @param treatments of the month, in the order of their wall time; each stands on the local day of its own zone (TIME-8) */
export const monthBody = (month: Month, zone: Zone, treatments: ReadonlyArray<StoredTreatment>): CalendarMonth => {
  const byDay = Map.groupBy(treatments, ({ treatment }) => localDate(treatment.occurredAt))
  const { from } = daysOf(month)
  return {
    month,
    zone,
    etag: etagOf(treatments),
    days: Array.from({ length: daysInMonth(month) }, (_, day) => {
      const date = LocalDate.make(addDays(from, day))
      return { date, treatments: (byDay.get(date) ?? []).map(treatmentBody) }
    })
  }
}
