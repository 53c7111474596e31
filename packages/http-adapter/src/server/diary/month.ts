/**
 * A month of a diary: every day of it, each with its treatments and the bleeds that began on it.
 *
 * @since 0.1.0
 */
import { LocalDate, type Month } from "@haemtrack/domain/calendar/LocalDate"
import { localDateAt } from "@haemtrack/domain/calendar/localDay"
import { localDate } from "@haemtrack/domain/calendar/Moment"
import { addDays, daysInMonth, lastDayOf } from "@haemtrack/domain/calendar/month"
import type { Zone } from "@haemtrack/domain/calendar/Zone"
import { isKnown } from "@haemtrack/domain/diary/BleedTime"
import { createHash } from "node:crypto"
import type { CalendarMonth } from "../../api/treatments.ts"
import type { StoredBleed } from "../../store/bleed/StoredBleed.ts"
import type { StoredTreatment } from "../../store/treatment/StoredTreatment.ts"
import { bleedBody, type Reader } from "./bleedBody.ts"
import { treatmentBody } from "./treatmentBody.ts"

/** The first and the last day. */
export const daysOf = (month: Month): { readonly from: LocalDate; readonly to: LocalDate } => ({
  from: LocalDate.make(`${month}-01`),
  to: LocalDate.make(lastDayOf(month))
})

/** What was written into a month: treatments in the order of their wall time, and bleeds, the last one first. */
interface Written {
  readonly month: Month
  /** The person's home zone. */
  readonly zone: Zone
  readonly treatments: ReadonlyArray<StoredTreatment>
  readonly bleeds: ReadonlyArray<StoredBleed>
}

/** Changes with every version of everything that was written into the month. */
const etagOf = ({ bleeds, treatments }: Written): string => {
  const hash = createHash("sha256")
  for (const { treatment, version } of treatments) hash.update(`${treatment.id} ${version}\n`)
  for (const { bleed, version } of bleeds) hash.update(`${bleed.id} ${version}\n`)
  return hash.digest("base64url").slice(0, 22)
}

/** The day on which it began; where nobody knows, the one on which it was written down. */
const dayOfBleed = ({ bleed: { startedAt }, recordedAt }: StoredBleed, zone: Zone): LocalDate =>
  isKnown(startedAt) ? localDate(startedAt) : localDateAt(recordedAt, zone)

/** Each entry stands on the local day of its own zone (TIME-8). */
export const monthBody = (written: Written, reader: Reader): CalendarMonth => {
  const { bleeds, month, treatments, zone } = written
  const treatmentsByDay = Map.groupBy(treatments, ({ treatment }) => localDate(treatment.occurredAt))
  const bleedsByDay = Map.groupBy(bleeds, (stored) => dayOfBleed(stored, zone))
  const { from } = daysOf(month)
  return {
    month,
    zone,
    etag: etagOf(written),
    days: Array.from({ length: daysInMonth(month) }, (_, day) => {
      const date = LocalDate.make(addDays(from, day))
      return {
        date,
        treatments: (treatmentsByDay.get(date) ?? []).map(treatmentBody),
        bleeds: (bleedsByDay.get(date) ?? []).map((stored) => bleedBody(stored, reader))
      }
    })
  }
}
