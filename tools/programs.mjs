/**
 * What the programs of `examples` print stands in the page beside them, and holds.
 *
 * `node tools/programs.mjs` writes the pages anew.
 */
import { spawnSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { argv, execPath } from "node:process"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The folders of programs, each with a page. */
export const folders = ["domain", "monthly-return", "clinic-page"].map((name) => join(root, "examples", name))

/** A heading that links a program, and later the block of what it prints. */
const section = /^(## \[[\w-]+\.ts\]\(([\w-]+\.ts)\)\n[\s\S]*?^```text\n)([\s\S]*?)(^```$)/gm

/** The programs of a page, with what it says that they print. */
export const programsOf = (text) => [...text.matchAll(section)].map(([, , file, printed]) => ({ file, printed }))

/** The page with what the programs print; `print` is given the name of a file. */
export const withOutputs = (text, print) =>
  text.replaceAll(section, (_, before, file, __, after) => before + print(file) + after)

/** What a program of a folder prints. */
export const output = (folder, file) => {
  const { status, stderr, stdout } = spawnSync(execPath, ["-C", "haemtrack-source", join(folder, file)], {
    encoding: "utf8"
  })
  if (status !== 0) throw new Error(`${file} ended with ${status}: ${stderr}`)
  return stdout
}

if (import.meta.filename === argv[1]) {
  for (const folder of folders) {
    const page = join(folder, "README.md")
    writeFileSync(
      page,
      withOutputs(readFileSync(page, "utf8"), (file) => output(folder, file))
    )
  }
}
