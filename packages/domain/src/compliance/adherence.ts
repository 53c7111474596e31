/**
 * Which planned doses are in the diary, how near to their day and how near to their amount (clinical 5.8). People read
 * "recorded", never a word for obedience.
 *
 * @since 0.1.0
 */
import { dayNumber, type LocalDate, ofDayNumber } from "../calendar/LocalDate.ts"

/** A dose of prophylaxis that was recorded. */
export interface RecordedDose {
  readonly date: LocalDate
  readonly units: number
}

/** A plan and what was recorded of it. Slots and doses beside the period are needed, too: they take and give doses across its ends. */
export interface AdherenceInput {
  /** In any order; two on one day are one planned dose of both amounts. */
  readonly slots: ReadonlyArray<LocalDate>
  /** The plan's nominal interval: whole days, 1 or more. */
  readonly intervalDays: number
  /** {@link toleranceDays} when left out. */
  readonly toleranceDays?: number
  /** The amount of one slot; without it no amount is judged. */
  readonly prescribed?: number
  readonly doses: ReadonlyArray<RecordedDose>
  readonly from: LocalDate
  readonly to: LocalDate
  /** The day that is today: later doses are not there yet, and a window that it has not passed is not over. */
  readonly asOf?: LocalDate
  /** Days for which no record is asked (clinical 7.7): they take doses, and are expected of nobody. */
  readonly exempt?: ReadonlySet<LocalDate>
}

/** What became of a slot. `offsetDays` is negative for a dose before its day. */
export type SlotStatus =
  | { readonly slot: LocalDate; readonly status: "missed" | "pending" }
  | {
      readonly slot: LocalDate
      readonly status: "on_time" | "early" | "late"
      readonly date: LocalDate
      readonly offsetDays: number
      readonly dose?: "ok" | "under" | "over"
    }

/** Counts first; a ratio is missing where there is nothing to divide by. */
export interface Adherence {
  readonly slots: ReadonlyArray<SlotStatus>
  readonly expected: number
  readonly taken: number
  readonly onTime: number
  readonly rightDose: number
  /** Days of the period with a dose that belongs to no slot. */
  readonly extra: number
  readonly coveredDays: number
  readonly days: number
  /** Taken of expected. */
  readonly adherence?: number
  /** On time of expected. */
  readonly timing?: number
  /** Right amount of taken. */
  readonly doseAdequacy?: number
  /** Proportion of days covered. */
  readonly pdc?: number
}

/** How many days off its day a dose still counts as on time, by the plan's interval (clinical 5.8); this project's values. */
const tolerances = [
  { fromDays: 21, days: 3 },
  { fromDays: 11, days: 2 },
  { fromDays: 3, days: 1 },
  { fromDays: 1, days: 0 }
] as const

/** The tolerance of a plan that does not say its own. */
export const toleranceDays = (intervalDays: number): number =>
  tolerances.find(({ fromDays }) => intervalDays >= fromDays)?.days ?? 0

/** A day with what was given on it: all doses of one local date are one dose. */
interface DayDose {
  readonly day: number
  units: number
  used: boolean
}

const byDay = (doses: ReadonlyArray<RecordedDose>, last: number): ReadonlyArray<DayDose> => {
  const days = new Map<number, DayDose>()
  for (const { date, units } of doses) {
    const day = dayNumber(date)
    const same = days.get(day)
    if (same !== undefined) same.units += units
    else if (day <= last) days.set(day, { day, units, used: false })
  }
  return [...days.values()].toSorted((a, b) => a.day - b.day)
}

