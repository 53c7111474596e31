/**
 * The record keeping of invented people: builders of rows and of whole diaries, for tests and demonstrations.
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { Instant } from "../calendar/Instant.ts"
import { addDays, LocalDate, monthOf } from "../calendar/LocalDate.ts"
import { months as monthsIn, ofMonth, type Period } from "../calendar/Period.ts"
import type {
  HomeStock,
  KeptBleed,
  KeptCount,
  KeptMovement,
  KeptRecords,
  KeptStatement,
  KeptTreatment
} from "../compliance/KeptRecords.ts"
import { type Decision, DecisionId } from "../compliance/Decision.ts"
import type { DecisionDraft, Standing } from "../compliance/decide.ts"
import { deliveredRuleSet } from "../compliance/deliveredRuleSet.ts"
import type { Clinician, Signature } from "../compliance/Signature.ts"
import { AccountId } from "../person/AccountId.ts"
import { Uuid7 } from "../person/Uuid7.ts"

const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

/** Noon of a day, in UTC. */
export const noonOf = (on: LocalDate): Instant => Instant.make(`${on}T12:00:00Z`)

/** The first day of the invented diaries. */
export const diaryBegins = LocalDate.make("2026-01-01")

/** A treatment of 2,000 units that was recorded an hour later, complete; what a test is about is given. */
export const keptTreatment = (on: LocalDate, about: Partial<KeptTreatment> = {}): KeptTreatment => ({
  id: `treatment ${on}`,
  on,
  productId: "test-factor",
  amount: 2_000_000,
  route: "electronic",
  delayHours: 1,
  batches: ["listed"],
  missing: [],
  receivedAt: noonOf(on),
  ...about
})

/** A bleed that lacks nothing. */
export const keptBleed = (on: LocalDate, about: Partial<KeptBleed> = {}): KeptBleed => ({
  id: `bleed ${on}`,
  on,
  missing: [],
  receivedAt: noonOf(on),
  ...about
})

/** "No bleeds" for a period, said on its last day. */
export const keptStatement = ({ from, to }: Period, about: Partial<KeptStatement> = {}): KeptStatement => ({
  id: `statement ${from}`,
  from,
  to,
  answer: "none",
  receivedAt: noonOf(to),
  ...about
})

/** A delivery of 26,000 units. */
export const keptMovement = (on: LocalDate, about: Partial<KeptMovement> = {}): KeptMovement => ({
  on,
  productId: "test-factor",
  kind: "delivered",
  amount: 26_000_000,
  receivedAt: noonOf(on),
  ...about
})

/** A count of nothing at home. */
export const keptCount = (on: LocalDate, about: Partial<KeptCount> = {}): KeptCount => ({
  on,
  productId: "test-factor",
  amount: 0,
  receivedAt: noonOf(on),
  ...about
})

/** 20,000 units at home, more than two doses of 3,000 for a major bleed. */
export const homeStock = (on: LocalDate, about: Partial<HomeStock> = {}): HomeStock => ({
  on,
  productId: "test-factor",
  atHome: 20_000_000,
  majorBleedDose: 3_000_000,
  dose: 2_000_000,
  doseEveryDays: 2,
  nextSupplyOn: addDays(on, 1),
  receivedAt: noonOf(on),
  ...about
})

/** A diary in which nothing was ever asked or written. */
export const keptRecords = (about: Partial<KeptRecords> = {}): KeptRecords => ({
  care: "adult",
  onPaper: [],
  diaryFrom: diaryBegins,
  treatments: [],
  bleeds: [],
  skips: [],
  statements: [],
  movements: [],
  counts: [],
  questions: [],
  reviews: [],
  acceptances: [],
  texts: [],
  stock: [],
  exceptions: [],
  calls: [],
  ...about
})

/** Thirteen treatments of a month, two days apart, as its delivery lasts. */
const treatmentsOf = (month: Period): ReadonlyArray<KeptTreatment> =>
  Array.from({ length: 13 }, (_, place) => keptTreatment(addDays(month.from, place * 2)))

/** A diary with a delivery, a count, a statement and thirteen treatments a month, all of them in time. */
export const completeRecords = (period: Period, about: Partial<KeptRecords> = {}): KeptRecords => {
  const months = monthsIn(period).map(ofMonth)
  return keptRecords({
    diaryFrom: period.from,
    treatments: months.flatMap(treatmentsOf),
    statements: months.map((month) => keptStatement(month)),
    movements: months.map(({ from }) => keptMovement(from)),
    counts: [keptCount(addDays(period.from, -1)), ...months.map(({ to }) => keptCount(to))],
    reviews: months.map(({ from }) => ({ on: from, receivedAt: noonOf(from) })),
    acceptances: [{ version: 1, on: period.from, receivedAt: noonOf(period.from) }],
    texts: [{ version: 1, from: period.from }],
    stock: months.map(({ to }) => homeStock(to)),
    ...about
  })
}

