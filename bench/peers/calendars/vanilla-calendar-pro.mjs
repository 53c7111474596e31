/** vanilla-calendar-pro's month: a date picker, whose days carry the entries as pop-ups. It draws a mark and no words. */
import { annotations, Calendar } from "vanilla-calendar-pro"
import "vanilla-calendar-pro/styles/index.css"

const parent = document.createElement("div")
const calendars = []

globalThis.calendar = {
  mount: async (entries) => {
    document.body.append(parent)
    const popups = {}
    for (const { amount, at } of entries) {
      const date = at.slice(0, 10)
      const html = `${popups[date]?.html ?? ""}<p>Routine dose ${amount} units ${at.slice(11, 16)}</p>`
      popups[date] = { modifier: "marked", html }
    }
    const options = {
      extensions: [annotations],
      selectedMonth: 9,
      selectedYear: 2026,
      dateToday: new Date("2026-10-28T12:00")
    }
    const calendar = new Calendar(parent, { ...options, popups })
    calendars.push(calendar)
    calendar.init()
  },
  turn: async () => calendars[0].set({ selectedMonth: 10, selectedYear: 2026 }),
  drawn: () => parent.querySelectorAll(".marked").length
}
