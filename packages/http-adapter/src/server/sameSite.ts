/**
 * Refuses a change that a page of somebody else may have asked the browser for (ID-9).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type { Headers } from "effect/http/Headers"
import { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as Layer from "effect/Layer"
import { SameSite } from "../api/authentication.ts"
import { CrossSiteRequest } from "../api/errors.ts"
import { Settings } from "./Settings.ts"

/** GET and HEAD change nothing, and the contract has no other safe method. */
export const isUnsafe = (method: string): boolean => method !== "GET" && method !== "HEAD"

/**
 * Whether the diary's own pages sent it: no form can add the header, and the browser says where a request comes from. An
 * older browser does not say it by `Sec-Fetch-Site`, but by `Origin`.
 */
const isOwn = (headers: Headers, origin: string): boolean => {
  if (headers["x-haem-request"] !== "1") return false
  const site = headers["sec-fetch-site"]
  return site === undefined ? headers["origin"] === origin : site === "same-origin"
}

export const sameSite = Layer.effect(
  SameSite,
  Effect.map(
    Settings,
    ({ origin }) =>
      (handled) =>
        HttpServerRequest.pipe(
          Effect.filterOrFail(
            ({ headers, method }) => !isUnsafe(method) || isOwn(headers, origin),
            () => new CrossSiteRequest({})
          ),
          Effect.andThen(handled)
        )
  )
)