/** Half a year from {@link diaryBegins}. */
export const halfYear: Period = { from: diaryBegins, to: ofMonth(monthOf(addDays(diaryBegins, 180))).to }

const faults = Arbitrary.array(Arbitrary.all({ place: whole(0, 200), hoursLate: whole(0, 3000), fault: whole(0, 5) }), {
  maxLength: 40
})

/** What goes wrong with a treatment in a real diary: forgotten, late, no batch, no time, twice, or written down much later. */
const faulty = (treatment: KeptTreatment, fault: number, hoursLate: number): ReadonlyArray<KeptTreatment> => {
  const late = {
    ...treatment,
    delayHours: hoursLate,
    receivedAt: noonOf(addDays(treatment.on, Math.ceil(hoursLate / 24)))
  }
  switch (fault) {
    case 0:
      return []
    case 1:
      return [{ ...treatment, batches: ["missing"], missing: ["batch"] }]
    case 2:
      return [{ ...treatment, batches: ["unlisted"] }]
    case 3:
      return [treatment, { ...treatment, id: `${treatment.id} again` }]
    default:
      return [late]
  }
}

/** Half a year of diaries with the faults of real ones; some statements, counts and deliveries are missing, too. */
export const keptDiaries: Arbitrary.Arbitrary<KeptRecords> = Arbitrary.map(
  Arbitrary.all({ faults, from: whole(0, 7), absent: Arbitrary.array(whole(0, 8), { maxLength: 4 }) }),
  ({ absent, faults: drawn, from }) => {
    const all = completeRecords(halfYear)
    const byPlace = new Map(drawn.map((fault) => [fault.place, fault]))
    const some = <Row>(rows: ReadonlyArray<Row>) => rows.filter((_, place) => !absent.includes(place))
    return {
      ...all,
      treatments: all.treatments.slice(from * 10).flatMap((treatment, place) => {
        const found = byPlace.get(place)
        return found === undefined ? [treatment] : faulty(treatment, found.fault, found.hoursLate)
      }),
      statements: some(all.statements),
      counts: some(all.counts),
      movements: some(all.movements)
    }
  }
)

/** Days of the half year and the year after it. */
export const judgingDays: Arbitrary.Arbitrary<LocalDate> = Arbitrary.map(whole(0, 365), (day) =>
  addDays(diaryBegins, day)
)

const account = (last: string) => AccountId.make(Uuid7.make(`01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d${last}`))

/** Three members of staff who are plainly invented. */
export const staff = {
  consultant: { accountId: account("0a"), name: "Dr Test One", role: "consultant" },
  colleague: { accountId: account("0b"), name: "Dr Test Two", role: "consultant" },
  nurse: { accountId: account("0c"), name: "Nurse Test", role: "nurse" }
} as const satisfies Record<string, Clinician>

/** Signed at noon of a day. */
export const signature = (clinician: Clinician, on: LocalDate): Signature => ({ ...clinician, at: noonOf(on) })

/** The first of October, on which a month was judged and a notice proposed. */
export const proposedOn = LocalDate.make("2026-10-01")

/** Where a person stands with a notice proposed and nothing else in the way; whatever a test is about is given. */
export const standing = (about: Partial<Standing> = {}): Standing => ({
  level: 3,
  proposal: "E4",
  evidence: {
    ruleSetVersion: deliveredRuleSet.version,
    asOf: proposedOn,
    knownAt: noonOf(proposedOn),
    month: monthOf(addDays(proposedOn, -1)),
    months: [monthOf(addDays(proposedOn, -1))],
    exemptDays: 0,
    status: "serious",
    measures: []
  },
  age: "adult",
  thresholds: deliveredRuleSet.thresholds,
  plannedAtHome: 6_000_000,
  floor: 6_000_000,
  ...about
})

/** A notice that a consultant signs on 5 October. */
export const decisionDraft = (about: Partial<DecisionDraft> = {}): DecisionDraft => {
  const signedOn = about.signedOn ?? LocalDate.make("2026-10-05")
  return {
    id: DecisionId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d40"),
    kind: "notice",
    reason: "Nothing has been written down since May.",
    options: ["Keep with help", "Send the notice"],
    effect: "Deliveries go on as they are.",
    signedBy: signature(staff.consultant, signedOn),
    signedOn,
    noticeText: "Your record has gaps since June.",
    ...about
  }
}

/** A signed decision with its evidence. */
export const decision = (about: Partial<Decision> = {}): Decision => ({
  ...decisionDraft(),
  evidence: standing().evidence,
  appealUntil: addDays(decisionDraft().signedOn, deliveredRuleSet.thresholds.appealDays),
  ...about
})
