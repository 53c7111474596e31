/**
 * Compiles the message catalogues: `messages/<locale>.json` (ICU MessageFormat) to `<locale>.ts` beside it.
 *
 *     node tools/messages.mjs            writes them
 *     node tools/messages.mjs --check    fails when one is out of date
 *
 * Each message becomes a plain function with its parameters as types, so that a missing key and an unused parameter are
 * errors of the type check, and nothing is parsed at run time. Numbers are written with Latin digits and with the signs
 * that the catalogue itself names (I18N-1, I18N-3), not with those of the browser.
 *
 * British English is the source. A translation may lack a message, which is then read in English and listed here; it may
 * not have one of its own, nor speak of what the source does not. Where a folder `pseudo` lies beside the catalogues, two
 * invented languages are made for tests: `en-XA`, whose words are longer by two fifths and bracketed, and `ar-XB`, which runs
 * from right to left (I18N-5).
 */
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { format } from "oxfmt"

/** The parser of `@messageformat/core`, so that what is compiled here is what that compiler reads. */
const { parse } = createRequire(createRequire(import.meta.url).resolve("@messageformat/core"))("@messageformat/parser")

const statuses = ["source", "draft", "human-reviewed"]
const groupSign = "number.group"
const decimalSign = "number.decimal"

/** What is said above a translation that nobody has reviewed (I18N-6). */
const noteOfDraft = "draft.note"

const sourceLocale = "en-GB"
/** L1. */
const locales = [sourceLocale, "cy", "ar", "zh-Hant", "zh-Hans", "fa", "ckb", "so"]

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
  const missing =
    isPlural && (context.categories ?? []).filter((category) => !token.cases.some(({ key }) => key === category))
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

