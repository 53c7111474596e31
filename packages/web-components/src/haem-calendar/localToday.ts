/**
 * Today as the device says it, for a page that does not say it.
 *
 * @since 0.1.0
 */

/** Whether the browser knows a zone by this name. */
export const isZone = (zone: string): boolean => {
  try {
    return Intl.DateTimeFormat("sv", { timeZone: zone }) !== undefined
  } catch {
    return false
  }
}

/** `YYYY-MM-DD`, which is how Swedish writes a day: of this moment in a zone, else in the device's own. */
export const localToday = (zone: string | undefined): string =>
  new Date().toLocaleDateString("sv", zone !== undefined && isZone(zone) ? { timeZone: zone } : undefined)
