/**
 * Until when a vial may be used: through the day printed on it, or less long once it has left the fridge.
 *
 * @since 0.1.0
 */
import * as Order from "effect/Order"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { daysLater, monthsLater } from "../calendar/later.ts"
import { daysBetween, type LocalDate } from "../calendar/LocalDate.ts"
import { type ExpiryDate, lastUsable } from "../product/ExpiryDate.ts"
import type { Allowance } from "../product/Storage.ts"
import type { Ruled } from "../rules/Rule.ts"
import type { Balance } from "./Ledger.ts"

/** Out of the fridge since a day, for as long as the product allows; without an allowance, not at all. */
export interface OutOfFridge {
  readonly removedOn: LocalDate
  readonly allowance?: Allowance
}

/** The product names no time out of the fridge: the vial is not used until a pharmacist has decided (clinical 6.7). */
export class NoRoomTemperatureAllowance
  extends Schema.TaggedError<NoRoomTemperatureAllowance>()("NoRoomTemperatureAllowance", {})
  implements Ruled
{
  readonly rule = "clinical 6.7"
  readonly field = "removedOn"
}

/** The last day of the time out of the fridge, whatever date is printed; months are those of the calendar (clinical 6.7). */
export const roomTimeUntil = ({
  allowance,
  removedOn
}: OutOfFridge): Result.Result<LocalDate, NoRoomTemperatureAllowance> => {
  if (allowance === undefined) return Result.fail(new NoRoomTemperatureAllowance())
  return Result.succeed(
    "days" in allowance ? daysLater(removedOn, allowance.days) : monthsLater(removedOn, allowance.months)
  )
}

/**
 * The last day on which a vial may be used: the printed one, or the end of the time out of the fridge, whichever is first. That
 * day is included (clinical 6.7).
 *
 * Law: never later than printed, and never later for having left the fridge earlier.
 */
export const effectiveExpiry = (
  printed: ExpiryDate,
  out?: OutOfFridge
): Result.Result<LocalDate, NoRoomTemperatureAllowance> => {
  const last = lastUsable(printed)
  if (out === undefined) return Result.succeed(last)
  return Result.map(roomTimeUntil(out), (allowed) => (allowed < last ? allowed : last))
}

/** Whether a vial may be used on a day where the person is. */
export const isUsable = (on: LocalDate, printed: ExpiryDate, out?: OutOfFridge): boolean =>
  Result.match(effectiveExpiry(printed, out), { onFailure: () => false, onSuccess: (last) => on <= last })

/** Days before the last usable one at which a notice is given; at the first of them the batch is marked (clinical 6.8). */
export const noticeDays = [90, 30, 7] as const

/** `expired`, or within how many days it will be; `undefined` for a batch that still has more than 90 days. */
export const expiryMark = (last: LocalDate, on: LocalDate): "expired" | (typeof noticeDays)[number] | undefined => {
  const left = daysBetween(on, last)
  return left < 0 ? "expired" : noticeDays.findLast((days) => left <= days)
}

/** Whether one of the three notices is due: none was given since the batch came within its days (clinical 6.8). */
export const isExpiryNoticeDue = (last: LocalDate, lastNotice: LocalDate | undefined, on: LocalDate): boolean => {
  const mark = expiryMark(last, on)
  if (mark === undefined || mark === "expired") return false
  return lastNotice === undefined || daysBetween(lastNotice, last) > mark
}

/** The last usable day as a text to sort by; one that nobody knows is after all others. */
export const usableUntil = (expiry: ExpiryDate | undefined): string => (expiry === undefined ? "~" : lastUsable(expiry))

/** How a list of stock is sorted for use: first what expires first, and last what nobody knows the date of (clinical 6.8). */
const byExpiry = Order.mapInput(Order.String, ({ expiry }: Balance) => usableUntil(expiry))

/** What may be taken for a treatment of a day: available, in date, and the first to expire first (clinical 6.8). */
export const firstToUse = (balances: ReadonlyArray<Balance>, on: LocalDate): ReadonlyArray<Balance> =>
  balances
    .filter(({ expiry, state, vials }) => {
      const inDate = expiry === undefined || isUsable(on, expiry)
      return state === "available" && vials > 0 && inDate
    })
    .toSorted(byExpiry)

/** What has expired and is still on the shelf: a person moves it out, it never goes by itself (clinical 6.8). */
export const expired = (balances: ReadonlyArray<Balance>, on: LocalDate): ReadonlyArray<Balance> =>
  balances.filter(({ expiry, vials }) => vials > 0 && expiry !== undefined && !isUsable(on, expiry))
