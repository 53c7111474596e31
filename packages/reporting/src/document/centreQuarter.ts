/**
 * A centre's quarter, for its own staff: what was used, how often people bled, how the diaries are kept, where the centre lies among all, and
 * what there is to do.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { yearsOf } from "../population/observedTime.ts"
import { type Basis, type Document, english, list, type Subject } from "./Document.ts"
import { personFigures } from "./figures/personFigures.ts"
import { methods } from "./methods.ts"
import type { PersonRecord } from "./PersonRecord.ts"
import { funnelSection } from "./quarter/funnelSection.ts"
import { ratesSection } from "./quarter/ratesSection.ts"
import { recordsSection } from "./quarter/recordsSection.ts"
import { usageSection } from "./quarter/usageSection.ts"
import { workSection } from "./quarter/workSection.ts"
import { fixed } from "./shown.ts"
import { counted } from "./words.ts"

/** What is asked for. */
export interface CentreQuarterRequest {
  readonly centre: string
  readonly period: Period
  readonly asOf: LocalDate
  readonly subject: Subject
  readonly basis: Omit<Basis, "asOf">
}

/**
 * The quarter of one centre, from the people of all: the others give the funnel its limits and are not told of otherwise.
 *
 * Law: the order of people does not matter but for that of the work to do.
 */
export const centreQuarter = (
  records: ReadonlyArray<PersonRecord>,
  { asOf, basis, centre, period, subject }: CentreQuarterRequest
): Document => {
  const everybody = personFigures(records, period)
  const people = everybody.filter(({ record }) => record.centre === centre)
  const days = people.reduce((sum, each) => sum + each.days, 0)
  return {
    kind: "centre-quarter",
    title: `Centre ${centre}: ${period.from} to ${period.to}`,
    subtitle: `${counted(people.length, "person", "people")} observed, ${fixed(yearsOf(days), 1)} person-years, as known on ${asOf}.`,
    language: english,
    subject,
    sections: [
      {
        key: "people",
        heading: "Who is counted",
        blocks: [
          list([
            "Everybody of the centre with a day of the diary in the quarter, for those days.",
            ...(people.length === 0
              ? ["Nobody has such a day: there is nothing to say of this centre's quarter."]
              : []),
            "For this centre's own clinical users: figures of few people are hidden only beside the funnel, and do not leave the centre."
          ])
        ]
      },
      usageSection(people),
      ratesSection(people, period),
      recordsSection(people, period, asOf),
      funnelSection(everybody, centre, Number(period.to.slice(0, 4))),
      workSection(people, period)
    ],
    methods: [
      methods.episodes,
      methods.groupRate,
      methods.zeroBleeds,
      methods.grades,
      methods.usage,
      methods.reconciliation,
      methods.adherence,
      methods.timeliness,
      methods.targetJoint,
      methods.funnel
    ],
    parameters: [
      { name: "Centre", value: centre },
      { name: "From", value: period.from },
      { name: "To", value: period.to }
    ],
    basis: { ...basis, asOf }
  }
}
