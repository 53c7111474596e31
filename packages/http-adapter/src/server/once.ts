/**
 * A request that creates something is done once, however often it is sent with the same key (API-4).
 *
 * @since 0.1.0
 */
import canonicalize from "canonicalize"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Option from "effect/Option"
import { createHash } from "node:crypto"
import { IdempotencyInProgress, IdempotencyKeyReused } from "../api/errors.ts"
import type { Answer } from "../store/idempotency/Attempt.ts"
import { beginOnce } from "../store/idempotency/beginOnce.ts"
import { finishOnce } from "../store/idempotency/finishOnce.ts"

/** What the work came to: `answer` is sent now, `kept` to whoever sends the request again. */
export interface Done<A> {
  readonly result: A
  readonly answer: Answer
  readonly kept: Answer
}

/** What was sent, and what the work came to when it was done now. */
export interface Once<A> {
  readonly response: HttpServerResponse.HttpServerResponse
  readonly result: Option.Option<A>
}

const respond = ({ body, headers, status }: Answer) =>
  HttpServerResponse.text(body, { status, headers, contentType: "application/json" })

/** SHA-256 of the body in its canonical form (RFC 8785), so that spaces and the order of members do not matter. */
const bodyHash = (text: string): Uint8Array => {
  const canonical = text === "" ? "" : canonicalize(JSON.parse(text))
  if (canonical === undefined) throw new RangeError("once: a body that was parsed has a canonical form")
  return new Uint8Array(createHash("sha256").update(canonical).digest())
}

/** The path alone: no endpoint that creates takes a query. */
const pathOf = ({ url }: HttpServerRequest): string => url.replace(/\?.*$/s, "")

/** Does the work unless it was done before. Everything is in the transaction at work. */
export const once = Effect.fnUntraced(function* <A, E, R>(
  { key, request }: { readonly key: string; readonly request: HttpServerRequest },
  work: Effect.Effect<Done<A>, E, R>
) {
  const text = yield* Effect.orDie(request.text)
  const keyed = { method: "POST", path: pathOf(request), key, bodyHash: bodyHash(text) } as const
  const attempt = yield* beginOnce(keyed)
  switch (attempt._tag) {
    case "InProgress":
      return yield* new IdempotencyInProgress({})
    case "Reused":
      return yield* new IdempotencyKeyReused({})
    case "Replay": {
      const response = HttpServerResponse.setHeader(respond(attempt.answer), "idempotent-replay", "true")
      return { response, result: Option.none() } satisfies Once<A>
    }
    case "New": {
      const { answer, kept, result } = yield* work
      yield* finishOnce(keyed, kept)
      return { response: respond(answer), result: Option.some(result) } satisfies Once<A>
    }
  }
})
