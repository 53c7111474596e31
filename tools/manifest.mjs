/**
 * Makes `custom-elements.json` of the elements' sources, and of it a README beside each element.
 *
 *     node tools/manifest.mjs            writes them
 *     node tools/manifest.mjs --check    fails when one is out of date
 *
 * The manifest (schema 1.0.0) is what editors and documentation tools read of elements. It says what the sources say: the
 * docstring of the class (`@event`, `@slot`, `@csspart`, `@cssState`), its `static properties`, and the docstrings of its
 * declared fields. A source that leaves one of these without words is refused.
 *
 * The known analyzer does not know our base class, brings a TypeScript of its own that does not read what ours reads, and 40
 * packages; the parser that Vite has already gives the same tree with its comments.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { parseSync } from "vite"

class ManifestError extends Error {}

/** The lines of a docstring without their stars. */
const proseOf = (comment) =>
  comment
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, "").trimEnd())
    .join("\n")
    .trim()

/** The docstring right before a place of the source. */
const docBefore = (source, comments, place) => {
  const last = comments.findLast(({ end, type, value }) => type === "Block" && value.startsWith("*") && end <= place)
  return last && source.slice(last.end, place).trim() === "" ? proseOf(last.value) : ""
}

/** A docstring as its description and its tags, each with its text on one line. */
const readDoc = (text) => {
  const [description = "", ...tags] = text.split(/^@/m)
  const oneLine = (words) => words.replaceAll(/\s+/g, " ").trim()
  return {
    description: description
      .split(/\n{2,}/)
      .map(oneLine)
      .filter(Boolean)
      .join("\n\n"),
    tags: tags.map((tag) => {
      const [, name, rest] = /^(\S+)\s*([\s\S]*)$/.exec(tag)
      return { name, text: oneLine(rest) }
    })
  }
}

/** `name - words` of a tag; the default slot has no name. */
const named = (text) => {
  const [, name = "", description = ""] = /^(?:(\S+)\s+)?-\s+(.*)$/.exec(text) ?? [text, text]
  return { name, description }
}

const textOf = (source, node) => source.slice(node.start, node.end)
const keyOf = ({ key }) => key.name ?? key.value

