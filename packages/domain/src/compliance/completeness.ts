/**
 * Which of the fields that an entry must have are missing from it (clinical 5.9).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** The mandatory fields. `time` is missing where it was told as a day or a part of a day; `batch` where a line has no number. */
export const MissingField = Schema.Literals([
  "product",
  "presentation",
  "batch",
  "amount",
  "time",
  "reason",
  "site",
  "cause",
  "severity"
])
export type MissingField = typeof MissingField.Type
