/**
 * The hash of a password as it is stored: a PHC string, which says how it was made.
 *
 * @since 0.1.0
 */

/** How much work a guess costs (ID-3). */
export interface Cost {
  readonly memoryKib: number
  readonly passes: number
  readonly parallelism: number
}

export interface PasswordHash {
  readonly cost: Cost
  readonly salt: Uint8Array
  readonly tag: Uint8Array
}

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replace(/=+$/, "")

/** `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<tag>`. Law: `parse(format(h)) = h`. */
export const format = ({ cost, salt, tag }: PasswordHash): string =>
  `$argon2id$v=19$m=${cost.memoryKib},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(tag)}`

/** Reads what the store holds; `undefined` for a hash that this service did not write. */
export const parse = (text: string): PasswordHash | undefined => {
  const [whole, memoryKib, passes, parallelism, salt = "", tag = ""] = shape.exec(text) ?? []
  return whole === undefined
    ? undefined
    : {
        cost: { memoryKib: Number(memoryKib), passes: Number(passes), parallelism: Number(parallelism) },
        salt: new Uint8Array(Buffer.from(salt, "base64")),
        tag: new Uint8Array(Buffer.from(tag, "base64"))
      }
}

/** Whether a hash was made at less cost, in memory or passes, than is asked for now. */
export const isCheaper = (hash: PasswordHash, now: Cost): boolean =>
  hash.cost.memoryKib < now.memoryKib || hash.cost.passes < now.passes
