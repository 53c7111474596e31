/**
 * On which line of a file a place is: asked only when something is wrong there.
 *
 * @since 0.1.0
 */
import type { ByteFile } from "./ByteFile.ts"

const lineFeed = 10
const chunkBytes = 1024 * 1024

/**
 * The lines of some places, counted from 1.
 *
 * @param places bytes before each, ascending
 */
export const linesOf = (file: ByteFile, places: ReadonlyArray<number>): ReadonlyArray<number> => {
  const bytes = new Uint8Array(chunkBytes)
  const lines: Array<number> = []
  let line = 1
  let base = 0
  let held = 0
  let at = 0
  for (const place of places) {
    while (base + at < place) {
      if (at === held) {
        base += held
        at = 0
        held = file.read(bytes, 0, chunkBytes, base)
        if (held === 0) break
      }
      if (bytes[at] === lineFeed) line += 1
      at += 1
    }
    lines.push(line)
  }
  return lines
}
