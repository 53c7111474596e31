/// <reference types="@vitest/browser-playwright" />
import "./define.ts"
import axe from "axe-core"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { cdp, userEvent } from "vitest/browser"
import { messages } from "../messages/en-GB.ts"
import type { OwnWords } from "../messages/Words.ts"
import type { Entry, Reason } from "../shared/Entry.ts"
import { HaemDay } from "./HaemDay.ts"

const entry: Entry = {
  id: "t-1",
  at: "2026-10-25T01:30+01:00[Europe/London]",
  precision: "minute",
  reason: "bleed",
  amount: 2000,
  unit: "[iU]",
  batches: [{ batch: "K26A117", vials: 2 }],
  source: "web"
}
const reasonWords: Record<Reason, string> = {
  bleed: "For a bleed",
  follow_up: "Bleed follow-up",
  prescribed: "My centre told me to",
  prophylaxis: "Routine dose",
  surgery: "For a procedure",
  pre_activity: "Before an activity",
  physiotherapy: "Before physiotherapy",
  immune_tolerance: "Immune tolerance",
  other: "Something else"
}
const everyReason = Object.entries(reasonWords).map(([reason], index): Entry => ({
  ...entry,
  // The border: the keys of a record of reasons are reasons.
  reason: reason as Reason,
  id: `t-${index}`,
  at: `2026-10-25T1${index}:00+00:00[Europe/London]`
}))

/** A day on the page, drawn. */
const day = async (properties: Partial<HaemDay>, attributes: Record<string, string> = {}): Promise<HaemDay> => {
  const element = document.createElement("haem-day")
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  Object.assign(element, { date: "2026-10-25", ...properties })
  document.querySelector("main")?.append(element)
  await element.updateComplete
  return element
}
const inside = (element: HaemDay, selector: string): Array<HTMLElement> =>
  Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
/** What is read, with every run of white space as one space. */
const text = (element: HaemDay): string =>
  inside(element, "section")
    .map((section) => section.innerText.replaceAll(/\s+/g, " "))
    .join("")

const events = (element: HTMLElement, name: keyof HTMLElementEventMap): ReadonlyArray<Event> => {
  const heard: Array<Event> = []
  element.addEventListener(name, (event) => heard.push(event))
  return heard
}

/** As a reader's system asks for it; the tests are drawn in the same page. */
const emulate = (features: Record<string, string>) =>
  cdp().send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value }))
  })

const violations = async (): Promise<ReadonlyArray<string>> => {
  const { violations: found } = await axe.run(document, { resultTypes: ["violations"] })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
}

const consoleErrors = vi.spyOn(console, "error")
const consoleWarnings = vi.spyOn(console, "warn")

beforeEach(() => {
  document.documentElement.lang = "en-GB"
  document.documentElement.style.colorScheme = "light dark"
  document.title = "A page of somebody's"
  document.body.innerHTML = "<main><h1>A page</h1></main>"
})
afterEach(async () => {
  await emulate({})
  document.documentElement.removeAttribute("style")
  document.documentElement.removeAttribute("dir")
  expect(consoleErrors).not.toHaveBeenCalled()
  expect(consoleWarnings).not.toHaveBeenCalled()
})

