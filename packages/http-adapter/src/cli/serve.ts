/**
 * `haemtrack serve`: checks everything, then serves the diary until it is asked to stop (OPS-5).
 *
 * @since 0.1.0
 */
import * as NodeCrypto from "@effect/platform-node/NodeCrypto"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { demonstrationCatalogue } from "@haemtrack/domain/product/demonstrationCatalogue"
import { starterCatalogue } from "@haemtrack/domain/product/starterCatalogue"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Config } from "../Config.ts"
import { CursorKey } from "../server/cursor.ts"
import { httpServer } from "../server/edge/httpServer.ts"
import * as Passwords from "../server/passwords/Passwords.ts"
import * as Server from "../server/Server.ts"
import { Settings } from "../server/Settings.ts"
import { Stopping } from "../server/Stopping.ts"
import { anyAccount } from "../store/account/anyAccount.ts"
import { AuditKey } from "../store/audit/AuditKey.ts"
import { Database } from "../store/Database.ts"
import { SessionLife } from "../store/session/SessionLife.ts"
import { asNobody } from "../store/transact.ts"
import { beginInstallation, findKeys, keysOf } from "./beginInstallation.ts"
import { CommandFailed } from "./CommandFailed.ts"
import { databaseChecks } from "./databaseChecks.ts"
import { clear, demonstrationOf, loginLines } from "./demonstration/demonstration.ts"
import { writeWorld } from "./demonstration/writeWorld.ts"
import * as Holder from "./Holder.ts"
import { loadConfig } from "./loadConfig.ts"
import { log } from "./log.ts"
import { openDatabase } from "./openDatabase.ts"
import { prepareDatabase, refuseSecondCentre } from "./prepareDatabase.ts"
import { refuseUnsafe, type ServeFlags } from "./refuseUnsafe.ts"
import { say } from "./say.ts"
import { selfTests } from "./selfTests.ts"
import { staffLink } from "./staffLink.ts"

/** The built pages: beside the build of the service, and where a checkout's build puts them. */
const portal = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "../../dist/portal" : "../portal", import.meta.url)
)

const settingsOf = (config: Config, { demo }: ServeFlags): Settings["Service"] => ({
  origin: config.origin,
  demonstration: demo,
  centrePhone: config.centrePhone,
  notices: config.databaseUrl === undefined ? ["no_second_factor", "embedded_database"] : ["no_second_factor"],
  testNhsNumbers: config.testNhsNumbers,
  passwordHash: config.passwordHash,
  maxBodyKib: config.maxBodyKib,
  portal: existsSync(portal) ? portal : undefined
})

const listening = (config: Config) =>
  NodeHttpServer.layer(() => httpServer(config.origin), {
    host: config.host,
    port: config.port,
    gracefulShutdownTimeout: Duration.seconds(config.shutdownSeconds)
  }).pipe(
    Layer.catchTag("ServeError", () =>
      Layer.effectContext(
        Effect.fail(
          new CommandFailed({
            why: "unreachable",
            sentences: [
              `Port ${config.port} is taken, or may not be used.`,
              "Stop what uses it, or choose another port with HAEMTRACK_PORT."
            ]
          })
        )
      )
    )
  )

/** The sentences that whoever starts the service reads. */
const announcement = Effect.fnUntraced(function* (config: Config) {
  const { engine } = yield* Database
  const what =
    engine === "embedded"
      ? "Haemtrack, for trying out and tests: survives a crash, not a power cut."
      : "Haemtrack, on PostgreSQL."
  const pages = existsSync(portal)
    ? []
    : ["The pages are not built yet: only the API is served. npm start builds them."]
  const hasAccount = yield* asNobody(anyAccount())
  const first = hasAccount
    ? []
    : [
        "Nobody can sign in yet. Whoever opens this link makes the first account, a data manager's. It works once, within 24 hours:",
        yield* staffLink("data_manager", config.origin)
      ]
  return [what, ...pages, `Open ${config.origin}`, ...first]
})

