/**
 * What the service's clock says: the device's own may be wrong, and sessions end by the service's (clinical 9.11).
 */

let skewMillis = 0

/** Milliseconds since 1970 by the service's clock, as far as its last answer told. */
export const now = (): number => Date.now() + skewMillis

/** Minutes that the clock of this device is wrong, when they are more than five. */
export const minutesWrong = (): number | undefined => {
  const minutes = Math.round(Math.abs(skewMillis) / 60_000)
  return minutes > 5 ? minutes : undefined
}

/** The browser's `fetch`, which notes what time the answer says it is. */
export const fetch: typeof globalThis.fetch = async (input, init) => {
  const response = await globalThis.fetch(input, init)
  const date = Date.parse(response.headers.get("date") ?? "")
  // The header counts whole seconds: less than two is no difference.
  if (Number.isFinite(date)) skewMillis = Math.abs(date - Date.now()) < 2000 ? 0 : date - Date.now()
  return response
}
