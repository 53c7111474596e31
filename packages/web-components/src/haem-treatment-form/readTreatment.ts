/**
 * From the form to the treatment that it says, or everything that is still to be fixed, in the order of the form.
 *
 * Reads what was typed and asks for what is missing. Whether a treatment can be kept is not judged here: sums, gaps, folds,
 * doubles and dates are judged by whoever keeps the diary, and the answer is shown (`refusal`).
 *
 * @since 0.1.0
 */
import type { Unit } from "../shared/Entry.ts"
import type { Product } from "../source/Source.ts"
import type { Amendment, AmountValue, EditableTreatment, Expiry, TreatmentLine } from "../source/Treatment.ts"
import { readDate, readNumber, readWhole } from "./digits.ts"
import type { TypedAmendment } from "./Draft.ts"
import { boxId } from "./fieldIds.ts"
import { says } from "./Mistake.ts"
import { mayNameBleed } from "./namesBleed.ts"
import { isValue, mistake, mistakesOf, type Read } from "./Read.ts"
import { readTold } from "./readTold.ts"
import type { TypedDate } from "./TypedTime.ts"
import type { Box, TypedTreatment } from "./TypedTreatment.ts"

/** An amount as typed, in the product's unit. */
const readAmount = (field: string, text: string, unit: Unit): Read<AmountValue> => {
  const [first, second] = readNumber(text)
  if (!first) return mistake(field, says("err.units"))
  if (second === undefined) return isValue({ value: first, unit })
  return mistake(field, (words) =>
    words["err.amountAmbiguous"]({
      large: words[`amount.${unit}`]({ n: first }),
      small: words[`amount.${unit}`]({ n: second })
    })
  )
}

/** The date on the box: to the day, or to the month where no day is printed; none at all is fine. */
const readExpiry = (field: string, typed: TypedDate): Read<Expiry | undefined> => {
  if (`${typed.day}${typed.month}${typed.year}`.trim() === "") return isValue(undefined)
  const precision = typed.day.trim() === "" ? "month" : "day"
  const date = readDate(precision === "day" ? typed : { ...typed, day: "1" })
  if (date === undefined) return mistake(field, says("err.expiry"))
  return isValue({ value: precision === "day" ? date : date.slice(0, 7), precision })
}

/** The most characters of a batch number that are sent; whoever keeps the diary says what a batch number is. */
const longestBatch = 100

const readBatch = (place: number, { batch, missingReason }: Box): Read<Omit<TreatmentLine["batch"], "expiry">> => {
  const field = boxId(place, "batch")
  const number = batch.trim()
  if (number.length > longestBatch) return mistake(field, says("err.batchLong"))
  if (number !== "") return isValue({ number })
  if (missingReason !== "") return isValue({ missingReason })
  return mistake(field, (words) => words["err.batch"]({ which: words["treat.boxNumber"]({ n: place + 1 }) }))
}

const readVials = (field: string, text: string): Read<number> => {
  const vials = readWhole(text, 3)
  return vials ? isValue(vials) : mistake(field, says("err.vials"))
}

const readSize = (field: string, { presentations }: Product, presentationId: string): Read<string> =>
  presentations.some(({ id }) => id === presentationId) ? isValue(presentationId) : mistake(field, says("err.size"))

const readBox =
  (product: Product) =>
  (box: Box, place: number): Read<TreatmentLine> => {
    const size = readSize(boxId(place, "size"), product, box.presentationId)
    const batch = readBatch(place, box)
    const expiry = readExpiry(boxId(place, "expiry"), box.expiry)
    const vials = readVials(boxId(place, "vials"), box.vials)
    const amount = readAmount(boxId(place, "amount"), box.amount, product.unit)
    const mistakes = mistakesOf([batch, expiry, size, vials, amount])
    if (size.value === undefined || batch.value === undefined) return { mistakes }
    if (vials.value === undefined || amount.value === undefined || mistakes.length > 0) return { mistakes }
    return isValue({
      no: place + 1,
      presentationId: size.value,
      vials: vials.value,
      amount: amount.value,
      batch: { ...batch.value, ...(expiry.value && { expiry: expiry.value }) }
    })
  }

/** What the boxes hold together, as far as they can be read; in whole thousandths on the way, so that it is exact. */
export const summed = (boxes: ReadonlyArray<Box>): number =>
  boxes.reduce((sum, { amount }) => {
    const [value = 0, other] = readNumber(amount)
    return other === undefined ? sum + Math.round(value * 1000) : sum
  }, 0) / 1000

type Given = Pick<EditableTreatment, "total" | "lines">

const readGiven = (typed: TypedTreatment, product: Product): Read<Given> => {
  const total = readAmount("total", typed.total, product.unit)
  const boxes = typed.boxes.map(readBox(product))
  const [first, ...others] = boxes.flatMap(({ value }) => value ?? [])
  const mistakes = mistakesOf([total, ...boxes])
  if (mistakes.length > 0 || total.value === undefined || first === undefined) return { mistakes }
  return isValue({ total: total.value, lines: [first, ...others] })
}

/** @param today the day by the calendar of the person's zone */
export const readTreatment = (
  typed: TypedTreatment,
  products: ReadonlyArray<Product>,
  today: string
): Read<EditableTreatment> => {
  const { bleed, confirmations, productId, reason } = typed
  const product = products.find(({ id }) => id === productId)
  const why: Read<unknown> = reason === "" ? mistake("why", says("err.reason")) : isValue(reason)
  const occurredAt = readTold(typed, today, "had")
  const given = product ? readGiven(typed, product) : mistake("product", says("err.product"))
  const mistakes = mistakesOf([why, occurredAt, given])
  if (reason === "" || occurredAt.value === undefined || given.value === undefined) return { mistakes }
  return isValue({
    occurredAt: occurredAt.value,
    reason,
    ...(bleed && mayNameBleed(reason) && { bleedId: bleed }),
    productId,
    ...given.value,
    ...(confirmations.length > 0 && { confirmations })
  })
}

/** Why an entry is changed; "another reason" needs a text. */
export const readAmendment = ({ reason, text }: TypedAmendment): Read<Amendment> => {
  if (reason === "") return mistake("amend", says("err.amendReason"))
  const said = text.trim()
  if (reason === "other" && said === "") return mistake("amend-text", says("err.amendText"))
  return isValue({ reason, ...(said && { text: said }) })
}
