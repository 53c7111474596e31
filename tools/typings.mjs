/**
 * Published typings name no package that a user does not get with the one that they install.
 *
 *     node tools/typings.mjs [folder of a package ...]
 *
 * A type that is inferred from a package of the workshop alone ends up in a `.d.ts` without anybody writing it there; it is then
 * `any` for the user, in silence.
 */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { argv, exit } from "node:process"

const nameOf = (specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)[0]

/** The packages that typings name, beside relative files. */
const namedIn = (text) =>
  [...text.matchAll(/(?:\bfrom |\bimport\(|\bimport )"([\w@][\w@/.-]*)"/g)].map(([, specifier]) => nameOf(specifier))

const faultsOf = (folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const given = new Set([
    manifest.name,
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {})
  ])
  return globSync("dist/**/*.d.ts", { cwd: folder }).flatMap((file) =>
    [...new Set(namedIn(readFileSync(join(folder, file), "utf8")))]
      .filter((name) => !given.has(name) && !name.startsWith("node:"))
      .map((name) => `${folder}/${file}: names ${name}, which nobody gets who installs ${manifest.name}`)
  )
}

const folders = argv.length > 2 ? argv.slice(2) : globSync("packages/*")
const faults = folders.flatMap(faultsOf)
for (const fault of faults) console.error(fault)
if (faults.length > 0) exit(1)
console.log("typings: nothing found")
