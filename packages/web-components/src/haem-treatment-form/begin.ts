/**
 * What a form begins with: the treatment that is corrected, the dose of the plan or of the last treatment, or nothing.
 *
 * @since 0.1.0
 */
import { addDays, lastDayOf } from "@haemtrack/domain/calendar/month"
import type { StoredTreatment, TreatmentLine } from "../source/Treatment.ts"
import type { StockBatch } from "./boxes.ts"
import { typedDate } from "./digits.ts"
import type { Dose } from "./given.ts"
import { typedOf } from "./typedOf.ts"
import { justNow, type When } from "./TypedTime.ts"
import { blank, type TypedTreatment } from "./TypedTreatment.ts"
import type { WallClock } from "./wallClock.ts"

interface Beginning {
  readonly value: StoredTreatment | undefined
  readonly dose: Dose | undefined
  readonly stock: ReadonlyArray<StockBatch>
  /** The day to add to; the moment itself when none is given. */
  readonly date: string | undefined
  readonly today: string
  readonly now: WallClock
  /** The person's own zone. */
  readonly home: string
}

/** The last day on which a batch may be used (GS1-9). */
const lastUsable = ({ expiry: { precision, value } }: StockBatch): string =>
  precision === "day" ? value : lastDayOf(value)

/** The oldest batch at home that is in date, for a line of the plan that names none. */
const withBatch =
  (productId: string, stock: ReadonlyArray<StockBatch>, today: string) =>
  (line: TreatmentLine): TreatmentLine => {
    const [first] = stock
      .filter((batch) => batch.product === productId && lastUsable(batch) >= today)
      .toSorted((a, b) => lastUsable(a).localeCompare(lastUsable(b)))
    const isNamed = line.batch.number !== undefined || line.batch.missingReason !== undefined
    return first && !isNamed ? { ...line, batch: { number: first.batch, expiry: first.expiry } } : line
  }

const wayOf = (date: string, today: string): When =>
  date === today ? "earlier" : date === addDays(today, -1) ? "yesterday" : "another"

const timed = ({ date, home, now, today }: Beginning) =>
  date === undefined ? justNow(now, home) : { when: wayOf(date, today), date: typedDate(date) }

export const begin = (beginning: Beginning): TypedTreatment => {
  const { dose, home, now, stock, today, value } = beginning
  if (value) return typedOf(value.treatment, home)
  if (dose === undefined) return { ...blank(home), ...timed(beginning) }
  const [first, ...others] = dose.lines
  const filled = withBatch(dose.productId, stock, today)
  const lines = [filled(first), ...others.map(filled)] as const
  // Whatever the time is, it is told anew below.
  const occurredAt = { precision: "day", local: now.local.slice(0, 10), zone: home } as const
  return {
    ...typedOf({ ...dose, lines, occurredAt }, home),
    bleed: "",
    isUnsure: false,
    precision: "",
    ...timed(beginning)
  }
}
