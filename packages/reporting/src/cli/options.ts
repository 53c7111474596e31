/**
 * The words of the command line, read and checked before any file is opened.
 *
 * @since 0.1.0
 */
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { Stop } from "./Stop.ts"

/** Reports by their names; what each reads is loaded when one is asked for. */
export const reportNames = [
  "usage",
  "rates",
  "compliance",
  "target-joints",
  "hour-week",
  "dose-to-bleed",
  "funnel",
  "recall",
  "amounts"
] as const
/** A report's name. */
export type ReportName = (typeof reportNames)[number]

/** The files that reports are made from, and their options. */
export const fileNames = ["treatments", "bleeds", "persons", "deliveries"] as const
/** A file's name. */
export type FileName = (typeof fileNames)[number]

/** The forms of a file that can be read. */
export const inputs = ["csv", "ndjson", "parquet"] as const
/** The form of a file. */
export type Input = (typeof inputs)[number]

/** The forms in which a report can be written. */
export const outputs = ["json", "csv", "ndjson", "parquet", "markdown"] as const
/** The form of a report. */
export type Output = (typeof outputs)[number]

/** Whether malformed rows end the command, or are left out and counted. */
export type OnBadRows = "stop" | "skip"

/** A report that was asked for. */
export interface Request {
  readonly _tag: "Report"
  readonly report: ReportName | "all"
  readonly files: ReadonlyMap<FileName, string>
  readonly input: Input | undefined
  readonly output: Output
  readonly out: string | undefined
  readonly timings: string | undefined
  readonly batches: ReadonlyArray<string>
  readonly productPrefix: string
  readonly onBadRows: OnBadRows
  /** Options that were given and change nothing, by name. */
  readonly unused: ReadonlyArray<string>
}

/** The shells that a completion is written for. */
export const shells = ["bash", "zsh", "fish"] as const
/** A shell. */
export type Shell = (typeof shells)[number]

/** A file that is to be divided by centre and year. */
export interface PartitionRequest {
  readonly _tag: "Partition"
  readonly file: FileName
  readonly path: string
  readonly input: Input | undefined
  readonly out: string
}

/** What was asked for. */
export type Asked =
  | Request
  | PartitionRequest
  | { readonly _tag: "Completion"; readonly shell: Shell }
  | { readonly _tag: "Help" }
  | { readonly _tag: "Version" }

/** Every option may be given twice as far as Node is concerned, so that twice is seen and not the last one taken. */
const text = { type: "string", multiple: true } as const

/** The options, as Node reads them. */
export const grammar = {
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
    "as-of": text,
    "skip-bad-rows": { type: "boolean" },
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

const listed = (all: ReadonlyArray<string>): string => `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`

/** The value of an option that has few. */
const oneOf = <A extends string>(name: string, all: ReadonlyArray<A>, value: string | undefined): A | undefined => {
  const known = all.find((each) => each === value)
  if (value !== undefined && known === undefined) throw wrong(`--${name} is ${listed(all)}`)
  return known
}

const reportIn = (positionals: ReadonlyArray<string>): ReportName | "all" => {
  const there = `There is: ${[...reportNames, "all"].join(", ")}`
  const [name, another] = positionals
  if (name === undefined) throw wrong(`Which report? ${there}`)
  if (another !== undefined) throw wrong(`One report at a time. ${there}`)
  const known = name === "all" ? name : reportNames.find((each) => each === name)
  if (known === undefined) throw wrong(`There is no such report. ${there}`)
  return known
}

/** The batches that are looked for. `all` goes on without one, since its other reports need none. */
const batchesIn = (report: ReportName | "all", batches: ReadonlyArray<string> = []): ReadonlyArray<string> => {
  if (report !== "recall") return batches
  if (batches.length === 0) throw wrong("recall needs --batch CODE: without one it looks for nothing")
  if (batches.includes("")) throw wrong("--batch is empty, and a recall looks for a batch number")
  return batches
}

const shellIn = (positionals: ReadonlyArray<string>): Shell => {
  const shell = shells.find((each) => each === positionals[1])
  if (shell === undefined || positionals.length > 2) throw wrong(`completion is for ${listed(shells)}`)
  return shell
}

const partitionOf = (
  files: ReadonlyMap<FileName, string>,
  input: Input | undefined,
  out: string | undefined
): PartitionRequest => {
  const [only, another] = files
  if (only === undefined || another !== undefined) throw wrong("partition divides one file: --treatments, say")
  if (out === undefined) throw wrong("partition needs --out FOLDER")
  const [file, path] = only
  return { _tag: "Partition", file, path, input, out }
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
  if (positionals[0] === "completion") return { _tag: "Completion", shell: shellIn(positionals) }
  const files = new Map(
    fileNames.flatMap((name): ReadonlyArray<readonly [FileName, string]> => {
      const path = once(name, values[name])
      return path === undefined ? [] : [[name, path]]
    })
  )
  const out = once("out", values.out)
  const input = oneOf("input", inputs, once("input", values.input))
  if (positionals[0] === "partition") return partitionOf(files, input, out)
  const report = reportIn(positionals)
  const output = oneOf("format", outputs, once("format", values.format))
  if (output === undefined) throw wrong(`--format is missing: ${listed(outputs)}`)
  const timings = once("timings", values.timings)
  for (const [name, path] of [
    ["out", out],
    ["timings", timings]
  ] as const) {
    const source = [...files].find(([, each]) => path !== undefined && resolve(each) === resolve(path))
    if (source !== undefined) throw wrong(`--${name} would overwrite the ${source[0]}`)
  }
  if (out !== undefined && timings !== undefined && resolve(out) === resolve(timings)) {
    throw wrong("--timings would overwrite the report")
  }
  if (output === "parquet" && out === undefined) throw wrong("--format parquet needs --out FILE")
  if (report === "all" && (output === "csv" || output === "parquet")) {
    throw wrong(`all gives eight tables, and --format ${output} holds one`)
  }
  const findsBatches = report === "recall" || report === "all"
  const unused = (["batch", "product-prefix"] as const).filter((name) => values[name] !== undefined && !findsBatches)
  return {
    _tag: "Report",
    report,
    files,
    input,
    output,
    out,
    timings,
    batches: batchesIn(report, values.batch),
    productPrefix:
      values["product-prefix"] === undefined ? "" : (once("product-prefix", values["product-prefix"]) ?? ""),
    onBadRows: values["skip-bad-rows"] === true ? "skip" : "stop",
    unused: values["as-of"] === undefined ? unused : [...unused, "as-of"]
  }
}
