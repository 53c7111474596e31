/**
 * The built pages of the diary: files whose name holds their hash are kept by browsers for ever, the page that names them never.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpStaticServer from "effect/http/HttpStaticServer"
import * as Path from "effect/Path"
import { Settings } from "../Settings.ts"

/** Vite writes hashed files here. */
const hashed = "/assets"

/**
 * Names that are not looked up: a source map shows the source, so builds make none, and none is served (control 52); a name longer
 * than 255 is no file's, and a fault of the file system.
 */
const isNoFile = (url: string): boolean => /\.map(?:\?|$)|[^/?]{256}/.test(url)

/**
 * Serves the folder of the settings, when there is one. Any other address that a browser asks a page from is the portal's to
 * resolve: it gets the one page.
 */
export const portal = HttpRouter.use(
  Effect.fnUntraced(function* (router) {
    const { portal: root } = yield* Settings
    if (root === undefined) return
    const path = yield* Path.Path
    const assets = yield* HttpStaticServer.make({
      root: path.join(root, hashed),
      index: undefined,
      cacheControl: "public, max-age=31536000, immutable"
    })
    const pages = yield* HttpStaticServer.make({ root, spa: true, cacheControl: "no-store" })
    const filesOnly = <E, R>(served: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>) =>
      Effect.flatMap(HttpServerRequest, ({ url }) =>
        isNoFile(url) ? Effect.succeed(HttpServerResponse.empty({ status: 404 })) : served
      )
    yield* router.prefixed(hashed).add("GET", "/*", filesOnly(assets))
    yield* router.add("GET", "/*", filesOnly(pages))
  })
)
