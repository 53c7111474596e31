/**
 * A file on the disk, or a pipe, from which bytes are read.
 *
 * @since 0.1.0
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs"
import { mostRecordBytes } from "../table/Scanner.ts"
import { cannot } from "./cannot.ts"

/** A file that is open. */
export interface ByteFile {
  readonly path: string
  /** `undefined` for a pipe, which is read from its beginning to its end. */
  readonly size: number | undefined
  /**
   * Reads into `bytes` from `at`, as many as there are and fit.
   *
   * @param position bytes of the file before them; a pipe goes on where it was, or begins once more
   * @returns how many; 0 at the end of the file
   */
  readonly read: (bytes: Uint8Array, at: number, length: number, position: number) => number
  readonly close: () => void
}

type Read = ByteFile["read"]

/** A pipe that remembers its first bytes: its header is read before its rows. */
const remembering = (descriptor: number): Read => {
  const kept = new Uint8Array(2 * mostRecordBytes)
  let count = 0
  return (bytes, at, length, position) => {
    if (position < count) {
      const part = kept.subarray(position, Math.min(count, position + length))
      bytes.set(part, at)
      return part.length
    }
    const got = readSync(descriptor, bytes, at, length, null)
    if (position === count && count + got <= kept.length) {
      kept.set(bytes.subarray(at, at + got), count)
      count += got
    }
    return got
  }
}

/**
 * Opens a file to be read.
 *
 * @throws {Stop} with status 3 when it cannot be read, now or later
 */
export const open = (path: string): ByteFile => {
  const reading = <A>(act: () => A): A => {
    try {
      return act()
    } catch (error) {
      throw cannot("read", path, error)
    }
  }
  const descriptor = reading(() => openSync(path, "r"))
  const stat = reading(() => fstatSync(descriptor))
  const isPipe = stat.isFIFO() || stat.isCharacterDevice() || stat.isSocket()
  const read: Read = isPipe
    ? remembering(descriptor)
    : (bytes, at, length, position) => readSync(descriptor, bytes, at, length, position)
  return {
    path,
    size: isPipe ? undefined : stat.size,
    read: (bytes, at, length, position) => reading(() => read(bytes, at, length, position)),
    close: () => closeSync(descriptor)
  }
}
