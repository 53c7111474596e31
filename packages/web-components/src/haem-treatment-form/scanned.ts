/**
 * What the code of a box fills in: the first box without a batch, else one more.
 *
 * @since 0.1.0
 */
import type { Scan } from "../source/Source.ts"
import { typedExpiry } from "./typedOf.ts"
import { type Box, emptyBox, type TypedTreatment } from "./TypedTreatment.ts"

const isUntouched = ({ batch, missingReason }: Box): boolean => batch === "" && missingReason === ""

/** A code of another product than the one chosen fills in nothing: one treatment is of one product. */
export const isOtherProduct = ({ productId }: Scan, typed: TypedTreatment): boolean =>
  productId !== undefined && typed.productId !== "" && productId !== typed.productId

/** What changes by the code, and the place of the box that it filled in. Law: every other box stays as it was. */
export const scanned = (
  scan: Scan,
  typed: TypedTreatment
): Pick<TypedTreatment, "productId" | "boxes"> & { readonly place: number } => {
  const untouched = typed.boxes.findIndex(isUntouched)
  const place = untouched === -1 ? typed.boxes.length : untouched
  const before = typed.boxes[place] ?? emptyBox
  const box: Box = {
    ...before,
    batch: scan.batch ?? "",
    expiry: typedExpiry(scan.expiry),
    presentationId: scan.presentationId ?? before.presentationId,
    checks: scan.checks
  }
  return { productId: scan.productId ?? typed.productId, boxes: typed.boxes.toSpliced(place, 1, box), place }
}
