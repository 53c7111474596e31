/**
 * A treatment as it would be typed: to be corrected, or to be had once more.
 *
 * @since 0.1.0
 */
import type { EditableTreatment, Expiry, TreatmentLine } from "../source/Treatment.ts"
import { typedDate } from "./digits.ts"
import { noDate, type TypedDate } from "./TypedTime.ts"
import { blank, type Box, emptyBox, type TypedTreatment } from "./TypedTreatment.ts"

/** The date on a box as it would be typed: without a day where none is printed. */
export const typedExpiry = (expiry: Expiry | undefined): TypedDate => (expiry ? typedDate(expiry.value) : noDate)

/** A number as it is typed without doubt: `1.5` has one meaning, `1.125` would be asked about and gets a fourth decimal. */
const typedAmount = (value: number): string => {
  const text = String(value)
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text
}

const boxOf = ({ amount, batch, presentationId, vials }: TreatmentLine): Box => ({
  ...emptyBox,
  presentationId,
  batch: batch.number ?? "",
  missingReason: batch.missingReason ?? "",
  expiry: typedExpiry(batch.expiry),
  vials: String(vials),
  amount: typedAmount(amount.value),
  isOwnAmount: true
})

/**
 * Law: what `readTreatment` reads of it says the same.
 *
 * @param home the person's own zone
 */
export const typedOf = (
  { bleedId = "", lines, occurredAt, productId, reason, total }: EditableTreatment,
  home: string
): TypedTreatment => {
  const { local, precision, zone } = occurredAt
  const isTimed = precision === "minute" || precision === "hour"
  return {
    ...blank(zone),
    reason,
    bleed: bleedId,
    date: typedDate(local),
    hour: isTimed ? local.slice(11, 13) : "",
    minutes: isTimed ? local.slice(14, 16) : "",
    offset: isTimed && occurredAt.offsetMinutes !== undefined ? String(occurredAt.offsetMinutes) : "",
    isUnsure: precision !== "minute",
    precision,
    partOfDay: precision === "part_of_day" ? occurredAt.partOfDay : "",
    fold: isTimed ? (occurredAt.fold ?? "") : "",
    isElsewhere: zone !== home,
    productId,
    total: typedAmount(total.value),
    boxes: lines.map(boxOf)
  }
}
