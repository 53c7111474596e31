/// <reference types="node" />
/** The words of dates and amounts are ours and not a browser's: Node and Chromium say the same to the byte (I18N-1). */
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { addDays } from "@haemtrack/domain/calendar/month"
import { type Browser, chromium } from "playwright"
import { launchOptions } from "../../../../tools/browser.mjs"
import { bundled } from "../testing/standalone.ts"
import { spokenDates } from "./testing/spokenDates.ts"

/** 400 days in a row over a leap day and two new years. */
const dates = Array.from({ length: 400 }, (_, n) => addDays("2027-12-30", n))

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch(launchOptions)
})
afterAll(() => browser.close())

describe("the formatter", () => {
  it("400 dates and amounts in every language: Node and Chromium agree", { timeout: 60_000 }, async () => {
    const page = await browser.newPage()
    await page.addScriptTag({
      type: "module",
      content: `${(await bundled("src/messages/testing/spokenDates.ts")).replace(/export\s*\{[^}]*\}\s*;?\s*$/, "")}\nglobalThis.spokenDates = spokenDates`
    })
    const inBrowser = await page.evaluate(
      // The border: the page's own global, which the script above has set.
      (all) => (globalThis as unknown as { spokenDates: typeof spokenDates }).spokenDates(all),
      dates
    )
    const inNode = spokenDates(dates)
    expect(new Set(inNode).size).toBeGreaterThan(dates.length)
    expect(inBrowser).toEqual(inNode)
    await page.close()
  })
})
