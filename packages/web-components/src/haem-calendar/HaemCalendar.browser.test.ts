/// <reference types="@vitest/browser-playwright" />
import "./define.ts"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { page, userEvent } from "vitest/browser"
import { messages as arabic } from "../messages/ar.ts"
import type { Entry } from "../shared/Entry.ts"
import {
  blankPage,
  bleeds,
  calendar,
  dayText,
  emulate,
  entries,
  heard,
  inside,
  october,
  slots,
  statements,
  textOf,
  treatment,
  violations
} from "../testing/diaryMonth.ts"
import { HaemCalendar } from "./HaemCalendar.ts"
import type { CalendarState } from "./Shown.ts"

const warn = vi.spyOn(console, "warn")
const consoleErrors = vi.spyOn(console, "error")

beforeEach(async () => {
  warn.mockReset()
  await page.viewport(1280, 900)
  blankPage()
})
afterEach(async () => {
  await emulate({})
  document.documentElement.removeAttribute("style")
  document.documentElement.removeAttribute("dir")
  expect(consoleErrors).not.toHaveBeenCalled()
})

describe("what is said of a day", () => {
  it.each([
    ["2026-10-02", "Friday 2 October 2026 Routine dose 2,000 units 07:10 K26A117"],
    ["2026-10-03", "Saturday 3 October 2026 Nothing recorded"],
    ["2026-10-08", "Thursday 8 October 2026 For a bleed 2,000 units 20:15 K26A117 Right ankle bleed"],
    ["2026-10-10", "Saturday 10 October 2026 Right ankle bleed"],
    ["2026-10-12", "Monday 12 October 2026 No bleeds"],
    ["2026-10-14", "Wednesday 14 October 2026 Not recorded No bleeds"],
    ["2026-10-21", "Wednesday 21 October 2026 Not had No bleeds"],
    ["2026-10-28", "Wednesday 28 October 2026, today"],
    ["2026-10-30", "Friday 30 October 2026 2,000 units planned"],
    ["2026-11-01", "Sunday 1 November 2026"]
  ])("%s: %s", async (date, said) =>
    expect(dayText(await calendar(october), date).replaceAll("\u00a0", " ")).toBe(said)
  )

  it("unsure first, then bleed treatments, then the others by time, and more than three are counted", async () => {
    const said = dayText(await calendar(october), "2026-10-25")
    const inOrder = ["not sure", "For a bleed", "Routine dose", "Immune tolerance", "Something else", "+2 more"]
    expect(inOrder.map((each) => said.indexOf(each))).toEqual(
      inOrder.map((each) => said.indexOf(each)).toSorted((a, b) => a - b)
    )
    expect(inOrder.filter((each) => !said.includes(each))).toEqual([])
  })

  it("an entry that waits to be sent says so", async () =>
    expect(dayText(await calendar(october), "2026-10-26")).toContain("On this phone only."))

  it("a list that nobody handed over is not called empty", async () => {
    const element = await calendar({ month: "2026-10", today: "2026-10-28", selected: "2026-10-03" })
    expect(dayText(element, "2026-10-03")).toBe("Saturday 3 October 2026")
    expect(textOf(inside(element, "section"))[0]).not.toMatch(/nothing|No bleed|0 of/i)
    expect(inside(element, "haem-day")).toEqual([])
  })

  it("a bleed without an end runs to today and is open there", async () => {
    const open = { id: "b", sites: ["nose"], from: "2026-10-26", to: null, certainty: "bleed" } as const
    const element = await calendar({ ...october, bleeds: [open] })
    const classes = (date: string) =>
      inside(element, `td[data-date="${date}"] .ribbon`).map(({ className }) => className)
    expect(classes("2026-10-26")[0]).toContain("first")
    expect(classes("2026-10-28")[0]).not.toContain("last")
    expect(classes("2026-10-29")).toEqual([])
  })

  it.each<[string, Partial<HaemCalendar>]>([
    ["English", {}],
    ["Arabic", { messages: arabic }],
    ["Arabic that lacks the words", { messages: { "cal.key": () => "مفتاح" } }]
  ])("a ribbon's words are seen where it begins: %s", async (_, given) => {
    document.documentElement.lang = given.messages ? "ar" : "en-GB"
    const element = await calendar({ ...october, ...given })
    const widths = (date: string) =>
      inside(element, `td[data-date="${date}"] .ribbon span`).map((each) => each.getBoundingClientRect().width > 60)
    expect(widths("2026-10-08")).not.toContain(false)
    expect(inside(element, '[data-date="2026-10-09"] .ribbon > span').map(({ offsetWidth }) => offsetWidth)).toEqual([
      1
    ])
  })

  it("more bleeds at once than there are lanes lose none", async () => {
    const many = Array.from({ length: 6 }, (_, n) => ({ ...bleeds[0], id: `b-${n}` })) as typeof bleeds
    const said = dayText(await calendar({ ...october, bleeds: many }), "2026-10-09")
    expect(said.match(/Right ankle bleed/g)).toHaveLength(6)
  })
})

