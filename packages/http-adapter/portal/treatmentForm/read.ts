/**
 * From the form to what the service is told, or everything that is still to be fixed, in the order of the form.
 *
 * Reads what was typed and asks for what is missing; whether a treatment is likely is the service's to judge.
 */
import { LocalDate, Month } from "@haemtrack/domain/calendar/LocalDate"
import { daysBetween, isMonth } from "@haemtrack/domain/calendar/month"
import type { Told } from "@haemtrack/domain/calendar/Told"
import * as WallTime from "@haemtrack/domain/calendar/WallTime"
import * as Zone from "@haemtrack/domain/calendar/Zone"
import type { DraftLine, EditablePart } from "@haemtrack/domain/diary/TreatmentDraft"
import type { AmountText } from "@haemtrack/domain/product/Amount"
import type { ExpiryDate } from "@haemtrack/domain/product/ExpiryDate"
import * as Result from "effect/Result"
import type { ProductItem, Products } from "../../src/api/catalogue.ts"
import type { TypedDate } from "../fields/dateFields.ts"
import { readDate, readNumber, readTime, readWhole } from "../fields/digits.ts"
import type { Mistake } from "../fields/Mistake.ts"
import { messages } from "../messages/en-GB.ts"
import { amountWords } from "../words/speech.ts"
import { boxId } from "./fieldIds.ts"
import type { Box, Fields } from "./Fields.ts"

type Read<A> = Result.Result<A, ReadonlyArray<Mistake>>

const mistake = (field: string, words: string): Read<never> => Result.fail([{ field, words }])

/** Older than this, the person says how exact the time is (clinical 9.6). */
const exactForDays = 7

/** Whether the day is so long ago that the person is asked how exact the time is. */
export const asksPrecision = ({ date }: Fields, today: string): boolean => {
  const day = readDate(date)
  return day !== undefined && daysBetween(day, today) > exactForDays
}

/** How exact the time is, by what was said: "just now" and a recent time are to the minute. */
const precisionOf = (fields: Fields, today: string) => {
  if (fields.when === "now") return "minute"
  return fields.isUnsure || asksPrecision(fields, today) ? fields.precision : "minute"
}

const readTold = (fields: Fields, today: string): Read<Told> => {
  const { fold, hour, minutes, partOfDay } = fields
  const { zone } = fields
  const date = readDate(fields.date)
  const precision = precisionOf(fields, today)
  if (date === undefined) return mistake("day", messages["err.date"]())
  if (!Zone.is(zone)) return mistake("zone", messages["err.zone"]())
  const local = LocalDate.make(date)
  switch (precision) {
    case undefined:
      return mistake("precision", messages["err.precision"]())
    case "day":
      return Result.succeed({ precision, local, zone })
    case "part_of_day":
      return partOfDay === undefined
        ? mistake("part", messages["err.partOfDay"]())
        : Result.succeed({ precision, partOfDay, local, zone })
    case "minute":
    case "hour": {
      const time = readTime(hour, minutes)
      return time === undefined
        ? mistake("hour", messages["err.time"]())
        : Result.succeed({
            precision,
            local: WallTime.at(local, time),
            zone,
            ...(fold === undefined ? {} : { fold })
          })
    }
  }
}

/** An amount as typed, in the product's unit. */
const readAmount = (field: string, text: string, unit: AmountText["unit"]): Read<AmountText> => {
  const number = readNumber(text)
  switch (number._tag) {
    case "Number":
      return number.value > 0 ? Result.succeed({ value: number.value, unit }) : mistake(field, messages["err.units"]())
    case "Ambiguous": {
      const [large, small] = [number.large, number.small].map((value) => amountWords({ value, unit }))
      return mistake(field, messages["err.amountAmbiguous"]({ large: large ?? "", small: small ?? "" }))
    }
    case "NoNumber":
      return mistake(field, messages["err.units"]())
  }
}

const isEmpty = ({ day, month, year }: TypedDate): boolean => `${day}${month}${year}`.trim() === ""

/** The date on the box: to the day, or to the month where no day is printed; none at all is fine. */
const readExpiry = (field: string, typed: TypedDate): Read<ExpiryDate | undefined> => {
  if (isEmpty(typed)) return Result.succeed(undefined)
  if (typed.day.trim() !== "") {
    const date = readDate(typed)
    return date === undefined
      ? mistake(field, messages["err.expiry"]())
      : Result.succeed({ value: LocalDate.make(date), precision: "day" })
  }
  const month = readDate({ ...typed, day: "1" })?.slice(0, 7) ?? ""
  return isMonth(month)
    ? Result.succeed({ value: Month.make(month), precision: "month" })
    : mistake(field, messages["err.expiry"]())
}

/** The most characters of a batch number that are sent; the service says what a batch number is. */
const longestBatch = 100

