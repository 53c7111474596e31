/**
 * Rules of this repository that no linter knows, held against the text of the sources and against the manifests.
 *
 * A rule on text names the files it reads, the files that may, and what must not stand there. Comments are not read.
 */
import { createHash } from "node:crypto"
import { existsSync, globSync, readFileSync } from "node:fs"
import { matchesGlob } from "node:path"
import { argv, exit } from "node:process"

const cssOf = (file, text) =>
  file.endsWith(".css") ? text : [...text.matchAll(/\bcss`([^`]*)`/g)].map(([, css]) => css).join("\n")
const codeOf = (_, text) => text

const elements = "packages/web-components/src/**/*.ts"
const pages = ["packages/http-adapter/portal/**/*.{ts,html,css}", elements, "packages/web-components/src/**/*.css"]

/** `may` are the files that are the rule's one place. */
export const textRules = [
  {
    name: "the caller passes the time",
    files: ["packages/{domain,reporting}/src/**/*.ts"],
    never: /\bnew Date\(\s*\)|\bTemporal\.Now\b/
  },
  {
    name: "one transaction helper: only store/transact.ts opens a transaction",
    files: ["packages/http-adapter/src/**/*.ts"],
    may: /\/store\/(?:transact|migrate)\.ts$|\/store\/migrations\//,
    never: /\bwithTransaction\b|\.reserve\b/
  },
  {
    name: "one transaction helper: only store/transact.ts provides Transaction",
    files: ["packages/http-adapter/src/**/*.ts"],
    may: /\/store\/transact\.ts$/,
    never: /\b(?:provideService|succeed|effect|sync)\(\s*Transaction\b|\bTransaction\.of\b/
  },
  {
    name: "SQL is a tagged template, never text",
    files: ["packages/http-adapter/src/**/*.ts"],
    may: /\/store\/migrat|\/store\/embedded\/|\/src\/testing\//,
    never: /\.unsafe\(/
  },
  {
    name: "no raw markup: Lit escapes text",
    files: [...pages, "packages/http-adapter/src/**/*.ts"],
    // Tokens are constants of ours, which Lit's css takes in no other way.
    may: /\/shared\/tokens\.ts$|\/web-components\/src\/testing\//,
    never:
      /\bunsafe(?:HTML|SVG|Static|CSS)\b|\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\bsrcdoc\b/
  },
  {
    name: "no style attribute: the content security policy forbids it",
    files: [...pages, "packages/http-adapter/src/**/*.ts"],
    never: /<[a-z][^<>]*\sstyle\s*=|["']style["']\s*,|\bstyleMap\b/
  },
  {
    name: "colours are tokens",
    files: pages,
    may: /\/shared\/tokens\.(?:ts|css)$/,
    part: cssOf,
    never:
      /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|:\s*(?:black|white|red|green|blue|gray|grey)\b/i
  },
  {
    name: "logical properties: the page also runs from right to left",
    files: pages,
    part: cssOf,
    never:
      /(?:^|[;{\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b[a-z-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b/
  }
]

/** `://` begins no comment: it is an address. */
const withoutComments = (text) => text.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:\w])\/\/.*$/gm, "")

/** Where a text breaks a rule, and by what. */
export const faultsIn = (file, text) =>
  textRules
    .filter(({ files, may }) => files.some((glob) => matchesGlob(file, glob)) && !(may?.test(file) ?? false))
    .flatMap(({ name, never, part = codeOf }) => {
      const found = never.exec(part(file, withoutComments(text)))
      return found === null ? [] : [`${file}: ${name} (${found[0].trim()})`]
    })

/** Folders for the package alone stay closed: without the `null` a pattern beside it would open them. */
export const openInternals = (manifest) => manifest.exports?.["./internal/*"] !== null

/** All packages carry one version, so that any two of one version fit. */
export const versionsDrift = (config) => JSON.stringify(config.fixed) !== JSON.stringify([["@haemtrack/*"]])

/** Licences whose terms an Apache-2.0 project can meet by naming them. */
const licences = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "Python-2.0",
  "Unicode-DFS-2016",
  "Unlicense"
])

const isAccepted = (licence) =>
  licence
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((name) => licences.has(name)))

/** Packages of the lock under a licence that nobody has accepted here, or under none. */
export const foreignLicences = (lock) =>
  Object.entries(lock.packages)
    .filter(([path, { link }]) => path.startsWith("node_modules/") && !link)
    .filter(([, { license }]) => license === undefined || !isAccepted(license))
    .map(([path, { license }]) => `${path}: ${license ?? "no licence named"}`)

/** Migrations that a release carried, by checksum. Empty until the first release tag: until then they may be rewritten. */
export const changedMigrations = (released, read) =>
  Object.entries(released)
    .filter(([file, sum]) => createHash("sha256").update(read(file)).digest("hex") !== sum)
    .map(([file]) => `${file}: a released migration was changed`)

const json = (file) => JSON.parse(readFileSync(file, "utf8"))

const faults = () => [
  ...[...new Set(textRules.flatMap(({ files }) => globSync(files)))]
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) => faultsIn(file, readFileSync(file, "utf8"))),
  ...globSync("packages/*/package.json")
    .filter((file) => openInternals(json(file)))
    .map((file) => `${file}: exports lack "./internal/*": null`),
  ...(versionsDrift(json(".changeset/config.json"))
    ? [".changeset/config.json: the packages are not held to one version"]
    : []),
  ...foreignLicences(json("package-lock.json")),
  ...changedMigrations(json("tools/released-migrations.json"), (file) => (existsSync(file) ? readFileSync(file) : ""))
]

if (import.meta.filename === argv[1]) {
  const found = faults()
  for (const fault of found) console.error(fault)
  if (found.length > 0) exit(1)
  console.log("guards: nothing found")
}
