/**
 * Rules as data over all people of a centre as of a day: who has been silent, who has much at home, who bleeds often, who had a
 * recalled batch. It makes a work list for staff and decides nothing (clinical 7.5).
 *
 * One loop a rule over typed columns, which engines compile well; windows are worked out once a run, so that no row needs a date.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { addMonths, dayNumber, type LocalDate } from "../calendar/LocalDate.ts"
import type { PersonColumns } from "./PersonColumns.ts"

const days = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 3660 }))
const share = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))
const count = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 }))

/** A rule. A window of `days` ends with the day that is asked about, which is in it. */
export const CentreRule = Schema.TaggedUnion({
  /** No line in the window. */
  Silent: { days },
  /** Recorded less than this share of what was supplied in the window; nothing supplied raises nothing. */
  ShareUnder: { share, days },
  /** More than this share of the window's lines became known more than so many days after their day. */
  LateShare: { lateDays: days, share, days },
  /** Supplied and not recorded, ever, is more than so many weeks of the window's use; without use any such stock is. */
  StockOver: { weeks: count, days },
  /** So many bleeds in the window, or more. */
  BleedsIn: { bleeds: count, days },
  /** So many spontaneous bleeds, or more, in one joint within so many calendar months. */
  TargetJoint: { bleeds: count, months: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 120 })) },
  /** A line of one of these batches, ever. */
  RecalledBatch: { batches: Schema.Array(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))) }
})
export type CentreRule = typeof CentreRule.Type

/** What the rules found: `raised[rule]` has a 1 for each person, by their place in the columns. */
export interface RuleFindings {
  readonly raised: ReadonlyArray<Uint8Array>
}

/** A rule bound to a day: fills in who is raised. */
type Bound = (columns: PersonColumns, raised: Uint8Array) => void

const silent =
  (from: number, asOf: number): Bound =>
  ({ lines: { day, knownDay, start }, people }, raised) => {
    for (let person = 0; person < people; person += 1) {
      const first = start[person] ?? 0
      let row = (start[person + 1] ?? 0) - 1
      while (row >= first && ((day[row] ?? 0) > asOf || (knownDay[row] ?? 0) > asOf)) row -= 1
      raised[person] = row < first || (day[row] ?? 0) < from ? 1 : 0
    }
  }

const shareUnder =
  (least: number, from: number, asOf: number): Bound =>
  ({ lines, people, supplies }, raised) => {
    for (let person = 0; person < people; person += 1) {
      const supplied = unitsIn(supplies, person, from, asOf)
      raised[person] = supplied > 0 && unitsIn(lines, person, from, asOf) < least * supplied ? 1 : 0
    }
  }

/** Units of the rows of a person whose day is `from` or later, and that are known. */
const unitsIn = (
  { day, knownDay, start, units }: PersonColumns["supplies"],
  person: number,
  from: number,
  asOf: number
): number => {
  const first = start[person] ?? 0
  let sum = 0
  for (let row = (start[person + 1] ?? 0) - 1; row >= first; row -= 1) {
    if ((day[row] ?? 0) < from) break
    if ((knownDay[row] ?? 0) <= asOf) sum += units[row] ?? 0
  }
  return sum
}

const lateShare =
  (lateDays: number, most: number, from: number, asOf: number): Bound =>
  ({ lines: { day, knownDay, start }, people }, raised) => {
    for (let person = 0; person < people; person += 1) {
      const first = start[person] ?? 0
      let all = 0
      let late = 0
      for (let row = (start[person + 1] ?? 0) - 1; row >= first; row -= 1) {
        const on = day[row] ?? 0
        const known = knownDay[row] ?? 0
        if (on < from) break
        if (known > asOf) continue
        all += 1
        if (known - on > lateDays) late += 1
      }
      raised[person] = late > most * all ? 1 : 0
    }
  }

