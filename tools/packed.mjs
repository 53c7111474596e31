/**
 * Code that has been minified, written shorter still where only a parser reads it: for files that travel and have no bundler
 * after them.
 *
 *     packed("x`<p class=\"note\">\n  ${text}\n</p>`") // => "x`<p class=note> ${text} </p>`"
 *
 * Three things, none of which a page can tell: the layout and the needless quotes of templates, the names that Lit calls its
 * own members by (`_$AH`; no page and no other copy of Lit reads them), and the notes to bundlers.
 */
import { parseSync } from "vite"

/** Every node of a syntax tree, an outer one before its inner ones. */
function* nodesOf(tree) {
  if (Array.isArray(tree)) for (const each of tree) yield* nodesOf(each)
  else if (typeof tree?.type === "string") {
    yield tree
    for (const part of Object.values(tree)) if (typeof part === "object") yield* nodesOf(part)
  }
}

/** HTML reads any run of white space as one space, and an attribute of letters, digits and hyphens without quotes. */
const markup = (text) =>
  text
    .replaceAll(/[ \t\r\n]+/g, " ")
    .replaceAll(/ (?=>)/g, "")
    .replaceAll(/(?<= [\w-]+)="([\w-]+)"(?=[ >])/g, "=$1")

const isLits = (name) => name.startsWith("_$")

/** The name of a member that a node reads, sets or declares, where it is written as a name. */
const memberOf = ({ computed, key, property, type }) => {
  if (computed) return undefined
  if (type === "MemberExpression") return property
  return ["Property", "MethodDefinition", "PropertyDefinition"].includes(type) ? key : undefined
}

/** Short names, each new one a letter on. */
const shortNames = () => {
  const names = new Map()
  return (name) => {
    if (!names.has(name)) names.set(name, `_${(names.size + 10).toString(36)}`)
    return names.get(name)
  }
}

/** What to write in place of what, for every node that can be shorter. */
const changes = (code) => {
  const short = shortNames()
  return [...nodesOf(parseSync("packed.js", code).program)].flatMap((node) => {
    if (node.type === "TaggedTemplateExpression")
      return node.quasi.quasis.map(({ end, start }) => ({ start, end, text: markup(code.slice(start, end)) }))
    const name = memberOf(node)
    if (name?.type !== "Identifier" || !isLits(name.name)) return []
    const text = node.shorthand ? `${short(name.name)}:${name.name}` : short(name.name)
    return [{ start: name.start, end: name.end, text }]
  })
}

/** The same code in fewer bytes. Every tagged template in it has to be markup. */
export const packed = (code) =>
  changes(code)
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { end, start, text: shorter }) => text.slice(0, start) + shorter + text.slice(end), code)
    .replaceAll(/\/\* @__PURE__ \*\/ ?/g, "")