const checkMachine = Effect.gen(function* () {
  const failed = (yield* selfTests).filter(({ state }) => state === "fail")
  const [first, ...others] = failed.map(({ mend = "", says }) => `${says}. ${mend}`)
  if (first !== undefined) return yield* new CommandFailed({ why: "failed_check", sentences: [first, ...others] })
})

/** Serves until it is interrupted. The steps are those of OPS-5, in that order. */
const served = Effect.fnUntraced(function* (config: Config, flags: ServeFlags) {
  const found = yield* findKeys(config.keysFile)
  const replies = yield* Deferred.make<(request: Holder.Request) => Effect.Effect<Holder.Reply, CommandFailed>>()
  const answer = Holder.answerer((request) => Effect.flatMap(Deferred.await(replies), (reply) => reply(request)))

  yield* Effect.gen(function* () {
    const database = yield* Database
    yield* prepareDatabase(config)
    const keys = yield* keysOf(config.keysFile, found)
    const withKeys = Effect.provideService(AuditKey, keys.audit)
    const catalogue = flags.demo ? demonstrationCatalogue : starterCatalogue
    yield* withKeys(beginInstallation({ centre: config.centre, catalogue }))
    yield* refuseSecondCentre
    yield* Effect.provide(checkMachine, NodeCrypto.layerKdf)
    const settings = Layer.succeed(Settings, settingsOf(config, flags))
    const logins = flags.demo
      ? yield* withKeys(writeWorld).pipe(
          Effect.provide(Passwords.layer.pipe(Layer.provide([settings, NodeCrypto.layerKdf])))
        )
      : []

    yield* Layer.build(
      Server.layer.pipe(
        Layer.provide([
          settings,
          Layer.succeed(AuditKey, keys.audit),
          Layer.succeed(CursorKey, keys.cursor),
          NodeCrypto.layerKdf,
          listening(config)
        ])
      )
    )
    yield* Deferred.succeed(replies, (request) =>
      Effect.provideService(
        Holder.Request.match(request, {
          CreateAdmin: ({ role }) =>
            Effect.map(withKeys(staffLink(role, config.origin)), (link) => Holder.Reply.cases.Link.make({ link })),
          Doctor: () => Effect.map(databaseChecks, (checks) => Holder.Reply.cases.Checks.make({ checks }))
        }),
        Database,
        database
      )
    )
    yield* say(...(yield* withKeys(announcement(config))), ...(flags.demo ? loginLines(logins) : []))
    yield* Effect.never
  }).pipe(Effect.scoped, Effect.provide(openDatabase(config, answer)))
})

/** One wish to stop can arrive twice: a terminal tells every process of a group, and npm passes on what it hears. */
const echoMillis = 1000

/** The first request to stop ends what is begun; the second ends at once. */
const askedToStop = Effect.callback<void>((resume) => {
  let askedAt: number | undefined
  const stop = () => {
    if (askedAt === undefined) resume(Effect.void)
    else if (performance.now() - askedAt > echoMillis) process.exit(1)
    askedAt ??= performance.now()
  }
  process.on("SIGTERM", stop)
  process.on("SIGINT", stop)
})

/** How long a load balancer may take to see that the service is not ready. */
const noticeTime = Duration.seconds(3)

/** Ends well when it was asked to stop. Of several processes on one PostgreSQL the others are given time to take over. */
export const serve = Effect.fnUntraced(function* (flags: ServeFlags) {
  const own = yield* loadConfig
  yield* refuseUnsafe(own, flags)
  const config = flags.demo ? demonstrationOf(own) : own
  if (flags.demo) yield* clear(config)
  const stopping = yield* Stopping
  const stop = askedToStop.pipe(
    Effect.andThen(Ref.set(stopping, true)),
    Effect.andThen(config.databaseUrl === undefined ? Effect.void : Effect.sleep(noticeTime))
  )
  yield* Effect.raceFirst(served(config, flags), stop).pipe(
    Effect.provideService(SessionLife, config.sessionLife),
    Effect.provide(log(config.log))
  )
})
