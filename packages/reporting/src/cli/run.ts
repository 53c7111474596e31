/**
 * The command `haemtrack-report`, as a function of its words and of where it prints.
 *
 * What a report needs is loaded when one is asked for, so that `--help` answers at once.
 *
 * @since 0.1.0
 */
import { readFileSync } from "node:fs"
import { documentNames } from "./documentGrammar.ts"
import { help } from "./help.ts"
import { options } from "./options.ts"
import { type FailedStatus, Stop } from "./Stop.ts"
import type { Terminal } from "./Terminal.ts"

/** Whether a report for people is asked for, by the first word. */
const isDocument = ([word, ...more]: ReadonlyArray<string>): boolean =>
  documentNames.some((name) => name === word) && !more.includes("--help")

/** The version in the package's manifest, which lies two folders above this file, in the source and in the build. */
const version = (): string => JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version

const answer = async (words: ReadonlyArray<string>, terminal: Terminal): Promise<void> => {
  if (isDocument(words)) {
    const [{ documentOptions }, { makeDocument }] = await Promise.all([
      import("./documentOptions.ts"),
      import("./makeDocument.ts")
    ])
    return makeDocument(documentOptions(words), version(), terminal)
  }
  const asked = options(words)
  if (asked._tag === "Help") return terminal.out(help)
  if (asked._tag === "Version") return terminal.out(`${version()}\n`)
  if (asked._tag === "Completion") {
    const { completion } = await import("./completion.ts")
    return terminal.out(completion[asked.shell])
  }
  if (asked._tag === "Partition") {
    const { partition } = await import("./partition.ts")
    return partition(asked, terminal)
  }
  const { makeReports } = await import("./makeReports.ts")
  return makeReports(asked, terminal)
}

/**
 * Runs the command.
 *
 * @returns the exit status: 0 done, 2 wrong usage, 3 a file cannot be read or written, 4 a row is malformed
 */
export const run = async (words: ReadonlyArray<string>, terminal: Terminal): Promise<0 | FailedStatus> => {
  try {
    await answer(words, terminal)
    return 0
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    terminal.err(`${error.message}\n`)
    return error.status
  }
}
