/**
 * C14: less at home than the emergency floor. It is asked of today and not of a month, and it is urgent (clinical 7.2, 7.6).
 *
 * @since 0.1.0
 */
import { emergencyFloor } from "../emergencyFloor.ts"
import type { HomeStock } from "../KeptRecords.ts"
import type { MeasureResult } from "../Measure.ts"
import { measured, notApplicable, type View } from "./View.ts"

/** C14: what is at home over what has to stay there, of the product where that is lowest. */
export const c14 = ({ asOf, records, thresholds }: View): MeasureResult => {
  const newest = new Map<string, HomeStock>()
  for (const row of records.stock) {
    const kept = newest.get(row.productId)
    if (row.on <= asOf && (kept === undefined || row.on >= kept.on)) newest.set(row.productId, row)
  }
  const [lowest, ...others] = [...newest.values()]
    .map((row) => ({ ...row, floor: emergencyFloor(row, asOf, thresholds) }))
    .toSorted((a, b) => a.atHome - a.floor - (b.atHome - b.floor))
  if (lowest === undefined) return notApplicable("C14", "not_known")
  const below = [lowest, ...others].filter(({ atHome, floor }) => atHome < floor)
  return measured("C14", below.length > 0 ? "raised" : "clear", {
    value: lowest.atHome - lowest.floor,
    numerator: lowest.atHome,
    denominator: lowest.floor,
    evidence: below.map(({ productId }) => productId)
  })
}
