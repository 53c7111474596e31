import * as PgClient from "@effect/sql-pg/PgClient"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Redacted from "effect/Redacted"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { inject } from "vitest"
import { freePort, inNewFolder, run, send, serve, type Service } from "../testing/haemtrack.ts"

const minute = 60_000

/** The link that stands alone on its line. */
const linkIn = (text: string): string => /^http\S+\/register#\S+$/m.exec(text)?.[0] ?? "no link"

/** Opens a link, and makes the account. */
const openLink = (service: Service, link: string, login: string) =>
  send(service.origin, "POST", "/invitations/accept", {
    body: { code: link.slice(link.indexOf("#") + 1), login, name: "Dana Invented", password: "violet-kettle-orbit" }
  })

const inService = (work: (service: Service, folder: string) => Promise<void>) =>
  inNewFolder(async (folder) => {
    const service = await serve(["--i-understand"], { DATA_DIR: folder, LOG_LEVEL: "error" })
    try {
      await work(service, folder)
    } finally {
      await service.end("SIGTERM")
    }
  })

/** An empty database on the PostgreSQL of the tests. */
const inNewDatabase = (work: (url: string) => Promise<void>): Promise<void> =>
  Effect.gen(function* () {
    const url = new URL(inject("postgresUrl"))
    const sql = yield* PgClient.make({ url: Redacted.make(url.href), maxConnections: 1 })
    const name = `haemtrack_cli_${randomBytes(6).toString("hex")}`
    yield* Effect.acquireRelease(sql.unsafe(`create database ${name}`), () =>
      Effect.orDie(sql.unsafe(`drop database ${name}`))
    )
    url.pathname = `/${name}`
    yield* Effect.promise(() => work(url.href))
  }).pipe(Effect.scoped, Effect.provide(Reactivity.layer), Effect.runPromise)

/** Runs statements, one after the other, in the database at that address. */
const inDatabase = (url: string, ...statements: ReadonlyArray<string>): Promise<void> =>
  Effect.flatMap(PgClient.make({ url: Redacted.make(url), maxConnections: 1 }), (sql) =>
    Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true })
  ).pipe(Effect.scoped, Effect.provide(Reactivity.layer), Effect.runPromise)

describe("a wrong call", () => {
  it(
    "is told how to be right, and ends with 1",
    async () => {
      const unknown = await run(["serve", "--demonstration"])
      assert.strictEqual(unknown.code, 1)
      assert.include(unknown.out + unknown.errors, "--demo")
      assert.strictEqual((await run(["create-admin", "--role", "patient"])).code, 1)
      assert.strictEqual((await run(["migrate", "--plan", "--status"])).code, 1)
    },
    minute
  )

  it(
    "lists all mistakes of the settings at once, before anything is made",
    () =>
      inNewFolder(async (folder) => {
        const { code, errors } = await run(["serve", "--i-understand"], {
          DATA_DIR: join(folder, "data"),
          PORT: "no",
          ORIGN: "http://127.0.0.1",
          DATABASE_URL: "mysql://someone:hunter2@127.0.0.1/diary"
        })
        assert.strictEqual(code, 1)
        for (const named of ["HAEMTRACK_PORT:", "HAEMTRACK_ORIGN", "HAEMTRACK_ORIGIN?", "HAEMTRACK_DATABASE_URL:"]) {
          assert.include(errors, named)
        }
        assert.notInclude(errors, "hunter2")
        assert.isFalse(existsSync(join(folder, "data")))
      }),
    minute
  )
})

