/**
 * Days, times, amounts and reasons in the same words as the elements speak them, so that a page and an element beside it agree
 * to the letter (I18N-1).
 */
import type { AmountText } from "@haemtrack/domain/product/Amount"
import type { TreatmentReason } from "@haemtrack/domain/diary/TreatmentReason"
import * as dateText from "@haemtrack/web-components/messages/dateText"
import type { PartOfDay, Precision } from "@haemtrack/domain/calendar/Told"
import { spoken } from "./spoken.ts"

/** "Wednesday 28 October 2026". */
export const fullDate = (date: string): string => dateText.fullDate(spoken.words, date)
/** "28 October 2026". */
export const longDate = (date: string): string => dateText.longDate(spoken.words, date)
/** "28 Oct". */
export const shortDate = (date: string): string => dateText.shortDate(spoken.words, date)
/** "October 2026". */
export const monthAndYear = (month: string): string => dateText.monthAndYear(spoken.words, month)

/** "2,000 units". */
export const amountWords = ({ unit, value }: AmountText): string => spoken.words[`amount.${unit}`]({ n: value })

/** "Routine dose". */
export const reasonWords = (reason: TreatmentReason): string => spoken.words[`reason.${reason}`]()

/** As much of a moment as its time is told by. */
interface Timed {
  readonly local: string
  readonly precision: Precision
  readonly partOfDay?: PartOfDay
}

/** As exactly as it was told: "07:10", "About 07:00", "Morning", "Time not known". */
export const timeWords = ({ local, partOfDay, precision }: Timed): string => {
  const time = local.slice(11)
  switch (precision) {
    case "minute":
      return time
    case "hour":
      return spoken.words["time.hour"]({ time })
    case "part_of_day":
      return partOfDay === undefined ? spoken.words["time.day"]() : spoken.words[`part.${partOfDay}`]()
    case "day":
      return spoken.words["time.day"]()
  }
}
