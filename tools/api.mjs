/**
 * The public types of each package as one text that is reviewed with the change: `api.d.txt`.
 *
 * Public is what the exports map names, and what those types are made of. Reads what the build made; `--check` fails on a
 * difference.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { argv, exit } from "node:process"

/** The types that the exports map names: `./dist/api/*.d.ts` stands for each file of the folder. */
const entries = (folder) => {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const named = Object.values(exports).flatMap((target) => target?.types ?? [])
  return named.flatMap((pattern) => globSync(join(folder, pattern)))
}

/** They and every file of the package that one of them imports, however far. */
const reached = (files) => {
  const found = new Set(files)
  for (const file of found) {
    for (const [, path] of readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"(\.{1,2}\/[^"]+)"/g)) {
      const imported = join(dirname(file), path.replace(/\.[jt]s$/, ".d.ts"))
      if (existsSync(imported)) found.add(imported)
    }
  }
  return [...found].toSorted()
}

const typesOf = (folder) =>
  reached(entries(folder))
    .map((file) => {
      const text = readFileSync(file, "utf8").replace(/^\/\/# sourceMappingURL.*$/m, "")
      return `// ${file.slice(join(folder, "dist/").length)}\n${text}`
    })
    .join("\n")

const closing = new Map([
  ["<", ">"],
  ["(", ")"],
  ["{", "}"],
  ["[", "]"]
])

/** `readonly unit: B | A` -> `readonly unit: A | B` */
const inOrder = (members) => {
  const [, name = "", first] = /^([^<({[]*?(?:[:=]>?|extends)\s)?(.*)$/s.exec(members[0])
  return (
    name +
    [first, ...members.slice(1)]
      .map((member) => member.trim())
      .toSorted()
      .join(" | ")
  )
}

/**
 * What a text of types says, with the members of each union in one order: the compiler writes those of an inferred one in
 * another order at each run, so that a comparison of the texts themselves would be red by chance.
 */
const said = (text) => {
  const types = text.replaceAll(/\/\*.*?\*\//gs, "")
  let at = 0
  const group = (end) => {
    let before = ""
    let members = [""]
    while (at < types.length) {
      const sign = types[at++]
      if (sign === end && !types.startsWith("=>", at - 2)) break
      if (sign === "|") members.push("")
      else if (",;\n".includes(sign)) {
        before += inOrder(members) + sign
        members = [""]
      } else members.push(members.pop() + (closing.has(sign) ? sign + group(closing.get(sign)) : sign))
    }
    return before + inOrder(members) + (end ?? "")
  }
  return group()
}

const check = argv.includes("--check")
const outOfDate = globSync("packages/*/dist")
  .map((dist) => dirname(dist))
  .toSorted()
  .filter((folder) => {
    const file = join(folder, "api.d.txt")
    const text = typesOf(folder)
    const same = existsSync(file) && said(readFileSync(file, "utf8")) === said(text)
    if (!check && !same) writeFileSync(file, text)
    return !same
  })

for (const folder of outOfDate) {
  console.log(
    check
      ? `${folder}: its types are not those of api.d.txt. Run npm run api, review it, add a changeset`
      : `${folder}: api.d.txt written`
  )
}
if (check && outOfDate.length > 0) exit(1)
