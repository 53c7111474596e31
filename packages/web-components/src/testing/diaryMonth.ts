/// <reference types="@vitest/browser-playwright" />
/** October 2026 of an invented person, with every kind of thing that a calendar draws, and the page that shows it. */
import axe from "axe-core"
import { cdp } from "vitest/browser"
import type { HaemCalendar } from "../haem-calendar/HaemCalendar.ts"
import type { Bleed } from "../shared/Bleed.ts"
import type { Entry, Reason } from "../shared/Entry.ts"
import type { Slot } from "../shared/Slot.ts"
import type { Statement } from "../shared/Statement.ts"

/** A treatment to the minute. */
export const treatment = (day: string, time: string, reason: Reason = "prophylaxis"): Entry => ({
  id: `t-${day}-${time}`,
  at: `2026-10-${day}T${time}+01:00[Europe/London]`,
  precision: "minute",
  reason,
  amount: 2000,
  unit: "[iU]",
  batches: [{ batch: "K26A117", vials: 2 }],
  source: "web"
})

export const entries: ReadonlyArray<Entry> = [
  treatment("02", "07:10"),
  treatment("08", "20:15", "bleed"),
  treatment("09", "08:00", "follow_up"),
  treatment("17", "09:30", "pre_activity"),
  treatment("25", "09:30", "other"),
  treatment("25", "07:30"),
  treatment("25", "08:30", "immune_tolerance"),
  treatment("25", "20:30", "bleed"),
  { ...treatment("26", "07:20"), queued: true }
]

export const bleeds: ReadonlyArray<Bleed> = [
  { id: "b-1", sites: ["joint.ankle.right"], from: "2026-10-08", to: "2026-10-10", certainty: "bleed" },
  { id: "b-2", sites: ["joint.knee.left"], from: "2026-10-25", to: "2026-10-25", certainty: "unsettled" },
  { id: "b-3", sites: ["nose"], from: "2026-10-12", to: "2026-10-12", certainty: "not_a_bleed" }
]

const slot = (day: string, state: Slot["state"]): Slot => ({
  date: `2026-10-${day}`,
  amount: 2000,
  unit: "[iU]",
  state
})
export const slots: ReadonlyArray<Slot> = [
  slot("02", "had"),
  slot("14", "unrecorded"),
  slot("21", "skipped"),
  slot("26", "had"),
  slot("30", "planned")
]

export const statements: ReadonlyArray<Statement> = [{ answer: "none", from: "2026-10-11", to: "2026-10-24" }]

/** The whole month. */
export const october = { month: "2026-10", today: "2026-10-28", entries, bleeds, slots, statements } as const

/** A calendar on the page, drawn. */
export const calendar = async (
  properties: Partial<HaemCalendar>,
  attributes: Record<string, string> = {}
): Promise<HaemCalendar> => {
  const element = document.createElement("haem-calendar")
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  Object.assign(element, properties)
  document.querySelector("main")?.append(element)
  await element.updateComplete
  return element
}

/** An empty page of somebody's. */
export const blankPage = (): void => {
  document.documentElement.lang = "en-GB"
  document.documentElement.style.colorScheme = "light dark"
  document.title = "A page of somebody's"
  document.body.style.background = "Canvas"
  document.body.innerHTML = "<main><h1>A page</h1></main>"
}

export const inside = (element: HTMLElement, selector: string): Array<HTMLElement> =>
  Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])

/** What is in an element for a reader of any kind, with every run of white space as one space. */
export const textOf = (elements: ReadonlyArray<HTMLElement>): ReadonlyArray<string> =>
  elements.map(({ textContent }) => textContent.replaceAll(/\s+/g, " ").trim())

/** What is said of a day. */
export const dayText = (element: HTMLElement, date: string): string =>
  textOf(inside(element, `td[data-date="${date}"]`))[0]?.replace(/^\d+ /, "") ?? ""

/** The details of the events of a name, as they are heard. */
export const heard = (element: EventTarget, name: keyof HTMLElementEventMap): ReadonlyArray<unknown> => {
  const details: Array<unknown> = []
  element.addEventListener(name, (event) => details.push(event instanceof CustomEvent ? event.detail : event))
  return details
}

/** As a reader's system asks for it, on a screen or on paper; the tests are drawn in the same page. */
export const emulate = async (features: Record<string, string>, media = ""): Promise<void> => {
  await cdp().send("Emulation.setEmulatedMedia", {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value }))
  })
}

/** What axe-core finds. */
export const violations = async (): Promise<ReadonlyArray<string>> => {
  const { violations: found } = await axe.run(document, { resultTypes: ["violations"] })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
}
