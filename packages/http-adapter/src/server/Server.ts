/**
 * The service: every route, with what they need of the installation left open for whoever starts it.
 *
 * @since 0.1.0
 */
import * as ByteSize from "effect/ByteSize"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as HttpRouter from "effect/http/HttpRouter"
import * as Layer from "effect/Layer"
import { Api } from "../api/Api.ts"
import type { AuditKey } from "../store/audit/AuditKey.ts"
import type { Database } from "../store/Database.ts"
import { catalogue } from "./catalogue.ts"
import { centre } from "./centre.ts"
import type { CursorKey } from "./cursor.ts"
import { bleeds } from "./diary/bleeds.ts"
import { treatments } from "./diary/treatments.ts"
import { edge } from "./edge/edge.ts"
import { unrouted } from "./edge/unrouted.ts"
import { health } from "./pages/health.ts"
import { openApiPages } from "./pages/openapi.ts"
import { portal } from "./pages/portal.ts"
import * as Passwords from "./passwords/Passwords.ts"
import { persons } from "./people/persons.ts"
import { problemDetails } from "./problem/problemDetails.ts"
import { sameSite } from "./sameSite.ts"
import { authentication } from "./session/authentication.ts"
import { joining, session } from "./session/handlers.ts"
import { Settings } from "./Settings.ts"

/** What handlers ask for while they answer: the services of the whole installation, handed to each request. */
type Asked = Database | AuditKey | CursorKey | Passwords.Passwords | Settings

const handed = Layer.effectContext(Effect.context<Asked>())

/** The contract with its answers. Middleware stands outside the groups, which ask for it when they are built. */
const api = HttpApiBuilder.layer(Api).pipe(
  Layer.provide([joining, session, persons, treatments, bleeds, catalogue, centre]),
  HttpRouter.provideRequest(handed),
  Layer.provide([authentication, sameSite, problemDetails])
)

/** Every route. Needs the database, the keys, the settings and a `Kdf` with argon2id. */
const routes = Layer.mergeAll(edge, api, unrouted, health, openApiPages, portal).pipe(Layer.provide(Passwords.layer))

/** Serves the routes on the `HttpServer` at hand; nothing is logged of a request but the line of the edge. */
export const layer = Layer.unwrap(
  Effect.map(Settings, ({ maxBodyKib }) =>
    HttpRouter.serve(routes, { disableLogger: true, disableListenLog: true }).pipe(
      Layer.provide(Layer.succeed(HttpIncomingMessage.MaxBodySize, ByteSize.kibibytes(maxBodyKib)))
    )
  )
)
