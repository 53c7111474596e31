/**
 * Writes a file whole or not at all: under another name first, which is then changed.
 *
 * @since 0.1.0
 */
import { renameSync, rmSync, writeFileSync } from "node:fs"
import { pid } from "node:process"
import { cannot } from "./cannot.ts"

/**
 * Writes a file, or leaves what stood there.
 *
 * @throws {Stop} with status 3 when it cannot be written; nothing of it is left behind
 */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  const temporary = `${path}.${pid}.partial`
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw cannot("write", path, error)
  }
}
