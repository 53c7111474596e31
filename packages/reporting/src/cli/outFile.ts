/**
 * Writes a file whole or not at all: under another name first, which is then changed.
 *
 * @since 0.1.0
 */
import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { pid } from "node:process"
import { cannot } from "./cannot.ts"

/** Through a pipe or a device, such as `/dev/stdout`, what is written is gone: another name could only take its place. */
const isFile = (path: string): boolean => statSync(path).isFile()

/** Beside the file, so that it can take its place at once. */
const temporaryOf = (path: string): string => `${path}.${pid}.partial`

const replace = (path: string, content: string | Uint8Array): void => {
  const temporary = temporaryOf(path)
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary)
    throw error
  }
}

/**
 * Writes a file, or leaves what stood there. A link stays one, and the file that it names is written.
 *
 * @throws {Stop} with status 3 when it cannot be written; nothing of it is left behind
 */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  try {
    if (!existsSync(path)) replace(path, content)
    else if (isFile(path)) replace(realpathSync(path), content)
    else writeFileSync(path, content)
  } catch (error) {
    throw cannot("write", path, error)
  }
}

/**
 * Whether a file can be written, before another one is that is not to stand without it. What stands there is left as it is.
 *
 * @throws {Stop} with status 3 when it cannot be written
 */
export const checkWritable = (path: string): void => {
  try {
    if (existsSync(path) && !isFile(path)) {
      closeSync(openSync(path, "r+"))
      return
    }
    const temporary = temporaryOf(existsSync(path) ? realpathSync(path) : path)
    writeFileSync(temporary, "")
    rmSync(temporary)
  } catch (error) {
    throw cannot("write", path, error)
  }
}
