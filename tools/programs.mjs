/**
 * What the programs of `examples/domain` print stands in the page beside them, and holds.
 *
 * `node tools/programs.mjs` writes the page anew.
 */
import { spawnSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { argv, execPath } from "node:process"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, "examples/domain")
const page = join(folder, "README.md")

/** A heading that links a program, and later the block of what it prints. */
const section = /^(## \[[\w-]+\.ts\]\(([\w-]+\.ts)\)\n[\s\S]*?^```text\n)([\s\S]*?)(^```$)/gm

/** The programs of a page, with what it says that they print. */
export const programsOf = (text) => [...text.matchAll(section)].map(([, , file, printed]) => ({ file, printed }))

/** The page with what the programs print; `print` is given the name of a file. */
export const withOutputs = (text, print) =>
  text.replaceAll(section, (_, before, file, __, after) => before + print(file) + after)

/** What a program of the folder prints. */
export const output = (file) => {
  const { status, stderr, stdout } = spawnSync(execPath, ["-C", "haemtrack-source", join(folder, file)], {
    encoding: "utf8"
  })
  if (status !== 0) throw new Error(`${file} ended with ${status}: ${stderr}`)
  return stdout
}

if (import.meta.filename === argv[1]) writeFileSync(page, withOutputs(readFileSync(page, "utf8"), output))
