/**
 * Who was infused with a recalled batch, how much of it, and when last.
 *
 * @since 0.1.0
 */
import * as Bitmap from "../engine/Bitmap.ts"
import * as Day from "../engine/Day.ts"
import * as Dictionary from "../engine/Dictionary.ts"
import { PairIndex } from "../engine/PairIndex.ts"
import { ranks } from "../engine/ranks.ts"
import { sortedEntries } from "../engine/sortedEntries.ts"
import type { Row, Running } from "../table/Report.ts"
import type { TreatmentColumns } from "../table/treatments.ts"

/** The columns of the report. */
export const recallColumns = ["person_id", "centre", "batch", "n", "iu", "last"] as const

/** What it reads. */
export type RecallBatch = Pick<TreatmentColumns, "person_id" | "centre" | "product" | "batch" | "units_iu" | "instant">

/** What is looked for. */
export interface Recalled {
  /** Batch numbers as they were recorded; none but these very texts. */
  readonly batches: ReadonlyArray<string>
  /** Products begin with this; "" for all. */
  readonly productPrefix: string
}

/** What one person had of one batch in one centre. */
interface Use {
  n: number
  /** `undefined` while no row is in IU. */
  iu: number | undefined
  last: number
}

const daySeconds = 86_400

const textAt = ({ codes, texts }: Dictionary.TextColumn, row: number): string => texts[codes[row] ?? 0] ?? ""

/** Of a growing list of texts the codes of those that are looked for; each is asked once. */
const asking = (isSought: (text: string) => boolean) => {
  const known = new WeakMap<ReadonlyArray<string>, { readonly codes: Set<number>; asked: number }>()
  return (texts: ReadonlyArray<string>): ReadonlySet<number> => {
    const own = known.get(texts) ?? { codes: new Set(), asked: 0 }
    known.set(texts, own)
    for (let code = own.asked; code < texts.length; code += 1) if (isSought(texts[code] ?? "")) own.codes.add(code)
    own.asked = texts.length
    return own.codes
  }
}

/**
 * Rows whose batch is one of those and whose product begins as said, by person, centre and batch. `last` is the UTC date of the
 * latest instant; `iu` is null where no row is counted in IU. A row without a batch number is never found.
 *
 * @source performance W1, recall; clinical 6.3 for what a batch number is
 */
export const recall = ({ batches, productPrefix }: Recalled): Running<RecallBatch> => {
  const wanted = new Set(batches.filter((batch) => batch !== ""))
  const isBatch = asking((text) => wanted.has(text))
  const isProduct = asking((text) => text.startsWith(productPrefix))
  const persons = Dictionary.make()
  const centres = Dictionary.make()
  const batchNumbers = Dictionary.make()
  const places = new PairIndex()
  const groups = new PairIndex()
  const uses: Array<Use> = []

  return {
    add: ({ batch, centre, instant, person_id, product, units_iu }) => {
      if (wanted.size === 0) return
      const products = isProduct(product.texts)
      for (const sought of isBatch(batch.texts)) {
        // Few rows are found. Those between are passed over natively, a batch at a time.
        for (let row = batch.codes.indexOf(sought); row >= 0; row = batch.codes.indexOf(sought, row + 1)) {
          if (!products.has(product.codes[row] ?? 0)) continue
          // Only the persons and centres of these rows get a number, and are put in order.
          const person = persons.codeOf(textAt(person_id, row))
          const place = places.of(person, centres.codeOf(textAt(centre, row)))
          const group = groups.of(place, batchNumbers.codeOf(textAt(batch, row)))
          const use = uses[group] ?? { n: 0, iu: undefined, last: Number.NEGATIVE_INFINITY }
          uses[group] = use
          use.n += 1
          if (!Bitmap.has(units_iu.missing, row)) use.iu = (use.iu ?? 0) + (units_iu.values[row] ?? 0)
          use.last = Math.max(use.last, instant.values[row] ?? 0)
        }
      }
    },
    rows: () => {
      const [personRanks, centreRanks, batchRanks] = [persons, centres, batchNumbers].map(({ texts }) => ranks(texts))
      const order = sortedEntries(groups.size, [
        { size: persons.texts.length, of: (group) => personRanks?.[places.first(groups.first(group))] ?? 0 },
        { size: centres.texts.length, of: (group) => centreRanks?.[places.second(groups.first(group))] ?? 0 },
        { size: batchNumbers.texts.length, of: (group) => batchRanks?.[groups.second(group)] ?? 0 }
      ])
      return Array.from(order).flatMap((group): ReadonlyArray<Row> => {
        const use = uses[group]
        const place = groups.first(group)
        return use === undefined
          ? []
          : [
              [
                persons.texts[places.first(place)] ?? "",
                centres.texts[places.second(place)] ?? "",
                batchNumbers.texts[groups.second(group)] ?? "",
                use.n,
                use.iu ?? null,
                Day.textOf(Math.floor(use.last / daySeconds))
              ]
            ]
      })
    },
    notes: () => (wanted.size === 0 ? ["no --batch is given: nothing is looked for"] : [])
  }
}
