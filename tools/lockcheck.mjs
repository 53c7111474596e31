/**
 * The lock must name every optional dependency of every package in it: `npm install` leaves one that it could not find out
 * in silence, and `npm ci` on another platform then stops.
 */
import { readFileSync } from "node:fs"
import { argv, exit } from "node:process"

const file = argv[2] ?? "package-lock.json"
const packages = Object.entries(JSON.parse(readFileSync(file, "utf8")).packages)

/** An install path without its last package: `node_modules/a/node_modules/b` looks into these folders, nearest first. */
const foldersFrom = (path) => {
  const parts = path.split("/node_modules/")
  return [...parts.map((_, depth) => parts.slice(0, parts.length - depth).join("/node_modules/")), ""]
}

const paths = new Set(packages.map(([path]) => path))
const isLocked = (from, name) =>
  foldersFrom(from).some((folder) =>
    paths.has(folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`)
  )

const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isLocked(path, name))
    .map((name) => `${path === "" ? "the root" : path} wants ${name}`)
)
const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)

if (missing.length > 0) {
  console.error(
    `${file} leaves out optional dependencies, so npm ci will fail on their platform:\n  ${missing.join("\n  ")}`
  )
  exit(1)
}
console.log(`${file}: ${packages.length} packages, none left out, ${scripts.length} with an install script (never run)`)
