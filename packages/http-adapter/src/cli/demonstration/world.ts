/**
 * The people of a demonstration, and what they take by their plans: plainly invented, and the same on every machine.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { addDays, daysBetween, weekdayOf } from "@haemtrack/domain/calendar/month"
import * as WallTime from "@haemtrack/domain/calendar/WallTime"
import { Zone } from "@haemtrack/domain/calendar/Zone"
import { TreatmentId } from "@haemtrack/domain/diary/Treatment"
import type { TreatmentDraft } from "@haemtrack/domain/diary/TreatmentDraft"
import { NhsNumber } from "@haemtrack/domain/person/NhsNumber"
import type { Person } from "@haemtrack/domain/person/Person"
import * as Arr from "effect/Array"

/** How many days back the diaries begin. */
export const worldDays = 61

export const zone = Zone.make("Europe/London")

/** The centre of the demonstration; its code is nobody's. */
export const centre = { name: "North Centre", odsCode: "X26EX", zone } as const

/** A number of the range that is kept for fiction. @source Ofcom, telephone numbers for drama use: 01632 960000 to 960999 */
export const centrePhone = "01632 960000"

/** Vials of one strength. */
interface Vials {
  readonly strength: number
  readonly vials: number
}

/** A routine treatment: of what, how much, when in the day and on which days. */
export interface Plan {
  readonly productId: string
  readonly parts: Arr.NonEmptyReadonlyArray<Vials>
  readonly time: string
  readonly isDue: (day: string, firstDay: string) => boolean
}

/** Somebody with a diary, their user name, and their plan. */
export interface Inhabitant {
  readonly login: string
  readonly ageYears: number
  readonly person: Pick<Person, "givenName" | "familyName" | "nhsNumber">
  readonly plan: Plan
}

const onMondayWednesdayFriday = (day: string): boolean => [1, 3, 5].includes(weekdayOf(day))
const everyThirdDay = (day: string, firstDay: string): boolean => daysBetween(firstDay, day) % 3 === 0

/** The data manager's user name; the patients' stand with them. */
export const managerLogin = "d1-data-manager"

export const inhabitants: ReadonlyArray<Inhabitant> = [
  {
    login: "p2-patient",
    ageYears: 15,
    person: { givenName: "Robin", familyName: "Invented-Two", nhsNumber: NhsNumber.make("9990001014") },
    plan: {
      productId: "A8S",
      parts: [
        { strength: 1000, vials: 1 },
        { strength: 500, vials: 1 }
      ],
      time: "07:00",
      isDue: onMondayWednesdayFriday
    }
  },
  {
    login: "p4-patient",
    ageYears: 41,
    person: { givenName: "Alex", familyName: "Invented-Four", nhsNumber: NhsNumber.make("9990001030") },
    plan: { productId: "A8E", parts: [{ strength: 1500, vials: 2 }], time: "07:30", isDue: everyThirdDay }
  },
  {
    login: "p6-patient",
    ageYears: 35,
    person: { givenName: "Jo", familyName: "Invented-Six", nhsNumber: NhsNumber.make("9990001057") },
    plan: {
      productId: "A8S",
      parts: [{ strength: 1000, vials: 2 }],
      time: "18:30",
      isDue: onMondayWednesdayFriday
    }
  }
]

/** The birthday is a hundred days before today's date of that year. */
export const birthDateOf = ({ ageYears }: Inhabitant, today: string): LocalDate => {
  const [year = "", ...monthAndDay] = addDays(today, -100).split("-")
  const [month, day] = monthAndDay
  return LocalDate.make(`${Number(year) - ageYears}-${month}-${day === "29" ? "28" : day}`)
}

/** The days from the first of the diary to yesterday on which the plan asks for a treatment. */
export const daysDue = ({ isDue }: Plan, today: string): ReadonlyArray<LocalDate> => {
  const firstDay = addDays(today, -worldDays)
  return Arr.makeBy(worldDays, (day) => addDays(firstDay, day))
    .filter((day) => isDue(day, firstDay))
    .map((day) => LocalDate.make(day))
}

/** What the person writes down on such a day: one batch a month and strength, in date for a year. */
export const draftOf = ({ parts, productId, time }: Plan, day: LocalDate, id: string): TreatmentDraft => {
  const amount = (units: number) => ({ value: units, unit: "[iU]" }) as const
  const nextYear = Number(day.slice(0, 4)) + 1
  const expiry = { value: LocalDate.make(`${nextYear}-12-31`), precision: "day" } as const
  return {
    id: TreatmentId.make(id),
    occurredAt: { precision: "minute", local: WallTime.at(day, time), zone },
    reason: "prophylaxis",
    productId,
    total: amount(parts.reduce((units, { strength, vials }) => units + strength * vials, 0)),
    lines: Arr.map(parts, ({ strength, vials }, index) => ({
      no: index + 1,
      presentationId: `${productId}-${strength}`,
      vials,
      amount: amount(strength * vials),
      batch: { number: `DEMO${strength}M${day.slice(5, 7)}`, expiry }
    }))
  }
}
