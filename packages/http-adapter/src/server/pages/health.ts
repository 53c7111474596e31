/**
 * Whether the service runs, and whether it can serve: for whoever watches the machine, by status alone (OPS-2).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Ref from "effect/Ref"
import { Database } from "../../store/Database.ts"
import { currentCatalogue } from "../../store/catalogue/currentCatalogue.ts"
import { centres } from "../../store/centre/centres.ts"
import { readInstance } from "../../store/instance/readInstance.ts"
import { schemaState } from "../../store/schemaState.ts"
import { asNobody } from "../../store/transact.ts"
import { Stopping } from "../Stopping.ts"

const status = (code: 200 | 503) =>
  HttpServerResponse.jsonUnsafe({ status: code === 200 ? "ok" : "unavailable" }, { status: code })

/** The database answers within a second, in the schema of this version, with what every request needs. */
const isReady = Effect.gen(function* () {
  const { pending, unknown } = yield* schemaState
  if (pending.length > 0 || unknown.length > 0) return false
  const [, , known] = yield* asNobody(Effect.all([readInstance(), currentCatalogue(), centres()]))
  return known.length > 0
}).pipe(
  Effect.timeout("1 second"),
  Effect.catchCause((cause) =>
    Effect.as(
      Effect.logWarning("Not ready").pipe(
        Effect.annotateLogs({ event: "health.unready", reasons: cause.reasons.map(({ _tag }) => _tag).join(" ") })
      ),
      false
    )
  )
)

export const health = HttpRouter.use(
  Effect.fnUntraced(function* (router) {
    const database = yield* Database
    const stopping = yield* Stopping
    yield* router.add("GET", "/health/live", status(200))
    yield* router.add(
      "GET",
      "/health/ready",
      Effect.gen(function* () {
        if (yield* Ref.get(stopping)) return status(503)
        return status((yield* Effect.provideService(isReady, Database, database)) ? 200 : 503)
      })
    )
  })
)
