/**
 * An answer as it is sent and kept: encoded once, so that a repetition is the same to the byte.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Answer } from "../store/idempotency/Attempt.ts"

/** Makes answers of one kind. A record that does not fit its schema is a defect. */
export const answers = <S extends Schema.Codec<unknown, unknown>>(schema: S) => {
  const encode = Schema.encodeEffect(Schema.fromJsonString(schema))
  return Effect.fnUntraced(function* (status: 200 | 201, body: S["Type"], headers: Answer["headers"]) {
    const answer: Answer = { status, headers, body: yield* Effect.orDie(encode(body)) }
    return answer
  })
}
