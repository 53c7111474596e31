/**
 * The usual dose: that of the last routine treatment of the past month, to be had once more. It stands in for a plan until there
 * are plans, and whoever shows it says where it is from (U1).
 */
import { addDays } from "@haemtrack/domain/calendar/month"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { UsualDose } from "@haemtrack/web-components"
import { storedOf } from "@haemtrack/web-components/source/httpSource"
import * as Result from "effect/Result"
import type { PersonRecord } from "../../src/api/persons.ts"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import type { Answer, Ask } from "./Diary.ts"
import { today } from "./wallClock.ts"

const longestAgoDays = 31

const isRoutine = ({ reason, status }: TreatmentRecord): boolean => status === "given" && reason === "prophylaxis"

/** @param treatments of a person, in order of time @returns `undefined` when none of them is a routine dose */
export const usualOf = (treatments: ReadonlyArray<TreatmentRecord>): UsualDose | undefined => {
  const last = treatments.findLast(isRoutine)
  if (last === undefined) return undefined
  const { lines, productId, reason, total } = storedOf(last).treatment
  return { value: { lines, productId, reason, total }, from: last.occurredAt.local.slice(0, 10) }
}

/** Asks for it. */
export const usualDose = async (
  ask: Ask,
  { id, zone }: PersonRecord
): Promise<Answer<UsualDose | undefined, { readonly _tag: string }>> => {
  const to = LocalDate.make(today(zone))
  const query = { from: LocalDate.make(addDays(to, -longestAgoDays)), to }
  const answer = await ask((client) => client.treatments.between({ params: { person: id }, query }))
  return Result.map(answer, ({ items }) => usualOf(items))
}
