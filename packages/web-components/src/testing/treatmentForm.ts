/// <reference types="@vitest/browser-playwright" />
/** A form on a page of somebody's, and what a person does in it, for tests. */
import axe from "axe-core"
import { expect } from "vitest"
import { cdp, userEvent } from "vitest/browser"
import type { Dose } from "../haem-treatment-form/given.ts"
import type { HaemTreatmentForm } from "../haem-treatment-form/HaemTreatmentForm.ts"
import type { Problem } from "../source/Problem.ts"
import type { Product } from "../source/Source.ts"
import type { EditableTreatment, StoredTreatment } from "../source/Treatment.ts"

export const products: ReadonlyArray<Product> = [
  {
    id: "octofact",
    brand: "Octofact",
    unit: "[iU]",
    presentations: [
      { id: "octofact-500", strength: { value: 500, unit: "[iU]" } },
      { id: "octofact-1000", strength: { value: 1000, unit: "[iU]" } }
    ]
  },
  { id: "seven", brand: "Seven", unit: "mg", presentations: [{ id: "seven-1", strength: { value: 1, unit: "mg" } }] }
]
export const line = { no: 1, presentationId: "octofact-1000", vials: 2, amount: { value: 2000, unit: "[iU]" } } as const
export const dose: Dose = {
  reason: "prophylaxis",
  productId: "octofact",
  total: { value: 2000, unit: "[iU]" },
  lines: [{ ...line, batch: { number: "K26A117", expiry: { value: "2026-11", precision: "month" } } }]
}
export const usual = { value: dose, from: "2026-10-26" }
const treatment: EditableTreatment = {
  ...dose,
  occurredAt: { precision: "minute", local: "2026-10-27T07:10", zone: "Europe/London" }
}
export const stored: StoredTreatment = {
  treatment: { id: "01912d6f-0000-7000-8000-000000000001", ...treatment },
  version: 1,
  status: "given"
}
/** The middle of a day on which nothing is odd. */
const morning = "2026-10-28T07:12+00:00[Europe/London]"

export type Given = Partial<Omit<HaemTreatmentForm, "view">>

/** A form on the page, drawn. */
export const form = async (
  properties: Given = {},
  attributes: Record<string, string> = {}
): Promise<HaemTreatmentForm> => {
  const element = document.createElement("haem-treatment-form")
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  Object.assign(element, { products, now: morning, timeZone: "Europe/London", ...properties })
  document.querySelector("main")?.append(element)
  await settled(element)
  return element
}

/** After every drawing that one change leads to. */
export const settled = async (element: HaemTreatmentForm): Promise<void> => {
  const drawn = element.updateComplete
  await drawn
  if (drawn !== element.updateComplete) await settled(element)
}

export const all = (element: HaemTreatmentForm, selector: string): Array<HTMLElement> =>
  Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
export const one = (element: HaemTreatmentForm, id: string): HTMLElement => {
  const found = element.shadowRoot?.getElementById(id)
  if (!found) throw new RangeError(`there is no ${id} in the form`)
  return found
}
export const has = (element: HaemTreatmentForm, id: string): boolean => element.shadowRoot?.getElementById(id) !== null
/** What is read, with every run of white space as one space. */
export const text = (element: HaemTreatmentForm): string =>
  all(element, "[dir]")
    .map(({ innerText }) => innerText)
    .join(" ")
    .replaceAll(/\s+/g, " ")
export const focused = (element: HaemTreatmentForm): string | undefined => element.shadowRoot?.activeElement?.id

export const fill = async (element: HaemTreatmentForm, values: Record<string, string>): Promise<void> => {
  for (const [id, value] of Object.entries(values)) {
    const control = one(element, id)
    if (control instanceof HTMLSelectElement) {
      control.value = value
      control.dispatchEvent(new Event("change"))
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      control.value = value
      control.dispatchEvent(new Event("input"))
    }
    await settled(element)
  }
}
export const click = async (element: HaemTreatmentForm, id: string): Promise<void> => {
  one(element, id).click()
  await settled(element)
}
/** Tab as often as it takes: what cannot be reached by the keyboard is not pressed. */
export const reach = async (element: HaemTreatmentForm, id: string): Promise<void> => {
  for (let presses = 0; focused(element) !== id && presses < 80; presses++) await userEvent.keyboard("{Tab}")
  expect(focused(element)).toBe(id)
}
/** One of the buttons that name the day. */
export const tell = async (element: HaemTreatmentForm, name: string): Promise<void> => {
  all(element, "button[aria-pressed]")
    .find(({ innerText }) => innerText.trim() === name)
    ?.click()
  await settled(element)
}
export const typedWhole = async (element: HaemTreatmentForm): Promise<void> => {
  await click(element, "why")
  await fill(element, { product: "octofact", total: "1000", "box-1-batch": "K26A117", "box-1-size": "octofact-1000" })
}

/** What a page hears of an event. */
export const heard = <A>(element: HTMLElement, name: keyof HTMLElementEventMap): ReadonlyArray<A> => {
  const details: Array<A> = []
  element.addEventListener(name, (event) => {
    if (event instanceof CustomEvent) details.push(event.detail)
  })
  return details
}
export const refused = async (element: HaemTreatmentForm, problem: Problem): Promise<void> => {
  element.problem = problem
  await settled(element)
}

/** As a reader's system asks for it; the tests are drawn in the same page. */
export const emulate = async (features: Record<string, string>): Promise<void> => {
  await cdp().send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value }))
  })
}
export const violations = async (): Promise<ReadonlyArray<string>> => {
  const { violations: found } = await axe.run(document, { resultTypes: ["violations"] })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
}

export const newPage = (): void => {
  document.body.innerHTML = "<main><h1>A page</h1></main>"
}

/** The page before each test. */
export const blankPage = (): void => {
  document.documentElement.lang = "en-GB"
  document.documentElement.style.colorScheme = "light dark"
  document.title = "A page of somebody's"
  newPage()
}

/** And after it. */
export const tidiedPage = async (): Promise<void> => {
  await emulate({})
  document.documentElement.removeAttribute("style")
  document.documentElement.removeAttribute("dir")
}
