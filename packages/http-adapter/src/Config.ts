/**
 * Every setting of the service, read from the environment (OPS-1).
 *
 * Not by Effect's own configuration: whoever mends a start wants all mistakes in one list, each with what to write instead, and
 * `doctor --config` shows where each value comes from.
 *
 * @since 0.1.0
 */
import * as Zone from "@haemtrack/domain/calendar/Zone"
import { Name } from "@haemtrack/domain/person/Person"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { isIP } from "node:net"
import { join } from "node:path"
import { Phone } from "./api/centre.ts"
import { nearestName } from "./cli/nearestName.ts"
import { OdsCode } from "./store/centre/Centre.ts"
import { longestLife } from "./store/session/SessionLife.ts"

/** Most of the process's environment is other programs'. */
export type Environment = Readonly<Record<string, string | undefined>>

/** One setting as it was read. A secret is shown as `<redacted>`. */
export interface Setting {
  readonly name: string
  readonly value: string
  readonly source: "default" | "environment" | "file"
}

/** What is wrong with the environment: one sentence a mistake, none with a value in it. */
export class ConfigMistaken extends Schema.TaggedError<ConfigMistaken>()("ConfigMistaken", {
  mistakes: Schema.NonEmptyArray(Schema.String)
}) {}

/** The text as its value, or how to write it. */
type Read<A> = (text: string) => Result.Result<A, string>

const accept =
  <A>(how: string, make: (text: string) => A | undefined): Read<A> =>
  (text) =>
    Result.fromNullishOr(make(text), () => how)

const matching = <A extends string>(how: string, is: (text: string) => text is A): Read<A> =>
  accept(how, (text) => (is(text) ? text : undefined))

const oneOf = <const A extends ReadonlyArray<string>>(...allowed: A): Read<A[number]> =>
  accept(`write one of: ${allowed.join(", ")}`, (text) => allowed.find((each) => each === text))

const whole = (least: number, most: number): Read<number> =>
  accept(`write a whole number from ${least} to ${most}`, (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return number >= least && number <= most ? number : undefined
  })

const path: Read<string> = accept("write a path", (text) => (text.trim() === "" ? undefined : text))

const url = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

const origin = accept("write the address that people open, such as http://127.0.0.1:8080, without a path", (text) => {
  const parsed = url(text)
  return parsed !== undefined && /^https?:$/.test(parsed.protocol) && text.replace(/\/$/, "") === parsed.origin
    ? parsed.origin
    : undefined
})

const host = accept("write localhost or an IP address", (text) =>
  text === "localhost" || isIP(text) !== 0 ? text : undefined
)

const databaseUrl = accept("write postgresql://login:password@host/database", (text) => {
  const parsed = url(text)
  return parsed !== undefined && /^postgres(ql)?:$/.test(parsed.protocol) && parsed.pathname.length > 1
    ? Redacted.make(text)
    : undefined
})

/** Reads settings one by one and remembers what was wrong, so that all of it is said at once. */
const reader = (environment: Environment, readFile: (path: string) => Result.Result<string, string>) => {
  const settings: Array<Setting> = []
  const mistakes: Array<string> = []

  const written = (name: string): { readonly text?: string; readonly source: Setting["source"] } => {
    const text = environment[name]
    const file = environment[`${name}_FILE`]
    if (file === undefined) return text === undefined ? { source: "default" } : { text, source: "environment" }
    if (text !== undefined) {
      mistakes.push(`${name} and ${name}_FILE are both set. Set one of them.`)
      return { source: "default" }
    }
    const content = readFile(file)
    if (Result.isSuccess(content)) return { text: content.success.replace(/\r?\n$/, ""), source: "file" }
    mistakes.push(`${name}_FILE names a file that cannot be read (${content.failure}).`)
    return { source: "default" }
  }

  /** The value; after a mistake the fallback, which nobody will use. */
  const setting = <A, F>(key: string, read: Read<A>, fallback: F): A | F => {
    const name = `HAEMTRACK_${key}`
    const { source, text } = written(name)
    const result = text === undefined ? undefined : read(text)
    const value = result === undefined || Result.isFailure(result) ? fallback : result.success
    if (result !== undefined && Result.isFailure(result)) mistakes.push(`${name}: ${result.failure}.`)
    settings.push({ name, value: value === undefined ? "" : String(value), source })
    return value
  }

  /** Names of ours that are no setting: what was meant would be ignored otherwise. */
  const unknown = (): ReadonlyArray<string> => {
    const known = settings.flatMap(({ name }) => [name, `${name}_FILE`])
    return Object.keys(environment)
      .filter((name) => name.startsWith("HAEMTRACK_") && !known.includes(name))
      .filter((name) => !name.startsWith("HAEMTRACK_TEST_") && name !== "HAEMTRACK_BROWSER")
      .map((name) => {
        const meant = nearestName(name, known)
        return `${name} is no setting.${meant === undefined ? "" : ` Did you mean ${meant}?`}`
      })
  }
  return { setting, settings, found: () => [...mistakes, ...unknown()] }
}