const readBatch = (field: string, box: Box, place: number): Read<DraftLine["batch"]> => {
  const number = box.batch.trim()
  if (number.length > longestBatch) return mistake(field, messages["err.batchNumber"]())
  if (number !== "") return Result.succeed({ number })
  return box.missingReason === undefined
    ? mistake(field, messages["err.batch"]({ which: messages["treat.boxNumber"]({ n: place + 1 }) }))
    : Result.succeed({ missingReason: box.missingReason })
}

const readVials = (field: string, text: string): Read<number> => {
  const vials = readWhole(text, 3)
  return vials === undefined || vials < 1 || vials > 100
    ? mistake(field, messages["err.vials"]())
    : Result.succeed(vials)
}

const readSize = (field: string, product: ProductItem, presentationId: string): Read<string> =>
  product.presentations.some(({ id }) => id === presentationId)
    ? Result.succeed(presentationId)
    : mistake(field, messages["err.unknownPresentation"]())

/** The whole when all parts of it could be read, else the mistakes of every part and not only of the first. */
const everyMistake = <A>(parts: Iterable<Read<unknown>>, whole: Read<A>): Read<A> => {
  const mistakes = [...parts].flatMap((part) => (Result.isFailure(part) ? part.failure : []))
  return mistakes.length === 0 ? whole : Result.fail(mistakes)
}

const readBox =
  (product: ProductItem) =>
  (box: Box, place: number): Read<DraftLine> => {
    const parts = {
      presentationId: readSize(boxId(place, "size"), product, box.presentationId),
      batch: readBatch(boxId(place, "batch"), box, place),
      expiry: readExpiry(boxId(place, "expiry"), box.expiry),
      vials: readVials(boxId(place, "vials"), box.vials),
      amount: readAmount(boxId(place, "amount"), box.amount, product.unit)
    }
    const line = Result.map(Result.all(parts), ({ batch, expiry, ...others }) => ({
      no: place + 1,
      ...others,
      batch: { ...batch, ...(expiry === undefined ? {} : { expiry }) }
    }))
    return everyMistake(Object.values(parts), line)
  }

const isFilled = <A>(list: ReadonlyArray<A>): list is readonly [A, ...Array<A>] => list.length > 0

const readBoxes = (product: ProductItem, boxes: ReadonlyArray<Box>): Read<EditablePart["lines"]> => {
  const read = boxes.map(readBox(product))
  const mistakes = read.flatMap((box) => (Result.isFailure(box) ? box.failure : []))
  const lines = read.flatMap((box) => (Result.isSuccess(box) ? [box.success] : []))
  return mistakes.length === 0 && isFilled(lines) ? Result.succeed(lines) : Result.fail(mistakes)
}

/** Whole thousandths, so that the sum is exact. */
const thousandths = (amount: AmountText): number => Math.round(amount.value * 1000)

/** What the boxes hold together, as far as they can be read. */
export const summed = (boxes: ReadonlyArray<Box>): number =>
  boxes.reduce((sum, { amount }) => {
    const number = readNumber(amount)
    return number._tag === "Number" ? sum + Math.round(number.value * 1000) : sum
  }, 0) / 1000

const addUp = (total: AmountText, lines: EditablePart["lines"]): Read<AmountText> => {
  const sum = lines.reduce((together, { amount }) => together + thousandths(amount), 0)
  return sum === thousandths(total)
    ? Result.succeed(total)
    : mistake(
        "total",
        messages["err.sum"]({
          stated: amountWords(total),
          summed: amountWords({ value: sum / 1000, unit: total.unit })
        })
      )
}

const readGiven = (fields: Fields, product: ProductItem): Read<Pick<EditablePart, "total" | "lines">> => {
  const parts = {
    total: readAmount("total", fields.total, product.unit),
    lines: readBoxes(product, fields.boxes)
  }
  const given = Result.flatMap(Result.all(parts), ({ lines, total }) =>
    Result.map(addUp(total, lines), () => ({ total, lines }))
  )
  return everyMistake(Object.values(parts), given)
}

const readReason = ({ reason }: Fields): Read<EditablePart["reason"]> =>
  reason === undefined ? mistake("why", messages["err.reason"]()) : Result.succeed(reason)

/** @param today the day by the calendar of the person's zone */
export const read = (fields: Fields, { items }: Products, today: string): Read<EditablePart> => {
  const { confirmations, productId } = fields
  const product = items.find(({ id }) => id === productId)
  const parts = {
    reason: readReason(fields),
    occurredAt: readTold(fields, today),
    given: product === undefined ? mistake("product", messages["err.unknownProduct"]()) : readGiven(fields, product)
  }
  const treatment = Result.map(Result.all(parts), ({ given, occurredAt, reason }) => ({
    occurredAt,
    reason,
    productId,
    ...given,
    ...(confirmations.length === 0 ? {} : { confirmations })
  }))
  return everyMistake(Object.values(parts), treatment)
}
