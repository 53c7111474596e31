/**
 * The lines of a draft, judged: each batch on its own, in the unit of the product, adding up to the total that was stated.
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import * as Amount from "../product/Amount.ts"
import * as BatchNumber from "../product/BatchNumber.ts"
import * as Catalogue from "../product/Catalogue.ts"
import type { Product } from "../product/Product.ts"
import type { Unit } from "../product/Unit.ts"
import { type Judged, mistake, mistakesOf } from "./Refused.ts"
import type { Batch, Line } from "./Treatment.ts"
import {
  BatchAndReason,
  BatchMissing,
  type DraftBatch,
  type DraftLine,
  type EditablePart,
  LineNumbersNotInOrder,
  LineSumDiffers
} from "./TreatmentDraft.ts"

/** An amount in the expected unit. */
const judgeAmount = (pointer: string, amount: Amount.AmountText, expected: Unit): Judged<Amount.Amount> =>
  amount.unit === expected
    ? Result.orElse(Amount.fromText(amount), (error) => mistake(`${pointer}/value`, error))
    : mistake(`${pointer}/unit`, new Amount.UnitMismatch({ expected, found: amount.unit }))

/** What was given from one batch: no more than a line may hold (API-11). */
const judgeLineAmount = (pointer: string, text: Amount.AmountText, expected: Unit): Judged<Amount.Amount> =>
  Result.flatMap(judgeAmount(pointer, text, expected), (amount) =>
    text.value > Amount.mostPerLine[amount.unit]
      ? mistake(`${pointer}/value`, new Amount.InvalidAmount({ reason: "TooLarge" }))
      : Result.succeed(amount)
  )

/** A number or a reason, one of the two. */
const judgeBatch = (pointer: string, { missingReason, number, ...expiry }: DraftBatch): Judged<Batch> => {
  if (number === undefined) {
    return missingReason === undefined
      ? mistake(`${pointer}/number`, new BatchMissing())
      : Result.succeed({ missingReason, ...expiry })
  }
  if (missingReason !== undefined) return mistake(`${pointer}/missingReason`, new BatchAndReason())
  return Result.mapBoth(BatchNumber.parse(number), {
    onSuccess: (parsed) => ({ number: parsed, ...expiry }),
    onFailure: (error) => [{ pointer: `${pointer}/number`, error }]
  })
}

const judgeLine = (line: DraftLine, index: number, product: Product | undefined, expected: Unit): Judged<Line> => {
  const pointer = `/lines/${index}`
  const parts = {
    no: line.no === index + 1 ? Result.succeed(line.no) : mistake(`${pointer}/no`, new LineNumbersNotInOrder()),
    // Of a product that is unknown nothing can be said about its vials: one mistake, not one a line.
    presentationId:
      product === undefined || Catalogue.presentation(product, line.presentationId) !== undefined
        ? Result.succeed(line.presentationId)
        : mistake(`${pointer}/presentationId`, new Catalogue.UnknownPresentation()),
    amount: judgeLineAmount(`${pointer}/amount`, line.amount, expected),
    batch: judgeBatch(`${pointer}/batch`, line.batch)
  }
  return Result.mapBoth(Result.all(parts), {
    onSuccess: (judged) => ({ ...judged, vials: line.vials }),
    onFailure: () => mistakesOf(Object.values(parts))
  })
}

/** The lines of a treatment, and the amount that they add up to. */
export interface Content {
  readonly total: Amount.Amount
  readonly lines: readonly [Line, ...Array<Line>]
}

/**
 * The total and the lines, or all that is wrong with them, the total first. The sum is compared only when every line can be
 * counted: a sum over half of them would tell the person something untrue.
 *
 * @param product `undefined` when the catalogue does not know it; the unit of the stated total then stands for its unit
 */
export const judgeLines = (
  { lines, total }: Pick<EditablePart, "lines" | "total">,
  product: Product | undefined
): Judged<Content> => {
  const expected = product?.unit ?? total.unit
  const judgedTotal = judgeAmount("/total", total, expected)
  const judgedLines = Arr.map(lines, (line, index) => judgeLine(line, index, product, expected))
  return Result.flatMap(
    Result.mapError(Result.all({ total: judgedTotal, lines: Result.all(judgedLines) }), () =>
      mistakesOf([judgedTotal, ...judgedLines])
    ),
    (content) => {
      const summed = {
        thousandths: content.lines.reduce((sum, { amount }) => sum + amount.thousandths, 0),
        unit: expected
      }
      return Amount.equals(summed, content.total)
        ? Result.succeed(content)
        : mistake("/total", new LineSumDiffers({ stated: total, summed: Amount.toText(summed) }))
    }
  )
}
