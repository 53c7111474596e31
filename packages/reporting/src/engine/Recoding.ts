/**
 * One numbering of texts for batches that each number theirs in their own way.
 *
 * @since 0.1.0
 */
import * as Dictionary from "./Dictionary.ts"

/** Brings the columns of any number of batches to one numbering. */
export interface Recoding<A extends string = string> {
  readonly texts: ReadonlyArray<A>
  readonly codeOf: (text: A) => number
  /** The codes of a column's rows. The column's own come back where they mean the same; they are not to be written to. */
  readonly codesOf: (column: Dictionary.TextColumn<A>) => Uint32Array
}

interface Known {
  readonly codes: Array<number>
  isSame: boolean
}

/** Nothing numbered yet. Law: `texts[codesOf(column)[row]] = column.texts[column.codes[row]]`. */
export const make = <A extends string = string>(): Recoding<A> => {
  const { codeOf, texts } = Dictionary.make<A>()
  const known = new WeakMap<ReadonlyArray<A>, Known>()
  return {
    texts,
    codeOf,
    codesOf: (column) => {
      const own = known.get(column.texts) ?? { codes: [], isSame: true }
      known.set(column.texts, own)
      for (let code = own.codes.length; code < column.texts.length; code += 1) {
        const text = column.texts[code]
        if (text === undefined) throw new RangeError("Recoding: a list of texts has a hole")
        const common = codeOf(text)
        own.codes.push(common)
        own.isSame &&= common === code
      }
      return own.isSame ? column.codes : column.codes.map((code) => own.codes[code] ?? 0)
    }
  }
}
