/**
 * How long somebody stays signed in (ID-7). A centre may set less, never more.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"

/** The longest that is allowed; without a setting also what is. */
export const longestLife = { idleMinutes: 30, staffIdleMinutes: 30, absoluteHours: 12 } as const

/** Without a request for the idle minutes a session is over, and after the absolute hours in any case: so long lives its cookie. */
export const SessionLife = Context.Reference<{ readonly [Length in keyof typeof longestLife]: number }>(
  "@haemtrack/http-adapter/store/session/SessionLife",
  { defaultValue: () => longestLife }
)
