/** The least that a month can cost: one string of a table with the same entries, handed to the browser. */
const weekdayOf = (date) => (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7

const shape = '<svg viewBox="0 0 16 16" width="20" height="20"><path d="M8 2a6 6 0 0 1 0 12A6 6 0 0 1 8 2"/></svg>'

const table = (month, entries) => {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  const byDay = Map.groupBy(entries, ({ at }) => at.slice(0, 10))
  const cells = Array.from({ length: days }, (_, n) => {
    const date = `${month}-${String(n + 1).padStart(2, "0")}`
    const lines = (byDay.get(date) ?? []).map(
      ({ amount, at }) => `<p>${shape} Routine dose ${amount} units ${at.slice(11, 16)}</p>`
    )
    const row = n > 0 && weekdayOf(date) === 0 ? "</tr><tr>" : ""
    return `${row}<td><b>${n + 1}</b>${lines.slice(0, 3).join("")}</td>`
  })
  return `<table><tr>${"<td></td>".repeat(weekdayOf(`${month}-01`))}${cells.join("")}</tr></table>`
}

const parent = document.createElement("div")
let kept = []

globalThis.calendar = {
  mount: async (entries) => {
    kept = entries
    parent.innerHTML = table("2026-10", kept)
    document.body.append(parent)
  },
  turn: async () => {
    parent.innerHTML = table("2026-11", kept)
  },
  drawn: () => parent.querySelectorAll("td:has(p)").length
}
