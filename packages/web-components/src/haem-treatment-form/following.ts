/**
 * What follows from what was chosen: the only vial size of a product, and the amount of whole vials.
 *
 * @since 0.1.0
 */
import type { Product } from "../source/Source.ts"
import { readWhole } from "./digits.ts"
import type { Box, TypedTreatment } from "./TypedTreatment.ts"

const sizeOf = ({ presentations }: Product, { presentationId }: Box): string => {
  if (presentations.some(({ id }) => id === presentationId)) return presentationId
  const [only, ...others] = presentations
  return only && others.length === 0 ? only.id : ""
}

const amountOf = ({ presentations }: Product, { presentationId, vials }: Box): string => {
  const strength = presentations.find(({ id }) => id === presentationId)?.strength.value
  const opened = readWhole(vials, 3)
  return strength === undefined || opened === undefined ? "" : String((Math.round(strength * 1000) * opened) / 1000)
}

/** The form with every box brought up to date; an amount that the person typed stays. Law: idempotent. */
export const following = (typed: TypedTreatment, products: ReadonlyArray<Product>): TypedTreatment => {
  const product = products.find(({ id }) => id === typed.productId)
  if (product === undefined) return typed
  const boxes = typed.boxes.map((box) => {
    const sized = { ...box, presentationId: sizeOf(product, box) }
    return sized.isOwnAmount ? sized : { ...sized, amount: amountOf(product, sized) }
  })
  return { ...typed, boxes }
}
