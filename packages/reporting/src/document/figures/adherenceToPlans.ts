/**
 * What is in the diary of what was planned, plan by plan: the domain's finding, from the rows of a person.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { adherence, type Adherence } from "@haemtrack/domain/compliance/adherence"
import type { Planned, PersonRecord } from "../PersonRecord.ts"

/** A plan, and what is recorded of it. */
export interface PlanAdherence {
  readonly planned: Planned
  readonly found: Adherence
}

const isOf = ({ product, since, until }: Planned, on: LocalDate, given: string): boolean =>
  (product === undefined || product === given) && since <= on && (until === undefined || on <= until)

/**
 * The finding for each plan that plans a day of the period. A dose counts for the plan that was in force on its day.
 *
 * @source clinical 5.8; docs/methods/adherence.md
 */
export const adherenceToPlans = (
  { planned = [], treatments }: Pick<PersonRecord, "planned" | "treatments">,
  { from, to }: Period,
  asOf: LocalDate
): ReadonlyArray<PlanAdherence> =>
  planned.flatMap((plan) => {
    const period = {
      from: plan.since > from ? plan.since : from,
      to: plan.until !== undefined && plan.until < to ? plan.until : to
    }
    if (!plan.slots.some((slot) => period.from <= slot && slot <= period.to)) return []
    const doses = treatments
      .filter(({ on, product, reason }) => reason === "prophylaxis" && isOf(plan, on, product))
      .map(({ on, thousandths }) => ({ date: on, units: thousandths / 1000 }))
    const { intervalDays, prescribed, slots } = plan
    const asked = { slots, intervalDays, doses, ...period, asOf, ...(prescribed === undefined ? {} : { prescribed }) }
    return [{ planned: plan, found: adherence(asked) }]
  })
