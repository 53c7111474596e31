/** What was recorded on a day, the bleeds that began on it, and the ways to add, correct, take back and look at what changed. */
import "@haemtrack/web-components/haem-day/define"
import type { HaemAddEvent, HaemEntryOpenEvent } from "@haemtrack/web-components"
import { monthOf } from "@haemtrack/web-components/source/httpSource"
import { html, nothing } from "lit"
import type { PersonRecord } from "../../src/api/persons.ts"
import type { BleedRecord } from "../../src/api/bleeds.ts"
import type { TreatmentRecord } from "../../src/api/treatments.ts"
import { bleedsOfDay } from "./bleedsOfDay.ts"
import { messages, spoken } from "../words/spoken.ts"
import { address } from "../Route.ts"
import { go } from "../shell/navigation.ts"
import { amountWords, shortDate, timeWords } from "../words/speech.ts"
import { today, wallAt } from "./wallClock.ts"

/** For whatever holds the day. */
export const openEntry = ({ detail }: HaemEntryOpenEvent): void => go({ page: "correct", treatment: detail.id })
export const addToDay = ({ detail }: HaemAddEvent): void => go({ page: "record", date: detail.date })

interface DayEntries {
  readonly date: string
  readonly person: PersonRecord
  readonly treatments: ReadonlyArray<TreatmentRecord>
  /** Those that began on the day. */
  readonly bleeds: ReadonlyArray<BleedRecord>
  /** Staff look, and do not write. */
  readonly isReadOnly: boolean
}

export const dayEntries = (day: DayEntries) => {
  const { bleeds, date, isReadOnly, person, treatments } = day
  const given = treatments.filter(({ status }) => status === "given")
  return html`
    <haem-day
      lang=${spoken.tag}
      .messages=${spoken.own}
      .date=${date}
      .today=${today(person.zone)}
      .timeZone=${person.zone}
      .entries=${monthOf({ month: date, zone: person.zone, days: [{ treatments: given, bleeds }] }).entries}
      .readOnly=${isReadOnly}
    ></haem-day>
    ${bleedsOfDay(bleeds)}
    ${
      given.length === 0
        ? nothing
        : html`<section class="more no-print" aria-labelledby="more-of-day">
            <h2 id="more-of-day">${messages["day.more"]()}</h2>
            <ul class="plain entries">
              ${given.map((treatment) => ways(treatment, day))}
            </ul>
          </section>`
    }
  `
}

const ways = (treatment: TreatmentRecord, { isReadOnly, person }: DayEntries) => {
  const which = messages["day.which"]({ amount: amountWords(treatment.total), time: timeWords(treatment.occurredAt) })
  return html`<li class="row">
    <span class="which"><bdi>${which}</bdi>${changed(treatment, person)}</span>
    <a href=${address({ page: "history", treatment: treatment.id })}
      >${messages["day.history"]()}<span class="words">: ${which}</span></a
    >
    ${
      isReadOnly
        ? nothing
        : html`<a href=${address({ page: "withdraw", treatment: treatment.id })}
            >${messages["day.withdraw"]()}<span class="words">: ${which}</span></a
          >`
    }
  </li>`
}

/** The person reads that an entry is not what it was, and by whom (clinical 9.7). */
const changed = ({ changedAt, changedBy }: TreatmentRecord, { zone }: PersonRecord) => {
  if (changedAt === undefined || changedBy === undefined) return nothing
  const date = shortDate(wallAt(changedAt, zone).slice(0, 10))
  return html`<span class="small muted"><bdi>${messages["day.changed"]({ date, by: changedBy.name })}</bdi></span>`
}