describe("what is drawn", () => {
  it("a mark of its own shape stands beside the words of each reason", async () => {
    const element = await day({ entries: everyReason })
    expect(inside(element, '[part="words"]').map(({ innerText }) => innerText)).toEqual(Object.values(reasonWords))
    const shapes = inside(element, '[part="mark"]').map(({ innerHTML }) => innerHTML)
    expect(new Set(shapes).size).toBe(everyReason.length)
    expect(inside(element, 'svg:not([aria-hidden="true"])')).toEqual([])
  })

  it("day, dose, time, batch, and who wrote it down when", async () => {
    const recorded = { at: "2026-10-25T01:52+01:00[Europe/London]", by: "Sam" }
    const element = await day({ entries: [{ ...entry, recorded }], timeZone: "Europe/London" })
    expect(text(element)).toContain("Sunday 25 October 2026")
    expect(text(element)).toContain("2,000 units Correct For a bleed 01:30 Batch K26A117, 2 vials Recorded by")
    expect(text(element)).toContain("Recorded by \u2068Sam\u2069, 01:52")
    expect(inside(element, 'bdi[dir="ltr"]').map(({ innerText }) => innerText)).toEqual(["K26A117"])
  })

  it("written down on another day: that day is named", async () => {
    const recorded = { at: "2026-10-28T09:00+00:00[Europe/London]", by: "Sam" }
    expect(text(await day({ entries: [{ ...entry, recorded }] }))).toContain("28 Oct 09:00")
  })

  it.each<[string, Partial<Entry>]>([
    ["01:30", {}],
    ["About 01:30", { precision: "hour" }],
    ["Time not known", { precision: "day", at: "2026-10-25" }],
    ["Night", { precision: "part_of_day", partOfDay: "night", at: "2026-10-25" }],
    ["01:30, the first 01:30 that night (the clocks went back)", { fold: "earlier" }],
    ["01:30, the second 01:30 that night (the clocks went back)", { fold: "later" }],
    ["01:30, Europe/Madrid time", { at: "2026-10-25T01:30+02:00[Europe/Madrid]" }]
  ])("the time as it was told: %s", async (said, told) => {
    // The border: a partial entry over a whole one is a whole one.
    const element = await day({ entries: [{ ...entry, ...told } as Entry], timeZone: "Europe/London" })
    expect(inside(element, "#time0").map(({ innerText }) => innerText)).toEqual([said])
  })

  it.each<[string, Partial<Entry>]>([
    ["2,000 units", {}],
    ["1,234.5 units", { amount: 1234.5, unit: "[arb'U]" }],
    ["60 mg", { amount: 60, unit: "mg" }],
    ["300 micrograms", { amount: 300, unit: "ug" }]
  ])("the dose with its unit, never apart: %s", async (said, dose) => {
    const element = await day({ entries: [{ ...entry, ...dose } as Entry] })
    expect(inside(element, '[part="amount"]').map(({ innerText }) => innerText)).toEqual([said.replace(" ", "\u00a0")])
  })

  it("a batch without a number says why", async () => {
    const batches = [{ missingReason: "unreadable", vials: 1 }] as const
    expect(text(await day({ entries: [{ ...entry, batches }] }))).toContain("1 vial. No batch number: I can’t read it")
  })

  it("entries of the day alone, earlier first", async () => {
    const at = (time: string, id: string) => ({ ...entry, id, at: `2026-10-${time}+00:00[Europe/London]` })
    const entries = [at("25T20:00", "c"), at("26T01:00", "d"), at("25T07:10", "b"), at("24T23:59", "a")]
    const element = await day({ entries })
    expect(inside(element, "#time0, #time1, #time2").map(({ innerText }) => innerText)).toEqual(["07:10", "20:00"])
  })

  it("an entry that waits to be sent says so", async () => {
    expect(text(await day({ entries: [{ ...entry, queued: true }] }))).toContain("On this phone only.")
  })

  it("with nothing set but the language it is an empty day", async () => {
    const element = document.createElement("haem-day")
    element.lang = "en-GB"
    document.querySelector("main")?.append(element)
    await element.updateComplete
    expect(text(element)).toBe("Nothing recorded on this day.")
    expect(await violations()).toEqual([])
  })

  it("today is named, and a day to come cannot be added to", async () => {
    expect(text(await day({ today: "2026-10-25" }))).toContain("Sunday, today 25 October 2026")
    expect(inside(await day({ today: "2026-10-25" }), "button")).toHaveLength(1)
    expect(inside(await day({ today: "2026-10-24" }), "button")).toHaveLength(0)
  })

  it("a reader who may not write has no buttons", async () => {
    const element = await day({ entries: [entry] }, { readonly: "" })
    expect(inside(element, "button")).toEqual([])
    expect(text(element)).toContain("You can look at this diary but not change it.")
  })

  it.each<[HaemDay["state"], string]>([
    ["loading", "Loading this day"],
    ["error", "We could not get this day."],
    ["offline", "You are offline."]
  ])("the state %s is said, and can be styled", async (state, said) => {
    const element = await day({ state })
    expect(inside(element, '[role="status"]').map(({ textContent }) => textContent.trim())[0]).toContain(said)
    expect(element.matches(`:state(${state})`)).toBe(true)
    await vi.waitFor(() => expect(text(element)).toContain(said))
    element.state = "ready"
    await element.updateComplete
    expect(element.matches(`:state(${state})`)).toBe(false)
  })

  it("what could not be had is not called empty", async () => {
    expect(text(await day({ state: "error" }))).not.toContain("Nothing recorded")
  })
})

