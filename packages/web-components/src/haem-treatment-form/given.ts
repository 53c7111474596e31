/**
 * What a page hands to the form, read before it is used: the page may be anybody's, and what is wrong is left out rather than
 * drawn as something else or thrown back at it.
 *
 * @since 0.1.0
 */
import { isDate, isMonth } from "@haemtrack/domain/calendar/month"
import { dayMessages } from "../messages/en-GB.ts"
import type { Product } from "../source/Source.ts"
import type { AmountValue, EditableTreatment, Expiry, StoredTreatment } from "../source/Treatment.ts"
import type { RecalledBatch, StockBatch } from "./boxes.ts"
import { told } from "../shared/Entry.ts"
import { withoutDirection } from "../shared/isolated.ts"
import type { HaemError } from "../shared/HaemErrorEvent.ts"
import type { Problem } from "../source/Problem.ts"
import { isLike } from "./Draft.ts"

/** A dose that the plan says, or that was had before: a treatment without its time. */
export type Dose = Omit<EditableTreatment, "occurredAt" | "confirmations" | "bleedId">

/** Anything at all, to be asked for its members. */
const unread = (input: unknown): { readonly [member: string]: unknown } => Object(input)

const hasWord = (kind: string, code: unknown): boolean => Object.hasOwn(dayMessages, `${kind}.${String(code)}`)

const isAmount = (input: unknown): input is AmountValue => {
  const { unit, value } = unread(input)
  return typeof value === "number" && Number.isFinite(value) && hasWord("amount", unit)
}

const isExpiry = (input: unknown): input is Expiry => {
  const { precision, value } = unread(input)
  if (typeof value !== "string") return false
  return precision === "day" ? isDate(value) : precision === "month" && isMonth(value)
}

const isLine = (input: unknown): boolean => {
  const { amount, batch } = unread(input)
  const { expiry, missingReason, number } = unread(batch)
  return (
    isLike({ presentationId: "", vials: 1, batch: {} }, input) &&
    isAmount(amount) &&
    (number === undefined || typeof number === "string") &&
    (missingReason === undefined || hasWord("batchMissing", missingReason)) &&
    (expiry === undefined || isExpiry(expiry))
  )
}

/** Whether this is a dose that can be filled in. */
export const isDose = (input: unknown): input is Dose => {
  const { bleedId = "", lines, reason, total } = unread(input)
  return (
    isLike({ productId: "" }, input) &&
    typeof bleedId === "string" &&
    hasWord("reason", reason) &&
    isAmount(total) &&
    Array.isArray(lines) &&
    lines.length > 0 &&
    lines.every(isLine)
  )
}

const isTold = (input: unknown): boolean => {
  const { local, partOfDay, precision } = unread(input)
  return (
    isLike({ local: "", zone: "" }, input) &&
    isDate(String(local).slice(0, 10)) &&
    (precision === "part_of_day" ? hasWord("part", partOfDay) : hasWord("time", precision))
  )
}

/** Whether this is a treatment of the diary that can be shown and corrected. */
export const isStored = (input: unknown): input is StoredTreatment => {
  const { status, treatment } = unread(input)
  return (
    isLike({ version: 1, treatment: { id: "" } }, input) &&
    (status === "given" || status === "withdrawn") &&
    isDose(treatment) &&
    isTold(unread(treatment)["occurredAt"])
  )
}

/** Whether this is a product that can be offered. */
export const isProduct = (input: unknown): input is Product => {
  const { presentations, unit } = unread(input)
  return (
    isLike({ id: "", brand: "", presentations: [{ id: "" }] }, input) &&
    hasWord("amount", unit) &&
    Array.isArray(presentations) &&
    presentations.every(({ strength }) => isAmount(strength))
  )
}

/** Whether this is a batch that can be offered. */
export const isStockBatch = (input: unknown): input is StockBatch =>
  isLike({ product: "", batch: "" }, input) && isExpiry(unread(input)["expiry"])

/** How the centre is reached when it is urgent. */
export interface EmergencyContact {
  /** Its number, day and night, as it is read and dialled. */
  readonly phone?: string
}

/** The centre's number, where the page gave one. */
export const phoneIn = (input: unknown): string | undefined => {
  const { phone } = unread(input)
  return typeof phone === "string" && phone.trim() !== "" ? withoutDirection(phone) : undefined
}

/** Whether this is a batch that a number can be compared with. */
export const isRecalledBatch = (input: unknown): input is RecalledBatch => isLike({ batch: "" }, input)

/** Those items of a list that are as they should be; of what is no list, none. */
export const only = <A>(is: (input: unknown) => input is A, list: unknown): ReadonlyArray<A> =>
  Array.isArray(list) ? list.filter(is) : []

const isProblem = (input: unknown): input is Problem => {
  const { about, after, confirmations, current, errors, firstValid, possibleDuplicates, stated, summed } = unread(input)
  const isUnset = (member: unknown) => member === undefined
  return (
    (isUnset(about) || about === "bleed") &&
    (isUnset(errors) || isLike([{ pointer: "", tag: "" }], errors)) &&
    (isUnset(confirmations) || isLike([""], confirmations)) &&
    (isUnset(possibleDuplicates) || isLike([""], possibleDuplicates)) &&
    (isUnset(firstValid) || (told(firstValid) !== undefined && told(after) !== undefined)) &&
    (isUnset(stated) || (isAmount(stated) && isAmount(summed))) &&
    (isUnset(current) || isStored(current))
  )
}

/** A problem as far as it can be shown: of one with other members than it has to have, the tag; of anything else, nothing. */
export const problemIn = (input: unknown): Problem | undefined => {
  const { tag } = unread(input)
  if (typeof tag !== "string") return undefined
  return isProblem(input) ? input : { tag }
}

/** A dose to repeat, and the day of the treatment that it is taken from. */
export interface UsualDose {
  readonly value: Dose
  /** `YYYY-MM-DD` */
  readonly from: string
}

/** Whether this dose can be repeated, and said where it is from. */
export const isUsual = (input: unknown): input is UsualDose => {
  const { from, value } = unread(input)
  return typeof from === "string" && isDate(from) && isDose(value)
}

/** Whether this is a plan whose dose can be filled in. */
export const isPlan = (input: unknown): input is { readonly value: Dose } => isDose(unread(input)["value"])

const checks = { value: isStored, saved: isStored, plan: isPlan, usual: isUsual } as const

/** What a page gave that cannot be used, by the names that changed: tags and places, and nothing else of it. */
export const wrongIn = (
  given: { readonly [Name in keyof typeof checks | "products"]: unknown },
  has: (name: string) => boolean
): ReadonlyArray<HaemError> => {
  const wrong = (["value", "saved", "plan", "usual"] as const)
    .filter((name) => has(name) && given[name] !== undefined && !checks[name](given[name]))
    .map((name) => ({ tag: name === "plan" || name === "usual" ? "BadDose" : "BadTreatment" }))
  const products: ReadonlyArray<unknown> = has("products") && Array.isArray(given.products) ? given.products : []
  return [...wrong, ...products.flatMap((product, index) => (isProduct(product) ? [] : [{ tag: "BadProduct", index }]))]
}
