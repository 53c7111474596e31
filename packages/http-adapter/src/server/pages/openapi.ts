/**
 * The contract as OpenAPI 3.1: public, because nothing about anybody is in it (API-13).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as OpenApi from "effect/http-api/OpenApi"
import * as HttpRouter from "effect/http/HttpRouter"
import { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { createHash } from "node:crypto"
import { Api } from "../../api/Api.ts"
import { docsPage } from "./docsPage.ts"

/** The document as it is served and as the repository keeps it. */
export const openApi = () => OpenApi.fromApi(Api)

const etagOf = (text: string): string => `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`

/** The same text for everybody: a browser may keep it, and asks whether it changed. */
const cached = (text: string, contentType: string) => {
  const headers = { etag: etagOf(text), "cache-control": "no-cache" }
  const whole = HttpServerResponse.text(text, { headers, contentType })
  return Effect.map(HttpServerRequest, (request) =>
    request.headers["if-none-match"] === headers.etag ? HttpServerResponse.empty({ status: 304, headers }) : whole
  )
}

/** The document, and a page made from it that a person can read. Both are made when they are first asked for. */
export const openApiPages = HttpRouter.use(
  Effect.fnUntraced(function* (router) {
    const document = yield* Effect.cached(Effect.sync(() => cached(JSON.stringify(openApi()), "application/json")))
    const page = yield* Effect.cached(Effect.sync(() => cached(docsPage(openApi()), "text/html; charset=utf-8")))
    yield* router.add("GET", "/api/v1/openapi.json", Effect.flatten(document))
    yield* router.add("GET", "/api/docs", Effect.flatten(page))
  })
)
