/**
 * Where the command prints: the result to one stream, everything that is said about it to another.
 *
 * @since 0.1.0
 */
import { stderr, stdout } from "node:process"
import { cannot } from "./cannot.ts"

/** Two places to print to; tests give their own. */
export interface Terminal {
  /** Fails with a {@link Stop} when nobody reads any more. */
  readonly out: (text: string) => Promise<void>
  readonly err: (text: string) => void
  /** Whether a person reads what is said, and sees it as it comes. */
  readonly isWatched: boolean
}

// Whoever no longer reads what is said about a result still gets the result, and its status.
stderr.on("error", () => undefined)

/** The streams of this process. */
export const terminal: Terminal = {
  out: (text) =>
    new Promise((resolve, reject) => {
      const fail = (error: Error): void => reject(cannot("write", "standard output", error))
      stdout.once("error", fail)
      stdout.write(text, (error) => {
        if (error === null || error === undefined) resolve()
      })
    }),
  err: (text) => {
    stderr.write(text)
  },
  isWatched: stderr.isTTY === true
}
