import { Stop } from "./Stop.ts"

/** What the system said, for the mistakes that people make; any other keeps its code. */
const words = new Map([
  ["ENOENT", "there is no such file"],
  ["EISDIR", "it is a folder"],
  ["EACCES", "it is not allowed"],
  ["ENOTDIR", "a part of its path is no folder"],
  ["ENOTEMPTY", "the folder is not empty"],
  ["ENAMETOOLONG", "its name is too long"],
  ["ENOSPC", "the disk is full"],
  ["EPIPE", "whoever read it has stopped"]
])

/**
 * The end of the command for a file that cannot be read or written.
 *
 * @returns status 3 for an error of the system; whatever else it is comes back as it was, to be thrown on
 */
export const cannot = (act: "read" | "write", path: string, error: unknown): unknown => {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return error
  const code = String(error.code)
  return new Stop(3, `${path}: cannot ${act} it: ${words.get(code) ?? code}`, { cause: error })
}
