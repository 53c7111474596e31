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
import * as Result from "effect/Result"
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

/**
 * The body in its canonical form (RFC 8785), so that spaces and the order of members do not matter. What has none is taken as it
 * was sent: where no body is asked for it is nobody's to refuse, and half a character is the domain's.
 */
const canonical = (text: string): string =>
  Result.getOrElse(
    Result.try(() => canonicalize(JSON.parse(text)) ?? text),
    () => text
  )

const bodyHash = (text: string): Uint8Array => new Uint8Array(createHash("sha256").update(canonical(text)).digest())

/**
 * Does the work unless it was done before. Everything is in the transaction at work.
 *
 * @param path of the endpoint with its ids, whatever spelling of it the client has chosen
 */
export const once = Effect.fnUntraced(function* <A, E, R>(
  { key, path, request }: { readonly key: string; readonly path: string; readonly request: HttpServerRequest },
  work: Effect.Effect<Done<A>, E, R>
) {
  const text = yield* Effect.orDie(request.text)
  const keyed = { method: "POST", path, key, bodyHash: bodyHash(text) } as const
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
