/**
 * A line that says how far reading is: at least each second, on a terminal only, and taken away at the end.
 *
 * @since 0.1.0
 */
import { performance } from "node:perf_hooks"
import type { Terminal } from "./Terminal.ts"

/** Says how far it is. */
export interface Progress {
  readonly at: (what: string, part: number) => void
  readonly end: () => void
}

const everyMillis = 500

/** Nothing said yet; nothing is ever said of work that is short, or where nobody looks. */
export const progress = ({ err, isWatched }: Terminal, clock: () => number = () => performance.now()): Progress => {
  let last = clock()
  let isShown = false
  return {
    at: (what, part) => {
      const now = clock()
      if (!isWatched || now - last < everyMillis) return
      last = now
      isShown = true
      err(`\r\u001b[K${what}: ${Math.floor(part * 100)} %`)
    },
    end: () => {
      if (isShown) err("\r\u001b[K")
    }
  }
}
