/// <reference types="@vitest/browser-playwright" />
import "./define.ts"
import { beforeEach, describe, expect, it } from "vitest"
import { page, userEvent } from "vitest/browser"
import { blankPage, calendar, dayText, heard, inside, october, textOf } from "../testing/diaryMonth.ts"
import type { HaemCalendar } from "./HaemCalendar.ts"

beforeEach(async () => {
  await page.viewport(1280, 900)
  document.documentElement.dir = ""
  blankPage()
})

/** The day that has the focus. */
const focused = (element: HaemCalendar): string | undefined => {
  const cell = element.shadowRoot?.activeElement
  return cell instanceof HTMLElement ? cell.dataset["date"] : undefined
}
/** A calendar whose chosen day, Sunday 25 October, has the focus: today's button and two arrows lie before it. */
const entered = async (properties: Partial<HaemCalendar> = {}): Promise<HaemCalendar> => {
  const element = await calendar({ ...october, statements: undefined, selected: "2026-10-25", ...properties })
  await userEvent.keyboard("{Tab}{Tab}{Tab}{Tab}")
  expect(focused(element)).toBe("2026-10-25")
  return element
}

describe("the days are one Tab stop", () => {
  it("after the month's buttons and before the day's page", async () => {
    const element = await entered()
    expect(inside(element, 'td[tabindex="0"]')).toHaveLength(1)
    await userEvent.keyboard("{Tab}")
    expect(textOf([element.shadowRoot?.activeElement].filter((each) => each instanceof HTMLElement))).toEqual([
      "Correct"
    ])
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}")
    expect(focused(element)).toBe("2026-10-25")
  })

  it.each([
    ["{ArrowLeft}", "2026-10-24"],
    ["{ArrowRight}", "2026-10-26"],
    ["{ArrowUp}", "2026-10-18"],
    ["{ArrowDown}", "2026-11-01"],
    ["{Home}", "2026-10-19"],
    ["{Home}{End}", "2026-10-25"],
    ["{PageUp}", "2026-09-25"],
    ["{PageDown}", "2026-11-25"],
    ["{Shift>}{PageUp}{/Shift}", "2025-10-25"],
    ["{Shift>}{PageDown}{/Shift}", "2027-10-25"],
    ["{PageDown}{PageDown}t", "2026-10-28"]
  ])("%s leads to %s", async (keys, date) => {
    const element = await entered()
    await userEvent.keyboard(keys)
    await element.updateComplete
    expect(focused(element)).toBe(date)
    expect(element.selected).toBe("2026-10-25")
  })

  it("from right to left the arrows follow the eye", async () => {
    document.documentElement.lang = "ar"
    document.documentElement.dir = "rtl"
    const element = await entered({ messages: { "cal.key": () => "مفتاح" } })
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowRight}")
    expect(focused(element)).toBe("2026-10-26")
  })

  it("in the list up and down are a day", async () => {
    const element = await entered({ view: "agenda" })
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}")
    expect(focused(element)).toBe("2026-10-26")
  })

  it("with another first day of the week, Home is that day", async () => {
    const element = await entered({ firstDay: 6 })
    await userEvent.keyboard("{Home}")
    expect(focused(element)).toBe("2026-10-24")
    expect(textOf(inside(element, "th")).map((each) => each.slice(0, 3))[0]).toBe("Sat")
  })

  it("stops at the first and last day that can be chosen", async () => {
    const element = await entered({ min: "2026-10-20", max: "2026-10-26" })
    await userEvent.keyboard("{ArrowDown}")
    expect(focused(element)).toBe("2026-10-26")
    await userEvent.keyboard("{PageUp}")
    expect(focused(element)).toBe("2026-10-20")
    expect(inside(element, 'button[aria-disabled="true"]')).toHaveLength(2)
    inside(element, "button.back")[0]?.click()
    expect(element.month).toBe("2026-10")
  })

  it("keys of the browser's own are left alone", async () => {
    const element = await entered()
    await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}{Control>}n{/Control}x")
    expect(focused(element)).toBe("2026-10-25")
  })
})

