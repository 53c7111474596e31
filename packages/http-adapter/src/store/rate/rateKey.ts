/**
 * The name of a limit's bucket.
 *
 * @since 0.1.0
 */
import { createHash } from "node:crypto"

/** What is limited (ID-11). */
export type Limited = "sign_in" | "sign_in_address" | "invitation_address" | "write"

/** Addresses and user names stand in the table as a hash only. */
export const rateKey = (limited: Limited, of: string): string =>
  `${limited}:${createHash("sha256").update(`${limited}:${of}`).digest("base64url")}`
