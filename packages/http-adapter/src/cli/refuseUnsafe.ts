/**
 * What `serve` refuses to do for the sake of the people whose diaries it keeps.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type { Config } from "../Config.ts"
import { CommandFailed } from "./CommandFailed.ts"
import { refuseOpenNetwork } from "./openDatabase.ts"

/** What was written after `serve`. */
export interface ServeFlags {
  /** Invented people in a folder of their own. */
  readonly demo: boolean
  /** The embedded database is not for real use, and whoever starts it knows. */
  readonly iUnderstand: boolean
}

const isLoopback = (hostname: string): boolean => ["localhost", "127.0.0.1", "::1", "[::1]"].includes(hostname)

const unsafe = (...sentences: CommandFailed["sentences"]) => new CommandFailed({ why: "unsafe", sentences })

/** A password is the only factor so far, and that is too little for a diary that the network reaches (ID-4). */
const onlyThisMachine = (setting: string) =>
  unsafe(
    "Only this machine can be served until second factors for signing in are built.",
    `Set ${setting} to a loopback address, such as 127.0.0.1, or leave it out.`
  )

/** Fails with exit code 4, before anything is opened or made. */
export const refuseUnsafe = Effect.fnUntraced(function* (config: Config, { demo, iUnderstand }: ServeFlags) {
  if (!isLoopback(new URL(config.origin).hostname)) return yield* onlyThisMachine("HAEMTRACK_ORIGIN")
  if (!isLoopback(config.host)) return yield* onlyThisMachine("HAEMTRACK_HOST")
  if (demo) return
  if (config.databaseUrl === undefined && !iUnderstand) {
    return yield* unsafe(
      "The embedded database is for trying out and tests: it survives a crash, not a power cut.",
      "For real use, name a PostgreSQL database in HAEMTRACK_DATABASE_URL.",
      "To try it out, add --i-understand; to look around among invented people, add --demo."
    )
  }
  yield* refuseOpenNetwork(config)
})
