/// <reference types="node" />
/** The words of dates and amounts are ours and not a browser's: Node and Chromium say the same to the byte (I18N-1). */
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { addDays } from "@haemtrack/domain/calendar/month"
import { type Browser, chromium } from "playwright"
import { build } from "vite"
import { launchOptions } from "../../../../tools/browser.mjs"
import { spokenDates } from "./testing/spokenDates.ts"

/** 400 days in a row over a leap day and two new years. */
const dates = Array.from({ length: 400 }, (_, n) => addDays("2027-12-30", n))

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch(launchOptions)
})
afterAll(() => browser.close())

/** The same module as the browser loads it. */
const bundled = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["haemtrack-source"] },
    build: { write: false, minify: false, lib: { entry: "src/messages/testing/spokenDates.ts", formats: ["es"] } }
  })
  const [output] = [built].flat()
  const [file] = output && "output" in output ? output.output : []
  return file?.type === "chunk" ? file.code : ""
}

describe("the formatter", () => {
  it("400 dates and amounts in every language: Node and Chromium agree", { timeout: 60_000 }, async () => {
    const page = await browser.newPage()
    await page.addScriptTag({
      type: "module",
      content: `${(await bundled()).replace(/export\s*\{[^}]*\}\s*;?\s*$/, "")}\nglobalThis.spokenDates = spokenDates`
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
