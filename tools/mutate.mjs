/**
 * `npm run mutate`: breaks one rule of the domain after the other, and runs the tests that should see it.
 *
 *     node tools/mutate.mjs                every mutation of tools/mutations.mjs
 *     node tools/mutate.mjs --sample 5     as many, chosen by the list itself and by HAEMTRACK_SEED
 *     node tools/mutate.mjs D3 diary/      those of a rule or of a file
 *
 * A mutation is a datum: the rule, the file below src, a text that stands in it once, and what becomes of it. Its tests are the
 * file of tests beside it, or those that it names. All happens in a copy of the package, so that the checkout stays as it is.
 * A mutation fails the run when its tests stay green, when its text is no longer there, and when the package no longer loads
 * with it: then no test has judged it.
 */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { argv, env, execPath, exit } from "node:process"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { mutations } from "./mutations.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const vitest = join(root, "node_modules/vitest/vitest.mjs")

/** The source with the mutation, or `undefined` when its text does not stand there exactly once. */
export const mutated = (source, { text, becomes }) =>
  source.split(text).length === 2 ? source.replace(text, () => becomes) : undefined

/** What a list of mutations is drawn by when nobody gives a seed: the same list, the same seed. */
export const seedOf = (list) => createHash("sha256").update(JSON.stringify(list)).digest("hex").slice(0, 8)

/** Some of the mutations, always the same of a seed. */
export const sampleOf = (list, count, seed) => {
  const rank = (mutation) =>
    createHash("sha256")
      .update(seed + JSON.stringify(mutation))
      .digest("hex")
  return list
    .map((mutation) => ({ mutation, rank: rank(mutation) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ mutation }) => mutation)
}

const testsOf = ({ file, tests }) => tests ?? [file.replace(/\.ts$/, ".test.ts")]

/** A copy of the package that finds the same dependencies; other packages and the checkout do not see it. */
const copyOf = (folder) => {
  const home = mkdtempSync(join(tmpdir(), "haemtrack-mutate-"))
  const copy = join(home, "packages", basename(folder))
  mkdirSync(dirname(copy))
  cpSync(folder, copy, { recursive: true, filter: (path) => !/[/\\](?:node_modules|dist|\.turbo)$/.test(path) })
  for (const shared of ["node_modules", "tools", "tsconfig.base.json"])
    symlinkSync(join(root, shared), join(home, shared))
  return { home, copy }
}

/** Runs test files of the copy up to the first red one: `green`, `red` with the title of a failed test, or `broken`. */
const run = (copy, tests) => {
  const report = join(copy, "mutate.json")
  rmSync(report, { force: true })
  const files = tests.map((file) => join("src", file))
  const args = [vitest, "run", ...files, "--bail=1", "--reporter=json", `--outputFile=${report}`]
  const { status, stdout, stderr } = spawnSync(execPath, args, { cwd: copy, encoding: "utf8" })
  if (status === 0) return { outcome: "green" }
  const results = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).testResults : []
  const failed = results.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === "failed")
  if (failed !== undefined) return { outcome: "red", title: failed.fullName }
  return { outcome: "broken", title: results.map(({ message }) => message).join("\n") || `${stdout}${stderr}` }
}

const nameOf = ({ rule, file, text, becomes }) => `${rule} in ${file}: ${text} -> ${becomes}`.replaceAll(/\s+/g, " ")

const verdict = (copy, mutation) => {
  const path = join(copy, "src", mutation.file)
  const source = existsSync(path) ? readFileSync(path, "utf8") : ""
  const broken = mutated(source, mutation)
  if (broken === undefined) return { fault: "its text does not stand there exactly once" }
  writeFileSync(path, broken)
  const { outcome, title } = run(copy, testsOf(mutation))
  writeFileSync(path, source)
  if (outcome === "green") return { fault: "no test sees it" }
  return outcome === "red" ? { caughtBy: title } : { fault: `it does not load, so no test judged it: ${title}` }
}

/** Tries the mutations on a copy of the package, each alone, and tells of each. Returns those that failed, in words. */
export const faultsOf = (folder, list, tell) => {
  const { copy, home } = copyOf(folder)
  try {
    const sound = run(copy, [...new Set(list.flatMap(testsOf))])
    if (sound.outcome !== "green") return [`the tests are not green without any mutation: ${sound.title}`]
    return list.flatMap((mutation) => {
      const { caughtBy, fault } = verdict(copy, mutation)
      tell(
        fault === undefined ? `caught  ${nameOf(mutation)}\n        by "${caughtBy}"` : `FAILED  ${nameOf(mutation)}`
      )
      return fault === undefined ? [] : [`${nameOf(mutation)}: ${fault}`]
    })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const chosen = () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { sample: { type: "string" } } })
  const asked = mutations.filter(
    ({ file, rule }) => positionals.length === 0 || positionals.some((p) => rule === p || file.startsWith(p))
  )
  if (values.sample === undefined) return asked
  const seed = env.HAEMTRACK_SEED ?? seedOf(asked)
  console.log(`sample of ${values.sample}, HAEMTRACK_SEED=${seed}`)
  return sampleOf(asked, Number(values.sample), seed)
}

if (import.meta.filename === argv[1]) {
  const list = chosen()
  const faults = faultsOf(join(root, "packages/domain"), list, console.log)
  for (const fault of faults) console.error(fault)
  console.log(`${list.length - faults.length} of ${list.length} mutations were caught`)
  if (faults.length > 0) exit(1)
}
