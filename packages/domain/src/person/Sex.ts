/**
 * A person's sex, as exchange formats ask for it; the diary itself does not.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 4.10. */
export const Sex = Schema.Literals(["male", "female", "other", "unknown"])
export type Sex = typeof Sex.Type
