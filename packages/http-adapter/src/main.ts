/**
 * The program: runs the command that was typed, and says how it ended.
 *
 * @since 0.1.0
 */
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Cause from "effect/Cause"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { readFileSync } from "node:fs"
import { haemtrack } from "./cli/command.ts"
import { CommandFailed, exitCodes } from "./cli/CommandFailed.ts"

const { version }: { readonly version: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8")
)

const endOf = (cause: Cause.Cause<unknown>): { readonly code: number; readonly sentences: ReadonlyArray<string> } => {
  const error = Cause.squash(cause)
  if (error instanceof CommandFailed) return { code: exitCodes[error.why], sentences: error.sentences }
  // The command line has said by itself what is wrong with it.
  if (Cause.hasFails(cause)) return { code: exitCodes.usage, sentences: [] }
  const name = error instanceof Error ? error.name : "unknown"
  return { code: exitCodes.failed_check, sentences: [`haemtrack met a fault of its own (${name}) and stopped.`] }
}

// Whoever reads what is printed may go away: a pipe, or a terminal. A diary is served on without its log.
for (const output of [process.stdout, process.stderr]) {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE" && error.code !== "EIO") throw error
  })
}

const exit = await Effect.runPromiseExit(Command.run(haemtrack, { version }).pipe(Effect.provide(NodeServices.layer)))
if (Exit.isFailure(exit)) {
  const { code, sentences } = endOf(exit.cause)
  for (const sentence of sentences) console.error(sentence)
  process.exit(code)
}
