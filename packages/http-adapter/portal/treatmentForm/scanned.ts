/** What the code of a box fills in: the first box without a batch, else one more. */
import type { ExpiryDate } from "@haemtrack/domain/product/ExpiryDate"
import type { Scan } from "../../src/api/catalogue.ts"
import { noDate, type TypedDate } from "../fields/dateFields.ts"
import { typedDate } from "../fields/digits.ts"
import { type Box, emptyBox, type Fields } from "./Fields.ts"

const typedExpiry = (expiry: ExpiryDate): TypedDate =>
  expiry.precision === "day" ? typedDate(expiry.value) : { ...typedDate(`${expiry.value}-01`), day: "" }

const isUntouched = ({ batch, missingReason }: Box): boolean => batch === "" && missingReason === undefined

/** A code of another product than the one chosen fills in nothing: one treatment is of one product. */
export const isOtherProduct = ({ productId }: Scan, fields: Fields): boolean =>
  productId !== undefined && fields.productId !== "" && productId !== fields.productId

/** What changes by the code, and the place of the box that it filled in. Law: every other box stays as it was. */
export const scanned = (
  scan: Scan,
  fields: Fields
): Pick<Fields, "productId" | "boxes"> & { readonly place: number } => {
  const untouched = fields.boxes.findIndex(isUntouched)
  const place = untouched === -1 ? fields.boxes.length : untouched
  const box: Box = {
    ...(fields.boxes[place] ?? emptyBox),
    batch: scan.batch ?? "",
    expiry: scan.expiry === undefined ? noDate : typedExpiry(scan.expiry),
    presentationId: scan.presentationId ?? fields.boxes[place]?.presentationId ?? "",
    checks: scan.checks
  }
  const boxes = place === fields.boxes.length ? [...fields.boxes, box] : fields.boxes.with(place, box)
  return { productId: scan.productId ?? fields.productId, boxes, place }
}
