/** FullCalendar's month, with the same entries as events; like ours it draws none of the months beside. */
import { Calendar } from "@fullcalendar/core"
import dayGrid from "@fullcalendar/daygrid"

const parent = document.createElement("div")
const calendars = []

globalThis.calendar = {
  mount: async (entries) => {
    document.body.append(parent)
    const events = entries.map(({ amount, at, id }) => ({
      id,
      start: at.slice(0, 16),
      title: `Routine dose ${amount} units`
    }))
    const options = {
      plugins: [dayGrid],
      initialView: "dayGridMonth",
      firstDay: 1,
      dayMaxEvents: 3,
      showNonCurrentDates: false
    }
    const calendar = new Calendar(parent, { ...options, initialDate: "2026-10-28", events })
    calendars.push(calendar)
    calendar.render()
  },
  turn: async () => calendars[0].next(),
  drawn: () => parent.querySelectorAll("td:has(.fc-event)").length
}
