/**
 * Makes a checkout ready to run: installs what is missing, writes the template of new data folders when the schema changed and,
 * with `--portal`, builds the portal when its sources changed.
 *
 * Runs before node_modules exists, so it needs nothing but Node 20. The scripts after it run on the Node of node_modules.
 */
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { argv, env, exit, platform, versions } from "node:process"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What the portal's bundle is made of. */
const portalSources = [
  "package-lock.json",
  "tsconfig.base.json",
  "packages/domain/src",
  "packages/reporting/src",
  "packages/web-components/src",
  "packages/http-adapter/portal",
  "packages/http-adapter/src/api",
  "packages/http-adapter/src/client",
  "packages/http-adapter/package.json",
  "packages/http-adapter/vite.config.ts"
]
const portalPage = join(root, "packages/http-adapter/dist/portal/index.html")

/** What the template of new data folders is made of. */
const templateSources = [
  "package-lock.json",
  "packages/http-adapter/src/store/embedded",
  "packages/http-adapter/src/store/migrations",
  "packages/http-adapter/src/store/migrate.ts",
  "packages/http-adapter/src/store/roles.ts"
]

const cache = join(root, "node_modules/.cache/haemtrack")
/** What was made last, and of which sources. */
const portalMark = join(cache, "portal")
const templateMark = join(cache, "template")

/** npm has no Node 24 for macOS, so there the machine's own has to run TypeScript and the key derivation. */
const nodeIsTooOld = () => {
  const [major, minor] = versions.node.split(".").map(Number)
  return platform === "darwin" && (major < 24 || (major === 24 && minor < 7))
}

const run = (command, args, cwd = root) =>
  execFileSync(command, args, {
    cwd,
    stdio: "inherit",
    env: { ...env, PATH: `${join(root, "node_modules/.bin")}${delimiter}${env.PATH}` },
    shell: platform === "win32"
  })

/** The lock file is newer than the tree that npm made from it. */
const installIsStale = () => {
  const made = join(root, "node_modules/.package-lock.json")
  return !existsSync(made) || statSync(join(root, "package-lock.json")).mtimeMs > statSync(made).mtimeMs
}

const filesUnder = (path) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { withFileTypes: true })
        .filter((entry) => !entry.name.endsWith(".test.ts"))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => filesUnder(join(path, entry.name)))

const hashOf = (paths) => {
  const hash = createHash("sha256")
  for (const file of paths
    .map((path) => join(root, path))
    .filter(existsSync)
    .flatMap(filesUnder)) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update("\0")
  }
  return hash.digest("hex")
}

/** The page names every asset by its content: with the sources' hash it tells whether this build is the one of these sources. */
const portalState = () =>
  existsSync(portalPage) ? `${hashOf(portalSources)} ${hashOf(["packages/http-adapter/dist/portal/index.html"])}` : ""

/** The file's own name tells its schema, so here it is enough that there is one. */
const templateState = () =>
  existsSync(cache) && readdirSync(cache).some((file) => file.startsWith("database-")) ? hashOf(templateSources) : ""

const isStale = (state, mark) => state === "" || !existsSync(mark) || readFileSync(mark, "utf8") !== state

const note = (state, mark) => {
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, state)
}

if (nodeIsTooOld()) {
  console.error(
    `haemtrack needs Node 24.7 or newer on macOS, and this is ${versions.node}: install it from nodejs.org and start again.`
  )
  exit(1)
}
if (installIsStale()) {
  console.log("haemtrack: installing what is missing")
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
}
if (isStale(templateState(), templateMark)) {
  console.log("haemtrack: preparing the database of new data folders")
  run("node", ["-C", "haemtrack-source", "tools/template.ts"])
  note(templateState(), templateMark)
}
if (argv.includes("--portal") && isStale(portalState(), portalMark)) {
  console.log("haemtrack: building the portal")
  run("vite", ["build", "--logLevel", "warn"], join(root, "packages/http-adapter"))
  note(portalState(), portalMark)
}
