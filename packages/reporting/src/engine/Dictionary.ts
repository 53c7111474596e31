/**
 * The texts of a column that repeat, such as centres and products: each is kept once, and known by its number from then on.
 *
 * @since 0.1.0
 */

/** A column of such texts: row `i` holds `texts[codes[i]]`. */
export interface TextColumn<A extends string = string> {
  readonly texts: ReadonlyArray<A>
  readonly codes: Uint32Array
}

/** Texts by their codes 0, 1, 2 ..., in order of first appearance. */
export interface Dictionary<A extends string = string> {
  readonly texts: ReadonlyArray<A>
  /** The code of a text; a new text gets the next one. */
  readonly codeOf: (text: A) => number
}

/**
 * An empty dictionary. Law: `texts[codeOf(t)] = t`.
 *
 * @example
 * make().codeOf("test-centre") // => 0
 */
export const make = <A extends string = string>(): Dictionary<A> => {
  const codes = new Map<string, number>()
  const texts: Array<A> = []
  return {
    texts,
    codeOf: (text) => {
      const known = codes.get(text)
      if (known !== undefined) return known
      codes.set(text, texts.length)
      return texts.push(text) - 1
    }
  }
}
