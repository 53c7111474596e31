/**
 * An id for a record that the service makes itself, such as an account; ids of diary entries are made by devices.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/** UUID of version 7, in lower case: the time in milliseconds, then 74 random bits. @source RFC 9562, section 5.7 */
export const newUuid7 = Effect.map(Clock.currentTimeMillis, (now) => {
  const time = now.toString(16).padStart(12, "0")
  // The layout after the time is that of version 4, but for the version itself.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`
})
