/**
 * The planned days of a plan, phase by phase: what is planned differs between them, and each is measured by itself.
 *
 * @since 0.1.0
 */
import { addDays, daysBetween, type LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { isScheduled } from "@haemtrack/domain/dosing/Phase"
import type { Plan } from "@haemtrack/domain/dosing/Regimen"
import { slotsOf } from "@haemtrack/domain/dosing/slots"
import { grouped } from "@haemtrack/domain/grouped"
import type { Planned } from "../PersonRecord.ts"

/** The mean of the days between planned days, as a whole number: nominal, for what lies at an end of the plan. */
const intervalOf = (slots: ReadonlyArray<LocalDate>): number => {
  const [first, last] = [slots[0], slots.at(-1)]
  if (first === undefined || last === undefined) return 1
  return Math.max(1, Math.round(daysBetween(first, last) / Math.max(1, slots.length - 1)))
}

/**
 * What a plan says up to a day.
 *
 * @param version by which the plan is known
 * @param product of its doses
 * @returns none for a plan for when it is needed
 */
export const plannedOf = (
  plan: Plan,
  { product, version }: { readonly product?: string; readonly version: string },
  to: LocalDate
): ReadonlyArray<Planned> => {
  const byPhase = grouped(slotsOf(plan, plan.start, to), ({ phase }) => phase)
  return [...byPhase].map(([phase, slots], place): Planned => {
    const next = byPhase.get(phase + 1)?.[0]?.date
    const until = next === undefined ? plan.end : addDays(next, -1)
    const dates = slots.map(({ date }) => date)
    const own = plan.phases[phase - 1]
    const amount = own !== undefined && isScheduled(own) ? slots[0]?.amount : undefined
    return {
      version,
      since: place === 0 ? plan.start : (dates[0] ?? plan.start),
      ...(until === undefined ? {} : { until }),
      ...(product === undefined ? {} : { product }),
      slots: dates,
      intervalDays: intervalOf(dates),
      ...(amount === undefined ? {} : { prescribed: amount.thousandths / 1000 })
    }
  })
}
