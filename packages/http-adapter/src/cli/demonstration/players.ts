/**
 * The people of a demonstration: three of an invented centre, who show a plan and bleeds, and how they write them down. They are the
 * same on every machine, and their two months end yesterday.
 *
 * Loaded when a demonstration begins, and not by other services.
 *
 * @since 0.1.0
 */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { addDays } from "@haemtrack/domain/calendar/month"
import { type Inhabitant, inhabitants } from "@haemtrack/domain/testing/centre/inventedCentre"
import { ageAtStart } from "@haemtrack/domain/testing/centre/InventedPerson"
import { usual } from "@haemtrack/domain/testing/centre/Settings"
import { worldDays } from "./world.ts"

/** Whom a user name is of: somebody of an age, with a plan for a product, and with bleeds in these months. */
interface Part {
  readonly login: string
  readonly years: readonly [youngest: number, oldest: number]
  readonly productId: string
  readonly bleeds: number
}

const parts: ReadonlyArray<Part> = [
  { login: "p2-patient", years: [12, 17], productId: "A8S", bleeds: 2 },
  { login: "p4-patient", years: [18, 60], productId: "A8E", bleeds: 1 },
  { login: "p6-patient", years: [30, 70], productId: "A8S", bleeds: 0 }
]

const plays = ({ bleeds, productId, years: [youngest, oldest] }: Part, { life, prescription, someone }: Inhabitant) =>
  prescription.plan?.product.id === productId &&
  youngest <= ageAtStart(someone) &&
  ageAtStart(someone) <= oldest &&
  life.bleeds.length >= bleeds

/** Somebody with a diary, and their user name. */
export interface Player {
  readonly login: string
  readonly inhabitant: Inhabitant
}

/** More people than are ever looked at before each part is taken. */
const enough = 2000

/** The first of the centre who can play each part from the first day on, each of them once. */
export const playersOn = (today: string): ReadonlyArray<Player> => {
  const from = LocalDate.make(addDays(today, -worldDays))
  const to = LocalDate.make(addDays(today, -1))
  const open = [...parts]
  const players: Array<Player> = []
  for (const inhabitant of inhabitants({ seed: 26, people: enough, from, to, faults: usual })) {
    const { observed } = inhabitant.someone
    const place = open.findIndex((part) => plays(part, inhabitant))
    const [part] = place === -1 || observed.from !== from || observed.to !== to ? [] : open.splice(place, 1)
    if (part !== undefined) players.push({ login: part.login, inhabitant })
    if (open.length === 0) break
  }
  return players.toSorted((a, b) => (a.login < b.login ? -1 : 1))
}
