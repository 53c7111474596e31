/**
 * Makes and checks hashes of passwords: slow on purpose, and so a few at a time (ID-3).
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Kdf from "effect/crypto/Kdf"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Semaphore from "effect/Semaphore"
import { timingSafeEqual } from "node:crypto"
import { Overloaded } from "../../api/errors.ts"
import { Settings } from "../Settings.ts"
import * as PasswordHash from "./PasswordHash.ts"

/** Whether it was the password, and whether its hash should be made anew at today's cost. */
export interface Verdict {
  readonly matches: boolean
  readonly outdated: boolean
}

export class Passwords extends Context.Service<
  Passwords,
  {
    readonly hash: (password: Redacted.Redacted) => Effect.Effect<string, Overloaded>
    /** Without a stored hash the same work is done for nothing, so that time does not tell whether a login exists. */
    readonly verify: (password: Redacted.Redacted, stored: string | undefined) => Effect.Effect<Verdict, Overloaded>
  }
>()("@haemtrack/http-adapter/server/Passwords") {}

const tagBytes = 32
const saltBytes = 16
/** Most that wait for their turn; the next is told to come again. */
const longestQueue = 50

/** One spelling of what was typed: composed, so that two keyboards give the same bytes (ID-1). */
const bytesOf = (password: Redacted.Redacted): Uint8Array =>
  new TextEncoder().encode(Redacted.value(password).normalize("NFC"))

/** Needs `Kdf` with argon2id, which the web's own cryptography lacks. */
export const layer = Layer.effect(
  Passwords,
  Effect.gen(function* () {
    const kdf = yield* Kdf.Kdf
    const { passwordHash } = yield* Settings
    const cost = { memoryKib: passwordHash.memoryKib, passes: passwordHash.passes, parallelism: 1 }
    const turns = yield* Semaphore.make(passwordHash.atOnce)
    let waiting = 0

    const inTurn = <A>(work: Effect.Effect<A>) =>
      Effect.suspend(() => {
        if (waiting >= longestQueue + passwordHash.atOnce) return Effect.fail(new Overloaded({}))
        waiting += 1
        return Effect.ensuring(
          turns.withPermit(work),
          Effect.sync(() => {
            waiting -= 1
          })
        )
      })

    const derive = (password: Redacted.Redacted, made: PasswordHash.Cost, salt: Uint8Array) =>
      Effect.orDie(
        kdf.derive(
          Kdf.argon2id({ memory: made.memoryKib, passes: made.passes, parallelism: made.parallelism }),
          bytesOf(password),
          { salt, length: tagBytes }
        )
      )

    const nobody: PasswordHash.PasswordHash = {
      cost,
      salt: new Uint8Array(saltBytes),
      tag: new Uint8Array(tagBytes)
    }

    return Passwords.of({
      hash: (password) =>
        Effect.suspend(() => {
          const salt = crypto.getRandomValues(new Uint8Array(saltBytes))
          return Effect.map(inTurn(derive(password, cost, salt)), (tag) => PasswordHash.format({ cost, salt, tag }))
        }),
      verify: (password, stored) => {
        const known = stored === undefined ? nobody : PasswordHash.parse(stored)
        if (known === undefined) return Effect.die(new RangeError("Passwords.verify: not a hash of this service"))
        return Effect.map(inTurn(derive(password, known.cost, known.salt)), (tag) => ({
          matches: stored !== undefined && tag.length === known.tag.length && timingSafeEqual(tag, known.tag),
          outdated: PasswordHash.isCheaper(known, cost)
        }))
      }
    })
  })
)