describe("what is told to the page", () => {
  it("the keyboard reaches each entry and the day, in that order", async () => {
    const element = await day({ entries: [entry] })
    const opened = events(element, "haem-entry-open")
    const added = events(element, "haem-add")
    await userEvent.keyboard("{Tab}{Enter}{Tab} ")
    expect(opened.map((event) => event instanceof CustomEvent && event.detail)).toEqual([{ id: "t-1" }])
    expect(added.map((event) => event instanceof CustomEvent && event.detail)).toEqual([{ date: "2026-10-25" }])
  })

  it("the name of a button says which dose it corrects", async () => {
    const [button] = inside(await day({ entries: [entry] }), "li button")
    const named = button?.getAttribute("aria-labelledby")?.split(" ") ?? []
    const root = button?.getRootNode()
    const words = named.map((id) => (root instanceof ShadowRoot ? root.getElementById(id)?.innerText : undefined))
    expect(words).toEqual(["Correct", "2,000\u00a0units", "01:30"])
  })

  it("events bubble out of shadow roots, can be cancelled, and hold what cannot be changed", async () => {
    const element = await day({ entries: [entry] })
    const heard = events(document.body, "haem-add")
    inside(element, "section > button")[0]?.click()
    const [event] = heard
    expect([event?.bubbles, event?.composed, event?.cancelable]).toEqual([true, true, true])
    expect(event instanceof CustomEvent && Object.isFrozen(event.detail)).toBe(true)
  })

  it("an entry that is wrong is left out, and told by its place and nothing else", async () => {
    const wrong: unknown = { ...entry, reason: "newBleed", batches: [{ batch: "SECRET", vials: 1 }] }
    const element = document.createElement("haem-day")
    const heard = events(element, "haem-error")
    // The border: a page without types may hand over anything.
    Object.assign(element, { date: "2026-10-25", entries: [entry, wrong as Entry, null as unknown as Entry] })
    document.querySelector("main")?.append(element)
    await element.updateComplete
    expect(heard.map((event) => event instanceof CustomEvent && event.detail)).toEqual([
      { tag: "BadEntry", index: 1 },
      { tag: "BadEntry", index: 2 }
    ])
    expect(inside(element, "li")).toHaveLength(1)
    expect(text(element)).toContain("2 entries cannot be shown here. Nothing is lost.")
    expect(text(element)).not.toContain("SECRET")
  })

  it("a day whose only entry is wrong is not called empty", async () => {
    const element = await day({ entries: [{ ...entry, amount: -1 }] })
    expect(text(element)).toContain("1 entry cannot be shown here.")
    expect(text(element)).not.toContain("Nothing recorded")
  })
})

describe("in the page", () => {
  it("what was set before the element was registered is drawn", async () => {
    class Late extends HaemDay {}
    const element = document.createElement("late-day")
    Object.assign(element, { date: "2026-10-25", entries: [entry] })
    document.body.append(element)
    customElements.define("late-day", Late)
    await customElements.whenDefined("late-day")
    expect(element instanceof HaemDay && (await element.updateComplete, text(element))).toContain("2,000")
  })

  it("an attribute that goes away is as if it had never been there", async () => {
    const element = await day({}, { readonly: "", today: "2026-10-25" })
    element.removeAttribute("readonly")
    element.removeAttribute("today")
    await element.updateComplete
    expect([element.readOnly, element.today]).toEqual([false, undefined])
    expect(text(element)).toContain("Sunday 25 October 2026")
    expect(inside(element, "button")).toHaveLength(1)
  })

  it("several changes are one drawing", async () => {
    const element = await day({})
    const heard = events(element, "haem-error")
    for (const amount of [0, -1, -2]) element.entries = [{ ...entry, amount }]
    expect(text(element)).toContain("Nothing recorded")
    await element.updateComplete
    expect(heard).toHaveLength(1)
  })

  it("registering twice keeps the first", async () => {
    const again = "./define.ts?again"
    await import(/* @vite-ignore */ again)
    expect(customElements.get("haem-day")).toBe(HaemDay)
  })
})

/** Arabic of a few messages, for direction and shape; a translation would be reviewed. */
const arabic: OwnWords = {
  ...Object.fromEntries(Object.keys(messages).map((key) => [key, () => "نص"])),
  "amount.[iU]": ({ n }) => `${n} وحدة`,
  "time.minute": ({ time }) => time,
  "day.batch": ({ batch, vials }) => `${vials} ${batch}`
}

