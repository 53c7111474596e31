/**
 * How far the clock of a telephone is from that of the service, and which of the two says when an entry was made.
 *
 * A wrong clock must not make a diary look late, and must not make it look early either (clinical 9.11, SYNC-4).
 *
 * @since 0.1.0
 */
import { epochMillis, type Instant, instantOf } from "./Instant.ts"

/** From here on a time of the device is put right where it is shown. */
const noticeable = 5 * 60_000
/** Up to here a device is believed. */
const believable = 10 * 60_000

/**
 * The time of a device as it is shown: put right when its clock is more than five minutes wrong. The time that the device gave
 * is kept beside it as it was.
 *
 * @param skewMillis how far the device is ahead; negative when it is behind
 */
export const shown = (byDevice: Instant, skewMillis: number): Instant =>
  Math.abs(skewMillis) > noticeable ? instantOf(epochMillis(byDevice) - skewMillis) : byDevice

/**
 * When an entry counts as recorded: by the device as long as its clock is at most ten minutes wrong and not after the receipt;
 * else when the service received it. Law: never after `received`.
 *
 * @param skewMillis how far the device is ahead; left out where nobody measured it, and then the device is not believed
 */
export const recordedAt = (byDevice: Instant, received: Instant, skewMillis?: number): Instant =>
  skewMillis !== undefined && Math.abs(skewMillis) <= believable && byDevice <= received ? byDevice : received
