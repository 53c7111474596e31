/**
 * Ids of invented records: made when the record was, like those of a device, and the same for a seed (API-5).
 *
 * @since 0.1.0
 */
import { AccountId } from "../../person/AccountId.ts"
import { CentreId } from "../../person/Centre.ts"
import { hex, oneOf, type Random } from "./Random.ts"

/** The text of an id that was made at a time, in milliseconds since 1970. */
export const uuid7 = (random: Random, madeAt: number): string => {
  const made = madeAt.toString(16).padStart(12, "0")
  const variant = oneOf(random, ["8", "9", "a", "b"])
  return `${made.slice(0, 8)}-${made.slice(8)}-7${hex(random, 3)}-${variant}${hex(random, 3)}-${hex(random, 12)}`
}

/** The invented centre. */
export const centreId = CentreId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7c01")

/** A consultant who is plainly invented. */
export const consultant = AccountId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7c0d")