describe("above and below the days", () => {
  const sums = (element: HaemCalendar) => textOf(inside(element, '[part="summary"] li'))

  it("the month in figures", async () =>
    expect(sums(await calendar(october))).toEqual([
      "2 of 4 routine doses had",
      "1 not had",
      "1 not recorded",
      "1 bleed recorded",
      "1 painful, not sure",
      "“No bleeds” said for 11 Oct to 24 Oct"
    ]))
  it("without a plan the treatments are counted, and nothing is said of bleeds", async () =>
    expect(sums(await calendar({ ...october, slots: undefined, bleeds: undefined, statements: undefined }))).toEqual([
      "9 treatments recorded"
    ]))

  it("the key explains what is drawn, and nothing else", async () => {
    const element = await calendar({ ...october, entries: [treatment("02", "07:10")], slots, statements, bleeds: [] })
    expect(textOf(inside(element, '[part="legend"] li'))).toEqual([
      "Routine dose",
      "Planned",
      "Not recorded",
      "Not had",
      "“No bleeds” said"
    ])
  })

  it("one tap says that there were no bleeds since the last that is known", async () => {
    const element = await calendar(october)
    const said = heard(element, "haem-no-bleeds")
    expect(textOf(inside(element, ".ask"))).toEqual(["Any bleeds since 26 October 2026? No bleeds"])
    inside(element, ".ask button")[0]?.click()
    expect(said).toEqual([{ from: "2026-10-26", to: "2026-10-28" }])
  })
  it.each<[string, Partial<HaemCalendar>]>([
    ["statements are not known", { statements: undefined }],
    ["bleeds are not known", { bleeds: undefined }],
    ["a bleed has not ended", { bleeds: [{ ...bleeds[0], to: null }] as typeof bleeds }],
    ["everything is said", { statements: [{ answer: "none", from: "2026-10-01", to: "2026-10-28" }] }],
    ["another month is in sight", { month: "2026-09" }],
    ["the reader may not write", { readOnly: true }]
  ])("nothing is asked when %s", async (_, given) =>
    expect(inside(await calendar({ ...october, ...given }), ".ask")).toEqual([])
  )

  it.each<[CalendarState, string]>([
    ["loading", "Loading October 2026"],
    ["offline", "1 entry is saved on this phone."],
    ["error", "We could not get your diary. Nothing you recorded is lost."],
    ["empty", "Your diary starts with your first treatment."]
  ])("the state %s is said, and can be styled", async (state, said) => {
    const element = await calendar({ ...october, state })
    expect(textOf(inside(element, "section"))[0]).toContain(said)
    expect(element.matches(`:state(${state})`)).toBe(true)
    expect(await violations()).toEqual([])
  })
  it.each<CalendarState>(["loading", "error"])("what could not be had (%s) is not called empty", async (state) =>
    expect(textOf(inside(await calendar({ ...october, entries: [], state }), "section"))[0]).not.toContain(
      "Nothing recorded"
    )
  )

  it("the diary as it was known on a day is said to be so, and nothing can be added", async () => {
    const element = await calendar({ ...october, selected: "2026-10-25" }, { "known-at": "2026-10-27T12:00Z" })
    expect(textOf(inside(element, ".note"))).toEqual(["This is the diary as it was known on 27 October 2026."])
    expect(element.matches(":state(readonly)")).toBe(true)
    expect(inside(element, "haem-day, .ask button").map((each) => "readOnly" in each && each.readOnly)).toEqual([true])
  })

  it("the heading takes its place among those of the page", async () =>
    expect(inside(await calendar(october, { "heading-level": "3" }), "h2")[0]?.ariaLevel).toBe("3"))

  it("slots take the place of what is the element's own", async () => {
    const element = await calendar(october)
    element.innerHTML = '<p slot="summary">Ours</p><p slot="header">Okafor S, 1998</p>'
    expect(inside(element, '[part="summary"]').map((each) => each.checkVisibility())).toEqual([false])
    expect(element.innerText).toContain("Okafor S, 1998")
  })
})

