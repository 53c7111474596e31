/**
 * Makes `docs/reference/rules.md` of the registry of rules in the domain and of the titles of its tests.
 *
 *     node tools/rules.mjs            writes it
 *     node tools/rules.mjs --check    fails when it is out of date, when a rule has no test that names it, and when a test's
 *                                     title, a comment or an error names a rule that the registry lacks
 *
 * A title is read with those of the suites around it. What a program puts together while it runs is not read, so a title
 * names its rule in letters.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { argv, exit } from "node:process"
import { fileURLToPath, pathToFileURL } from "node:url"
import { parseSync } from "vite"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const domain = "packages/domain/src"
const page = "docs/reference/rules.md"
const folders = ["calendar", "product", "person", "dosing", "diary", "stock", "compliance", "access"]

/** Numbers that can be nothing else than a rule's, within a comment or a title. */
const family = /(?<![\w./-])(?:[DCRT][1-9]\d?|E[0-6]|L[1-9]|(?:TIME|GS1|ID)-[1-9]\d?)(?![\w/]|-\w|\.\d)/g

const mentions = (text) => [...text.matchAll(family)].map(([id]) => id)

const names = (id) => new RegExp(String.raw`(?<![\w.-])${id.replaceAll(".", String.raw`\.`)}(?![\w-]|\.\d)`)

const suite = /^(?:describe|layer)$/
const testing = /^(?:describe|layer|it|test)$/

/** The name at the beginning of `it.each(table)`, `it.prop`, `describe`. */
const rootName = (node) => {
  if (node.type === "Identifier") return node.name
  const inner = node.object ?? node.callee ?? node.tag
  return inner === undefined ? undefined : rootName(inner)
}

const textOf = (node) => {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value
  return node?.type === "TemplateLiteral" ? node.quasis.map(({ value }) => value.cooked).join("…") : undefined
}

const isNode = (value) => typeof value === "object" && value !== null

/** The titles of the tests of a file, each after those of its suites: `sameLines (D13): symmetric`. */
export const titlesOf = (text) => {
  const titles = []
  const walk = (node, above) => {
    const name = node.type === "CallExpression" ? rootName(node.callee) : undefined
    const title = name !== undefined && testing.test(name) ? textOf(node.arguments[0]) : undefined
    const path = title === undefined ? above : [...above, title]
    if (title !== undefined && !suite.test(name)) titles.push(path.join(": "))
    for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, path)
  }
  walk(parseSync("test.ts", text).program, [])
  return titles
}

/** The rules that a source names: in its comments, and as the `rule` of an error or a finding. */
export const rulesNamedIn = (text) => [
  ...parseSync("source.ts", text).comments.flatMap(({ value }) => mentions(value)),
  ...[...text.matchAll(/\brule(?: =|:) "([^"]+)"/g)].map(([, id]) => id)
]

/** What is wrong between the rules, the tests (`{ file, title }`) and the sources (`{ file, text }`). */
export const faultsIn = (rules, tests, sources) => [
  ...Object.keys(rules)
    .filter((id) => !tests.some(({ title }) => names(id).test(title)))
    .map((id) => `${id}: no test names it`),
  ...tests.flatMap(({ file, title }) =>
    mentions(title)
      .filter((id) => !Object.hasOwn(rules, id))
      .map((id) => `${file}: "${title}" names ${id}, which is not in the registry`)
  ),
  ...sources.flatMap(({ file, text }) =>
    [...new Set(rulesNamedIn(text))]
      .filter((id) => !Object.hasOwn(rules, id))
      .map((id) => `${file}: names ${id}, which is not in the registry`)
  )
]

const plain = (text) => text.replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`).replaceAll(/\s+/g, " ")

const section = (id, { says, source, unverified = [] }, tests) => {
  const proofs = tests.filter(({ title }) => names(id).test(title))
  const files = [...new Set(proofs.map(({ file }) => file))]
  return [
    `### ${id}`,
    "",
    plain(says),
    "",
    `- Source: ${plain(source)}`,
    ...unverified.map((value) => `- Not confirmed yet: ${plain(value)}`),
    ...files.map((file) => {
      const titles = proofs.filter((proof) => proof.file === file).map(({ title }) => plain(title))
      return `- Tests in [${relative(domain, file)}](${relative(dirname(page), file)}): ${[...new Set(titles)].join(" · ")}`
    }),
    ""
  ].join("\n")
}

const inOrder = new Intl.Collator("en", { numeric: true })

/** The page: the rules of each folder in the order of their numbers. `tables` is folder -> rules. */
export const pageOf = (tables, tests) =>
  [
    "# Rules of the domain",
    "",
    "Made by `npm run rules` from the registry of `@haemtrack/domain/rules/registry` and from the titles of its tests. Each rule",
    "stands under the number by which code, findings and tests name it. A value that is not confirmed yet waits for a pharmacist",
    "or clinician.",
    "",
    ...Object.entries(tables).flatMap(([folder, rules]) => [
      `## ${folder}`,
      "",
      ...Object.keys(rules)
        .toSorted(inOrder.compare)
        .map((id) => section(id, rules[id], tests))
    ])
  ].join("\n")

const tablesOf = async () => {
  const tables = {}
  for (const folder of folders) {
    const module = await import(pathToFileURL(join(root, domain, "rules", `${folder}.ts`)).href)
    tables[folder] = module[`${folder}Rules`]
  }
  return tables
}

const main = async () => {
  const files = globSync(`${domain}/**/*.ts`, { cwd: root })
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }))
  const tests = files
    .filter(({ file }) => file.endsWith(".test.ts"))
    .flatMap(({ file, text }) => titlesOf(text).map((title) => ({ file, title })))
  const tables = await tablesOf()
  const text = pageOf(tables, tests)
  const target = join(root, page)
  if (!argv.includes("--check")) {
    mkdirSync(dirname(target), { recursive: true })
    return writeFileSync(target, text)
  }
  const isStale = !existsSync(target) || readFileSync(target, "utf8") !== text
  const faults = [
    ...faultsIn(Object.assign({}, ...Object.values(tables)), tests, files),
    ...(isStale ? [`${page} is out of date: npm run rules`] : [])
  ]
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) exit(1)
}

if (import.meta.filename === argv[1]) await main()
