/**
 * Batches of an invented supplier: of each vial two are on the way at any time, and every two months come others. All homes of a
 * centre get the same ones, so that a recall of one concerns many people. No real batch is numbered so.
 *
 * @since 0.1.0
 */
import { LocalDate, Month, monthOf, ofDayNumber } from "../../calendar/LocalDate.ts"
import { addMonths, lastDayOf } from "../../calendar/month.ts"
import { BatchNumber } from "../../product/BatchNumber.ts"
import type { ExpiryDate } from "../../product/ExpiryDate.ts"
import type { StockItem } from "../../stock/StockItem.ts"
import * as Random from "./Random.ts"

/** A batch with the expiry that is printed on its vials. */
export interface Batch {
  readonly item: StockItem
  readonly expiry: ExpiryDate
}

/** Days for which the two batches of a vial stay the same. */
const runDays = 60
const lifeMonths = 24

/** Every text has its own number, so that each vial has its own batches. */
const numberOf = (text: string): number => [...text].reduce((sum, sign) => Math.imul(sum, 31) + sign.charCodeAt(0), 7)

const expiryOf = (month: Month, printed: "to_the_day" | "to_the_month"): ExpiryDate =>
  printed === "to_the_day"
    ? { value: LocalDate.make(lastDayOf(month)), precision: "day" }
    : { value: month, precision: "month" }

/** The two batches of a vial that are brought on a day, as a whole number. */
export const batchesOn = (
  seed: number,
  { presentationId, productId }: Pick<StockItem, "presentationId" | "productId">,
  day: number
): readonly [Batch, Batch] => {
  const run = Math.floor(day / runDays)
  const random = Random.make(seed, numberOf(presentationId) + run)
  const madeIn = monthOf(ofDayNumber(run * runDays))
  const batch = (sign: "A" | "B"): Batch => ({
    item: {
      productId,
      presentationId,
      batch: BatchNumber.make(`DEMO${Random.hex(random, 4).toUpperCase()}${run % 1000}${sign}`)
    },
    expiry: expiryOf(
      Month.make(addMonths(madeIn, lifeMonths)),
      Random.happens(random, 0.5) ? "to_the_day" : "to_the_month"
    )
  })
  return [batch("A"), batch("B")]
}