describe("the day page", () => {
  it("shows the chosen day: what was given, what hurt, what was planned", async () => {
    const element = await calendar({ ...october, selected: "2026-10-25" })
    const [day] = inside(element, "haem-day")
    expect(day && textOf(inside(day, "li")).map((each) => each.slice(0, 12))).toHaveLength(4)
    expect(textOf(inside(element, "haem-day li"))[0]).toContain("Left knee, not sure")
  })
  it("opens an entry and a bleed, and adds to the day", async () => {
    const element = await calendar({ ...october, selected: "2026-10-08" })
    const [opened, added] = [heard(element, "haem-entry-open"), heard(element, "haem-add")]
    const [day] = inside(element, "haem-day")
    inside(element, "haem-day button")[0]?.click()
    if (day) for (const button of inside(day, "button")) button.click()
    expect(opened).toEqual([{ id: "b-1" }, { id: "t-08-20:15" }])
    expect(added).toEqual([{ date: "2026-10-08", kind: "treatment" }])
  })
  it("is not that of a day that is out of sight", async () => {
    const element = await calendar({ ...october, month: "2026-09", selected: "2026-10-08" })
    expect(inside(element, "haem-day")).toEqual([])
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
    await calendar({ ...october, selected: "2026-10-25", min: "2026-10-02" })
    expect(await violations()).toEqual([])
  })
  it.each(["month", "week", "agenda"] as const)("axe-core finds nothing: from right to left, %s", async (view) => {
    document.documentElement.lang = "ar"
    document.documentElement.dir = "rtl"
    const element = await calendar({ ...october, selected: "2026-10-25", messages: arabic, view })
    expect(inside(element, "section").map(({ lang, dir }) => [lang, dir])).toEqual([["ar", "rtl"]])
    expect(await violations()).toEqual([])
  })

  it("in forced colours selection and focus are told apart", async () => {
    await emulate({ "forced-colors": "active" })
    const element = await calendar({ ...october, selected: "2026-10-25" })
    const edges = (selector: string) => inside(element, selector).map((cell) => getComputedStyle(cell).borderTopWidth)
    await userEvent.keyboard("{Tab}{Tab}{Tab}{Tab}{Tab}{ArrowLeft}")
    expect(edges('[aria-selected="true"]')).toEqual(["3px"])
    expect(edges("td:focus-visible")).toEqual(["1px"])
    expect(inside(element, "td:focus-visible").map((cell) => getComputedStyle(cell).outlineWidth)).toEqual(["3px"])
  })

  it.each([
    [320, "100%", "grid"],
    [390, "100%", "grid"],
    [520, "100%", "table-cell"],
    [900, "100%", "table-cell"],
    [900, "200%", "grid"]
  ])(
    "%d px wide with text of %s: the days are laid out as %s, and nothing scrolls sideways",
    async (width, size, lie) => {
      await page.viewport(width, 900)
      document.body.style.margin = "0"
      document.documentElement.style.fontSize = size
      const element = await calendar({ ...october, selected: "2026-10-25" })
      expect(inside(element, 'td[data-date="2026-10-08"]').map((cell) => getComputedStyle(cell).display)).toEqual([lie])
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
      expect(await violations()).toEqual([])
    }
  )

  it("on paper every batch number is printed, and no button", async () => {
    await emulate({}, "print")
    const element = await calendar(october)
    const printed = inside(element, ".batches").map((each) => each.checkVisibility())
    expect(printed).toEqual(entries.map(() => true))
    expect(inside(element, "button").some((each) => each.checkVisibility())).toBe(false)
  })

  it("targets are 48 px high and wide, and 32 px in a compact system for staff", async () => {
    const least = (element: HaemCalendar) =>
      Math.min(...inside(element, "header button").map((each) => each.getBoundingClientRect().height))
    expect(least(await calendar(october))).toBe(48)
    expect(least(await calendar(october, { density: "compact" }))).toBe(32)
  })
})

