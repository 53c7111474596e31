/// <reference types="@vitest/browser-playwright" />
import "../haem-day/define.ts"
import { describe, expect, it } from "vitest"
import { messages as arabic } from "./ar.ts"

const day = async (messages: typeof arabic | Partial<typeof arabic>) => {
  document.documentElement.lang = "ar"
  document.documentElement.dir = "rtl"
  const element = Object.assign(document.createElement("haem-day"), { date: "2026-10-25", messages })
  document.body.replaceChildren(element)
  await element.updateComplete
  return element.shadowRoot
}

describe("a message that a translation lacks", () => {
  const { "cal.add": _, "date.long": __, ...lacking } = arabic

  it("is drawn as English, marked as such, and from left to right", async () => {
    const marked = (await day(lacking))?.querySelector("button span")
    expect(marked?.textContent).toBe("Add to this day")
    expect([marked?.getAttribute("lang"), marked?.getAttribute("dir")]).toEqual(["en-GB", "ltr"])
  })

  it("speaks of what it is given in the words that the translation has", async () =>
    expect((await day(lacking))?.querySelector("h2")?.textContent).toContain("25 أكتوبر 2026"))

  it("marks nothing in a translation that is whole", async () =>
    expect((await day(arabic))?.querySelectorAll("[lang=en-GB]")).toHaveLength(0))
})