/** `static properties` as they are declared: attribute, kind and reflection of each. */
const declaredProperties = (source, body) => {
  const field = body.find((member) => member.static && keyOf(member) === "properties")
  if (field === undefined) return []
  const value = field.value.type === "TSAsExpression" ? field.value.expression : field.value
  return value.properties.map((property) => {
    const options = new Map(property.value.properties.map((option) => [keyOf(option), textOf(source, option.value)]))
    const name = keyOf(property)
    const attribute = options.get("attribute")
    return {
      name,
      attribute: attribute === "false" ? undefined : (attribute?.replaceAll(/["']/g, "") ?? name.toLowerCase()),
      isFlag: options.get("type") === "Boolean",
      reflects: options.get("reflect") === "true"
    }
  })
}

/** What the constructor sets each property to. */
const defaultsOf = (source, body) => {
  const constructor = body.find(({ kind }) => kind === "constructor")
  const statements = constructor?.value.body.body ?? []
  return new Map(
    statements
      .map(({ expression }) => expression)
      .filter((each) => each?.type === "AssignmentExpression" && each.left.object?.type === "ThisExpression")
      .map(({ left, right }) => [left.property.name, textOf(source, right)])
  )
}

const fieldsOf = (path, source, comments, body) => {
  const declared = body.filter(({ declare }) => declare)
  const own = new Set(declared.filter(({ accessibility }) => accessibility === "protected").map(keyOf))
  const defaults = defaultsOf(source, body)
  return declaredProperties(source, body)
    .filter(({ name }) => !own.has(name))
    .map(({ attribute, isFlag, name, reflects }) => {
      const field = declared.find((member) => keyOf(member) === name)
      // `lang` is every element's own.
      const description = name === "lang" ? "The language; that of the nearest ancestor where it is not set." : ""
      const said = field === undefined ? description : readDoc(docBefore(source, comments, field.start)).description
      if (said === "") throw new ManifestError(`${path}: the property ${name} has no words`)
      const type = field?.typeAnnotation ? textOf(source, field.typeAnnotation.typeAnnotation) : "string"
      const byDefault = defaults.get(name)
      return {
        kind: "field",
        name,
        description: said,
        type: { text: isFlag ? "boolean" : type.replaceAll(/\s+/g, " ") },
        ...(byDefault === undefined ? {} : { default: byDefault }),
        ...(attribute === undefined ? {} : { attribute }),
        ...(reflects ? { reflects: true } : {})
      }
    })
}

/** What a page may call: the methods that have words of their own and are not the browser's to call. */
const methodsOf = (source, comments, body) =>
  body
    .filter(({ accessibility, kind, override, type }) => {
      return type === "MethodDefinition" && kind === "method" && !accessibility && !override
    })
    .filter((method) => method.key.type === "Identifier" && !method.static && !keyOf(method).endsWith("Callback"))
    .map((method) => ({
      kind: "method",
      name: keyOf(method),
      description: readDoc(docBefore(source, comments, method.start)).description,
      parameters: method.value.params.map((parameter) => ({ name: parameter.name ?? textOf(source, parameter) }))
    }))

/** What an event's `detail` holds, by the alias that its tag names, wherever the package declares it. */
const detailOf = (path, aliases, type) => {
  const detail = aliases.get(type)
  if (detail === undefined) throw new ManifestError(`${path}: the package declares no event type ${type}`)
  return detail
}

const kinds = { slot: "slots", csspart: "cssParts", cssState: "cssStates" }

const declarationOf = (path, source, comments, node, place, aliases) => {
  const { description, tags } = readDoc(docBefore(source, comments, place))
  const body = node.body.body
  const members = fieldsOf(path, source, comments, body)
  const events = tags
    .filter(({ name }) => name === "event")
    .map(({ text }) => {
      const [, type, rest] = /^\{(\w+)\}\s*(.*)$/.exec(text) ?? []
      if (type === undefined) throw new ManifestError(`${path}: an @event without its type`)
      const { description: words, name } = named(rest)
      return { name, type: { text: `CustomEvent<${detailOf(path, aliases, type)}>` }, description: words }
    })
  const lists = Object.entries(kinds).map(([tag, list]) => [
    list,
    tags.filter(({ name }) => name === tag).map(({ text }) => named(text))
  ])
  for (const [list, each] of [["events", events], ...lists]) {
    for (const { description: words, name } of each) {
      if (words === "") throw new ManifestError(`${path}: ${list}: ${name || "the default"} has no words`)
    }
  }
  const summary = tags.find(({ name }) => name === "summary")
  if (summary === undefined) throw new ManifestError(`${path}: the class has no @summary`)
  // What follows the summary is the description, though it stands behind the tag.
  const [first = "", ...rest] = docBefore(source, comments, place).split(/\n{2,}/)
  const prose = rest.filter((paragraph) => !paragraph.startsWith("@")).map((each) => each.replaceAll(/\s+/g, " "))
  return {
    kind: "class",
    customElement: true,
    name: node.id.name,
    tagName: basename(dirname(path)),
    summary: readDoc(first).tags[0]?.text ?? summary.text,
    ...(prose.length + description.length === 0
      ? {}
      : { description: [description, ...prose].filter(Boolean).join("\n\n") }),
    superclass: { name: textOf(source, node.superClass) },
    attributes: members
      .filter(({ attribute }) => attribute !== undefined)
      .map(({ attribute, description: words, name, type, ...more }) => ({
        name: attribute,
        description: words,
        type,
        fieldName: name,
        ...("default" in more ? { default: more.default } : {})
      })),
    members: [...members, ...methodsOf(source, comments, body)],
    events,
    ...Object.fromEntries(lists.filter(([, each]) => each.length > 0))
  }
}

/** Every `export type X = CustomEvent<Detail>` of a source, as the detail's text. */
const eventTypes = (source) =>
  [...source.matchAll(/export type (\w+) = CustomEvent<(?:Readonly<)?([\s\S]*?)>?>\n/g)].map(([, name, detail]) => [
    name,
    detail.replaceAll(/\s+/g, " ").trim()
  ])

/** The manifest of elements, given their sources by path; a class is an element when its folder bears a tag's name. */
export const manifestOf = (sources) => {
  const aliases = new Map([...sources.values()].flatMap(eventTypes))
  const modules = [...sources]
    .filter(([path]) => /\/haem-[a-z-]+\/Haem\w+\.ts$/.test(path))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, source]) => {
      const { comments, errors, program } = parseSync(path, source)
      if (errors.length > 0) throw new ManifestError(`${path}: ${errors[0].message}`)
      const found = program.body.find(({ declaration }) => declaration?.type === "ClassDeclaration")
      if (found === undefined) throw new ManifestError(`${path}: no class is exported`)
      const declaration = declarationOf(path, source, comments, found.declaration, found.start, aliases)
      const built = path.replace(/^src/, "dist").replace(/\.ts$/, ".js")
      const define = join(dirname(built), "define.js")
      return [
        {
          kind: "javascript-module",
          path: built,
          declarations: [declaration],
          exports: [{ kind: "js", name: declaration.name, declaration: { name: declaration.name, module: built } }]
        },
        {
          kind: "javascript-module",
          path: define,
          exports: [
            {
              kind: "custom-element-definition",
              name: declaration.tagName,
              declaration: { name: declaration.name, module: built }
            }
          ]
        }
      ]
    })
  return { schemaVersion: "1.0.0", modules }
}