describe("bad input", () => {
  it("an entry that is wrong is left out, and told by its place and nothing else", async () => {
    const element = document.createElement("haem-calendar")
    const errors = heard(element, "haem-error")
    const wrong = { ...treatment("02", "07:10"), reason: "SECRET" }
    Object.assign(element, {
      ...october,
      entries: [wrong, null, entries[0]],
      bleeds: "SECRET",
      slots: [{}],
      statements: [7]
    })
    document.querySelector("main")?.append(element)
    await element.updateComplete
    expect(errors).toEqual([
      { tag: "BadBleed" },
      { tag: "BadEntry", index: 0 },
      { tag: "BadEntry", index: 1 },
      { tag: "BadSlot", index: 0 },
      { tag: "BadStatement", index: 0 }
    ])
    expect(dayText(element, "2026-10-02")).toContain("07:10")
    expect(textOf(inside(element, "section"))[0]).toContain("5 entries cannot be shown here. Nothing is lost.")
    expect(textOf(inside(element, "section"))[0]).not.toContain("SECRET")
  })

  it("an entry that is wrong is told of when it is handed over, and not at each turn of the month", async () => {
    const element = document.createElement("haem-calendar")
    const errors = heard(element, "haem-error")
    Object.assign(element, { ...october, entries: [null] })
    document.querySelector("main")?.append(element)
    await element.updateComplete
    element.month = "2026-11"
    await element.updateComplete
    expect(errors).toEqual([{ tag: "BadEntry", index: 0 }])
  })

  it.each<[keyof HaemCalendar, unknown]>([
    ["month", "2026-13"],
    ["month", "9".repeat(10_000)],
    ["month", { toString: () => "2026-10" }],
    ["selected", "2026-02-30"],
    ["min", "soon"],
    ["max", 20261001],
    ["today", "\ud800"],
    ["timeZone", "Europe/Atlantis"],
    ["firstDay", 8],
    ["headingLevel", "0"],
    ["view", "year"],
    ["state", "<b>"],
    ["density", "huge"],
    ["knownAt", "once"]
  ])("%s that is not understood is left out, named by an event and one warning", async (name, value) => {
    warn.mockImplementation(() => undefined)
    const element = document.createElement("haem-calendar")
    const errors = heard(element, "haem-error")
    Object.assign(element, { today: "2026-10-28", [name]: value })
    document.querySelector("main")?.append(element)
    await element.updateComplete
    expect(errors).toEqual([{ tag: `Bad${name.charAt(0).toUpperCase()}${name.slice(1)}` }])
    expect(warn).toHaveBeenCalledTimes(1)
    expect(inside(element, 'td[tabindex="0"]')).toHaveLength(1)
  })

  const texts: ReadonlyArray<readonly [string, string]> = [
    ["markup", "<img src=x onerror=alert(1)><script>alert(1)</script>"],
    ["direction signs", "A\u202e\u2066B\u2069\u2069\u202cC"],
    ["10,000 characters", "W".repeat(10_000)],
    ["half a character", "A\ud800B\udc00"]
  ]
  it.each(texts)("%s is drawn as text and moves nothing", async (_, hostile) => {
    await page.viewport(700, 900)
    document.body.style.margin = "0"
    const hostileEntry: Entry = { ...treatment("02", "07:10"), id: hostile, batches: [{ batch: hostile, vials: 1 }] }
    const own = { "reason.prophylaxis": () => hostile, "cal.today": () => hostile, "date.monthYear": () => hostile }
    const element = await calendar({ ...october, entries: [hostileEntry], messages: own, selected: "2026-10-02" })
    expect(inside(element, "img, script")).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(700)
    expect(dayText(element, "2026-10-02")).toContain("07:10")
  })

  it("3,000 entries in any order are drawn without a long task", async () => {
    const long: Array<PerformanceEntry> = []
    const observer = new PerformanceObserver((list) => long.push(...list.getEntries()))
    observer.observe({ type: "longtask" })
    const many = Array.from({ length: 3000 }, (_, n): Entry => {
      const month = String(1 + (n % 12)).padStart(2, "0")
      const day = String(1 + ((n * 7) % 28)).padStart(2, "0")
      return {
        ...treatment("01", "07:10"),
        id: `t-${n}`,
        at: `${2022 + (n % 5)}-${month}-${day}T07:10+00:00[Europe/London]`
      }
    })
    const element = await calendar({ ...october, entries: many })
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    expect(inside(element, ".amount").length).toBeGreaterThan(40)
    expect(long.concat(observer.takeRecords()).map(({ duration }) => duration)).toEqual([])
    observer.disconnect()
  })
})

describe("in the page", () => {
  it("tells its version once", async () => {
    const ready = heard(document, "haem-ready")
    const element = await calendar(october)
    element.month = "2026-11"
    await element.updateComplete
    expect(ready).toEqual([{ version: "0.0.0" }])
  })
  it("registering twice keeps the first", async () => {
    const again = "./define.ts?again"
    await import(/* @vite-ignore */ again)
    expect(customElements.get("haem-calendar")).toBe(HaemCalendar)
  })
  it("stands in the shadow root of somebody else", async () => {
    const host = document.createElement("div")
    document.querySelector("main")?.append(host)
    const element = document.createElement("haem-calendar")
    Object.assign(element, october)
    host.attachShadow({ mode: "open" }).append(element)
    await element.updateComplete
    expect(dayText(element, "2026-10-02")).toContain("07:10")
    expect(await violations()).toEqual([])
  })
})
