/**
 * How much of a password follows from its beginning: repeated characters, the alphabet, a row of the keyboard (ID-2 c).
 *
 * @since 0.1.0
 */

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"]

/** For each character of a row the one to its right. */
const right = new Map(rows.flatMap((row) => [...row].slice(1).map((next, place) => [row.charAt(place), next] as const)))

/** How one character follows another: the same, the next or the one before, in the alphabet or on the keyboard. */
const steps: ReadonlyArray<(a: string, b: string) => boolean> = [
  (a, b) => a === b,
  (a, b) => (b.codePointAt(0) ?? 0) - (a.codePointAt(0) ?? 0) === 1,
  (a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0) === 1,
  (a, b) => right.get(a) === b,
  (a, b) => right.get(b) === a
]

/** Shorter ones occur in words: "hijack", "stuff", "power". */
const shortestRun = 4

/** Characters from `start` on that follow each other in one manner, the first included. */
const runFrom = (characters: ReadonlyArray<string>, start: number): number => {
  const lengths = steps.map((follows) => {
    let end = start + 1
    for (let last = characters[start], next = characters[end]; last !== undefined && next !== undefined;) {
      if (!follows(last, next)) break
      end += 1
      last = next
      next = characters[end]
    }
    return end - start
  })
  return Math.max(...lengths)
}

/**
 * The part of a text that lies in runs of four characters and more, letter case aside.
 *
 * @returns 0 to 1; 0 for the empty text
 */
export const runShare = (text: string): number => {
  const characters = [...text.toLowerCase()]
  let inRuns = 0
  for (let place = 0; place < characters.length;) {
    const length = runFrom(characters, place)
    if (length >= shortestRun) inRuns += length
    place += length >= shortestRun ? length : 1
  }
  return characters.length === 0 ? 0 : inRuns / characters.length
}
