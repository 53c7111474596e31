/**
 * The same treatment written down twice (D13): on two devices, by a parent and the child, on paper and on screen. Nothing is
 * merged and nothing refused: the person is asked.
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Order from "effect/Order"
import { epochMillis, minutesBetween } from "../calendar/Instant.ts"
import { localDate, type Moment } from "../calendar/Moment.ts"
import * as BatchNumber from "../product/BatchNumber.ts"
import { isTimed } from "./occurrence.ts"
import type { Line, Treatment } from "./Treatment.ts"
import { grouped } from "../grouped.ts"

/** Minutes within which the same product, batches and amounts look like one treatment; the last one is included (D13). */
const windowMinutes = 30

/** The product, time and lines of a treatment: what tells two of them apart. */
export type Given = Pick<Treatment, "productId" | "occurredAt" | "lines">

/** How often each batch is named, by its key. Lines without a number name none. */
const namedBatches = (lines: ReadonlyArray<Line>): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const { batch } of lines) {
    if (!("number" in batch)) continue
    const key = BatchNumber.key(batch.number)
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  return times
}

/**
 * Lines of one amount can be paired when the batches that either side names, taken together, are no more than the lines: what
 * one side names beyond the other is then paired with lines that name none.
 */
const canBePaired = (a: ReadonlyArray<Line>, b: ReadonlyArray<Line>): boolean => {
  if (a.length !== b.length) return false
  const [left, right] = [namedBatches(a), namedBatches(b)]
  const keys = new Set([...left.keys(), ...right.keys()])
  const together = [...keys].reduce((sum, key) => sum + Math.max(left.get(key) ?? 0, right.get(key) ?? 0), 0)
  return together <= a.length
}

const byAmount = (lines: ReadonlyArray<Line>): ReadonlyMap<string, ReadonlyArray<Line>> =>
  grouped(lines, ({ amount }) => `${amount.thousandths} ${amount.unit}`)

/**
 * The same multiset of (batch, amount), where a batch that was not recorded is the same as any (SYNC-3).
 *
 * Laws: reflexive, symmetric, and the order of the lines does not matter. Not transitive: one unrecorded batch matches two that differ.
 */
export const sameLines = (a: ReadonlyArray<Line>, b: ReadonlyArray<Line>): boolean => {
  const [left, right] = [byAmount(a), byAmount(b)]
  return left.size === right.size && [...left].every(([amount, lines]) => canBePaired(lines, right.get(amount) ?? []))
}

/**
 * At most 30 minutes between the instants. Where either was told less exactly than to the hour there are no minutes to count:
 * then the same local day, and the same part of it where both name one.
 */
const sameTime = (a: Moment, b: Moment): boolean => {
  if (isTimed(a) && isTimed(b)) return Math.abs(minutesBetween(a.instant, b.instant)) <= windowMinutes
  return (
    localDate(a) === localDate(b) &&
    (a.precision !== "part_of_day" || b.precision !== "part_of_day" || a.partOfDay === b.partOfDay)
  )
}

/** Whether two entries of one person look like one treatment. Law: symmetric. */
export const isDuplicate = (a: Given, b: Given): boolean =>
  a.productId === b.productId && sameTime(a.occurredAt, b.occurredAt) && sameLines(a.lines, b.lines)

/** Whole minutes between the two, for the question; `undefined` where either was told less exactly than to the hour. */
export const minutesApart = (a: Given, b: Given): number | undefined =>
  isTimed(a.occurredAt) && isTimed(b.occurredAt)
    ? Math.abs(minutesBetween(a.occurredAt.instant, b.occurredAt.instant))
    : undefined

/** Two moments of one local day lie no further apart than this, on the calendars of any two zones. */
const oneDayMillis = 50 * 3_600_000

/**
 * The pairs of a merged diary that look like one treatment (clinical 9.10): both are kept, and the person is asked.
 *
 * @param treatments of one person, without withdrawn ones
 */
export const possibleDuplicates = (
  treatments: ReadonlyArray<Treatment>
): ReadonlyArray<readonly [Treatment, Treatment]> => {
  const inOrder = Arr.sort(
    treatments.map((treatment) => ({ treatment, at: epochMillis(treatment.occurredAt.instant) })),
    Order.mapInput(Order.Number, ({ at }: { readonly at: number }) => at)
  )
  return inOrder.flatMap(({ at, treatment }, index) => {
    const pairs: Array<readonly [Treatment, Treatment]> = []
    for (let next = index + 1; (inOrder[next]?.at ?? Infinity) - at <= oneDayMillis; next += 1) {
      const other = inOrder[next]?.treatment
      if (other !== undefined && isDuplicate(treatment, other)) pairs.push([treatment, other])
    }
    return pairs
  })
}
