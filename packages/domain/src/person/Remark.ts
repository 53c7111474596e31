/**
 * A sentence that staff write beside a decision: a reason, a note of evidence. It is shown to the person whom it is about.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Most characters of a remark (this project). */
export const maxRemark = 500

/** 1 to {@link maxRemark} characters, no space at either end, no control or direction character but the line break. */
export const Remark = Schema.String.check(
  Schema.isMaxLength(maxRemark),
  Schema.isPattern(/^[^\p{C}\p{Z}](?:(?:[^\p{C}\p{Zl}\p{Zp}]|\n)*[^\p{C}\p{Z}])?$/u)
).pipe(Schema.brand("Remark"))
export type Remark = typeof Remark.Type
