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
  /** Planned days without a dose of which the person said so; absent where nothing was handed over of such. They count as not recorded. */
  readonly saidSkipped?: number
}

const isOf = ({ product, since, until }: Planned, on: LocalDate, given: string | undefined): boolean =>
  (product === undefined || product === given) && since <= on && (until === undefined || on <= until)

/**
 * The finding for each plan that plans a day of the period. A dose counts for the plan that was in force on its day.
 *
 * @source clinical 5.8; docs/methods/adherence.md
 */
export const adherenceToPlans = (
  { planned = [], skipped, treatments }: Pick<PersonRecord, "planned" | "skipped" | "treatments">,
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
    const found = adherence(asked)
    if (skipped === undefined) return [{ planned: plan, found }]
    const said = new Set(
      skipped.filter(({ on, product }) => isOf(plan, on, product ?? plan.product)).map(({ on }) => on)
    )
    const saidSkipped = found.slots.filter(({ slot, status }) => status === "missed" && said.has(slot)).length
    return [{ planned: plan, found, saidSkipped }]
  })
