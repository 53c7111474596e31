/**
 * One day as the calendar draws it: its lines in the order of ux 2.2, the ribbons that run through it and what was said of it.
 *
 * @since 0.1.0
 */
import type { CalendarWords } from "../messages/Words.ts"
import { type Bleed, dayOf, siteText } from "../shared/Bleed.ts"
import type { Entry } from "../shared/Entry.ts"
import { withoutDirection } from "../shared/isolated.ts"
import type { Slot } from "../shared/Slot.ts"
import { timeText } from "../shared/timeText.ts"
import type { DayMark } from "./dayMarks.ts"
import { type Diary, type DrawnBleed, entriesOf, type Ribbon, saidNone } from "./Diary.ts"

/** One thing of a day: its shape, and what is said beside it. */
export interface Line {
  readonly mark: DayMark
  readonly words: string
  readonly amount?: string
  readonly time?: string
  /** For paper, where every batch number is printed (P1). */
  readonly batches?: string
  readonly bleed?: Bleed
  /** A dose that was not given, or not yet: drawn more quietly. */
  readonly isSlot?: boolean
}

/** A square of the month grid; written out, so that the published typings name nothing of the workshop. */
interface Day {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** Of the month, 1 to 31. */
  readonly day: number
  /** Monday 1 to Sunday 7. */
  readonly weekday: number
  /** Of the month shown, and not of one beside it. */
  readonly inMonth: boolean
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

/** "Left knee bleed", "Left knee, Left ankle, not sure". */
export const bleedLine = (words: CalendarWords, bleed: DrawnBleed): Line => {
  const sites = bleed.sites.length > 0 ? bleed.sites : ["unknown"]
  const site = sites.map((each) => siteText(words, each)).join(", ")
  return { mark: bleed.certainty, words: words[`cal.site.${bleed.certainty}`]({ site }), bleed }
}

/** A pain is drawn on its days; without an end on the first alone. */
const isOn = (date: string, { from, to }: Bleed): boolean => dayOf(from) <= date && date <= dayOf(to ?? from)

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
    .join(", ")
})

const slotLine = (words: CalendarWords, { state, amount, unit }: Slot): ReadonlyArray<Line> => {
  if (state === "had") return []
  if (state !== "planned") return [{ mark: state, words: words[`cal.state.${state}`](), isSlot: true }]
  const dose = words[`amount.${unit}`]({ n: amount })
  return [{ mark: state, words: words["cal.planned"]({ dose }), isSlot: true }]
}

const first =
  <Item>(isFirst: (item: Item) => boolean) =>
  (a: Item, b: Item): number =>
    Number(isFirst(b)) - Number(isFirst(a))

/** A day with everything that is drawn of it, in the order of ux 2.2; a bleed is a ribbon, where it has a lane. */
export const dayShown = (drawing: Drawing, day: Day): DayShown => {
  const { words, diary } = drawing
  const { date } = day
  const entries = entriesOf(diary, date).toSorted(first(({ reason }) => reason === "bleed" || reason === "follow_up"))
  const running = diary.ribbons.filter((ribbon) => ribbon.first <= date && date <= ribbon.last)
  const slots = (diary.slots?.get(date) ?? []).toSorted(first(({ state }) => state === "planned"))
  return {
    ...day,
    isShown: true,
    lines: [
      ...running.filter(({ lane }) => lane >= laneCount).map(({ bleed }) => bleedLine(words, bleed)),
      ...diary.pains.filter((pain) => isOn(date, pain)).map((pain) => bleedLine(words, pain)),
      ...entries.map((entry) => entryLine(drawing, entry)),
      ...slots.flatMap((slot) => slotLine(words, slot))
    ],
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
