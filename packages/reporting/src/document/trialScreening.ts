/**
 * A list for a study's screening: who of a centre agreed to be contacted, and each criterion met, not met or unknown with its figure. It
 * never says that somebody may join: a clinician reads it and asks (F112).
 *
 * @since 0.1.0
 */
import type { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import {
  type Criterion,
  CriterionCode,
  CriterionOutcome,
  readiness,
  type ReadinessFacts,
  type Study
} from "@haemtrack/domain/compliance/readiness"
import { suppressPeople } from "../centre/suppressPeople.ts"
import { byteOrder } from "../engine/byteOrder.ts"
import { type Basis, type Document, english, type Subject, table, text } from "./Document.ts"
import { methods } from "./methods.ts"
import { cellOf } from "./return/shownOf.ts"
import { fixed } from "./shown.ts"
import type { Cell, Table } from "./Table.ts"

/** Somebody who might be asked, and what is known of them. */
export interface Candidate {
  readonly id: string
  readonly facts: ReadinessFacts
}

/** What is asked for. */
export interface TrialScreeningRequest {
  readonly study: Study
  readonly asOf: LocalDate
  readonly subject: Subject
  readonly basis: Omit<Basis, "asOf">
}

/** The criteria in words. T12 is not among them: who does not meet it is not here at all. */
const criteria: Readonly<Record<CriterionCode, string>> = {
  T1: "Complete records, months in a row",
  T2: "Recorded of used",
  T3: "Median delay of records, hours",
  T4: "Lines with a batch",
  T5: "Bleeds a year",
  T6: "Disorder and severity",
  T7: "Inhibitor status",
  T8: "Age and weight, years",
  T9: "Same plan for long enough",
  T10: "Joint assessment",
  T11: "No product or study that excludes"
}

const outcomes: Readonly<Record<CriterionOutcome, string>> = { met: "met", not_met: "not met", unknown: "unknown" }

/** Codes of criteria whose figure is a share. */
const shares: ReadonlySet<CriterionCode> = new Set(["T2", "T4"])

const figure = ({ code, value }: Criterion): string => {
  if (value === undefined) return ""
  return ` (${shares.has(code) ? `${fixed(value * 100, 0)}%` : fixed(value, Number.isInteger(value) ? 0 : 1)})`
}

/** Whether somebody agreed to be contacted and still does: nobody else is in the list. */
export const isListed = ({ facts }: Candidate, asOf: LocalDate, study: Study): boolean =>
  readiness(facts, asOf, study) !== undefined

interface Listed {
  readonly id: string
  readonly found: ReadonlyArray<Criterion>
}

const listOf = (listed: ReadonlyArray<Listed>): Table => ({
  key: "people",
  caption: "People who agreed to be contacted about research",
  columns: [
    { key: "person", header: "Person", form: "text" },
    ...CriterionCode.literals.map((code) => ({
      key: code.toLowerCase(),
      header: `${code} ${criteria[code]}`,
      form: "text" as const
    }))
  ],
  rows: listed.map(({ found, id }) => [id, ...found.map((each) => `${outcomes[each.outcome]}${figure(each)}`)]),
  notes: [
    ...(listed.length === 0 ? ["Nobody is known who agreed and still does on this day."] : []),
    "Met and not met are of what is recorded; unknown is neither. Whether somebody may join is for the study's clinician to say."
  ]
})

/** How many meet each criterion, hidden where they are few: this table may leave the centre. */
const countsOf = (listed: ReadonlyArray<Listed>): Table => {
  const all = "people"
  const nameOf = (code: CriterionCode, outcome: CriterionOutcome): string => `${code} ${outcome}`
  const count = (code: CriterionCode, outcome: CriterionOutcome): number =>
    listed.filter(({ found }) => found.some((each) => each.code === code && each.outcome === outcome)).length
  const shown = suppressPeople(
    new Map([
      ...CriterionCode.literals.flatMap((code) =>
        CriterionOutcome.literals.map((outcome) => [nameOf(code, outcome), count(code, outcome)] as const)
      ),
      [all, listed.length]
    ]),
    CriterionCode.literals.map((code) => ({
      total: all,
      cells: CriterionOutcome.literals.map((outcome) => nameOf(code, outcome))
    }))
  )
  return {
    key: "counts",
    caption: "How many meet each criterion",
    columns: [
      { key: "criterion", header: "Criterion", form: "text" },
      ...CriterionOutcome.literals.map((outcome) => ({
        key: outcome,
        header: outcomes[outcome],
        form: "whole" as const
      })),
      { key: "all", header: "All", form: "whole" }
    ],
    rows: CriterionCode.literals.map((code): ReadonlyArray<Cell> => [
      `${code} ${criteria[code]}`,
      ...CriterionOutcome.literals.map((outcome) => cellOf(shown.get(nameOf(code, outcome)))),
      cellOf(shown.get(all))
    ]),
    notes: ["A star is 1 to 7 people, or hides another star; other counts are rounded to 5."]
  }
}

/**
 * The list as of a day. Law: who did not agree to be contacted changes nothing of it, not a number and not a byte.
 */
export const trialScreening = (
  candidates: ReadonlyArray<Candidate>,
  { asOf, basis, study, subject }: TrialScreeningRequest
): Document => {
  const listed = candidates
    .flatMap(({ facts, id }): ReadonlyArray<Listed> => {
      const found = readiness(facts, asOf, study)
      return found === undefined ? [] : [{ id, found }]
    })
    .toSorted((a, b) => byteOrder(a.id, b.id))
  return {
    kind: "trial-screening",
    title: "Screening list for a study",
    subtitle: `Criteria ${study.version}, as known on ${asOf}.`,
    language: english,
    subject,
    sections: [
      {
        key: "people",
        heading: "Criteria, person by person",
        blocks: [
          text(
            "For this centre's own clinicians. Nobody is listed who did not agree, in so many words, to be contacted about research."
          ),
          table(listOf(listed))
        ]
      },
      { key: "counts", heading: "Counts", blocks: [table(countsOf(listed))] }
    ],
    methods: [methods.readiness, methods.disclosure],
    parameters: [
      { name: "Criteria", value: study.version },
      { name: "What the study asks for", value: JSON.stringify(study) }
    ],
    basis: { ...basis, asOf }
  }
}
