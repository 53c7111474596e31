/**
 * Addresses of the API that do not exist, and addresses that do with a method that they do not take.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as HttpApi from "effect/http-api/HttpApi"
import type { HttpMethod } from "effect/http/HttpMethod"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerRespondable from "effect/http/HttpServerRespondable"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { Api } from "../../api/Api.ts"
import { MethodNotAllowed, RouteNotFound } from "../../api/errors.ts"

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const

/** The methods of each path of the contract, and of the pages beside it. */
export const routes = (): ReadonlyMap<string, ReadonlyArray<HttpMethod>> => {
  const found = new Map<string, ReadonlyArray<HttpMethod>>(
    ["/api/v1/openapi.json", "/api/docs", "/health/live", "/health/ready"].map((path) => [path, ["GET"]])
  )
  HttpApi.reflect(Api, {
    onGroup: () => {},
    onEndpoint: ({ endpoint: { method, path } }) => {
      found.set(path, [...(found.get(path) ?? []), method])
    }
  })
  return found
}

const notAllowed = (taken: ReadonlyArray<HttpMethod>) =>
  Effect.map(
    HttpServerRespondable.toResponse(new MethodNotAllowed({})),
    HttpServerResponse.setHeader("allow", [...taken, ...(taken.includes("GET") ? ["HEAD"] : [])].join(", "))
  )

/** Adds 405 with `Allow` for every known path, and 404 for the rest of `/api` and `/health`. */
export const unrouted = HttpRouter.use(
  Effect.fnUntraced(function* (router) {
    for (const [path, taken] of routes()) {
      for (const method of methods.filter((each) => !taken.includes(each))) {
        yield* router.add(method, `/${path.slice(1)}`, notAllowed(taken))
      }
    }
    // For GET alone, which the portal would answer with its page: of other methods the router itself says that there is nothing,
    // and HEAD, for which it looks up GET, must find the route of that.
    const nothing = HttpServerRespondable.toResponse(new RouteNotFound({}))
    yield* router.add("GET", "/api/*", nothing)
    yield* router.add("GET", "/health/*", nothing)
  })
)