describe("what would be unsafe", () => {
  it(
    "is refused with 4 before anything is made: networks, and the embedded database unawares",
    () =>
      inNewFolder(async (folder) => {
        const settings = { DATA_DIR: join(folder, "data") }
        const open = ["serve", "--i-understand"]
        assert.strictEqual((await run(["serve"], settings)).code, 4)
        assert.strictEqual((await run(open, { ...settings, ORIGIN: "https://diary.example.test" })).code, 4)
        assert.strictEqual((await run(open, { ...settings, HOST: "0.0.0.0" })).code, 4)
        const remote = { DATABASE_URL: "postgresql://login:secret@db.example.test/diary" }
        assert.strictEqual((await run(open, { ...settings, ...remote })).code, 4)
        assert.isFalse(existsSync(join(folder, "data")))
      }),
    minute
  )

  it(
    "a data folder without its key ring is not begun again",
    () =>
      inNewFolder(async (folder) => {
        const settings = { DATA_DIR: folder, PORT: String(await freePort()) }
        const service = await serve(["--i-understand"], { DATA_DIR: folder })
        await service.end("SIGTERM")
        rmSync(join(folder, "keys.json"))
        const { code, errors } = await run(["serve", "--i-understand"], settings)
        assert.strictEqual(code, 2)
        assert.include(errors, "backup")
        const other = { audit: "a", cursor: "a" }
        writeFileSync(
          join(folder, "keys.json"),
          JSON.stringify({ active: other, keys: { a: Buffer.alloc(32).toString("base64") } }),
          { mode: 0o600 }
        )
        assert.strictEqual((await run(["serve", "--i-understand"], settings)).code, 2)
      }),
    minute
  )
})

describe("what cannot be reached", () => {
  it(
    "a taken port and a database that does not answer end with 3",
    () =>
      inNewFolder(async (folder) => {
        const taken = createServer().listen(0, "127.0.0.1")
        await once(taken, "listening")
        const address = taken.address()
        const port = address === null || typeof address === "string" ? "" : String(address.port)
        const { code, errors } = await run(["serve", "--i-understand"], { DATA_DIR: folder, PORT: port })
        taken.close()
        assert.strictEqual(code, 3, errors)
        assert.include(errors, port)
        const nobody = `postgresql://login:secret@127.0.0.1:${await freePort()}/diary`
        const database = await run(["serve"], { DATA_DIR: folder, DATABASE_URL: nobody })
        assert.strictEqual(database.code, 3, database.errors)
        assert.notInclude(database.errors + database.out, "secret")
      }),
    minute
  )

  it(
    "a second process on one data folder ends with 3",
    () =>
      inService(async (_service, folder) => {
        const { code, errors } = await run(["serve", "--i-understand"], {
          DATA_DIR: folder,
          PORT: String(await freePort())
        })
        assert.strictEqual(code, 3)
        assert.include(errors, "Another process is using this data folder")
      }),
    minute
  )
})

describe("the log", () => {
  it(
    "whose reader has gone, does not stop the diary",
    () =>
      inNewFolder(async (folder) => {
        const service = await serve(["--i-understand"], { DATA_DIR: folder })
        service.stopReading()
        for (let requests = 0; requests < 3; requests++) {
          assert.strictEqual((await send(service.origin, "GET", "/centre")).status, 401)
        }
        assert.strictEqual((await service.end("SIGTERM")).code, 0)
      }),
    minute
  )
})

