/**
 * What happens to every request around the routes: it gets a name, is held to the limits, is answered with a problem when
 * anything goes wrong, and leaves one line in the log.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpServerRespondable from "effect/http/HttpServerRespondable"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { InternalError, MalformedRequest } from "../../api/errors.ts"
import { announced } from "../problem/announced.ts"
import { problemOf, problemOfStatus, traceOf } from "../problem/faultOf.ts"
import { Settings } from "../Settings.ts"
import { RequestId, requestIdOf } from "./RequestId.ts"
import { securityHeaders } from "./securityHeaders.ts"

/** Longest address, most query parameters (API-11). */
const longestUrl = 4096
const mostParameters = 30

/** Whether an address is within the limits, and says nothing twice: two readers of `?a=1&a=2` may differ (control 58). */
export const isPlainUrl = (url: string): boolean => {
  if (url.length > longestUrl) return false
  const start = url.indexOf("?")
  if (start === -1) return true
  const names = [...new URLSearchParams(url.slice(start)).keys()]
  return names.length <= mostParameters && new Set(names).size === names.length
}

const problem = (error: HttpServerRespondable.Respondable) => HttpServerRespondable.toResponse(error)

/** A framework's own refusal says nothing but its status. */
const isBare = ({ body, status }: HttpServerResponse.HttpServerResponse): boolean =>
  status >= 400 && body._tag === "Empty"

/** Every fault becomes a problem. A client that has gone is answered nothing. */
const withProblems = <E, R>(handled: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>) =>
  handled.pipe(
    Effect.flatMap((response) =>
      isBare(response) ? problem(problemOfStatus(response.status)) : Effect.succeed(response)
    ),
    Effect.catchCause((cause) => {
      if (Cause.hasInterruptsOnly(cause)) return Effect.failCause(cause)
      const known = problemOf(cause)
      return known === undefined
        ? Effect.logError("A request failed").pipe(
            Effect.annotateLogs({ event: "request.failed", ...traceOf(cause) }),
            Effect.andThen(problem(new InternalError({})))
          )
        : problem(known)
    })
  )

/** A request of HTTP/1.1 names its host (RFC 9112, 3.2). */
const withinLimits = <E, R>(handled: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>) =>
  Effect.flatMap(HttpServerRequest, ({ headers, url }) =>
    isPlainUrl(url) && headers["host"] !== undefined ? handled : problem(new MalformedRequest({}))
  )

/** One line a request: the route's pattern, and nothing of what was in the place of its parameters (OPS-4). */
const withLog = <E, R>(handled: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>) =>
  Effect.gen(function* () {
    const { method } = yield* HttpServerRequest
    const start = yield* Clock.currentTimeMillis
    const response = yield* handled
    const matched = yield* Effect.withFiber((fiber) =>
      Effect.succeed(Context.getOrUndefined(fiber.context, HttpRouter.RouteContext))
    )
    const route = matched?.route.path ?? "none"
    if (!route.startsWith("/health/")) {
      yield* Effect.logInfo("A request was answered").pipe(
        Effect.annotateLogs({
          event: "request.answered",
          method,
          route,
          status: response.status,
          ms: (yield* Clock.currentTimeMillis) - start
        })
      )
    }
    return response
  })

/** The outermost: the name, the headers of every answer, and no copy of a record in any cache. */
const withName =
  (headers: Readonly<Record<string, string>>) =>
  <E, R>(handled: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>) =>
    Effect.gen(function* () {
      const request = yield* HttpServerRequest
      const requestId = requestIdOf(request.headers["x-request-id"])
      const response = yield* handled.pipe(
        Effect.annotateLogs({ requestId }),
        Effect.provideService(RequestId, requestId)
      )
      return HttpServerResponse.setHeaders(announced(response, requestId), {
        ...headers,
        "x-request-id": requestId,
        "cache-control": response.headers["cache-control"] ?? "no-store"
      })
    })

/** Adds the edge to a router. */
export const edge = HttpRouter.use(
  Effect.fnUntraced(function* (router) {
    const headers = securityHeaders((yield* Settings).origin)
    // The first that is added is the outermost.
    yield* router.addGlobalMiddleware(withName(headers))
    yield* router.addGlobalMiddleware(withLog)
    yield* router.addGlobalMiddleware(withProblems)
    yield* router.addGlobalMiddleware(withinLimits)
  })
)
