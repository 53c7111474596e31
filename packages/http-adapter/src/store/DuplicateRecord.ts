/**
 * A record cannot be written because its id is in use: perhaps it was sent before, perhaps another diary has it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** An id names one record of all diaries (DB-2). Which record has it is not said: it may be one that the sender must not see. */
export class DuplicateRecord extends Schema.TaggedError<DuplicateRecord>()("DuplicateRecord", {}) {}
