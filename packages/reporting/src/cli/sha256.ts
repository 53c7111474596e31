/**
 * Tells files by their content and not by their place.
 *
 * @since 0.1.0
 */
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { cannot } from "./cannot.ts"

/** The hash of a file's bytes, in hexadecimal; read piece by piece, since a file may be larger than memory. */
export const sha256 = async (path: string): Promise<string> => {
  const hash = createHash("sha256")
  try {
    for await (const piece of createReadStream(path)) hash.update(piece)
    return hash.digest("hex")
  } catch (error) {
    throw cannot("read", path, error)
  }
}

/** The hash of a text in UTF-8, in hexadecimal. */
export const sha256OfText = (text: string): string => createHash("sha256").update(text).digest("hex")
