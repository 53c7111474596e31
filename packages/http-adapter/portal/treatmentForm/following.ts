/** What follows from what was chosen: the only vial size of a product, and the amount of whole vials. */
import type { ProductItem, Products } from "../../src/api/catalogue.ts"
import { readWhole } from "../fields/digits.ts"
import type { Box, Fields } from "./Fields.ts"

const sizeOf = (product: ProductItem, box: Box): string => {
  if (product.presentations.some(({ id }) => id === box.presentationId)) return box.presentationId
  const [only, ...others] = product.presentations
  return others.length === 0 ? only.id : ""
}

const amountOf = (product: ProductItem, box: Box): string => {
  const strength = product.presentations.find(({ id }) => id === box.presentationId)?.strength.value
  const vials = readWhole(box.vials, 3)
  return strength === undefined || vials === undefined ? "" : String((Math.round(strength * 1000) * vials) / 1000)
}

/** The form with every box brought up to date; an amount that the person typed stays. Law: idempotent. */
export const following = (fields: Fields, { items }: Products): Fields => {
  const product = items.find(({ id }) => id === fields.productId)
  if (product === undefined) return fields
  const boxes = fields.boxes.map((box) => {
    const sized = { ...box, presentationId: sizeOf(product, box) }
    return sized.isOwnAmount ? sized : { ...sized, amount: amountOf(product, sized) }
  })
  return { ...fields, boxes }
}
