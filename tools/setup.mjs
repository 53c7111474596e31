/**
 * Makes a checkout ready to run: installs what is missing and, with `--portal`, builds the portal when its sources changed.
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
const portalMark = join(root, "node_modules/.cache/haemtrack/portal")

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

const portalIsStale = () => {
  const state = portalState()
  return state === "" || !existsSync(portalMark) || readFileSync(portalMark, "utf8") !== state
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
if (argv.includes("--portal") && portalIsStale()) {
  console.log("haemtrack: building the portal")
  run("vite", ["build", "--logLevel", "warn"], join(root, "packages/http-adapter"))
  mkdirSync(dirname(portalMark), { recursive: true })
  writeFileSync(portalMark, portalState())
}
