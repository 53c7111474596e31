/**
 * Headers that a request carries and an answer returns.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Same key, same body: the stored answer again, for 90 days (API-4). */
export const IdempotencyKey = { "idempotency-key": Schema.String.check(Schema.isPattern(/^[A-Za-z0-9_-]{1,64}$/)) }

/** The version that a change was made from: `"3"`; `*` is refused (API-6). */
export const IfMatch = { "if-match": Schema.String.check(Schema.isPattern(/^"[1-9]\d{0,8}"$/)) }

/** The version of the record in the answer. */
export const ETag = { etag: Schema.String }

/** `ETag` of a version. Law: `versionOf(etag(n)) = n`. */
export const etag = (version: number): string => `"${version}"`

/** The version that an `If-Match` names. */
export const versionOf = (ifMatch: string): number => Number(ifMatch.slice(1, -1))
