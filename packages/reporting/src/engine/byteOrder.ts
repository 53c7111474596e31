/** The rank of a half of a surrogate pair is above that of every other unit: the characters beyond U+FFFF come last in UTF-8. */
const rank = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit)

/**
 * Compares two texts as their UTF-8 bytes compare, which is the order of the rows of a report in every language.
 *
 * Text order in JavaScript is that of 16-bit units; it differs for characters beyond U+FFFF.
 *
 * @returns less than 0, 0, or more than 0, as `sort` wants it
 * @example
 * Math.sign(byteOrder("B", "a")) // => -1
 */
export const byteOrder = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at += 1) {
    const difference = rank(a.charCodeAt(at)) - rank(b.charCodeAt(at))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