/** One message as the text of a function, with its parameters; `used` gathers what the file has to bring along. */
const compiledMessage = (message, categories, used) => {
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
  const body = template(
    parse(message, categories && { cardinal: categories, ordinal: [], strict: true }),
    undefined,
    context
  )
  const parameters = [...types].map(([name, type]) => `readonly ${name}: ${type}`).join("; ")
  const quotes = parameters === "" && !/["\\]/.test(body) ? '"' : "`"
  return { types, text: `(${parameters && `p: { ${parameters} }`}) => ${quotes}${body}${quotes}` }
}

const digitsFunction = (group, decimal) => `
const digits = (n: number): string => {
  const [whole = "", fraction] = String(n).split(".")
  const grouped = whole.replaceAll(/\\B(?=(?:\\d{3})+$)/g, ${JSON.stringify(group)})
  return fraction === undefined ? grouped : \`\${grouped}${decimal}\${fraction}\`
}
`

/** What a message of a translation may speak of: what the source's speaks of, or less. */
const foreignParameters = (types, sourceTypes) =>
  [...types].filter(([name, type]) => sourceTypes.get(name) !== type).map(([name]) => name)

/** Every message of a catalogue, compiled: its key, its parameters and its text. */
const compiledMessages = ({ messages }, categories, used) =>
  Object.entries(messages).map(([key, message]) => {
    try {
      return { key, ...compiledMessage(message, categories, used) }
    } catch (error) {
      throw new CatalogueError(`${key}: ${error.message}`, { cause: error })
    }
  })

const checkAgainst = (source, entries) => {
  const sourceTypes = new Map(compiledMessages(source, undefined, new Set()).map(({ key, types }) => [key, types]))
  for (const { key, types } of entries) {
    const ours = sourceTypes.get(key)
    if (ours === undefined) throw new CatalogueError(`${key}: the source has no such message`)
    const foreign = foreignParameters(types, ours)
    if (foreign.length > 0) throw new CatalogueError(`${key}: the source does not speak of {${foreign.join("}, {")}}`)
  }
}

/** The messages that a translation lacks: they are read in the source's language, and marked as such. */
export const untranslated = (catalogue, source) =>
  Object.keys(source.messages).filter((key) => !(key in catalogue.messages))

/** The part of a catalogue that a message belongs to: the one with the longest beginning of its key, else the first. */
const partOf = (key, parts) => {
  const [longest] = Object.entries(parts)
    .flatMap(([name, beginnings]) => beginnings.map((beginning) => ({ name, beginning })))
    .filter(({ beginning }) => key.startsWith(beginning))
    .toSorted((a, b) => b.beginning.length - a.beginning.length)
  return longest?.name ?? Object.keys(parts)[0]
}

const record = (name, entries) =>
  `export const ${name} = {\n${entries.map(({ key, text }) => `${JSON.stringify(key)}: ${text}`).join(",\n")}\n} as const\n`

/** All messages as one object, or as one for each part, so that a page carries those of its elements alone. */
const objects = (entries, parts) => {
  if (parts === undefined)
    return `/** Each message as a function of what it speaks of. */\n${record("messages", entries)}`
  const names = Object.keys(parts)
  const each = names.map((name) => {
    const own = entries.filter(({ key }) => partOf(key, parts) === name)
    return `/** Each message of the part \`${name}\` as a function of what it speaks of. */\n${record(`${name}Messages`, own)}`
  })
  // A bundler keeps a spread that nobody uses, and drops a call that is said to do nothing else.
  const whole = `export const messages = /* @__PURE__ */ (() => ({ ${names.map((name) => `...${name}Messages`).join(", ")} }) as const)()\n`
  return [...each, `/** Every message. */\n${whole}`].join("\n")
}

/** The TypeScript source of a catalogue, not yet laid out; a translation is held to its source. */
export const compiled = (catalogue, file, source) => {
  const { locale, messages, parts, status, writtenIn = locale } = catalogue
  if (!statuses.includes(status)) throw new CatalogueError(`the status is none of ${statuses.join(", ")}`)
  const categories = new Intl.PluralRules(writtenIn).resolvedOptions().pluralCategories
  const used = new Set()
  const entries = compiledMessages(catalogue, categories, used)
  if (source !== undefined) checkAgainst(source, entries)
  if (status === "draft" && source && noteOfDraft in source.messages && !messages[noteOfDraft]) {
    throw new CatalogueError(`${noteOfDraft}: a draft says that it is one`)
  }
  if (used.has("number") && !(groupSign in messages && decimalSign in messages)) {
    throw new CatalogueError(`a message writes a number, so ${groupSign} and ${decimalSign} have to be said`)
  }
  return [
    `// Made by tools/messages.mjs from ${file}: do not edit. Change that file and run \`node tools/messages.mjs\`.\n`,
    used.has("plural") ? `const rules = new Intl.PluralRules(${JSON.stringify(writtenIn)})\n` : "",
    used.has("number") ? digitsFunction(messages[groupSign], messages[decimalSign]) : "",
    objects(entries, parts),
    source === undefined ? "/** The name of a message. */\nexport type MessageKey = keyof typeof messages\n" : ""
  ].join("\n")
}

/** Letters that read like the English ones and are none of theirs: whoever meets a plain one has met an untranslated word. */
const accented = {
  a: "á",
  b: "ƀ",
  c: "ç",
  d: "ð",
  e: "é",
  f: "ƒ",
  g: "ĝ",
  h: "ĥ",
  i: "î",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ö",
  p: "þ",
  q: "ǫ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "û",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
  A: "Å",
  B: "Ɓ",
  C: "Ç",
  D: "Ð",
  E: "É",
  F: "Ƒ",
  G: "Ĝ",
  H: "Ĥ",
  I: "Î",
  J: "Ĵ",
  K: "Ķ",
  L: "Ļ",
  M: "Ṁ",
  N: "Ñ",
  O: "Ö",
  P: "Þ",
  Q: "Ǫ",
  R: "Ŕ",
  S: "Š",
  T: "Ţ",
  U: "Û",
  V: "Ṽ",
  W: "Ŵ",
  X: "Ẋ",
  Y: "Ý",
  Z: "Ž"
}

/** Two fifths more of it, in the letters that it has already. */
const longer = (words) => {
  const letters = words.replaceAll(/[^a-z]/gi, "")
  const more = letters.slice(0, Math.ceil(letters.length * 0.4))
  return `${words}${more}`.replaceAll(/[a-z]/gi, (letter) => accented[letter])
}

/** The override of direction that makes English words run from right to left, letter by letter. */
const turned = (words) => words.replaceAll(/[a-z’]+(?:[ -][a-z’]+)*/gi, "\u202e$&\u202c")

const pseudo = {
  "en-XA": { content: longer, whole: (text) => `⟦${text}⟧` },
  "ar-XB": { content: turned, whole: (text) => text }
}

/** ICU text of a parsed message, its words changed. */
const rewritten = (tokens, change) =>
  tokens
    .map((token) => {
      if (token.type === "content") return change(token.value).replaceAll(/[{}]/g, "'$&'")
      if (token.type === "octothorpe") return "#"
      if (token.type === "argument") return `{${token.arg}}`
      if (token.type === "function") return `{${token.arg}, ${token.key}}`
      const cases = token.cases.map(({ key, tokens: inner }) => `${key} {${rewritten(inner, change)}}`)
      return `{${token.arg}, ${token.type}, ${cases.join(" ")}}`
    })
    .join("")

/** A message of words in an invented language; one that has none, such as a pattern of dates, stays as it is. */
const invented = (message, { content, whole }) => {
  const tokens = parse(message)
  const changed = rewritten(tokens, content)
  return changed === rewritten(tokens, (words) => words) ? message : whole(changed)
}

/** A catalogue in an invented language, made from the source. */
export const pseudoCatalogue = (source, locale) => {
  const messages = Object.entries(source.messages).map(([key, message]) => [key, invented(message, pseudo[locale])])
  return { locale, writtenIn: source.locale, status: "source", messages: Object.fromEntries(messages) }
}

/** Laid out like the rest of the repository. */
const laidOut = async (source) => {
  const options = JSON.parse(readFileSync(new URL("../.oxfmtrc.json", import.meta.url), "utf8"))
  delete options.ignorePatterns
  const { code, errors } = await format("catalogue.ts", source, options)
  if (errors.length > 0) throw new CatalogueError(errors[0].message)
  return code
}

const read = (path) => JSON.parse(readFileSync(path, "utf8"))

/** As `compiled`, laid out, with what it was made from. */
export const compiledFile = async (path) => {
  const catalogue = read(path)
  const file = basename(path)
  if (!locales.includes(catalogue.locale)) throw new CatalogueError(`the locale is none of ${locales.join(", ")}`)
  if (`${catalogue.locale}.json` !== file) throw new CatalogueError("the file is not named after its locale")
  if (catalogue.locale === sourceLocale) return { code: await laidOut(compiled(catalogue, file)), inEnglish: [] }
  const source = read(path.replace(/[^/]+$/, `${sourceLocale}.json`))
  return { code: await laidOut(compiled(catalogue, file, source)), inEnglish: untranslated(catalogue, source) }
}

const isCheck = process.argv.includes("--check")

/** Writes a compiled catalogue, or says that the one that is there is another. */
const keep = (target, code) => {
  const isCurrent = existsSync(target) && readFileSync(target, "utf8") === code
  if (!isCheck) writeFileSync(target, code)
  else if (!isCurrent) throw new CatalogueError("is out of date: run `node tools/messages.mjs`")
}

const compileCatalogue = async (path) => {
  const { code, inEnglish } = await compiledFile(path)
  keep(path.replace(/json$/, "ts"), code)
  if (inEnglish.length > 0) console.log(`${basename(path)}: read in English: ${inEnglish.join(", ")}`)
  const invented = path.replace(/[^/]+$/, "pseudo")
  if (basename(path, ".json") !== sourceLocale || !existsSync(invented)) return
  for (const locale of Object.keys(pseudo)) {
    const source = read(path)
    const made = compiled(pseudoCatalogue(source, locale), basename(path), source)
    keep(`${invented}/${locale}.ts`, await laidOut(made))
  }
}

const main = async () => {
  const cwd = fileURLToPath(new URL("..", import.meta.url))
  for (const path of globSync("packages/*/{src,portal}/messages/*.json", { cwd })) {
    try {
      await compileCatalogue(join(cwd, path))
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error
      console.error(`${path}: ${error.message}`)
      process.exitCode = 1
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
