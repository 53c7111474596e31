/**
 * Whom a recall concerns: who holds vials of it, had some brought within two years, or was ever treated with one.
 *
 * @since 0.1.0
 */
import type { LocalDate } from "../../calendar/LocalDate.ts"
import { monthsAfter } from "../../calendar/month.ts"
import { type PeopleFound, type PersonFound, peopleOf, type Use } from "../lookBack.ts"
import type { Movement } from "../Movement.ts"
import type { Named } from "./reach.ts"

/** How far back a delivery makes a person affected who holds nothing and used nothing (R2). */
const deliveredWithinMonths = 24

/** The people affected on a day, and apart from them those to ask about a batch number that is only alike (R2). */
export const affected = (
  named: Named,
  uses: ReadonlyArray<Use>,
  movements: ReadonlyArray<Movement>,
  on: LocalDate
): PeopleFound => {
  const since = monthsAfter(on, -deliveredWithinMonths)
  const isAffected = ({ holding, lastReceived, used }: PersonFound): boolean =>
    used > 0 || holding > 0 || (lastReceived !== undefined && lastReceived >= since)
  const { exact, possible } = peopleOf(named, uses, movements)
  return { exact: exact.filter(isAffected), possible: possible.filter(isAffected) }
}
