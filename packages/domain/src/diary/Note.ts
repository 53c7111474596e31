/**
 * What the person adds in their own words.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** At most 2,000 characters (API-11), with line breaks, without other control characters or those that turn the direction (I18N-4). */
export const Note = Schema.String.check(
  Schema.isPattern(/^(?:\n|[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]){0,2000}$/u)
)
