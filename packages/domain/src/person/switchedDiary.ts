/**
 * A parent of two children, who has just turned from one diary to the other and may think of the first: for a minute they are
 * asked whose the entry is (F81).
 *
 * @since 0.1.0
 */
import { type Instant, minutesBetween } from "../calendar/Instant.ts"

/** For how long is asked, in seconds. */
export const askSeconds = 60

/** Whether an entry is to be confirmed, because the diary was switched less than a minute ago, or by a clock ahead of this one. */
export const asksWhose = (switchedAt: Instant, at: Instant): boolean => minutesBetween(switchedAt, at) * 60 < askSeconds
