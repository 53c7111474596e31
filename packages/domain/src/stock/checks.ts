/**
 * The three checks of a scanned box: is it your product, is it in date, is it recalled.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { LocalDate } from "../calendar/LocalDate.ts"
import type { BatchNumber } from "../product/BatchNumber.ts"
import { byGtin, type Catalogue } from "../product/Catalogue.ts"
import type { ExpiryDate } from "../product/ExpiryDate.ts"
import type { Gs1Scan } from "../product/Gs1Scan.ts"
import { isUsable } from "./expiry.ts"
import type { Location } from "./Location.ts"
import type { RecallId } from "./Movement.ts"
import { isInForce, match, reaches } from "./recall/reach.ts"
import type { Recall } from "./recall/Recall.ts"

/** Codes 5.4. `unknown` is shown as "Not known yet" and is never a pass. */
export const Check = Schema.Literals(["pass", "fail", "unknown"])
export type Check = typeof Check.Type

/** What a box says of itself, as far as it could be read. */
export interface Box {
  readonly productId?: string
  readonly batch?: BatchNumber
  readonly expiry?: ExpiryDate
}

/** What is known where the box is scanned; what is not at hand is left out. */
export interface AtHand {
  /** The products of the person's plan. */
  readonly plan?: ReadonlyArray<string>
  readonly recalls?: ReadonlyArray<Recall>
  readonly place: Location
  /** The day where the person is. */
  readonly on: LocalDate
}

/** The answers, and the recalls of a batch that is only alike: a question to the person, which changes no answer (clinical 6.10). */
export interface Checks {
  readonly product: Check
  readonly expiry: Check
  readonly recall: Check
  readonly possiblyRecalledBy: ReadonlyArray<RecallId>
}

/** What a scan says of the box; a pack that the catalogue does not know has no product. */
export const boxOf = ({ batch, expiry, gtin }: Gs1Scan, catalogue: Catalogue): Box => {
  const known = gtin === undefined ? undefined : byGtin(catalogue, gtin)
  return {
    ...(known === undefined ? {} : { productId: known.product.id }),
    ...(batch === undefined ? {} : { batch }),
    ...(expiry === undefined ? {} : { expiry })
  }
}

const check = (passes: boolean): Check => (passes ? "pass" : "fail")

/** The three checks. Law: with less at hand an answer stays as it was or becomes `unknown`. */
export const checks = ({ batch, expiry, productId }: Box, { on, place, plan, recalls }: AtHand): Checks => {
  const item = productId === undefined || batch === undefined ? undefined : { productId, batch }
  const matching =
    item === undefined || recalls === undefined
      ? undefined
      : recalls
          .filter((recall) => isInForce(recall) && reaches(recall.level, place))
          .map(({ id, ...recall }) => ({ id, match: match(recall, item) }))
  return {
    product: plan === undefined || productId === undefined ? "unknown" : check(plan.includes(productId)),
    expiry: expiry === undefined ? "unknown" : check(isUsable(on, expiry)),
    recall: matching === undefined ? "unknown" : check(matching.every((each) => each.match !== "exact")),
    possiblyRecalledBy: (matching ?? []).filter((each) => each.match === "possible").map(({ id }) => id)
  }
}
