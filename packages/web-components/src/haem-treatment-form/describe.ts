/**
 * A treatment in words, a row for each thing that is said of it: to be checked before it is saved, read where nothing can be
 * changed, or compared with another version.
 *
 * @since 0.1.0
 */
import { lastDayOf } from "@haemtrack/domain/calendar/month"
import { fullDate, longDate } from "../messages/dateText.ts"
import type { FormWords } from "../messages/Words.ts"
import { siteText } from "../shared/Bleed.ts"
import { isolated } from "../shared/isolated.ts"
import type { KnownBleed } from "../shared/KnownBleed.ts"
import { timeText } from "../shared/timeText.ts"
import type { Product } from "../source/Source.ts"
import type { AmountValue, EditableTreatment, Expiry, ToldTime, TreatmentLine } from "../source/Treatment.ts"

/** What a row is about, which is also what "Change" opens. */
export type Topic = "when" | "why" | "what"

export interface Row {
  readonly topic: Topic
  readonly label: string
  readonly text: string
}

/** "2,000 units". */
export const amountText = (words: FormWords, { unit, value }: AmountValue): string =>
  words[`amount.${unit}`]({ n: value })

/** The last day on which a box may be used: "30 September 2027" (GS1-9). */
export const expiryText = (words: FormWords, { precision, value }: Expiry): string =>
  longDate(words, precision === "day" ? value : lastDayOf(value))

/** "Sunday 25 October 2026, 01:30". @param home the person's own zone: another one is named */
export const momentText = (words: FormWords, told: ToldTime, home: string): string => {
  const { local, zone } = told
  const at = local.length > 10 ? `${local}Z[${zone}]` : local
  return words["treat.when.at"]({ date: fullDate(words, local), time: timeText(words, { ...told, at }, home) })
}

/** "Batch K26A117: 1,000 units, 1 vial, use by 30 November 2026". */
export const lineText = (words: FormWords, { amount, batch, vials }: Omit<TreatmentLine, "no">): string => {
  const which =
    batch.number === undefined
      ? words[`batchMissing.${batch.missingReason ?? "other"}`]()
      : `${words["treat.batch"]()} ${isolated(batch.number)}`
  const line = words["treat.line"]({
    which,
    amount: amountText(words, amount),
    vials: words["day.vials"]({ n: vials })
  })
  return batch.expiry ? words["treat.lineUntil"]({ line, date: expiryText(words, batch.expiry) }) : line
}

/** The name on the box; the id where the list of today no longer has the product. */
export const productText = (products: ReadonlyArray<Product>, productId: string): string =>
  isolated(products.find(({ id }) => id === productId)?.brand ?? productId)

/** "Left knee, from Tuesday 27 October 2026". */
export const bleedText = (words: FormWords, { from, sites }: KnownBleed): string => {
  const site = sites.map((each) => siteText(words, each)).join(", ")
  return from === null ? site : words["treat.bleedFrom"]({ site, date: fullDate(words, from.slice(0, 10)) })
}

/** What a treatment is told with: the names of products and bleeds, and the person's own zone. */
export interface Known {
  readonly products: ReadonlyArray<Product>
  readonly bleeds?: ReadonlyArray<KnownBleed> | undefined
  readonly home: string
}

/** The bleed that it was for; of one that is not in the list there is nothing to say but that. */
const bleedRow = (words: FormWords, bleedId: string, { bleeds = [] }: Known): Row => {
  const bleed = bleeds.find(({ id }) => id === bleedId)
  return {
    topic: "why",
    label: words["treat.rowBleed"](),
    text: bleed ? bleedText(words, bleed) : words["bleed.named"]()
  }
}

export const describe = (
  words: FormWords,
  { bleedId, lines, occurredAt, productId, reason, total }: EditableTreatment,
  known: Known
): ReadonlyArray<Row> => [
  { topic: "when", label: words["treat.rowWhen"](), text: momentText(words, occurredAt, known.home) },
  { topic: "why", label: words["treat.rowWhy"](), text: words[`reason.${reason}`]() },
  ...(bleedId === undefined ? [] : [bleedRow(words, bleedId, known)]),
  { topic: "what", label: words["treat.rowProduct"](), text: productText(known.products, productId) },
  { topic: "what", label: words["treat.rowTotal"](), text: amountText(words, total) },
  ...lines.map((line): Row => ({
    topic: "what",
    label: words["treat.rowBox"]({ n: line.no }),
    text: lineText(words, line)
  }))
]

/** Two treatments beside each other, a row for each thing that is said of one of them. */
export const sideBySide = (
  before: ReadonlyArray<Row>,
  after: ReadonlyArray<Row>
): ReadonlyArray<{ readonly label: string; readonly before: string; readonly after: string }> => {
  const of = (rows: ReadonlyArray<Row>, label: string): string => rows.find((row) => row.label === label)?.text ?? "–"
  return [...new Set([...after, ...before].map(({ label }) => label))].map((label) => ({
    label,
    before: of(before, label),
    after: of(after, label)
  }))
}