describe("the first account", () => {
  it(
    "is a data manager's, by a link that works once and is not printed again",
    () =>
      inNewFolder(async (folder) => {
        const first = await serve(["--i-understand"], { DATA_DIR: folder })
        assert.include(first.out(), "survives a crash, not a power cut")
        const link = linkIn(first.out())
        assert.isTrue(link.startsWith(`${first.origin}/register#`))
        const made = await openLink(first, link, "dana@example.test")
        assert.strictEqual(made.status, 201, made.text)
        assert.deepStrictEqual(JSON.parse(made.text).roles, ["data_manager"])
        assert.strictEqual((await openLink(first, link, "other@example.test")).status, 410)
        const ended = await first.end("SIGTERM")
        assert.strictEqual(ended.code, 0, ended.errors)
        // The address that people open has the code behind its #: no request, and so no line of the log, holds it.
        const log = ended.out.split("\n").filter((line) => line.startsWith("{"))
        assert.isAbove(log.length, 0)
        for (const line of log) {
          assert.hasAllKeys(JSON.parse(line), [
            "ts",
            "level",
            "msg",
            "event",
            "requestId",
            "method",
            "route",
            "status",
            "ms"
          ])
          assert.notMatch(line, /dana|violet|Invented/i)
        }
        const second = await serve(["--i-understand"], { DATA_DIR: folder })
        assert.strictEqual(linkIn(second.out()), "no link")
        // As Ctrl-C under npm: one wish, told twice.
        const [told] = await Promise.all([second.end("SIGINT"), second.end("SIGINT")])
        assert.strictEqual(told.code, 0)
      }),
    minute
  )

  it(
    "another one is made while the service runs, and while it does not",
    () =>
      inNewFolder(async (folder) => {
        const role = ["create-admin", "--role", "technical_administrator"]
        assert.strictEqual((await run(role, { DATA_DIR: folder })).code, 2)
        assert.deepStrictEqual(readdirSync(folder), [])
        const service = await serve(["--i-understand"], { DATA_DIR: folder })
        const served = await run(role, { DATA_DIR: folder })
        assert.strictEqual(served.code, 0, served.errors)
        const made = await openLink(service, linkIn(served.out), "tech@example.test")
        assert.deepStrictEqual(JSON.parse(made.text).roles, ["technical_administrator"])
        await service.end("SIGTERM")

        const stopped = await run([...role, "--json"], { DATA_DIR: folder })
        const { link } = JSON.parse(stopped.out)
        const again = await serve(["--i-understand"], { DATA_DIR: folder })
        assert.strictEqual((await openLink(again, link, "tech2@example.test")).status, 201)
        await again.end("SIGTERM")
      }),
    minute
  )
})

describe("a session", () => {
  it(
    "lasts as long as the centre has set",
    () =>
      inNewFolder(async (folder) => {
        const lives = { SESSION_IDLE_MIN: "20", STAFF_IDLE_MIN: "10", SESSION_ABS_HOURS: "2" }
        const service = await serve(["--demo"], { DATA_DIR: folder, LOG_LEVEL: "error", ...lives })
        for (const [login, idleMinutes] of [
          ["d1-data-manager", 10],
          ["p6-patient", 20]
        ] as const) {
          const password = new RegExp(`${login} +(\\S+)`).exec(service.out())?.[1]
          const signedIn = await send(service.origin, "POST", "/session", { body: { login, password } })
          const setCookie = signedIn.headers.get("set-cookie") ?? ""
          assert.include(setCookie, "Max-Age=7200")
          const cookie = /haem_session=([^;]+)/.exec(setCookie)?.[1] ?? ""
          const { absoluteEndsAt, idleEndsAt } = JSON.parse(
            (await send(service.origin, "GET", "/session", { cookie })).text
          )
          const minutesTo = (instant: string) => Math.round((Date.parse(instant) - Date.now()) / minute)
          assert.strictEqual(minutesTo(idleEndsAt), idleMinutes)
          assert.strictEqual(minutesTo(absoluteEndsAt), 120)
        }
        await service.end("SIGTERM")
      }),
    minute
  )
})

