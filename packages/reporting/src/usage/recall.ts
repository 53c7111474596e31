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

/** For each text of a growing list whether it is looked for; each is asked once. */
const asking = (isSought: (text: string) => boolean) => {
  const known = new WeakMap<ReadonlyArray<string>, Array<number>>()
  return (texts: ReadonlyArray<string>): ReadonlyArray<number> => {
    const answers = known.get(texts) ?? []
    known.set(texts, answers)
    for (let code = answers.length; code < texts.length; code += 1) answers.push(isSought(texts[code] ?? "") ? 1 : 0)
    return answers
  }
}

/**
 * Rows whose batch is one of those and whose product begins as said, by person, centre and batch. `last` is the UTC date of the
 * latest instant; `iu` is null where no row is counted in IU. A row without a batch number is never found.
 *
 * @source performance W1, recall; clinical 6.3 for what a batch number is
 */
export const recall = ({ batches, productPrefix }: Recalled): Running<RecallBatch> => {
  const sought = new Set(batches.filter((batch) => batch !== ""))
  const isBatch = asking((text) => sought.has(text))
  const isProduct = asking((text) => text.startsWith(productPrefix))
  const persons = Dictionary.make()
  const centres = Dictionary.make()
  const batchNumbers = Dictionary.make()
  const places = new PairIndex()
  const groups = new PairIndex()
  const uses: Array<Use> = []

  return {
    add: ({ batch, centre, instant, person_id, product, units_iu }) => {
      if (sought.size === 0) return
      const [batchAnswers, productAnswers] = [isBatch(batch.texts), isProduct(product.texts)]
      if (!batchAnswers.includes(1)) return
      for (let row = 0; row < batch.codes.length; row += 1) {
        const code = batch.codes[row] ?? 0
        if (batchAnswers[code] !== 1 || productAnswers[product.codes[row] ?? 0] !== 1) continue
        // Few rows are found: only their persons and centres get a number, and are put in order.
        const person = persons.codeOf(textAt(person_id, row))
        const place = places.of(person, centres.codeOf(textAt(centre, row)))
        const group = groups.of(place, batchNumbers.codeOf(batch.texts[code] ?? ""))
        const use = uses[group] ?? { n: 0, iu: undefined, last: Number.NEGATIVE_INFINITY }
        uses[group] = use
        use.n += 1
        if (!Bitmap.has(units_iu.missing, row)) use.iu = (use.iu ?? 0) + (units_iu.values[row] ?? 0)
        use.last = Math.max(use.last, instant.values[row] ?? 0)
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
    notes: () => (sought.size === 0 ? ["no --batch is given: nothing is looked for"] : [])
  }
}
