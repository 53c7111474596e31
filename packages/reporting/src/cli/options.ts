/**
 * The words of the command line, read and checked before any file is opened.
 *
 * @since 0.1.0
 */
import { extname, resolve } from "node:path"
import { parseArgs } from "node:util"
import type { Format } from "../table/TreatmentReader.ts"
import { Stop } from "./Stop.ts"

/** Forms of a file that can be read so far. */
const inputs: ReadonlyArray<Format> = ["csv", "ndjson"]

/** A report that was asked for. */
export interface Request {
  readonly _tag: "Report"
  readonly treatments: string
  readonly input: Format
  readonly out: string | undefined
  readonly timings: string | undefined
  /** Options that were given and change nothing, by name. */
  readonly unused: ReadonlyArray<string>
}

/** What was asked for. */
export type Asked = Request | { readonly _tag: "Help" } | { readonly _tag: "Version" }

/** Every option may be given twice as far as Node is concerned, so that twice is seen and not the last one taken. */
const text = { type: "string", multiple: true } as const

const grammar = {
  allowPositionals: true,
  options: {
    treatments: text,
    bleeds: text,
    persons: text,
    deliveries: text,
    format: text,
    input: text,
    out: text,
    timings: text,
    batch: text,
    "product-prefix": text,
    help: { type: "boolean", short: "h" },
    version: { type: "boolean" }
  }
} as const

const wrong = (what: string, cause?: unknown): Stop =>
  new Stop(2, `${what}\nhaemtrack-report --help says what there is`, { cause })

const parse = (words: ReadonlyArray<string>) => {
  try {
    return parseArgs({ ...grammar, args: [...words] })
  } catch (error) {
    if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
      throw wrong(error.message, error)
    }
    throw error
  }
}

/** The value of an option that may be given once. */
const once = (name: string, values: ReadonlyArray<string> = []): string | undefined => {
  if (values.length > 1) throw wrong(`--${name} is given ${values.length} times`)
  if (values[0] === "") throw wrong(`--${name} is empty`)
  return values[0]
}

const inputOf = (path: string, given: string | undefined): Format => {
  const named = given ?? extname(path).slice(1)
  const known = inputs.find((input) => input === named)
  if (known !== undefined) return known
  throw wrong(
    given === undefined
      ? `--input is missing, and the name of the file does not end in .${inputs.join(" or .")}`
      : `--input is ${inputs.join(" or ")} so far`
  )
}

/** A file that will be written: never the one that was read. */
const notThe = (source: string, name: string, path: string | undefined): string | undefined => {
  if (path !== undefined && resolve(path) === resolve(source)) throw wrong(`--${name} would overwrite the treatments`)
  return path
}

/**
 * Reads the words after the command's name.
 *
 * @throws {Stop} with status 2, for words that mean nothing or too much
 */
export const options = (words: ReadonlyArray<string>): Asked => {
  const { positionals, values } = parse(words)
  if (values.help === true) return { _tag: "Help" }
  if (values.version === true) return { _tag: "Version" }
  if (positionals.length === 0) throw wrong("Which report? There is: usage")
  if (positionals.length > 1) throw wrong("One report at a time. There is: usage")
  if (positionals[0] !== "usage") throw wrong("There is no such report so far. There is: usage")
  const treatments = once("treatments", values.treatments)
  if (treatments === undefined) throw wrong("usage needs --treatments FILE")
  if (once("format", values.format) !== "json") throw wrong("--format json is needed: there is no other so far")
  return {
    _tag: "Report",
    treatments,
    input: inputOf(treatments, once("input", values.input)),
    out: notThe(treatments, "out", once("out", values.out)),
    timings: notThe(treatments, "timings", once("timings", values.timings)),
    unused: (["batch", "product-prefix"] as const).filter((name) => values[name] !== undefined)
  }
}
