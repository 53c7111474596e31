/**
 * The same text in memory of its own.
 *
 * A text that was cut out of a piece of a file keeps the whole piece alive; one that stays longer than its row is copied.
 *
 * @example
 * copyOf("C001") // => "C001"
 */
export const copyOf = (text: string): string => Array.from(text).join("")

/**
 * Keeps one copy of each text that repeats, such as a centre's code in a million rows.
 *
 * @example
 * interning()("C001") // => "C001"
 */
export const interning = (): ((text: string) => string) => {
  const kept = new Map<string, string>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const copy = copyOf(text)
    kept.set(copy, copy)
    return copy
  }
}