describe("the demonstration", () => {
  it(
    "has people who sign in with the passwords of this start, and two months of their treatments and bleeds",
    () =>
      inNewFolder(async (folder) => {
        const passwordsOf = (text: string) =>
          new Map(
            [...text.matchAll(/^ {2}(?:data manager|patient) +(\S+) +(\S+)$/gm)].map(([, login, word]) => [login, word])
          )
        const first = await serve(["--demo"], { DATA_DIR: folder, LOG_LEVEL: "error" })
        const passwords = passwordsOf(first.out())
        assert.deepStrictEqual([...passwords.keys()], ["d1-data-manager", "p2-patient", "p4-patient", "p6-patient"])
        assert.deepStrictEqual(readdirSync(folder), ["demo"])

        const body = { login: "p4-patient", password: passwords.get("p4-patient") }
        const signedIn = await send(first.origin, "POST", "/session", { body })
        assert.strictEqual(signedIn.status, 200, signedIn.text)
        const cookie = /haem_session=([^;]+)/.exec(signedIn.headers.get("set-cookie") ?? "")?.[1] ?? ""
        const session = JSON.parse((await send(first.origin, "GET", "/session", { cookie })).text)
        const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
        const path = `/persons/${session.persons[0]}/treatments?from=${day(63)}&to=${day(0)}`
        const { items } = JSON.parse((await send(first.origin, "GET", path, { cookie })).text)
        assert.isAbove(items.length, 12)
        for (const item of items) assert.strictEqual(item.total.value % 1500, 0)
        const bleeds = `/persons/${session.persons[0]}/bleeds?from=${day(63)}&to=${day(0)}`
        assert.isNotEmpty(JSON.parse((await send(first.origin, "GET", bleeds, { cookie })).text).items)
        const centre = JSON.parse((await send(first.origin, "GET", "/centre", { cookie })).text)
        assert.deepInclude(centre, { name: "North Centre", demonstration: true })
        await first.end("SIGTERM")

        const second = await serve(["--demo"], { DATA_DIR: folder, LOG_LEVEL: "error" })
        assert.notStrictEqual(passwordsOf(second.out()).get("p4-patient"), body.password)
        assert.strictEqual((await send(second.origin, "POST", "/session", { body })).status, 401)
        await second.end("SIGTERM")
      }),
    minute
  )
})

describe("doctor", () => {
  const statesIn = (text: string) =>
    new Map<string, string>(
      JSON.parse(text).checks.map(({ name, state }: Readonly<Record<string, string>>) => [name, state])
    )

  it(
    "is red on the embedded database, not begun, served and stopped, and makes nothing",
    () =>
      inNewFolder(async (folder) => {
        const none = await run(["doctor", "--json"], { DATA_DIR: join(folder, "none") })
        assert.strictEqual(none.code, 2)
        assert.isFalse(existsSync(join(folder, "none")))
        const service = await serve(["--i-understand"], { DATA_DIR: folder })
        const served = await run(["doctor", "--json"], { DATA_DIR: folder })
        await service.end("SIGTERM")
        const stopped = await run(["doctor", "--json"], { DATA_DIR: folder })
        for (const { code, out } of [served, stopped]) {
          assert.strictEqual(code, 2)
          const states = statesIn(out)
          assert.strictEqual(states.get("database"), "fail")
          for (const name of ["schema", "roles", "row security", "centre", "keys", "passwords", "time zones"]) {
            assert.strictEqual(states.get(name), "ok", name)
          }
        }
        assert.strictEqual(statesIn(stopped.out).get("audit"), "ok")
      }),
    minute
  )

  it(
    "names wrong settings as failed checks, and shows settings without secrets",
    async () => {
      const wrong = await run(["doctor"], { PORT: "no", POOL: "3" })
      assert.strictEqual(wrong.code, 2)
      assert.include(wrong.out, "HAEMTRACK_PORT:")
      assert.include(wrong.out, "HAEMTRACK_POOL is no setting")
      const shown = await run(["doctor", "--config"], { DATABASE_URL: "postgresql://a:hunter2@127.0.0.1/diary" })
      assert.strictEqual(shown.code, 0)
      assert.match(shown.out, /HAEMTRACK_DATABASE_URL\s+environment\s+<redacted>/)
      assert.notInclude(shown.out, "hunter2")
    },
    minute
  )
})

