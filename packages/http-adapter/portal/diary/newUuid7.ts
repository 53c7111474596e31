/** A new id, made by this device, so that an entry has its name before the service answers (API-5). */
import * as ServiceClock from "./ServiceClock.ts"

/** UUID of version 7: milliseconds, then 74 bits that are drawn. @source RFC 9562, section 5.7 */
export const newUuid7 = (): string => {
  const time = ServiceClock.now().toString(16).padStart(12, "0")
  // What follows the time is laid out as in version 4, but for the number of the version.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`
}
