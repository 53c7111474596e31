/**
 * The settings of this process, from its environment and the files that the environment names.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { readFileSync } from "node:fs"
import { readConfig } from "../Config.ts"
import { CommandFailed } from "./CommandFailed.ts"

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "not readable"

const readFile = (path: string) => Result.try({ try: () => readFileSync(path, "utf8"), catch: codeOf })

/** Fails with every mistake, or has the settings and where each comes from. */
export const loadSettings = Effect.suspend(() =>
  Effect.fromResult(readConfig(process.env, readFile, { logFormat: process.stdout.isTTY ? "pretty" : "json" }))
)

/** The settings, for a command that cannot work without them. */
export const loadConfig = loadSettings.pipe(
  Effect.map(({ config }) => config),
  Effect.mapError(
    ({ mistakes }) => new CommandFailed({ why: "usage", sentences: ["Some settings are wrong:", ...mistakes] })
  )
)
