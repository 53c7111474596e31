/**
 * A sentence that staff write beside a decision: a reason, a note of evidence. It is shown to the person whom it is about.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** 1 to 500 characters, no space at either end, no control or direction character. */
export const Remark = Schema.String.check(
  Schema.isPattern(/^[^\p{C}\p{Z}](?:[^\p{C}\p{Zl}\p{Zp}]{0,498}[^\p{C}\p{Z}])?$/u)
).pipe(Schema.brand("Remark"))
export type Remark = typeof Remark.Type
