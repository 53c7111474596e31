/**
 * The month in a line: what was recorded and what was said, in figures and without a score (U3). A list that nobody handed over
 * is not counted, and so is not called none.
 *
 * @since 0.1.0
 */
import { addDays, monthOf } from "@haemtrack/domain/calendar/month"
import { html, nothing, type TemplateResult } from "lit/html.js"
import { longDate, shortDate } from "../messages/dateText.ts"
import { dayOf } from "../shared/Bleed.ts"
import { type Diary, saidNone } from "./Diary.ts"
import type { Shown } from "./Shown.ts"

/** The sentences of the line. */
const sums = ({ words, diary, weeks }: Shown): ReadonlyArray<string> => {
  const days = weeks.flat().filter(({ isShown }) => isShown)
  const [first = "", last = ""] = [days[0]?.date, days.at(-1)?.date]
  const isHere = (from: string, to: string) => from <= last && to >= first
  const slots = days.flatMap(({ date }) => diary.slots?.get(date) ?? [])
  const count = (wanted: string) => slots.filter(({ state }) => state === wanted).length
  const [had, skipped, unrecorded] = [count("had"), count("skipped"), count("unrecorded")]
  const unsure = diary.pains.filter(({ from, to }) => isHere(dayOf(from), dayOf(to ?? from))).length
  const treatments = days.reduce((sum, { date }) => sum + (diary.entries?.get(date)?.length ?? 0), 0)
  return [
    diary.slots
      ? words["cal.sum.doses"]({ had, planned: had + skipped + unrecorded })
      : diary.entries && words["cal.sum.treatments"]({ n: treatments }),
    skipped > 0 && words["cal.sum.notHad"]({ n: skipped }),
    unrecorded > 0 && words["cal.sum.unrecorded"]({ n: unrecorded }),
    diary.bleeds &&
      words["cal.sum.bleeds"]({ n: diary.ribbons.filter((each) => isHere(each.first, each.last)).length }),
    unsure > 0 && words["cal.sum.unsure"]({ n: unsure }),
    ...saidNone(diary)
      .filter(({ from, to }) => isHere(from, to))
      .map(({ from, to }) => words["cal.sum.noBleeds"]({ from: shortDate(words, from), to: shortDate(words, to) }))
  ].filter((sum) => sum !== false && sum !== undefined)
}

/** A period that nobody has said anything about, up to today. */
export interface Unsaid {
  readonly from: string
  readonly to: string
}

/**
 * The days since the last bleed and the last statement; `undefined` where there are none, where a bleed has not ended, or where
 * bleeds and statements are not known. The question covers the month of today at most: that is a diary's period (clinical 4.8).
 */
export const unsaid = ({ bleeds, statements }: Diary, today: string): Unsaid | undefined => {
  if (bleeds === undefined || statements === undefined) return undefined
  const open = bleeds.filter(({ certainty }) => certainty !== "knock")
  if (open.some(({ to }) => to === null)) return undefined
  const ends = [...open.map(({ to }) => dayOf(to ?? today)), ...statements.map(({ to }) => to)]
  const begin = `${monthOf(today)}-01`
  const from = ends.map((end) => addDays(end, 1)).reduce((latest, day) => (day > latest ? day : latest), begin)
  return from <= today ? { from, to: today } : undefined
}

/** The line, and under it the one question that a person may answer with one tap. */
export const summary = (shown: Shown, onNoBleeds: (period: Unsaid) => void): TemplateResult => {
  const { words, diary, today, isReadOnly, month } = shown
  const asked = isReadOnly || month !== monthOf(today) ? undefined : unsaid(diary, today)
  return html`<ul part="summary">
      ${sums(shown).map((sum) => html`<li>${sum}</li>`)}
    </ul>
    ${
      asked
        ? html`<p class="ask">
            ${words["cal.askNoBleeds"]({ date: longDate(words, asked.from) })}
            <button @click=${() => onNoBleeds(asked)}>${words["cal.noBleeds"]()}</button>
          </p>`
        : nothing
    }`
}
