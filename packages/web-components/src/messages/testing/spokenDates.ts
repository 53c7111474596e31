/** Every way in which a date or a count is written, in every language: run by a test in Node and again in a browser. */
import * as arabic from "../ar.ts"
import { fullDate, longDate, monthAndYear, shortDate } from "../dateText.ts"
import * as english from "../en-GB.ts"
import { wordsWith } from "../Words.ts"

/** @param dates `YYYY-MM-DD` */
export const spokenDates = (dates: ReadonlyArray<string>): ReadonlyArray<string> =>
  [english.messages, arabic.messages].flatMap((messages) => {
    const words = wordsWith(english.dayMessages, messages)
    return dates.flatMap((date, n) => [
      fullDate(words, date),
      longDate(words, date),
      shortDate(words, date),
      monthAndYear(words, date.slice(0, 7)),
      words["amount.[iU]"]({ n: n * 250 }),
      words["amount.mg"]({ n: n / 8 }),
      words["day.vials"]({ n })
    ])
  })
