/**
 * Compiles the message catalogues: `messages/<locale>.json` (ICU MessageFormat) to `<locale>.ts` beside it.
 *
 *     node tools/messages.mjs            writes them
 *     node tools/messages.mjs --check    fails when one is out of date
 *
 * Each message becomes a plain function with its parameters as types, so that a missing key and an unused parameter are
 * errors of the type check, and nothing is parsed at run time. Numbers are written with Latin digits and with the signs
 * that the catalogue itself names (I18N-1, I18N-3), not with those of the browser.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { basename } from "node:path"
import { pathToFileURL } from "node:url"
import { format } from "oxfmt"

/** The parser of `@messageformat/core`, so that what is compiled here is what that compiler reads. */
const { parse } = createRequire(createRequire(import.meta.url).resolve("@messageformat/core"))("@messageformat/parser")

const statuses = ["source", "draft", "human-reviewed"]
const groupSign = "number.group"
const decimalSign = "number.decimal"

class CatalogueError extends Error {}

/** Text inside a template; a character that nobody sees (no-break space, direction mark) is written as an escape. */
const quoted = (text) =>
  text
    .replaceAll(/[\\`]|\$(?=\{)/g, "\\$&")
    .replaceAll(/(?! )[\p{Z}\p{C}]/gu, (hidden) => `\\u{${hidden.codePointAt(0).toString(16)}}`)

/** What stands between the backticks of the template that a message becomes. */
const template = (tokens, plural, context) => tokens.map((token) => part(token, plural, context)).join("")

const part = (token, plural, context) => {
  switch (token.type) {
    case "content":
      return quoted(token.value)
    case "octothorpe":
      return `\${${context.number(plural)}}`
    case "argument":
      return `\${${context.parameter(token.arg, "string")}}`
    case "function":
      if (token.key === "number" && token.param === undefined) return `\${${context.number(token.arg)}}`
      throw new CatalogueError(`{${token.arg}, ${token.key}} is not of the subset: plural, select, number`)
    case "plural":
    case "select":
      return `\${${choice(token, context)}}`
    default:
      throw new CatalogueError(`${token.type} is not of the subset: plural, select, number`)
  }
}

/** A chain of conditions that ends in the case `other`, which ICU asks for in every choice. */
const choice = (token, context) => {
  const isPlural = token.type === "plural"
  if (token.pluralOffset) throw new CatalogueError("an offset is not of the subset")
  const other = token.cases.find(({ key }) => key === "other")
  if (other === undefined) throw new CatalogueError(`{${token.arg}} has no case for "other"`)
  const missing = isPlural && context.categories.filter((category) => !token.cases.some(({ key }) => key === category))
  if (missing && missing.length > 0) throw new CatalogueError(`{${token.arg}} has no case for ${missing.join(", ")}`)

  const parameter = context.parameter(token.arg, isPlural ? "number" : "string")
  const text = (each) => `\`${template(each.tokens, isPlural ? token.arg : undefined, context)}\``
  const chain = token.cases
    .filter((each) => each !== other)
    .map((each) => {
      const exact = /^=(\d+)$/.exec(each.key)
      if (isPlural && exact) return `${parameter} === ${exact[1]} ? ${text(each)} : `
      const subject = isPlural ? context.category(token.arg) : parameter
      return `${subject} === ${JSON.stringify(each.key)} ? ${text(each)} : `
    })
  return chain.join("") + text(other)
}

/** One entry of the catalogue as a property of the compiled object; `used` gathers what the file has to bring along. */
const compiledMessage = (key, message, categories, used) => {
  const types = new Map()
  const context = {
    categories,
    parameter: (name, type) => {
      // A number shown as it is has no group signs: it has to be written {n, number}.
      if ((types.get(name) ?? type) !== type)
        throw new CatalogueError(`{${name}} is a text here and a number there: a number is {${name}, number}`)
      types.set(name, type)
      return `p.${name}`
    },
    number: (name) => {
      used.add("number")
      return `digits(${context.parameter(name, "number")})`
    },
    category: (name) => {
      used.add("plural")
      return `rules.select(${context.parameter(name, "number")})`
    }
  }
  const body = template(parse(message, { cardinal: categories, ordinal: [], strict: true }), undefined, context)
  const parameters = [...types].map(([name, type]) => `readonly ${name}: ${type}`).join("; ")
  const quotes = parameters === "" && !/["\\]/.test(body) ? '"' : "`"
  return `${JSON.stringify(key)}: (${parameters && `p: { ${parameters} }`}) => ${quotes}${body}${quotes}`
}

const digitsFunction = (group, decimal) => `
const digits = (n: number): string => {
  const [whole = "", fraction] = String(n).split(".")
  const grouped = whole.replaceAll(/\\B(?=(?:\\d{3})+$)/g, ${JSON.stringify(group)})
  return fraction === undefined ? grouped : \`\${grouped}${decimal}\${fraction}\`
}
`

/** The TypeScript source of a catalogue, not yet laid out. */
export const compiled = ({ locale, status, messages }, file) => {
  if (!statuses.includes(status)) throw new CatalogueError(`the status is none of ${statuses.join(", ")}`)
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const used = new Set()
  const entries = Object.entries(messages).map(([key, message]) => {
    try {
      return compiledMessage(key, message, categories, used)
    } catch (error) {
      throw new CatalogueError(`${key}: ${error.message}`, { cause: error })
    }
  })
  if (used.has("number") && !(groupSign in messages && decimalSign in messages)) {
    throw new CatalogueError(`a message writes a number, so ${groupSign} and ${decimalSign} have to be said`)
  }
  return [
    `// Made by tools/messages.mjs from ${file}: do not edit. Change that file and run \`node tools/messages.mjs\`.\n`,
    used.has("plural") ? `const rules = new Intl.PluralRules(${JSON.stringify(locale)})\n` : "",
    used.has("number") ? digitsFunction(messages[groupSign], messages[decimalSign]) : "",
    `/** Each message as a function of what it speaks of. */\nexport const messages = {\n${entries.join(",\n")}\n} as const\n`,
    "/** The name of a message. */\nexport type MessageKey = keyof typeof messages\n"
  ].join("\n")
}

/** As `compiled`, laid out like the rest of the repository. */
export const compiledFile = async (path) => {
  const catalogue = JSON.parse(readFileSync(path, "utf8"))
  if (`${catalogue.locale}.json` !== basename(path)) throw new CatalogueError("the file is not named after its locale")
  const options = JSON.parse(readFileSync(new URL("../.oxfmtrc.json", import.meta.url), "utf8"))
  delete options.ignorePatterns
  const { code, errors } = await format("catalogue.ts", compiled(catalogue, basename(path)), options)
  if (errors.length > 0) throw new CatalogueError(errors[0].message)
  return code
}

const main = async () => {
  const check = process.argv.includes("--check")
  const cwd = new URL("..", import.meta.url)
  for (const path of globSync("packages/*/{src,portal}/messages/*.json", { cwd })) {
    const source = new URL(path, cwd)
    const target = new URL(path.replace(/json$/, "ts"), cwd)
    try {
      const code = await compiledFile(source.pathname)
      const isCurrent = existsSync(target) && readFileSync(target, "utf8") === code
      if (!check) writeFileSync(target, code)
      else if (!isCurrent) throw new CatalogueError("is out of date: run `node tools/messages.mjs`")
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error
      console.error(`${path}: ${error.message}`)
      process.exitCode = 1
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
