/**
 * A file on the disk, or a pipe, from which bytes are read.
 *
 * @since 0.1.0
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs"
import { mostRecordBytes } from "../table/Fault.ts"
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
  /** The lines, from 1, that some places of a pipe are on, as far as it was read; a file is read again for them. */
  readonly pipeLinesOf?: (places: ReadonlyArray<number>) => ReadonlyArray<number>
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

const lineFeed = 10

/** A pipe that remembers where its lines end: it cannot be read again when something is wrong on one of them. */
const countingLines = (read: Read) => {
  const ends: Array<number> = []
  let seen = 0
  const counting: Read = (bytes, at, length, position) => {
    const got = read(bytes, at, length, position)
    const fresh = bytes.subarray(at + Math.max(0, seen - position), at + got)
    for (let end = fresh.indexOf(lineFeed); end >= 0; end = fresh.indexOf(lineFeed, end + 1)) {
      ends.push(Math.max(seen, position) + end)
    }
    seen = Math.max(seen, position + got)
    return got
  }
  return {
    read: counting,
    linesOf: (places: ReadonlyArray<number>) =>
      places.map((place) => {
        const next = ends.findIndex((end) => end >= place)
        return 1 + (next < 0 ? ends.length : next)
      })
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
  const pipe = isPipe ? countingLines(remembering(descriptor)) : undefined
  const read: Read = pipe?.read ?? ((bytes, at, length, position) => readSync(descriptor, bytes, at, length, position))
  return {
    path,
    size: isPipe ? undefined : stat.size,
    ...(pipe === undefined ? {} : { pipeLinesOf: pipe.linesOf }),
    read: (bytes, at, length, position) => reading(() => read(bytes, at, length, position)),
    close: () => closeSync(descriptor)
  }
}