describe("migrate", () => {
  it(
    "plans, applies once and reports, on the embedded database",
    () =>
      inNewFolder(async (folder) => {
        const migrate = (...flags: ReadonlyArray<string>) => run(["migrate", ...flags], { DATA_DIR: folder })
        const pending = await migrate("--status", "--json")
        assert.deepStrictEqual(JSON.parse(pending.out), { applied: [], pending: ["0001_init"], unknown: [] })
        assert.include((await migrate("--plan")).out, "create table person")
        assert.deepStrictEqual(readdirSync(folder), [])
        assert.include((await migrate()).out, "applied  0001_init")
        assert.include((await migrate("--apply")).out, "Nothing was pending")
        assert.include((await migrate("--status")).out, "applied  0001_init")
        assert.strictEqual((await migrate("--print-roles")).code, 1)
      }),
    minute
  )

  it(
    "does the same on PostgreSQL, and the service asks for it there",
    () =>
      inNewFolder((folder) =>
        inNewDatabase(async (url) => {
          const settings = { DATA_DIR: folder, DATABASE_URL: url, CENTRE_NAME: "Test Centre", CENTRE_ODS: "X26EX" }
          const migrate = (...flags: ReadonlyArray<string>) => run(["migrate", ...flags], settings)
          assert.include((await migrate("--status")).out, "pending  0001_init")
          assert.include((await migrate("--plan")).out, "create table person")

          await inDatabase(url, "set role pg_database_owner", "create table of_somebody_else (id int)")
          const refused = await run(["serve"], settings)
          assert.strictEqual(refused.code, 2)
          assert.include(refused.errors, "haemtrack migrate")
          await inDatabase(url, "set role pg_database_owner", "drop table of_somebody_else")

          assert.include((await migrate()).out, "applied  0001_init")
          assert.include((await migrate("--plan")).out, "Nothing is pending")
          const roles = (await migrate("--print-roles")).out
          assert.include(roles, "create role haem_app nologin")
          assert.notInclude(roles, new URL(url).password)

          const service = await serve([], settings)
          assert.include(service.out(), "on PostgreSQL")
          const doctor = await run(["doctor"], settings)
          assert.strictEqual(doctor.code, 0, doctor.out)

          const ended = service.end("SIGTERM")
          const statusOf = async (path: string) => (await fetch(`${service.origin}/health/${path}`)).status
          while ((await statusOf("ready")) === 200) await wait(50)
          assert.strictEqual(await statusOf("ready"), 503)
          assert.strictEqual(await statusOf("live"), 200)
          assert.strictEqual((await ended).code, 0)

          await inDatabase(
            url,
            "set role haem_owner",
            "insert into migration (migration_id, name) values (9999, 'later')"
          )
          const older = await run(["serve"], settings)
          assert.strictEqual(older.code, 2)
          assert.include(older.errors, "newer version")
        })
      ),
    minute
  )

  it(
    "a login that may not make roles migrates after an administrator has run the printed SQL",
    () =>
      inNewDatabase(async (url) => {
        const own = new URL(url)
        own.username = `haemtrack_plain_${randomBytes(4).toString("hex")}`
        await inDatabase(url, `create role ${own.username} login password '${own.password}'`)
        const migrate = (...flags: ReadonlyArray<string>) => run(["migrate", ...flags], { DATABASE_URL: own.href })
        const refused = await migrate()
        assert.strictEqual(refused.code, 2)
        assert.include(refused.errors, "--print-roles")
        const script = (await migrate("--print-roles")).out
        await inDatabase(url, ...script.split(";\n\n").filter((statement) => statement.trim() !== ""))
        const applied = await migrate()
        assert.strictEqual(applied.code, 0, applied.errors)
        assert.include(applied.out, "applied  0001_init")
        await inDatabase(url, `drop role ${own.username}`)
      }),
    minute
  )

  it(
    "an empty PostgreSQL is migrated by its first start, which must know the centre",
    () =>
      inNewFolder((folder) =>
        inNewDatabase(async (url) => {
          const nameless = await run(["serve"], { DATA_DIR: folder, DATABASE_URL: url })
          assert.strictEqual(nameless.code, 1, nameless.errors)
          assert.include(nameless.errors, "HAEMTRACK_CENTRE_NAME")
          const centre = { CENTRE_NAME: "Test Centre", CENTRE_ODS: "X26EX" }
          const service = await serve([], { DATA_DIR: folder, DATABASE_URL: url, ...centre })
          assert.strictEqual((await openLink(service, linkIn(service.out()), "dana@example.test")).status, 201)
          // A second wish to stop is not patient.
          const ended = service.end("SIGTERM")
          await wait(1200)
          await service.end("SIGTERM")
          assert.strictEqual((await ended).code, 1)
        })
      ),
    minute
  )
})
