/**
 * How long before each bleed the last routine dose was: bleeds that come late after a dose ask for a shorter interval.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import { ranks } from "../engine/ranks.ts"
import * as RowsByGroup from "../engine/RowsByGroup.ts"
import { sortedEntries } from "../engine/sortedEntries.ts"
import type { BleedColumns } from "../table/bleeds.ts"
import type { Row, Running } from "../table/Report.ts"
import type { TreatmentColumns } from "../table/treatments.ts"
import { medianOf } from "../engine/medianOf.ts"

/** The columns of the report. */
export const doseToBleedColumns = [
  "centre",
  "bleeds",
  "with_dose",
  "median_h",
  "h0_24",
  "h24_48",
  "h48_72",
  "h72_96",
  "h96_168",
  "h168_up"
] as const

/** What it reads. */
export type DosedBleeds = Pick<BleedColumns, "person_id" | "centre" | "onset_instant">
export type DoseBatch = Pick<TreatmentColumns, "person_id" | "reason" | "instant">

/** Hours at which the second bin and those after it begin. */
const binBegins = [24, 48, 72, 96, 168]
const hourSeconds = 3600

/** The first place from `from` to `to` whose onset is at or after an instant; `to` when none is. */
const firstSince = (ascending: Float64Array, from: number, to: number, instant: number): number => {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Of a person: the onset that the last dose came after, the one it came before, the place of the latter, and that dose. */
const perPerson = 4

/** The bleeds of each person in the order of their onsets, with the latest routine dose that fell between each and the one before. */
const doses = (bleeds: DosedBleeds) => {
  const onsets = bleeds.onset_instant.values
  const { codes, texts } = bleeds.person_id
  const { begins, rows } = RowsByGroup.make(codes, texts.length)
  for (let person = 0; person < texts.length; person += 1) {
    rows.subarray(begins[person], begins[person + 1]).sort((a, b) => (onsets[a] ?? 0) - (onsets[b] ?? 0))
  }
  const ascending = Float64Array.from(rows, (bleed) => onsets[bleed] ?? 0)
  const latest = new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY)
  // A file is mostly in the order of time: most doses fall between the same two bleeds as the one before, and cost no search.
  const stretches = new Float64Array(texts.length * perPerson).fill(Number.NaN)

  const settle = (person: number): void => {
    const place = stretches[person * perPerson + 2] ?? Number.NaN
    const dose = stretches[person * perPerson + 3] ?? Number.NaN
    if (place < (begins[person + 1] ?? 0) && dose > (latest[place] ?? 0)) latest[place] = dose
  }

  const turn = (person: number, instant: number): void => {
    settle(person)
    const [begin, end] = [begins[person] ?? 0, begins[person + 1] ?? 0]
    const place = firstSince(ascending, begin, end, instant)
    const at = person * perPerson
    stretches[at] = place > begin ? (ascending[place - 1] ?? 0) : Number.NEGATIVE_INFINITY
    stretches[at + 1] = place < end ? (ascending[place] ?? 0) : Number.POSITIVE_INFINITY
    stretches[at + 2] = place
    stretches[at + 3] = instant
  }

  return {
    add: (person: number, instant: number): void => {
      const at = person * perPerson
      if (!(instant > (stretches[at] ?? 0) && instant <= (stretches[at + 1] ?? 0))) turn(person, instant)
      else if (instant > (stretches[at + 3] ?? 0)) stretches[at + 3] = instant
    },
    /** Hours since the last dose for each bleed, by its row; NaN for a bleed before any dose. */
    hours: (): Float64Array => {
      const hours = new Float64Array(rows.length).fill(Number.NaN)
      for (let person = 0; person < texts.length; person += 1) {
        settle(person)
        let last = Number.NEGATIVE_INFINITY
        for (let place = begins[person] ?? 0; place < (begins[person + 1] ?? 0); place += 1) {
          last = Math.max(last, latest[place] ?? last)
          const bleed = rows[place] ?? 0
          if (Number.isFinite(last)) hours[bleed] = ((onsets[bleed] ?? 0) - last) / hourSeconds
        }
      }
      return hours
    }
  }
}

/**
 * For each bleed the hours since that person's latest `prophylaxis` treatment at or before its onset, by the bleed's centre:
 * their median, and how many lie in each bin (from its beginning to before the next).
 *
 * @source performance W1, dose-to-bleed
 */
export const doseToBleed = (bleeds: DosedBleeds): Running<DoseBatch> => {
  const { add, hours } = doses(bleeds)
  const personByText = new Map(bleeds.person_id.texts.map((text, code) => [text, code]))
  const known = new WeakMap<ReadonlyArray<string>, Array<number>>()

  /** Persons in the numbering of bleeds; -1 for those who never bled. */
  const personsOf = (texts: ReadonlyArray<string>): ReadonlyArray<number> => {
    const persons = known.get(texts) ?? []
    known.set(texts, persons)
    for (let code = persons.length; code < texts.length; code += 1) {
      persons.push(personByText.get(texts[code] ?? "") ?? -1)
    }
    return persons
  }

  return {
    add: ({ instant, person_id, reason }) => {
      const routine = reason.texts.indexOf("prophylaxis")
      const persons = personsOf(person_id.texts)
      for (let row = 0; row < reason.codes.length; row += 1) {
        if (reason.codes[row] !== routine) continue
        const person = persons[person_id.codes[row] ?? 0] ?? -1
        if (person >= 0) add(person, instant.values[row] ?? 0)
      }
    },
    rows: () => {
      const since = hours()
      const { codes, texts } = bleeds.centre
      const centres = RowsByGroup.make(codes, texts.length)
      const places = ranks(texts)
      const order = sortedEntries(texts.length, [{ size: texts.length, of: (centre) => at(places, centre) }])
      return Array.from(order).flatMap((centre): ReadonlyArray<Row> => {
        const own = centres.rows.subarray(centres.begins[centre], centres.begins[centre + 1])
        if (own.length === 0) return []
        const known = Float64Array.from(own, (bleed) => at(since, bleed)).filter((each) => !Number.isNaN(each))
        const bins = new Float64Array(binBegins.length + 1)
        for (const each of known) {
          const bin = binBegins.filter((begin) => each >= begin).length
          bins[bin] = (bins[bin] ?? 0) + 1
        }
        return [[at(texts, centre), own.length, known.length, medianOf(known) ?? null, ...bins]]
      })
    },
    notes: () => []
  }
}
