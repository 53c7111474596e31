import { byteOrder } from "./byteOrder.ts"

/**
 * The place of each text among all of them, in byte order.
 *
 * @example
 * [...ranks(["b", "a"])] // => [1, 0]
 */
export const ranks = (texts: ReadonlyArray<string>): Uint32Array => {
  const order = Array.from(texts, (text, code) => ({ text, code })).toSorted((a, b) => byteOrder(a.text, b.text))
  const places = new Uint32Array(texts.length)
  for (const [place, { code }] of order.entries()) places[code] = place
  return places
}
