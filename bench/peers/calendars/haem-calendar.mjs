/** Ours, of the stand-alone file, which the page has beside this as it stands. */
let element

globalThis.calendar = {
  mount: async (entries) => {
    element = document.createElement("haem-calendar")
    Object.assign(element, { month: "2026-10", today: "2026-10-28", entries })
    document.body.append(element)
    await element.updateComplete
  },
  turn: async () => {
    element.month = "2026-11"
    await element.updateComplete
  },
  /** How many days show a treatment: proof that all of them draw the same. */
  drawn: () => element.shadowRoot.querySelectorAll("td:has(svg)").length
}