const stockOver =
  (weeks: number, windowDays: number, from: number, asOf: number): Bound =>
  ({ lines: { day, knownDay, start, units }, people, supplies }, raised) => {
    for (let person = 0; person < people; person += 1) {
      const first = start[person] ?? 0
      let row = (start[person + 1] ?? 0) - 1
      let recent = 0
      for (; row >= first && (day[row] ?? 0) >= from; row -= 1) {
        if ((knownDay[row] ?? 0) <= asOf) recent += units[row] ?? 0
      }
      let earlier = 0
      for (; row >= first; row -= 1) if ((knownDay[row] ?? 0) <= asOf) earlier += units[row] ?? 0
      const atHome = unitsIn(supplies, person, Number.NEGATIVE_INFINITY, asOf) - recent - earlier
      raised[person] = atHome > 0 && atHome * windowDays > weeks * 7 * recent ? 1 : 0
    }
  }

const bleedsIn =
  (most: number, from: number, asOf: number): Bound =>
  ({ bleeds: { day, knownDay, start }, people }, raised) => {
    for (let person = 0; person < people; person += 1) {
      const first = start[person] ?? 0
      let found = 0
      for (let row = (start[person + 1] ?? 0) - 1; row >= first && (day[row] ?? 0) >= from; row -= 1) {
        if ((knownDay[row] ?? 0) <= asOf) found += 1
      }
      raised[person] = found >= most ? 1 : 0
    }
  }

const targetJoint =
  (least: number, from: number, asOf: number): Bound =>
  ({ bleeds: { day, joint, knownDay, spontaneous, start }, joints, people }, raised) => {
    const inJoint = new Uint32Array(joints)
    for (let person = 0; person < people; person += 1) {
      const first = start[person] ?? 0
      const end = start[person + 1] ?? 0
      let most = 0
      let row = end - 1
      for (; row >= first && (day[row] ?? 0) >= from; row -= 1) {
        const place = joint[row] ?? -1
        if (place < 0 || spontaneous[row] !== 1 || (knownDay[row] ?? 0) > asOf) continue
        const found = (inJoint[place] ?? 0) + 1
        inJoint[place] = found
        if (found > most) most = found
      }
      raised[person] = most >= least ? 1 : 0
      if (most > 0) for (row += 1; row < end; row += 1) inJoint[Math.max(0, joint[row] ?? 0)] = 0
    }
  }

/** A table by batch: asking a set for each line is where this rule would spend its time. */
const recalledBatch =
  (recalled: ReadonlyArray<number>, asOf: number): Bound =>
  ({ batches, lines: { batch, knownDay, start }, people }, raised) => {
    const isRecalled = new Uint8Array(batches)
    for (const each of recalled) isRecalled[each] = 1
    for (let person = 0; person < people; person += 1) {
      const end = start[person + 1] ?? 0
      let row = start[person] ?? 0
      while (row < end && (isRecalled[batch[row] ?? 0] !== 1 || (knownDay[row] ?? 0) > asOf)) row += 1
      raised[person] = row < end ? 1 : 0
    }
  }

const bound = (rule: CentreRule, on: LocalDate): Bound => {
  const asOf = dayNumber(on)
  const since = (length: number) => asOf - length + 1
  return CentreRule.match(rule, {
    Silent: ({ days: length }) => silent(since(length), asOf),
    ShareUnder: ({ days: length, share: least }) => shareUnder(least, since(length), asOf),
    LateShare: ({ days: length, lateDays, share: most }) => lateShare(lateDays, most, since(length), asOf),
    StockOver: ({ days: length, weeks }) => stockOver(weeks, length, since(length), asOf),
    BleedsIn: ({ bleeds, days: length }) => bleedsIn(bleeds, since(length), asOf),
    TargetJoint: ({ bleeds, months }) => targetJoint(bleeds, dayNumber(addMonths(on, -months)) + 1, asOf),
    RecalledBatch: ({ batches }) => recalledBatch(batches, asOf)
  })
}

/**
 * Who is raised by each rule as of a day, by the rows known on it. Laws: the same as asking each person for themselves; a row
 * that becomes known later changes nothing.
 */
export const runRules = (rules: ReadonlyArray<CentreRule>, columns: PersonColumns, asOf: LocalDate): RuleFindings => ({
  raised: rules.map((rule) => {
    const raised = new Uint8Array(columns.people)
    bound(rule, asOf)(columns, raised)
    return raised
  })
})
