/**
 * The place in a list where the next page begins, as a text that only this service can have written (API-7).
 *
 * It stands in a URL, so it holds an id and never a name.
 *
 * @since 0.1.0
 */
import { PersonId } from "@haemtrack/domain/person/Person"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { createHmac, timingSafeEqual } from "node:crypto"
import { BadCursor } from "../api/errors.ts"

/** 32 random bytes of the key ring. */
export class CursorKey extends Context.Service<CursorKey, Redacted.Redacted<Uint8Array>>()(
  "@haemtrack/http-adapter/server/CursorKey"
) {}

const lifeMillis = 24 * 3_600_000
const macBytes = 16

/** `k`: the sort values of the last record seen; `e`: when the cursor ends, in epoch milliseconds. */
const Place = Schema.fromJsonString(Schema.Struct({ k: Schema.Tuple([PersonId]), v: Schema.Literal(1), e: Schema.Int }))
const encode = Schema.encodeSync(Place)
const decode = Schema.decodeUnknownOption(Place)

/** A cursor is bound to who it was given to. */
const macOf = (key: Redacted.Redacted<Uint8Array>, accountId: string, place: string): Buffer =>
  createHmac("sha256", Redacted.value(key)).update(`${accountId}\n${place}`).digest().subarray(0, macBytes)

/** The cursor of the page after `last`. */
export const cursorAfter = Effect.fnUntraced(function* (accountId: string, last: PersonId) {
  const place = encode({ k: [last], v: 1, e: (yield* Clock.currentTimeMillis) + lifeMillis })
  return Buffer.concat([macOf(yield* CursorKey, accountId, place), Buffer.from(place)]).toString("base64url")
})

/** The last record seen. Fails with `BadCursor` for one that was changed, is a day old, or is somebody else's. */
export const lastSeen = Effect.fnUntraced(function* (accountId: string, cursor: string) {
  const bytes = Buffer.from(cursor, "base64url")
  const place = bytes.subarray(macBytes).toString()
  const mac = bytes.subarray(0, macBytes)
  if (mac.length !== macBytes || !timingSafeEqual(mac, macOf(yield* CursorKey, accountId, place))) {
    return yield* new BadCursor({})
  }
  const found = decode(place)
  if (Option.isNone(found) || found.value.e < (yield* Clock.currentTimeMillis)) return yield* new BadCursor({})
  return found.value.k[0]
})