describe("language", () => {
  it("the page's own words are in the page's language and direction", async () => {
    document.documentElement.lang = "ar"
    document.documentElement.dir = "rtl"
    const element = await day({ entries: [entry], messages: arabic })
    const [section] = inside(element, "section")
    expect([section?.lang, section?.dir]).toEqual(["ar", "rtl"])
    const [mark, amount] = inside(element, '[part="mark"], [part="amount"]').map((each) => each.getBoundingClientRect())
    expect(mark?.left).toBeGreaterThan(amount?.right ?? Number.POSITIVE_INFINITY)
    expect(await violations()).toEqual([])
  })

  it("without words of the page's it is English, and marked as such", async () => {
    document.documentElement.lang = "ar"
    document.documentElement.dir = "rtl"
    const element = await day({ entries: [entry] })
    expect(inside(element, "section").map(({ lang, dir }) => [lang, dir])).toEqual([["en-GB", "ltr"]])
  })

  it("a word of the page's takes the place of ours", async () => {
    const element = await day({ messages: { "cal.add": () => "Write something down" } })
    expect(text(element)).toContain("Write something down")
  })
})

describe("for every reader", () => {
  const looks: ReadonlyArray<readonly [string, Record<string, string>]> = [
    ["light", { "prefers-color-scheme": "light" }],
    ["dark", { "prefers-color-scheme": "dark" }],
    ["more contrast", { "prefers-contrast": "more" }],
    ["forced colours", { "forced-colors": "active" }]
  ]
  it.each(looks)("axe-core finds nothing: %s", async (_, features) => {
    await emulate(features)
    document.body.style.background = "Canvas"
    await day({ entries: [...everyReason, { ...entry, id: "q", queued: true, amount: 0 }], state: "offline" })
    await day({ date: "2026-10-26", readOnly: true })
    await day({ date: "2026-10-27", state: "error" })
    expect(await violations()).toEqual([])
  })

  it("dark follows the page: one that has no dark form stays light with the element in it", async () => {
    await emulate({ "prefers-color-scheme": "dark" })
    const element = await day({})
    const ink = () => inside(element, "section").map((section) => getComputedStyle(section).color)[0]
    expect(ink()).toBe("rgb(244, 238, 246)")
    document.documentElement.style.colorScheme = "light"
    expect(ink()).toBe("rgb(42, 34, 51)")
  })

  it("in forced colours the shapes keep the colour of text", async () => {
    await emulate({ "forced-colors": "active" })
    const element = await day({ entries: [entry] })
    const fills = inside(element, ".mark, section").map((each) => getComputedStyle(each).color)
    expect(new Set(fills).size).toBe(1)
  })

  it("text at 200 % on a narrow page loses nothing and scrolls down alone", async () => {
    document.documentElement.style.fontSize = "200%"
    const element = await day({ entries: everyReason })
    element.style.display = "block"
    element.style.inlineSize = "288px"
    expect(element.scrollWidth).toBeLessThanOrEqual(288)
    for (const each of inside(element, "li, li *")) {
      expect(each.getBoundingClientRect().right, each.outerHTML).toBeLessThanOrEqual(
        element.getBoundingClientRect().right + 0.5
      )
    }
  })

  it("targets are 48 px high and wide", async () => {
    const short: OwnWords = { "cal.correct": () => "i" }
    for (const button of inside(await day({ entries: [entry], messages: short }), "button")) {
      const { width, height } = button.getBoundingClientRect()
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(48)
    }
  })
})

describe("hostile text", () => {
  const texts: ReadonlyArray<readonly [string, string]> = [
    ["markup", "<img src=x onerror=alert(1)><script>alert(1)</script>"],
    ["direction signs", "A\u202e\u2066B\u2069\u2069\u202cC"],
    ["10,000 characters", "W".repeat(10_000)],
    ["half a character", "A\ud800B\udc00"],
    ["template signs", "${1} {n, plural} \0by\0"]
  ]
  it.each(texts)("%s is drawn as text and moves nothing", async (_, hostile) => {
    const batches = [{ batch: hostile, vials: 1 }]
    const element = await day({ entries: [{ ...entry, batches, recorded: { at: entry.at, by: hostile } }] })
    element.style.inlineSize = "288px"
    expect(inside(element, "img, script")).toEqual([])
    expect(element.scrollWidth).toBeLessThanOrEqual(288)
    const [batch] = inside(element, '[part="batch"] bdi')
    expect(batch?.textContent).toBe(hostile.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, "").toWellFormed())
    expect(text(element)).toContain("01:30")
  })
})
