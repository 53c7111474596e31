/**
 * One day as the calendar draws it: its lines in the order of ux 2.2, the ribbons that run through it and what was said of it.
 *
 * @since 0.1.0
 */
import type { Day } from "@haemtrack/domain/calendar/month"
import type { CalendarWords } from "../messages/Words.ts"
import { type Bleed, dayOf, siteText } from "../shared/Bleed.ts"
import type { Entry } from "../shared/Entry.ts"
import { withoutDirection } from "../shared/isolated.ts"
import type { Slot } from "../shared/Slot.ts"
import { timeText } from "../shared/timeText.ts"
import type { DayMark } from "./dayMarks.ts"
import { type Diary, entriesOf, type Ribbon, saidNone } from "./Diary.ts"

/** One thing of a day: its shape, and what is said beside it. */
export interface Line {
  readonly mark: DayMark
  readonly words: string
  readonly amount?: string
  readonly time?: string
  /** For paper, where every batch number is printed (P1). */
  readonly batches?: string
  /** A dose that was not given, or not yet: drawn more quietly. */
  readonly isSlot: boolean
}

/** A day of the month, or one of the days around it, of which only the number is drawn. */
export interface DayShown extends Day {
  readonly isShown: boolean
  readonly lines: ReadonlyArray<Line>
  /** Those that have a lane; what is beyond the lanes is a line. */
  readonly ribbons: ReadonlyArray<Ribbon>
  /** "No bleeds" was said of this day. */
  readonly isSaidNone: boolean
  /** An entry waits on this device to be sent. */
  readonly isWaiting: boolean
}

/** How many ribbons run above one another before they are lines. */
const laneCount = 3

/** What days are drawn with. */
export interface Drawing {
  readonly words: CalendarWords
  readonly diary: Diary
  readonly homeZone: string | undefined
}

/** The places of a bleed in words, "Left knee, Left ankle". */
export const sitesText = (words: CalendarWords, { sites }: Bleed): string =>
  (sites.length > 0 ? sites : ["unknown"]).map((site) => siteText(words, site)).join(", ")

/** "Left knee bleed", or "Left knee, not sure". */
export const bleedText = (words: CalendarWords, bleed: Bleed): string => {
  const site = sitesText(words, bleed)
  if (bleed.certainty === "unsettled") return words["cal.unsure"]({ site })
  return bleed.certainty === "knock" ? words["cal.knock"]({ site }) : words["cal.bleed"]({ site })
}

/** Whether a bleed is drawn on a day; one without an end is drawn on its first day, or by its ribbon. */
const isOn = (date: string, { from, to }: Bleed): boolean => dayOf(from) <= date && date <= dayOf(to ?? from)

const isTreatedBleed = ({ reason }: Entry): boolean => reason === "bleed" || reason === "follow_up"

const entryLine = ({ words, homeZone }: Drawing, entry: Entry): Line => ({
  mark: entry.reason,
  words: words[`reason.${entry.reason}`](),
  amount: words[`amount.${entry.unit}`]({ n: entry.amount }),
  // Which of two equal times it was is told on the day's page: a cell has no room for the sentence.
  time: timeText(words, { ...entry, fold: undefined }, homeZone),
  batches: entry.batches
    .map(({ batch, missingReason }) =>
      missingReason === undefined ? withoutDirection(batch) : words[`batchMissing.${missingReason}`]()
    )
    .join(", "),
  isSlot: false
})

const slotLine = (words: CalendarWords, { state, amount, unit }: Slot): Line => {
  if (state === "skipped") return { mark: state, words: words["cal.state.notHad"](), isSlot: true }
  if (state === "unrecorded") return { mark: state, words: words["cal.state.unrecorded"](), isSlot: true }
  const dose = words[`amount.${unit}`]({ n: amount })
  return { mark: "planned", words: words["cal.planned"]({ dose }), isSlot: true }
}

/** In a cell: unsure, bleed treatments, other treatments by time, planned, not recorded; a bleed is a ribbon. */
const linesOf = (drawing: Drawing, date: string, entries: ReadonlyArray<Entry>, beyond: ReadonlyArray<Ribbon>) => {
  const { words, diary } = drawing
  const slots = (diary.slots?.get(date) ?? []).filter(({ state }) => state !== "had")
  const unsure = diary.pains.filter((pain) => isOn(date, pain))
  return [
    ...beyond.map(({ bleed }): Line => ({ mark: "bleed", words: bleedText(words, bleed), isSlot: false })),
    ...unsure.map((pain): Line => ({
      mark: pain.certainty === "knock" ? "knock" : "unsettled",
      words: bleedText(words, pain),
      isSlot: false
    })),
    ...entries.filter(isTreatedBleed).map((entry) => entryLine(drawing, entry)),
    ...entries.filter((entry) => !isTreatedBleed(entry)).map((entry) => entryLine(drawing, entry)),
    ...slots.filter(({ state }) => state === "planned").map((slot) => slotLine(words, slot)),
    ...slots.filter(({ state }) => state !== "planned").map((slot) => slotLine(words, slot))
  ]
}

/** A day with everything that is drawn of it. */
export const dayShown = (drawing: Drawing, day: Day): DayShown => {
  const { diary } = drawing
  const { date } = day
  const entries = entriesOf(diary, date)
  const running = diary.ribbons.filter(({ first, last }) => first <= date && date <= last)
  return {
    ...day,
    isShown: true,
    lines: linesOf(
      drawing,
      date,
      entries,
      running.filter(({ lane }) => lane >= laneCount)
    ),
    ribbons: running.filter(({ lane }) => lane < laneCount),
    isSaidNone: saidNone(diary).some(({ from, to }) => from <= date && date <= to),
    isWaiting: entries.some(({ queued }) => queued)
  }
}

/** A day of which only the number is drawn. */
export const dayAround = (day: Day): DayShown => ({
  ...day,
  isShown: false,
  lines: [],
  ribbons: [],
  isSaidNone: false,
  isWaiting: false
})
