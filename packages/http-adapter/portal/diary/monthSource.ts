/**
 * The months of a person's diary as the calendar asks for them, by the client that every page has.
 *
 * One answer serves the calendar and what stands beside it: the day, what was used, and the list for paper.
 */
import { Month } from "@haemtrack/domain/calendar/LocalDate"
import type { MonthSource } from "@haemtrack/web-components"
import { monthOf } from "@haemtrack/web-components/source/httpSource"
import * as Result from "effect/Result"
import type { PersonRecord } from "../../src/api/persons.ts"
import type { CalendarMonth } from "../../src/api/treatments.ts"
import type { Ask } from "./Diary.ts"
import { problemOf } from "./problemOf.ts"

/** @param onMonth hears of every month that came, which may be after the person has turned to another */
export const monthSource = (ask: Ask, person: PersonRecord, onMonth: (month: CalendarMonth) => void): MonthSource => ({
  month: async (month) => {
    const request = { params: { person: person.id }, query: { month: Month.make(month) } }
    const answer = await ask((client) => client.treatments.calendar(request))
    if (Result.isFailure(answer)) return { problem: problemOf(answer.failure) }
    onMonth(answer.success)
    return { value: monthOf(answer.success) }
  }
})