const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll(/\s+/g, " ")
const code = (text) => (text === undefined || text === "" ? "" : `\`${cell(text)}\``)

const table = (title, heads, rows) =>
  rows.length === 0
    ? []
    : [`## ${title}`, [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")]

/** The page of one element, made of its declaration. */
export const readmeOf = (declaration) => {
  const { cssParts = [], cssStates = [], description, events, members, slots = [], summary, tagName } = declaration
  const [fields, methods] = ["field", "method"].map((kind) => members.filter((member) => member.kind === kind))
  return `${[
    "<!-- Made by tools/manifest.mjs from the sources: do not edit. Change the docstrings and run it. -->",
    `# \`<${tagName}>\``,
    summary,
    ...(description === undefined ? [] : [description]),
    "```html\n" +
      `<script type="module" src="haemtrack.js"></script>\n<${tagName} lang="en-GB"></${tagName}>\n` +
      "```",
    ...table(
      "Properties and attributes",
      ["property", "attribute", "type", "default", "what it is"],
      fields.map((each) => [
        code(each.name),
        code(each.attribute),
        code(each.type.text),
        code(each.default),
        cell(each.description)
      ])
    ),
    ...table(
      "Methods",
      ["method", "what it does"],
      methods.map((each) => [code(`${each.name}()`), cell(each.description)])
    ),
    ...table(
      "Events",
      ["event", "detail", "when"],
      events.map((each) => [
        code(each.name),
        code(each.type.text.replace(/^CustomEvent<(.*)>$/, "$1")),
        cell(each.description)
      ])
    ),
    ...table(
      "Slots",
      ["slot", "where"],
      slots.map((each) => [code(each.name) || "(default)", cell(each.description)])
    ),
    ...table(
      "Parts",
      ["part", "what"],
      cssParts.map((each) => [code(each.name), cell(each.description)])
    ),
    ...table(
      "States",
      ["state", "when"],
      cssStates.map((each) => [code(`:state(${each.name})`), cell(each.description)])
    ),
    "Colours, sizes and fonts are the tokens of [tokens.css](../shared/tokens.css): set any `--haem-*` on an ancestor."
  ].join("\n\n")}\n`
}

const main = () => {
  const root = fileURLToPath(new URL("../packages/web-components/", import.meta.url))
  const paths = globSync("src/**/*.ts", { cwd: root, exclude: ["**/*.test.ts"] })
  const sources = new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]))
  const manifest = manifestOf(sources)
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations)
  const files = [
    ["custom-elements.json", `${JSON.stringify(manifest, null, 2)}\n`],
    ...elements.map((each) => [`src/${each.tagName}/README.md`, readmeOf(each)])
  ]
  for (const [path, text] of files) {
    const target = join(root, path)
    if (!process.argv.includes("--check")) writeFileSync(target, text)
    else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
      throw new ManifestError(`${path} is out of date: run \`node tools/manifest.mjs\``)
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main()
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