describe("a day is chosen", () => {
  it.each(["{Enter}", " "])("by %j: its page is filled and the focus stays", async (key) => {
    const element = await entered()
    const chosen = heard(element, "haem-day-select")
    await userEvent.keyboard(`{ArrowRight}${key}`)
    await element.updateComplete
    expect(chosen).toEqual([{ date: "2026-10-26" }])
    expect(focused(element)).toBe("2026-10-26")
    expect(inside(element, "haem-day").map((each) => "date" in each && each.date)).toEqual(["2026-10-26"])
    expect(inside(element, '[aria-selected="true"]')).toHaveLength(1)
  })

  it("by a click; a day around the month brings its month", async () => {
    const element = await entered()
    inside(element, '[data-date="2026-11-01"]')[0]?.click()
    await element.updateComplete
    expect([element.month, element.selected, focused(element)]).toEqual(["2026-11", "2026-11-01", "2026-11-01"])
  })

  it("a page that shows the day itself keeps the element's from doing so", async () => {
    const element = await entered()
    element.addEventListener("haem-day-select", (event) => event.preventDefault())
    await userEvent.keyboard("{ArrowRight}{Enter}")
    expect(element.selected).toBe("2026-10-25")
  })

  it("not one that lies outside", async () => {
    const element = await entered({ max: "2026-10-25" })
    inside(element, '[data-date="2026-10-26"]')[0]?.click()
    expect(element.selected).toBe("2026-10-25")
  })

  it("Escape leads from its page back to it", async () => {
    const element = await entered()
    await userEvent.keyboard("{Tab}{Escape}")
    expect(focused(element)).toBe("2026-10-25")
  })

  it("n adds to it, but not to a day to come, nor where the reader may not write", async () => {
    const element = await entered()
    const added = heard(element, "haem-add")
    await userEvent.keyboard("n{PageDown}n")
    element.readOnly = true
    await userEvent.keyboard("{PageUp}n")
    expect(added).toEqual([{ date: "2026-10-25", kind: "treatment" }])
  })
})

describe("another month", () => {
  it("is announced when it is in sight", async () => {
    const element = await entered()
    await userEvent.keyboard("{PageDown}")
    await element.updateComplete
    expect(textOf(inside(element, '[aria-live="polite"]'))).toEqual(["November 2026"])
  })

  it("the buttons say where they lead", async () => {
    const element = await entered()
    const turned = heard(element, "haem-month-change")
    expect(textOf(inside(element, "header button"))).toEqual([
      "Today",
      "Previous month, September 2026",
      "Next month, November 2026"
    ])
    inside(element, "button.on")[0]?.click()
    await element.updateComplete
    expect(turned).toEqual([{ month: "2026-11" }])
    expect(textOf(inside(element, "h2"))).toEqual(["November 2026"])
  })

  it("a page may keep its reader in this one", async () => {
    const element = await entered()
    element.addEventListener("haem-month-change", (event) => event.preventDefault())
    await userEvent.keyboard("{PageDown}")
    expect([element.month, focused(element)]).toEqual(["2026-10", "2026-10-25"])
  })

  it("ends with the years that the calendar has", async () => {
    const element = await calendar({ today: "2026-10-28", month: "2199-12" })
    inside(element, "button.on")[0]?.click()
    await element.updateComplete
    expect(element.month).toBe("2199-12")
  })

  it("a week's buttons turn weeks, and bring the month along", async () => {
    const element = await entered({ view: "week" })
    inside(element, "button.on")[0]?.click()
    await element.updateComplete
    inside(element, "button.on")[0]?.click()
    await element.updateComplete
    expect(textOf(inside(element, "h2"))).toEqual(["Week of 2 November"])
    expect(element.month).toBe("2026-11")
  })

  it("a week that lies in two months shows what is known of both", async () => {
    const element = await calendar({ ...october, view: "week", selected: "2026-10-02", month: undefined })
    expect(dayText(element, "2026-09-29")).toBe("Tuesday 29 September 2026 Nothing recorded")
  })
})
