/**
 * `npm test`: everything that decides, in one order, up to the first red step; then a table of what ran, and the sums.
 *
 * Checks and builds follow from files alone, so turbo may answer from its cache. Tests are always run: PostgreSQL and the
 * browser are the machine's, and no cache key knows them. They run a package at a time, since two of them share the browser.
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { argv, env, exit, platform } from "node:process"
import { fileURLToPath } from "node:url"
import { summary, tapCounts, vitestCounts } from "./testCounts.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const results = "node_modules/.cache/haemtrack"
const packages = readdirSync(join(root, "packages")).toSorted()

const toolTests = readdirSync(join(root, "tools"))
  .filter((file) => file.endsWith(".test.mjs"))
  .map((file) => `tools/${file}`)

const reporters = [
  "--test-reporter=dot",
  "--test-reporter-destination=stdout",
  "--test-reporter=tap",
  `--test-reporter-destination=${results}/tools.tap`
]

/** A red step's name is what the reader sees, so it says what was decided. */
const steps = [
  ["lock", "node tools/lockcheck.mjs"],
  ["lint", "oxlint --deny-warnings"],
  ["format", "oxfmt --check ."],
  ["dead code", "knip"],
  ["guards", "node tools/guards.mjs"],
  ["rules", "node tools/rules.mjs --check"],
  ["messages", "node tools/messages.mjs --check"],
  ["manifest of the elements", "node tools/manifest.mjs --check"],
  ["types", "turbo run check"],
  ["build", "turbo run build"],
  ["tests of the tools", `node -C haemtrack-source --test ${reporters.join(" ")} ${toolTests.join(" ")}`],
  [
    "tests of the packages",
    `turbo run test --force --concurrency=1 -- --reporter=default --reporter=json --outputFile.json=${results}/tests.json`
  ],
  ["packages", "turbo run package-check"],
  ["typings", "node tools/typings.mjs"],
  ["API snapshot", "node tools/api.mjs --check"],
  ["sizes", "size-limit"]
]

const isGreen = ([name, command]) => {
  console.log(`\n--- ${name}`)
  const [program, ...args] = command.split(" ")
  const { error, status } = spawnSync(program, args, {
    cwd: root,
    stdio: "inherit",
    shell: platform === "win32",
    env: {
      ...env,
      ...(argv.includes("--long") ? { HAEMTRACK_TEST_LONG: "1" } : {}),
      PATH: `${join(root, "node_modules/.bin")}${delimiter}${env.PATH}`,
      TURBO_TELEMETRY_DISABLED: "1"
    }
  })
  if (error !== undefined) console.error(`${program}: ${error.message}`)
  return status === 0
}

/** Counts of an earlier run must not pass for this one's. */
const files = [
  ["tools", join(root, results, "tools.tap"), tapCounts(toolTests.length)],
  ...packages.map((name) => [name, join(root, "packages", name, results, "tests.json"), vitestCounts])
]
for (const [, file] of files) {
  rmSync(file, { force: true })
  mkdirSync(dirname(file), { recursive: true })
}

const red = steps.find((step) => !isGreen(step))?.[0]
const counted = files.filter(([, file]) => existsSync(file))
const rows = counted.map(([name, file, counts]) => ({ name, ...counts(readFileSync(file, "utf8")) }))
const { text, failed } = summary(rows, red ?? (counted.length < files.length ? "counting the tests" : undefined))

console.log(text)
exit(failed === 0 ? 0 : 1)
