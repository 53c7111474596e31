/**
 * Takes the pieces of a file in, in their order, and sees to what one piece alone does not show: no key stands twice, and all
 * rows of one product have one unit.
 *
 * @since 0.1.0
 */
import * as Bitmap from "../engine/Bitmap.ts"
import type { TextColumn } from "../engine/Dictionary.ts"
import * as Ids from "../engine/Ids.ts"
import type { IdTexts } from "../engine/Ids.ts"
import * as NumberSet from "../engine/NumberSet.ts"
import * as Recoding from "../engine/Recoding.ts"
import type { Column, NumberColumn } from "./Columns.ts"
import type { FileKind, RowFault } from "./FileKind.ts"
import { mostTold, type Piece, type Refusal } from "./Piece.ts"
import { without } from "./without.ts"

/** One file, while its pieces come in. */
export interface Intake {
  /** The rows of the next piece that can stand beside all rows before them. */
  readonly admit: (piece: Piece) => Piece
  readonly told: () => ReadonlyArray<Refusal>
  readonly refused: () => number
  /** In how many rows each column is empty, where it is in any. */
  readonly empty: () => ReadonlyMap<string, number>
}

/**
 * A number for each id of the file, whatever piece it stands in: 0 or more for numbers, less for other texts.
 *
 * Pieces of one reader number their texts alike already, so a million texts are not kept once more.
 */
const keyNumbers = () => {
  const recoding = Recoding.make()
  let common: IdTexts | undefined
  let isCommon = true
  return (column: Column): ArrayLike<number> => {
    if ("codes" in column) return recoding.codesOf(column)
    if ("days" in column) throw new RangeError("Intake: a time is no key")
    if (!("texts" in column) || column.texts.length === 0) return column.values
    const { texts, values } = column
    common ??= texts
    if (isCommon && texts === common) return values
    // Those that were numbered first keep their numbers.
    if (isCommon) for (let place = 0; place < common.length; place += 1) recoding.codeOf(Ids.textOf(common, -1 - place))
    isCommon = false
    return values.map((value) => (value < 0 ? -1 - recoding.codeOf(Ids.textOf(texts, value)) : value))
  }
}

const emptyRows = (column: Column): number => {
  if ("values" in column) return Bitmap.count(column.missing)
  if (!("codes" in column)) return 0
  const empty = column.texts.indexOf("")
  return empty < 0 ? 0 : column.codes.reduce((count, code) => (code === empty ? count + 1 : count), 0)
}

/** Nothing taken in yet. */
export const make = ({ key }: Pick<FileKind, "key">): Intake => {
  const numbersOf = keyNumbers()
  const keys = NumberSet.make()
  const unitByProduct = new Map<string, string>()
  const told: Array<Refusal> = []
  const empty = new Map<string, number>()
  let refused = 0

  function* repeated(piece: Piece): Generator<RowFault> {
    const column = piece.columns[key]
    if (column === undefined) throw new RangeError("Intake: the key was not read")
    const numbers = numbersOf(column)
    for (let row = 0; row < piece.rows; row += 1) {
      if (!keys.add(numbers[row] ?? 0)) yield { row, column: key, reason: "Repeated" }
    }
  }

  /** Rows of a piece that has no other column for amounts are all of IU: a product of IU is looked at once, since most files are such. */
  function* notOfIu({ codes, texts }: TextColumn): Generator<RowFault> {
    const isOfIu = new Uint8Array(texts.length)
    for (let row = 0; row < codes.length; row += 1) {
      const product = codes[row] ?? 0
      if (isOfIu[product] === 1) continue
      const name = texts[product] ?? ""
      const known = unitByProduct.get(name) ?? "[iU]"
      unitByProduct.set(name, known)
      if (known === "[iU]") isOfIu[product] = 1
      else yield { row, column: "units_iu", reason: "TwoUnits" }
    }
  }

  /** Rows of IU say their unit by their column alone. */
  function* otherUnits(product: TextColumn, iu: NumberColumn, unit: TextColumn): Generator<RowFault> {
    for (let row = 0; row < product.codes.length; row += 1) {
      const name = product.texts[product.codes[row] ?? 0] ?? ""
      const code = Bitmap.has(iu.missing, row) ? (unit.texts[unit.codes[row] ?? 0] ?? "") : "[iU]"
      const known = unitByProduct.get(name) ?? code
      unitByProduct.set(name, known)
      if (known !== code) yield { row, column: "unit", reason: "TwoUnits" }
    }
  }

  const ofTwoUnits = ({ columns }: Piece): ReadonlyArray<RowFault> => {
    const { product, unit, units_iu: iu } = columns
    if (product === undefined || iu === undefined || !("codes" in product) || !("values" in iu)) return []
    return unit !== undefined && "codes" in unit ? [...otherUnits(product, iu, unit)] : [...notOfIu(product)]
  }

  return {
    admit: (piece) => {
      const oneUnit = without(piece, ofTwoUnits(piece))
      const admitted = without(oneUnit, [...repeated(oneUnit)])
      refused += admitted.refused
      if (told.length < mostTold) told.push(...admitted.told.slice(0, mostTold - told.length))
      for (const [name, column] of Object.entries(admitted.columns)) {
        const count = column === undefined ? 0 : emptyRows(column)
        if (count > 0) empty.set(name, (empty.get(name) ?? 0) + count)
      }
      return admitted
    },
    told: () => told,
    refused: () => refused,
    empty: () => empty
  }
}