/** Slots of a day, as often as it has some, up to the day that is today. */
const planned = (
  slots: ReadonlyArray<LocalDate>,
  last: number
): ReadonlyArray<readonly [day: number, times: number]> => {
  const days = new Map<number, number>()
  for (const slot of slots) {
    const day = dayNumber(slot)
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return [...days].filter(([day]) => day <= last).toSorted(([a], [b]) => a - b)
}

/** Below nine tenths and above eleven: whole numbers, so that no binary fraction decides. */
const doseOf = (units: number, prescribed: number): "ok" | "under" | "over" => {
  if (units * 10 < prescribed * 9) return "under"
  return units * 10 > prescribed * 11 ? "over" : "ok"
}

const timingOf = (offset: number, tolerance: number): "on_time" | "early" | "late" => {
  if (Math.abs(offset) <= tolerance) return "on_time"
  return offset < 0 ? "early" : "late"
}

/** Days of the period, today at the latest, that some dose covers; exempt days are in neither number. */
const coverage = (input: AdherenceInput, doses: ReadonlyArray<DayDose>, first: number, last: number) => {
  const { exempt = new Set<LocalDate>(), intervalDays } = input
  const exemptDays = new Set([...exempt].map((day) => dayNumber(day)))
  let days = 0
  let coveredDays = 0
  let next = 0
  let coveredUntil = Number.NEGATIVE_INFINITY
  for (let day = first; day <= last; day += 1) {
    for (let dose = doses[next]; dose !== undefined && dose.day <= day; dose = doses[next]) {
      coveredUntil = dose.day + intervalDays - 1
      next += 1
    }
    if (exemptDays.has(day)) continue
    days += 1
    if (day <= coveredUntil) coveredDays += 1
  }
  return { days, coveredDays }
}

/**
 * Adherence of a plan by the diary (clinical 5.8): each slot, in order of days, takes the nearest unused dose within half the
 * way to its neighbours. Laws: `expected` is on time, early, late and missed together; every ratio lies in [0, 1].
 *
 * @throws {RangeError} for an interval that is not a whole number of days, 1 or more
 */
export const adherence = (input: AdherenceInput): Adherence => {
  const { asOf, exempt, intervalDays, prescribed } = input
  if (!Number.isSafeInteger(intervalDays) || intervalDays < 1)
    throw new RangeError("adherence: not an interval of days")
  const tolerance = input.toleranceDays ?? toleranceDays(intervalDays)
  const first = dayNumber(input.from)
  const today = asOf === undefined ? Number.POSITIVE_INFINITY : dayNumber(asOf)
  const last = Math.min(dayNumber(input.to), today)

  // The gap to the next slot may reach beyond today, so the windows are made before later slots are left out.
  const windows = planned(input.slots, Number.POSITIVE_INFINITY)
  const doses = byDay(input.doses, today)
  const slots: Array<SlotStatus> = []
  let start = 0
  for (const [index, [day, times]] of windows.entries()) {
    if (day > today) break
    const opens = day - Math.floor((day - (windows[index - 1]?.[0] ?? day - intervalDays)) / 2)
    const closes = day + Math.floor(((windows[index + 1]?.[0] ?? day + intervalDays) - day) / 2)
    while ((doses[start]?.day ?? Number.POSITIVE_INFINITY) < opens) start += 1

    let taken: DayDose | undefined
    for (let place = start, dose = doses[place]; dose !== undefined && dose.day <= closes; dose = doses[++place]) {
      const nearer = taken === undefined || Math.abs(dose.day - day) < Math.abs(taken.day - day)
      if (!dose.used && nearer) taken = dose
    }
    if (taken !== undefined) taken.used = true

    const slot = ofDayNumber(day)
    if (day < first || day > last || exempt?.has(slot) === true) continue
    if (taken === undefined) {
      slots.push({ slot, status: today <= closes ? "pending" : "missed" })
      continue
    }
    const offsetDays = taken.day - day
    slots.push({
      slot,
      status: timingOf(offsetDays, tolerance),
      date: ofDayNumber(taken.day),
      offsetDays,
      ...(prescribed === undefined ? {} : { dose: doseOf(taken.units, prescribed * times) })
    })
  }

  const settled = slots.filter(({ status }) => status !== "pending")
  const took = settled.filter(({ status }) => status !== "missed")
  const expected = settled.length
  const taken = took.length
  const onTime = took.filter(({ status }) => status === "on_time").length
  const rightDose = took.filter((slot) => "dose" in slot && slot.dose === "ok").length
  const extra = doses.filter(({ day, used }) => !used && day >= first && day <= last).length
  const covered = coverage(input, doses, first, last)
  return {
    slots,
    expected,
    taken,
    onTime,
    rightDose,
    extra,
    ...covered,
    ...(expected === 0 ? {} : { adherence: taken / expected, timing: onTime / expected }),
    ...(prescribed === undefined || taken === 0 ? {} : { doseAdequacy: rightDose / taken }),
    ...(covered.days === 0 ? {} : { pdc: covered.coveredDays / covered.days })
  }
}

/** For display (clinical 5.8); this project's cuts. */
export const adherenceBand = (share: number): "high" | "fair" | "low" => {
  if (share >= 0.85) return "high"
  return share >= 0.7 ? "fair" : "low"
}
