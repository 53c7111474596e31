/** A recorded treatment as it would be typed, to be corrected. Law: what is read of it again says the same. */
import type { ExpiryDate } from "@haemtrack/domain/product/ExpiryDate"
import type { Described } from "../diary/describe.ts"
import { noDate, type TypedDate } from "../fields/dateFields.ts"
import { typedDate } from "../fields/digits.ts"
import { blankOn, type Box, emptyBox, type Fields } from "./Fields.ts"

type Line = Described["lines"][number] & { readonly presentationId: string }

/** What the form can hold of a treatment: of one that is recorded, and of a draft. */
type Editable = Described & { readonly lines: ReadonlyArray<Line> }

const typedExpiry = (expiry: ExpiryDate | undefined): TypedDate => {
  if (expiry === undefined) return noDate
  return expiry.precision === "day" ? typedDate(expiry.value) : { ...typedDate(`${expiry.value}-01`), day: "" }
}

const boxOf = ({ amount, batch, presentationId, vials }: Line): Box => ({
  ...emptyBox,
  presentationId,
  batch: batch.number ?? "",
  missingReason: batch.missingReason,
  expiry: typedExpiry(batch.expiry),
  vials: String(vials),
  amount: typedAmount(amount.value),
  isOwnAmount: true
})

/** A number as it is typed without doubt: `1.5` has one meaning, `1.125` would be asked about and gets a fourth decimal. */
const typedAmount = (value: number): string => {
  const text = String(value)
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text
}

/** @param home the person's own zone */
export const fieldsOf = (treatment: Editable, home: string): Fields => {
  const { fold, local, partOfDay, precision, zone } = treatment.occurredAt
  const isTimed = precision === "minute" || precision === "hour"
  return {
    ...blankOn(local.slice(0, 10), "another", zone),
    reason: treatment.reason,
    hour: isTimed ? local.slice(11, 13) : "",
    minutes: isTimed ? local.slice(14, 16) : "",
    isUnsure: precision !== "minute",
    precision,
    partOfDay,
    fold,
    isElsewhere: zone !== home,
    productId: treatment.productId,
    total: typedAmount(treatment.total.value),
    boxes: treatment.lines.map(boxOf)
  }
}
