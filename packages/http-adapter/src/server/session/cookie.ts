/**
 * The cookie of a session: a random value that only the browser holds, while the database knows its hash (ID-7).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as HttpEffect from "effect/http/HttpEffect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { createHash, randomBytes } from "node:crypto"
import { localSessionCookie, sessionCookie } from "../../api/authentication.ts"
import { SessionLife } from "../../store/session/SessionLife.ts"
import { isLoopbackHttp, Settings } from "../Settings.ts"

/** A new value: 32 random bytes. */
export const drawCookie = (): string => randomBytes(32).toString("base64url")

/** SHA-256, as the database knows it. */
export const hashOf = (cookie: string): Uint8Array => new Uint8Array(createHash("sha256").update(cookie).digest())

/** A browser keeps a `Secure` cookie, and one whose name begins with `__Host-`, only over https. */
const attributes = (origin: string) => {
  const isLocal = isLoopbackHttp(origin)
  return {
    name: isLocal ? localSessionCookie : sessionCookie,
    options: { path: "/", httpOnly: true, sameSite: "lax", secure: !isLocal } as const
  }
}

/** Puts the cookie into the answer of this request. */
export const giveCookie = Effect.fnUntraced(function* (cookie: string) {
  const { name, options } = attributes((yield* Settings).origin)
  const { absoluteHours } = yield* SessionLife
  yield* HttpEffect.appendPreResponseHandler((_request, response) =>
    Effect.orDie(HttpServerResponse.setCookie(response, name, cookie, { ...options, maxAge: `${absoluteHours} hours` }))
  )
})

/** Takes the cookie from the browser, and whatever it has cached; the entries that are not sent yet stay (ID-10). */
export const takeCookie = Effect.gen(function* () {
  const { name, options } = attributes((yield* Settings).origin)
  yield* HttpEffect.appendPreResponseHandler((_request, response) =>
    response.pipe(
      HttpServerResponse.expireCookie(name, options),
      Effect.orDie,
      Effect.map(HttpServerResponse.setHeader("clear-site-data", '"cache"'))
    )
  )
})
