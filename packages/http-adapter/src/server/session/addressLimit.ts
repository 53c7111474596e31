/**
 * Slows down guessing from one place (ID-11).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as Option from "effect/Option"
import { TooManyRequests } from "../../api/errors.ts"
import { rateKey, type Limited } from "../../store/rate/rateKey.ts"
import { takeToken } from "../../store/rate/takeToken.ts"
import { asNobody } from "../../store/transact.ts"

/** One household has one IPv4 address, or an IPv6 network of /64: whoever has the network has all its addresses. */
export const placeOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(":")) return address
  const [head = "", tail = ""] = address.split("%")[0]?.toLowerCase().split("::") ?? []
  const before = head === "" ? [] : head.split(":")
  const after = tail === "" ? [] : tail.split(":")
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0")
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")
}

/** Takes one try of the place that the request comes from; fails with `TooManyRequests`. */
export const limitByAddress = Effect.fnUntraced(function* (
  limited: Limited,
  limit: { readonly capacity: number; readonly windowSeconds: number }
) {
  const { remoteAddress } = yield* HttpServerRequest
  const place = placeOf(Option.getOrElse(remoteAddress, () => "unknown"))
  const { allowed, retryAfterSeconds } = yield* asNobody(takeToken({ key: rateKey(limited, place), ...limit }))
  if (!allowed) return yield* new TooManyRequests({ retryAfterSeconds })
})
