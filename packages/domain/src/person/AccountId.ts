/**
 * Who signed in: the account of a member of staff, of a carer or of the person themselves.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Uuid7 } from "./Uuid7.ts"

/** The id of an account. What is written down of a decision holds it, and the name and role stand in the access record. */
export const AccountId = Uuid7.pipe(Schema.brand("AccountId"))
export type AccountId = typeof AccountId.Type
