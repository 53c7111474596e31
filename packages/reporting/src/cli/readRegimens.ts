/**
 * What people were prescribed, from the file of regimens that the service exports: a row for each phase of each version of a plan.
 *
 * @since 0.1.0
 */
import { addDays, LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Period } from "@haemtrack/domain/calendar/Period"
import { PhaseRole, type ScheduledPhase } from "@haemtrack/domain/dosing/Phase"
import { RegimenKind } from "@haemtrack/domain/dosing/Regimen"
import { Unit } from "@haemtrack/domain/product/Unit"
import { grouped } from "@haemtrack/domain/grouped"
import * as Schema from "effect/Schema"
import { plannedOf } from "../document/figures/plannedOf.ts"
import { scheduleOf } from "../document/figures/scheduleOf.ts"
import type { Planned } from "../document/PersonRecord.ts"
import { byPerson, FlatNumber, flatRows } from "./flatRows.ts"
import type { OnBadRows } from "./options.ts"

/** The columns that are read (standards FLAT-3). */
const Row = Schema.Struct({
  regimen_id: Schema.NonEmptyString,
  phase_no: FlatNumber.check(Schema.isInt(), Schema.isBetween({ minimum: 1, maximum: 20 })),
  person_id: Schema.NonEmptyString,
  phase: PhaseRole,
  valid_from: LocalDate,
  valid_to: Schema.optionalKey(LocalDate),
  kind: RegimenKind,
  product: Schema.optionalKey(Schema.NonEmptyString),
  dose: Schema.optionalKey(FlatNumber.check(Schema.isGreaterThan(0))),
  unit: Schema.optionalKey(Unit),
  schedule: Schema.optionalKey(Schema.String)
})
type Row = typeof Row.Type

/** The kinds of which a planned day is one for routine treatment: others have none, or are for immune tolerance. */
const routine: ReadonlySet<RegimenKind> = new Set(["prophylaxis", "episodic"])

const isRoutine = ({ kind, phase }: Row): boolean => routine.has(kind) && phase !== "on_demand"

/** A phase with days, when the row says which and how much. */
const phaseOf = ({ dose, phase, schedule, unit }: Row): ScheduledPhase | undefined => {
  if (dose === undefined || unit === undefined || schedule === undefined || phase === "on_demand") return undefined
  return scheduleOf(schedule, phase, { fixed: { thousandths: Math.round(dose * 1000), unit } })
}

const isSound = (row: Row): boolean =>
  (row.valid_to === undefined || row.valid_from <= row.valid_to) && (!isRoutine(row) || phaseOf(row) !== undefined)

const PhaseRow = Row.check(Schema.makeFilter(isSound, { expected: "a phase that says which days and how much" }))

/** One version of one plan, from its phases. */
const planned = (rows: ReadonlyArray<Row>, to: LocalDate): ReadonlyArray<Planned> => {
  const inOrder = rows.toSorted((a, b) => a.phase_no - b.phase_no)
  const [first] = inOrder
  const [phase, ...later] = inOrder.flatMap((row) => phaseOf(row) ?? [])
  if (first === undefined || phase === undefined) return []
  const { product, regimen_id: version, valid_from: start, valid_to: end } = first
  const plan = {
    start,
    ...(end === undefined ? {} : { end }),
    phases: [phase, ...later],
    weights: [],
    pauses: []
  } as const
  return plannedOf(plan, { version, ...(product === undefined ? {} : { product }) }, to)
}

/** By persons, the plans for routine treatment that each had; and how many rows are no phases. */
export interface RegimensRead {
  readonly planned: ReadonlyMap<string, ReadonlyArray<Planned>>
  readonly refused: number
}

const daysBehind = 400

/** Reads what was prescribed; planned days are worked out to some way behind the period, since its last ones reach there. */
export const readRegimens = (path: string, onBadRows: OnBadRows, period: Pick<Period, "to">): RegimensRead => {
  const to = addDays(period.to, daysBehind)
  const { refused, rows } = flatRows(path, PhaseRow, "a phase of a plan", onBadRows)
  const plansOf = (own: ReadonlyArray<Row>): ReadonlyArray<Planned> =>
    [...grouped(own.filter(isRoutine), ({ regimen_id: version }) => version).values()]
      .flatMap((version) => planned(version, to))
      .toSorted((a, b) => (a.since < b.since ? -1 : 1))
  return { planned: new Map([...byPerson(rows)].map(([person, own]) => [person, plansOf(own)])), refused }
}
