/**
 * A request that names itself by a key, so that sending it again after a lost answer does nothing twice (API-4).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** What a key is one of: the account at work, and this. `bodyHash` is the SHA-256 of the canonical body. */
export interface Keyed {
  readonly method: "POST"
  readonly path: string
  readonly key: string
  readonly bodyHash: Uint8Array
}

/** The answer that was given: kept as it was sent, so that the repeated one is the same to the byte. */
export const Answer = Schema.Struct({
  status: Schema.Int,
  headers: Schema.Record(Schema.String, Schema.String),
  body: Schema.String
})
export type Answer = typeof Answer.Type

/**
 * What a request with a key turns out to be. `New`: do the work; `Replay`: it was done, answer this; `Reused`: the key was
 * used for another body; `InProgress`: the same request is at work at this moment.
 */
export const Attempt = Schema.TaggedUnion({ New: {}, Replay: { answer: Answer }, Reused: {}, InProgress: {} })
export type Attempt = typeof Attempt.Type
