/**
 * The least that a month can cost: one string of HTML, written by hand for these entries and handed to the browser. It says
 * and shows what the calendar does, the texts for a screen reader included, and looks alike by a plain sheet of rules.
 */
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
const months = { "2026-09": "September", "2026-10": "October", "2026-11": "November", "2026-12": "December" }
const today = "2026-10-28"

const dayMillis = 86_400_000
const numberOf = (date) => Date.parse(date) / dayMillis
const dateOf = (number) => new Date(number * dayMillis).toISOString().slice(0, 10)
const weekdayOf = (date) => (numberOf(date) + 3) % 7

const rules = `
  table { width: 100%; border-spacing: 0; table-layout: fixed }
  td { position: relative; height: 7rem; padding: 8px; border-top: 1px solid #ddd; vertical-align: top; font-size: 13px }
  header, ul { display: flex; gap: 8px; align-items: center; margin: 0 0 12px; padding: 0; list-style: none }
  h2 { flex: 1 }
  button { min-height: 48px; min-width: 48px }
  svg { width: 1.25em; height: 1.25em; fill: currentcolor; color: #574c60 }
  .today { background: #241b2b; color: #fff }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  .printed, p:nth-of-type(n + 4) { display: none }`

const shape =
  '<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2a6 6 0 0 1 0 12A6 6 0 0 1 8 2"/></svg>'
const arrow = (path) => `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`

const line = ({ amount, at, batches }) =>
  `<p>${shape} <span class="unseen">Routine dose</span> <b>${String(amount).replace(/\B(?=(\d{3})+$)/g, ",")} units</b> ${at.slice(11, 16)} ` +
  `<span class="printed">${batches.map(({ batch }) => batch).join(", ")}</span></p>`

const cell = (date, month, entries) => {
  const number = Number(date.slice(8))
  const name = `${weekdays[weekdayOf(date)]} ${number} ${months[date.slice(0, 7)]} ${date.slice(0, 4)}`
  const lines = entries.map(line).join("")
  const more = entries.length > 3 ? `<div aria-hidden="true">+${entries.length - 3} more</div>` : ""
  const nothing = entries.length === 0 && date < today && date.startsWith(month)
  return (
    `<td role="gridcell" tabindex="-1" data-date="${date}"><b${date === today ? ' class="today"' : ""} aria-hidden="true">` +
    `${number}</b> <span class="unseen">${date === today ? `${name}, today` : name}</span>` +
    `${lines}${more}${nothing ? '<span class="unseen">Nothing recorded</span>' : ""}</td>`
  )
}

const html = (month, entries) => {
  const byDay = Map.groupBy(entries, ({ at }) => at.slice(0, 10))
  const first = numberOf(`${month}-01`)
  const begin = first - weekdayOf(`${month}-01`)
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  const [before, after] = [first - 1, first + days].map(
    (day) => `${months[dateOf(day).slice(0, 7)]} ${month.slice(0, 4)}`
  )
  const rows = Array.from({ length: Math.ceil((first - begin + days) / 7) }, (_, week) => {
    const dates = weekdays.map((_, column) => dateOf(begin + week * 7 + column))
    const cells = dates.map((date) => cell(date, month, date.startsWith(month) ? (byDay.get(date) ?? []) : []))
    return `<tr role="row">${cells.join("")}</tr>`
  })
  const heads = weekdays.map(
    (name) =>
      `<th role="columnheader"><span class="unseen">${name}</span><span aria-hidden="true">${name.slice(0, 3)}</span></th>`
  )
  const here = entries.filter(({ at }) => at.startsWith(month)).length
  return (
    `<header><h2>${months[month]} ${month.slice(0, 4)}</h2><button>Today</button>` +
    `<button><span class="unseen">Previous month, ${before}</span>${arrow("M10.6 2 12 3.4 7.4 8l4.6 4.6-1.4 1.4L4.6 8z")}</button>` +
    `<button><span class="unseen">Next month, ${after}</span>${arrow("M5.4 2 4 3.4 8.6 8 4 12.6 5.4 14l6-6z")}</button></header>` +
    `<ul><li>${here} treatments recorded</li></ul><table role="grid"><thead><tr role="row">${heads.join("")}</tr></thead>` +
    `<tbody>${rows.join("")}</tbody></table><ul><li>${shape} Routine dose</li></ul>`
  )
}

document.head.append(Object.assign(document.createElement("style"), { textContent: rules }))
const parent = document.createElement("div")
let kept = []

globalThis.calendar = {
  mount: async (entries) => {
    kept = entries
    parent.innerHTML = html("2026-10", kept)
    document.body.append(parent)
  },
  turn: async () => {
    parent.innerHTML = html("2026-11", kept)
  },
  drawn: () => parent.querySelectorAll("td:has(p)").length
}
