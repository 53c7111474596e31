/**
 * Finds out who is asking: by the cookie alone, and as the database has it.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as HttpEffect from "effect/http/HttpEffect"
import { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpServerRespondable from "effect/http/HttpServerRespondable"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { Authentication, CurrentSession } from "../../api/authentication.ts"
import { TooManyRequests, Unauthenticated } from "../../api/errors.ts"
import { Actor } from "../../store/Actor.ts"
import { Database } from "../../store/Database.ts"
import { rateKey } from "../../store/rate/rateKey.ts"
import { takeToken, type Taken } from "../../store/rate/takeToken.ts"
import { asSession } from "../../store/transact.ts"
import { isUnsafe } from "../sameSite.ts"
import { isLoopbackHttp, Settings } from "../Settings.ts"
import { hashOf } from "./cookie.ts"

/** ID-11: writes of one account. */
const writes = { capacity: 120, windowSeconds: 60 }

/** What is left of the limit, on whatever answer follows (API-9). */
const announce = ({ remaining }: Taken) => {
  const refilledIn = Math.ceil(((writes.capacity - remaining) * writes.windowSeconds) / writes.capacity)
  return HttpEffect.appendPreResponseHandler((_request, response) =>
    Effect.succeed(
      HttpServerResponse.setHeaders(response, {
        "ratelimit-policy": `"writes";q=${writes.capacity};w=${writes.windowSeconds}`,
        ratelimit: `"writes";r=${remaining};t=${refilledIn}`
      })
    )
  )
}

/** Reads the session, slides its idle time and counts a write, in one transaction that stays whatever the write comes to. */
const begin = Effect.fnUntraced(function* (credential: Redacted.Redacted) {
  const cookie = Redacted.value(credential)
  if (cookie === "") return yield* new Unauthenticated({})
  const { method } = yield* HttpServerRequest
  return yield* asSession(
    { sessionHash: hashOf(cookie), purpose: "own_access" },
    Effect.gen(function* () {
      const actor = yield* Actor
      const taken = isUnsafe(method)
        ? yield* takeToken({ key: rateKey("write", actor.accountId), ...writes })
        : undefined
      return { actor, taken }
    })
  ).pipe(Effect.catchTag("SessionEnded", () => Effect.fail(new Unauthenticated({}))))
})

export const authentication = Layer.effect(
  Authentication,
  Effect.gen(function* () {
    const database = yield* Database
    const { origin } = yield* Settings

    const signedIn = <E, R>(
      handled: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>,
      credential: Redacted.Redacted
    ) =>
      Effect.gen(function* () {
        const { actor, taken } = yield* Effect.provideService(begin(credential), Database, database)
        if (taken !== undefined) yield* announce(taken)
        // Answered and not failed: after a failure the next scheme would be asked, and say that nobody is signed in.
        if (taken?.allowed === false) {
          return yield* HttpServerRespondable.toResponse(
            new TooManyRequests({ retryAfterSeconds: taken.retryAfterSeconds })
          )
        }
        return yield* Effect.provideService(handled, CurrentSession, actor)
      })

    return Authentication.of({
      session: (handled, { credential }) => signedIn(handled, credential),
      sessionLocal: (handled, { credential }) =>
        isLoopbackHttp(origin) ? signedIn(handled, credential) : Effect.fail(new Unauthenticated({}))
    })
  })
)
