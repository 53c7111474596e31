/**
 * The file in which earlier returns are kept, each as it was published and with whose records stood behind it.
 *
 * @since 0.1.0
 */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { KeptReturn } from "../document/return/KeptReturn.ts"
import { cannot } from "./cannot.ts"
import { Stop } from "./Stop.ts"

const KeptReturns = Schema.fromJsonString(Schema.Array(KeptReturn))
const decode = Schema.decodeUnknownResult(KeptReturns)

/**
 * Reads the file.
 *
 * @throws {Stop} with status 3 when it cannot be read, 4 when it is another kind of file
 */
export const readKept = (path: string): ReadonlyArray<KeptReturn> => {
  try {
    const kept = decode(readFileSync(path, "utf8"))
    if (Result.isFailure(kept)) throw new Stop(4, `${path}: these are not kept returns`)
    return kept.success
  } catch (error) {
    throw cannot("read", path, error)
  }
}

/** The text of the file. */
export const keptText = (kept: ReadonlyArray<KeptReturn>): string => `${JSON.stringify(kept)}\n`
