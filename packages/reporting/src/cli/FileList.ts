/**
 * The files that an option names: one, or all those of a folder that was divided by centre and year.
 *
 * @since 0.1.0
 */
import { readdirSync, type Stats, statSync } from "node:fs"
import { extname, join } from "node:path"
import { byteOrder } from "../engine/byteOrder.ts"
import { cannot } from "./cannot.ts"
import { type Input, inputs } from "./options.ts"
import { Stop } from "./Stop.ts"

/** A file to be read. */
export interface ListedFile {
  readonly path: string
  readonly format: Input
  /** In bytes; 0 for a pipe. */
  readonly size: number
  /** The columns whose value is in the folders' names, `centre=C001`: the same in every row. */
  readonly constants: ReadonlyMap<string, string>
}

const statOf = (path: string): Stats => {
  try {
    return statSync(path)
  } catch (error) {
    throw cannot("read", path, error)
  }
}

/** Folders' names hold their values as addresses on the web do. */
const valueOf = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

const constantsOf = (path: string): ReadonlyMap<string, string> =>
  new Map(
    path
      .split(/[\\/]/)
      .slice(0, -1)
      .flatMap((folder): ReadonlyArray<readonly [string, string]> => {
        const [, name, value] = /^(\w+)=(.+)$/.exec(folder) ?? []
        return name === undefined || value === undefined ? [] : [[name, valueOf(value)]]
      })
  )

const formatOf = (path: string): Input | undefined => inputs.find((format) => extname(path) === `.${format}`)

/**
 * The files at a path, those of a folder in the byte order of their paths.
 *
 * @param given the form of the files, where their endings do not say it
 * @throws {Stop} with status 2 for a file whose form nobody says, with 3 when there is nothing to read
 */
export const filesAt = (path: string, given: Input | undefined): ReadonlyArray<ListedFile> => {
  const stat = statOf(path)
  if (!stat.isDirectory()) {
    const format = given ?? formatOf(path)
    if (format === undefined) {
      throw new Stop(
        2,
        `--input is missing, and the name of the file does not end in ${inputs.map((each) => `.${each}`).join(", ")}`
      )
    }
    return [{ path, format, size: stat.size, constants: new Map() }]
  }
  const files = readdirSync(path, { recursive: true, encoding: "utf8" })
    .toSorted(byteOrder)
    .flatMap((name): ReadonlyArray<ListedFile> => {
      const named = formatOf(name)
      const whole = join(path, name)
      const stat = named === undefined ? undefined : statOf(whole)
      return named === undefined || stat?.isFile() !== true
        ? []
        : [{ path: whole, format: given ?? named, size: stat.size, constants: constantsOf(name) }]
    })
  if (files.length === 0) throw new Stop(3, `${path}: cannot read it: the folder holds no file of rows`)
  return files
}
