/**
 * The zone database of this runtime.
 *
 * @since 0.1.0
 */

/** Its release, such as `2026c`. */
export const { tz: tzdb = "unknown" } = process.versions
