/** A treatment in words, a row for each thing that is said of it; two versions differ in the rows that read differently. */
import { type ExpiryDate, lastUsable } from "@haemtrack/domain/product/ExpiryDate"
import type { Products } from "../../src/api/catalogue.ts"
import type { Fold, PartOfDay, Precision } from "@haemtrack/domain/calendar/Told"
import type { BatchMissingReason } from "@haemtrack/domain/diary/Treatment"
import type { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import type { AmountText } from "@haemtrack/domain/product/Amount"
import { messages } from "../messages/en-GB.ts"
import { amountWords, fullDate, longDate, reasonWords, timeWords, vialWords } from "../words/speech.ts"

export interface Row {
  readonly label: string
  readonly words: string
}

/** What can be said of a treatment: of one that is recorded, and of one that is still in a form. */
export interface Described {
  readonly occurredAt: {
    readonly local: string
    readonly zone: string
    readonly precision: Precision
    readonly partOfDay?: PartOfDay
    readonly fold?: Fold
  }
  readonly reason: TreatmentReason
  readonly productId: string
  readonly total: AmountText
  readonly lines: ReadonlyArray<{
    readonly no: number
    readonly vials: number
    readonly amount: AmountText
    readonly batch: {
      readonly number?: string
      readonly missingReason?: BatchMissingReason
      readonly expiry?: ExpiryDate
    }
  }>
}

/** The name on the box; the id where the catalogue of today no longer has the product. */
export const productWords = (products: Products, id: string): string =>
  products.items.find((product) => product.id === id)?.brand ?? id

const missingWords = {
  unreadable: messages["missing.unreadable"],
  box_thrown_away: messages["missing.box_thrown_away"],
  given_elsewhere: messages["missing.given_elsewhere"],
  not_on_form: messages["missing.not_on_form"],
  other: messages["missing.other"]
} as const

const foldWords = { earlier: messages["treat.theFirst"], later: messages["treat.theSecond"] } as const

const lineWords = ({ amount, batch, vials }: Described["lines"][number]): string => {
  const which =
    batch.number === undefined
      ? missingWords[batch.missingReason ?? "other"]()
      : messages["treat.batchNamed"]({ batch: batch.number })
  const given = messages["treat.lineGiven"]({ which, amount: amountWords(amount), vials: vialWords(vials) })
  return batch.expiry === undefined
    ? given
    : messages["treat.lineUntil"]({ given, date: longDate(lastUsable(batch.expiry)) })
}

const whenWords = ({ occurredAt }: Described, home: string): string => {
  const { fold, local, zone } = occurredAt
  const told = messages["treat.dayAndTime"]({ date: fullDate(local.slice(0, 10)), time: timeWords(occurredAt) })
  const which = fold === undefined ? told : messages["treat.withFold"]({ told, which: foldWords[fold]() })
  return zone === home ? which : messages["treat.inZone"]({ told: which, zone })
}

/** @param home the person's own zone: another one is named */
export const describe = (treatment: Described, products: Products, home: string): ReadonlyArray<Row> => [
  { label: messages["treat.rowWhen"](), words: whenWords(treatment, home) },
  { label: messages["treat.rowWhy"](), words: reasonWords(treatment.reason) },
  { label: messages["treat.rowProduct"](), words: productWords(products, treatment.productId) },
  { label: messages["treat.rowTotal"](), words: amountWords(treatment.total) },
  ...treatment.lines.map((line) => ({ label: messages["treat.rowBox"]({ n: line.no }), words: lineWords(line) }))
]

/** A row of two treatments beside each other; `undefined` on the side that does not have it. */
export interface Pair {
  readonly label: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Every row of both, in the order of the later one. */
export const sideBySide = (before: ReadonlyArray<Row>, after: ReadonlyArray<Row>): ReadonlyArray<Pair> => {
  const earlier = new Map(before.map(({ label, words }) => [label, words]))
  const later = new Map(after.map(({ label, words }) => [label, words]))
  return [...new Set([...later.keys(), ...earlier.keys()])].map((label) => ({
    label,
    before: earlier.get(label),
    after: later.get(label)
  }))
}

/** The rows that read differently. Law: none between a treatment and itself. */
export const differences = (before: ReadonlyArray<Row>, after: ReadonlyArray<Row>): ReadonlyArray<Pair> =>
  sideBySide(before, after).filter((pair) => pair.before !== pair.after)
