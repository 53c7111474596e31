/**
 * Today as the device says it, for a page that does not say it.
 *
 * @since 0.1.0
 */

/** Whether the browser knows a zone by this name. */
export const isZone = (zone: string): boolean => {
  try {
    return Intl.DateTimeFormat("en", { timeZone: zone }) !== undefined
  } catch {
    return false
  }
}

/** `YYYY-MM-DD` of this moment in a zone, else in the device's own. */
export const localToday = (zone: string | undefined): string => {
  const parts = new Intl.DateTimeFormat("en", {
    calendar: "gregory",
    numberingSystem: "latn",
    ...(zone !== undefined && isZone(zone) && { timeZone: zone }),
    year: "numeric",
    month: "2-digit",
    day: "2-digit"
  }).formatToParts(new Date())
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ""
  return `${part("year")}-${part("month")}-${part("day")}`
}
