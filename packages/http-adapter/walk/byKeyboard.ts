/** The patient at a desk, without a mouse: a treatment is recorded, corrected and taken back, in English and in Arabic. */
import { expect } from "@effect/vitest"
import type { Page } from "playwright"
import { focused, it, judge, today } from "./walk.ts"

/** Goes on by Tab until the focus is where it matches. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab")
    const isThere = await page.evaluate((wanted) => {
      let active = document.activeElement
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
      return active?.matches(wanted) === true
    }, selector)
    if (isThere) return
  }
  throw new Error(`no Tab leads to ${selector}`)
}

const press = async (page: Page, selector: string, key: string): Promise<void> => {
  await tabTo(page, selector)
  await page.keyboard.press(key)
}

const type = async (page: Page, selector: string, text: string): Promise<void> => {
  await press(page, selector, "ControlOrMeta+A")
  await page.keyboard.type(text)
}

const saved = async (page: Page): Promise<string> => {
  await page.locator("#saved").waitFor()
  expect(await focused(page)).toBe("saved")
  return page.locator("#saved").innerText()
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

const readers = [
  { lang: "ar", direction: "rtl", date: daysAgo(4), kept: "حُفظت 1,000\u00a0وحدة", takenBack: "سُحبت" },
  { lang: "en-GB", direction: "ltr", date: daysAgo(3), kept: "1,000\u00a0units saved", takenBack: "taken back" }
] as const

export const byKeyboard = (): void => {
  it("a month is turned among its days: the address follows, the focus stays, and back leads back", async ({
    walk: { beside, origin, patient }
  }) => {
    const desk = await beside(patient)
    await desk.setViewportSize({ width: 1280, height: 900 })
    await desk.goto(`${origin}/`)
    await today(desk).waitFor()
    await press(desk, "td[data-date]", "PageUp")
    await desk.waitForURL(/\?month=\d{4}-\d\d$/)
    expect(await focused(desk)).toBe("TD")
    await desk.keyboard.press("Enter")
    await desk.waitForURL(/\/day\/\d{4}-\d\d-\d\d$/)
    expect(await focused(desk)).toBe("TD")
    await desk.locator("haem-day:visible").getByText("Nothing recorded on this day.").waitFor()
    await desk.goBack()
    await desk.goBack()
    await today(desk).waitFor()
    expect(await focused(desk)).toBe("H1")
    await desk.close()
  })

  for (const { date, direction, kept, lang, takenBack } of readers) {
    it(`a treatment is recorded, corrected and taken back: ${lang}`, async ({ walk: { beside, origin, patient } }) => {
      const desk = await beside(patient)
      await desk.setViewportSize({ width: 1280, height: 900 })
      await desk.goto(`${origin}/`)
      await desk.locator("haem-calendar").waitFor()
      await press(desk, `.languages [lang="${lang}"]`, "Enter")
      await desk.locator(`html[lang="${lang}"][dir="${direction}"]`).waitFor()
      await judge(desk)

      await desk.goto(`${origin}/record/treatment?date=${date}`)
      await desk.locator("#why").waitFor()
      expect(await desk.evaluate(() => document.documentElement.lang)).toBe(lang)
      await press(desk, "#why", "Space")
      await type(desk, "#hour", "٠٧")
      await type(desk, "#minutes", "10")
      await press(desk, "#product", "ArrowDown")
      await type(desk, "#total", "1000")
      await type(desk, "#box-1-batch", `KEY-${lang}`)
      await press(desk, "#box-1-size", "ArrowDown")
      await type(desk, "#box-1-amount", "1000")
      await press(desk, "#save", "Enter")
      expect(await saved(desk)).toContain(kept)
      await judge(desk)

      await press(desk, "#to-day", "Enter")
      await desk.locator("haem-day:visible").getByText(`KEY-${lang}`).waitFor()
      await judge(desk)
      await press(desk, "#correct0", "Enter")
      await desk.locator("#amend").waitFor()
      await type(desk, "#box-1-batch", `MENDED-${lang}`)
      await press(desk, "#amend", "Space")
      await press(desk, "#save", "Enter")
      await saved(desk)

      await press(desk, "#to-day", "Enter")
      await desk.locator("haem-day:visible").getByText(`MENDED-${lang}`).waitFor()
      await press(desk, 'a[href$="/withdraw"]', "Enter")
      await desk.locator("#amend").waitFor()
      await press(desk, "#amend", "Space")
      await press(desk, "#save", "Enter")
      expect(await saved(desk)).toContain(takenBack)
      await desk.close()
    })
  }
}