/** Reads all settings, or lists every mistake. @param readFile the content of a file, or why it cannot be read */
export const readConfig = (
  environment: Environment,
  readFile: (path: string) => Result.Result<string, string>,
  defaults: { readonly logFormat: "json" | "pretty" }
) => {
  const { found, setting, settings } = reader(environment, readFile)
  const port = setting("PORT", whole(1, 65_535), 8080)
  const dataDir = setting("DATA_DIR", path, "./data")
  const databaseUrlRead = setting("DATABASE_URL", databaseUrl, undefined)
  const isEmbedded = databaseUrlRead === undefined
  const idleMinutes = setting("SESSION_IDLE_MIN", whole(5, longestLife.idleMinutes), longestLife.idleMinutes)
  const config = {
    origin: setting("ORIGIN", origin, `http://127.0.0.1:${port}`),
    host: setting("HOST", host, "127.0.0.1"),
    port,
    /** Without one the embedded database in `dataDir` is used (DB-1). */
    databaseUrl: databaseUrlRead,
    pool: setting("DATABASE_POOL", whole(1, 100), 10),
    /** Of a login that may make roles and tables, where it is another one (DB-5). */
    migrationDatabaseUrl: setting("MIGRATION_DATABASE_URL", databaseUrl, databaseUrlRead),
    dataDir,
    keysFile: setting("KEYS_FILE", path, join(dataDir, "keys.json")),
    /** Of a new installation; on the embedded database they show what they are. */
    centre: {
      name: setting(
        "CENTRE_NAME",
        matching("write the name of the centre, at most 100 characters", Schema.is(Name)),
        isEmbedded ? "Trial centre" : undefined
      ),
      odsCode: setting(
        "CENTRE_ODS",
        matching("write its ODS code: 3 to 10 capital letters and digits", Schema.is(OdsCode)),
        isEmbedded ? "X26EX" : undefined
      ),
      zone: setting(
        "DEFAULT_ZONE",
        matching("write a time zone, such as Europe/London", Zone.is),
        Zone.Zone.make("Europe/London")
      )
    },
    /** Read at every start, unlike the rest of the centre: a number that has changed must not wait. */
    centrePhone: setting(
      "CENTRE_PHONE",
      matching("write the number that people ring, such as 01632 960000", Schema.is(Phone)),
      undefined
    ),
    sessionLife: {
      idleMinutes,
      staffIdleMinutes: setting("STAFF_IDLE_MIN", whole(5, longestLife.staffIdleMinutes), idleMinutes),
      absoluteHours: setting("SESSION_ABS_HOURS", whole(1, longestLife.absoluteHours), longestLife.absoluteHours)
    },
    passwordHash: {
      memoryKib: setting("KDF_MEMORY_KIB", whole(19_456, 1_048_576), 19_456),
      passes: setting("KDF_PASSES", whole(2, 20), 2),
      atOnce: setting("KDF_CONCURRENCY", whole(1, 16), 2)
    },
    testNhsNumbers: setting("ALLOW_TEST_NHS_NUMBERS", oneOf("true", "false"), "false") === "true",
    log: {
      level: setting("LOG_LEVEL", oneOf("debug", "info", "warn", "error"), "info"),
      format: setting("LOG_FORMAT", oneOf("json", "pretty"), defaults.logFormat)
    },
    shutdownSeconds: setting("SHUTDOWN_SECONDS", whole(1, 300), 25),
    maxBodyKib: setting("MAX_BODY_KIB", whole(16, 4096), 256)
  } as const
  const [first, ...others] = found()
  return first === undefined
    ? Result.succeed({ config, settings: settings.toSorted((a, b) => (a.name < b.name ? -1 : 1)) })
    : Result.fail(new ConfigMistaken({ mistakes: [first, ...others] }))
}

/** All settings, each with a value. */
export type Config = Result.Result.Success<ReturnType<typeof readConfig>>["config"]
