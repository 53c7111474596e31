import { assert, it } from "@effect/vitest"
import { assertFailure } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { ConfigMistaken, type Environment, readConfig } from "./Config.ts"

const files: Readonly<Record<string, string>> = {
  "/secrets/url": "postgresql://a:secret@127.0.0.1/diary\n",
  "/secrets/port": "8123\n"
}
const readFile = (path: string) => Result.fromNullishOr(files[path], () => "ENOENT")
const read = (environment: Environment) => readConfig(environment, readFile, { logFormat: "json" })
const mistakesOf = (environment: Environment) => {
  const result = read(environment)
  return Result.isFailure(result) ? result.failure.mistakes : []
}

it("needs no setting to be tried out", () => {
  const { config } = Result.getOrThrow(read({}))
  assert.strictEqual(config.origin, "http://127.0.0.1:8080")
  assert.isUndefined(config.databaseUrl)
  assert.strictEqual(config.centre.name, "Trial centre")
  assert.strictEqual(config.keysFile, "data/keys.json")
})

it("opens the address of the port that was chosen", () => {
  assert.strictEqual(Result.getOrThrow(read({ HAEMTRACK_PORT: "9000" })).config.origin, "http://127.0.0.1:9000")
})

it("takes a setting from the file that its name with _FILE gives, without the last line's end", () => {
  const { config, settings } = Result.getOrThrow(
    read({ HAEMTRACK_DATABASE_URL_FILE: "/secrets/url", HAEMTRACK_PORT_FILE: "/secrets/port" })
  )
  assert.strictEqual(config.port, 8123)
  assert.strictEqual(config.databaseUrl && Redacted.value(config.databaseUrl), files["/secrets/url"]?.trim())
  assert.deepInclude(settings, { name: "HAEMTRACK_PORT", value: "8123", source: "file" })
})

it("shows no secret", () => {
  const { settings } = Result.getOrThrow(read({ HAEMTRACK_DATABASE_URL: "postgresql://a:hunter2@127.0.0.1/diary" }))
  assert.notInclude(JSON.stringify(settings), "hunter2")
  assert.deepInclude(settings, { name: "HAEMTRACK_DATABASE_URL", value: "<redacted>", source: "environment" })
})

it("names every mistake at once, and how to mend each", () => {
  assertFailure(
    read({
      HAEMTRACK_PORT: "99999",
      HAEMTRACK_ORIGIN: "http://127.0.0.1:8080/diary",
      HAEMTRACK_POOL: "3",
      HAEMTRACK_DATABAS_URL: "postgresql://a:secret@host/diary",
      HAEMTRACK_DEFAULT_ZONE: "BST",
      HAEMTRACK_LOG_LEVEL: "loud",
      HAEMTRACK_HOST: "example.test",
      HAEMTRACK_HOST_FILE: "/secrets/port",
      HAEMTRACK_KEYS_FILE_FILE: "/secrets/nothing"
    }),
    new ConfigMistaken({
      mistakes: [
        "HAEMTRACK_PORT: write a whole number from 1 to 65535.",
        "HAEMTRACK_ORIGIN: write the address that people open, such as http://127.0.0.1:8080, without a path.",
        "HAEMTRACK_HOST and HAEMTRACK_HOST_FILE are both set. Set one of them.",
        "HAEMTRACK_KEYS_FILE_FILE names a file that cannot be read (ENOENT).",
        "HAEMTRACK_DEFAULT_ZONE: write a time zone, such as Europe/London.",
        "HAEMTRACK_LOG_LEVEL: write one of: debug, info, warn, error.",
        "HAEMTRACK_POOL is no setting. Did you mean HAEMTRACK_PORT?",
        "HAEMTRACK_DATABAS_URL is no setting. Did you mean HAEMTRACK_DATABASE_URL?"
      ]
    })
  )
})

it("passes over what belongs to the tests and to other programs", () => {
  assert.deepStrictEqual(mistakesOf({ HAEMTRACK_TEST_LONG: "1", HAEMTRACK_BROWSER: "x", PATH: "/bin" }), [])
})

const keys = [
  "ORIGIN",
  "HOST",
  "PORT",
  "DATABASE_URL",
  "DATABASE_POOL",
  "MIGRATION_DATABASE_URL",
  "CENTRE_ODS",
  "CENTRE_PHONE",
  "DEFAULT_ZONE",
  "KDF_MEMORY_KIB",
  "KDF_PASSES",
  "ALLOW_TEST_NHS_NUMBERS",
  "LOG_LEVEL",
  "LOG_FORMAT",
  "MAX_BODY_KIB"
].map((key) => `HAEMTRACK_${key}`)

it.prop(
  "whatever is wrong is told by the setting's name and never by its value",
  [
    Arbitrary.schema(Schema.Array(Schema.Literals(keys)).check(Schema.isMinLength(1))),
    Arbitrary.schema(Schema.String.check(Schema.isPattern(/^[a-z]{8}!$/)))
  ],
  ([names, value]) => {
    const mistakes = mistakesOf(Object.fromEntries(names.map((name) => [name, value])))
    assert.strictEqual(mistakes.length, new Set(names).size)
    for (const name of names) assert.isTrue(mistakes.some((mistake) => mistake.startsWith(`${name}:`)))
    assert.notInclude(mistakes.join(), value)
  }
)
