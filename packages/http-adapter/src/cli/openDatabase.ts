/**
 * The database that the settings name, and what to do when it does not open.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Config } from "../Config.ts"
import * as Database from "../store/Database.ts"
import type { Answerer, FolderInUse, FolderNotLockable } from "../store/embedded/lockDirectory.ts"
import { templateFile } from "../store/embedded/template.ts"
import { CommandFailed } from "./CommandFailed.ts"

/** In a checkout set-up keeps a migrated template, so that a new data folder is there sooner. An installed command makes few. */
export const template = import.meta.url.endsWith(".ts")
  ? templateFile(fileURLToPath(new URL("../../../../node_modules/.cache/haemtrack", import.meta.url)))
  : undefined

const failedToOpen = (error: Database.DatabaseUnavailable | FolderInUse | FolderNotLockable) => {
  switch (error._tag) {
    case "DatabaseUnavailable":
      return [
        "The database did not open.",
        "Is the address in HAEMTRACK_DATABASE_URL right, is the database running, and may the login sign in?"
      ] as const
    case "FolderInUse":
      return [error.message] as const
    case "FolderNotLockable":
      return [
        `The data folder cannot be used (${error.code}).`,
        "It must be writable, and its path not longer than about 100 characters. HAEMTRACK_DATA_DIR names it."
      ] as const
  }
}

/** Opens it for as long as the scope lasts. @param answer what another process of this machine may ask through the folder's lock */
export const openDatabase = (
  { databaseUrl, dataDir, pool }: Pick<Config, "databaseUrl" | "dataDir" | "pool">,
  answer?: Answerer
) =>
  Database.layer(
    databaseUrl === undefined
      ? {
          engine: "embedded",
          folder: dataDir,
          ...(template !== undefined && existsSync(template) ? { template } : {}),
          ...(answer === undefined ? {} : { answer })
        }
      : { engine: "postgresql", url: databaseUrl, pool }
  ).pipe(
    Layer.catch((error) =>
      Layer.effectContext(Effect.fail(new CommandFailed({ why: "unreachable", sentences: failedToOpen(error) })))
    )
  )

const loopback = ["localhost", "127.0.0.1", "[::1]", ""]

/** Passwords and diaries cross a network only encrypted: any database that is not on this machine (control 49). */
export const refuseOpenNetwork = Effect.fnUntraced(function* ({ databaseUrl }: Pick<Config, "databaseUrl">) {
  if (databaseUrl === undefined) return
  const { hostname, searchParams } = new URL(Redacted.value(databaseUrl))
  if (loopback.includes(hostname)) return
  if (["require", "verify-ca", "verify-full"].includes(searchParams.get("sslmode") ?? "")) return
  return yield* new CommandFailed({
    why: "unsafe",
    sentences: [
      "The database is on another machine and the connection is not encrypted.",
      "Add ?sslmode=verify-full to HAEMTRACK_DATABASE_URL."
    ]
  })
})
