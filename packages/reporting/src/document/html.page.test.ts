/** The page in a real browser: what axe finds in it, what it loads, and that it can be read in every way that people read. */
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import axe from "axe-core"
import { type Browser, chromium, type Page } from "playwright"
import { launchOptions } from "../../../../tools/browser.mjs"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { defaultStudy } from "@haemtrack/domain/compliance/readiness"
import { documentOf } from "../testing/document.ts"
import { inventedRecords } from "../testing/inventedRecords.ts"
import { centreQuarter } from "./centreQuarter.ts"
import { clinicPage } from "./clinicPage.ts"
import { commissionerReturn } from "./commissionerReturn.ts"
import type { Document } from "./Document.ts"
import { html } from "./html.ts"
import { trialScreening } from "./trialScreening.ts"

const period = { from: LocalDate.make("2026-01-01"), to: LocalDate.make("2026-03-31") }
const given = {
  asOf: LocalDate.make("2026-04-20"),
  subject: "invented people" as const,
  basis: { version: "0.0.0", generatedAt: "2026-04-21T09:00:00Z", inputs: [] }
}

/** The four reports of invented people. */
const reports = (): ReadonlyArray<Document> => {
  const records = inventedRecords(2, 14)
  return [
    ...records.slice(0, 1).map((person) => clinicPage(person, { ...given, period, since: period.from })),
    centreQuarter(records, { ...given, centre: "C01", period }),
    commissionerReturn(records, { ...given, quarter: period, earlier: [] }).document,
    trialScreening([], { ...given, study: defaultStudy })
  ]
}

describe("a report's page", { timeout: 60_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions)
  }, 60_000)
  afterAll(() => browser.close())

  const opened = async (
    content: string,
    options: Parameters<Browser["newPage"]>[0] = {}
  ): Promise<{ readonly page: Page; readonly requests: ReadonlyArray<string> }> => {
    const page = await browser.newPage(options)
    const requests: Array<string> = []
    page.on("request", (request) => requests.push(request.url()))
    await page.setContent(content)
    return { page, requests }
  }
  const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
    await page.evaluate(axe.source)
    const { violations: found } = await page.evaluate<axe.AxeResults>("axe.run()")
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)
  }

  it.each(["light", "dark"] as const)("axe finds nothing in it: %s", async (colorScheme) => {
    const { page } = await opened(html(documentOf("words")), { colorScheme })
    await page.locator("details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")))
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  it("axe finds nothing in any of the four reports, on a narrow screen, with every table open", async () => {
    for (const report of reports()) {
      const { page } = await opened(html(report), { viewport: { width: 360, height: 740 } })
      await page.locator("details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")))
      expect({ report: report.kind, found: await violations(page) }).toEqual({ report: report.kind, found: [] })
      expect(await page.locator("html").evaluate(({ clientWidth, scrollWidth }) => scrollWidth <= clientWidth)).toBe(
        true
      )
      await page.close()
    }
  })

  it.each([
    ["right to left", {}],
    ["in forced colours", { forcedColors: "active" }],
    ["on a narrow screen", { viewport: { width: 320, height: 640 } }]
  ] as const)("axe finds nothing in it, and nothing leaves the screen: %s", async (name, options) => {
    const document = documentOf("words")
    const language = name === "right to left" ? ({ tag: "ar", direction: "rtl" } as const) : document.language
    const { page } = await opened(html({ ...document, language }), options)
    expect(await violations(page)).toEqual([])
    const root = page.locator("html")
    const [needed, given] = await root.evaluate(({ clientWidth, scrollWidth }) => [scrollWidth, clientWidth] as const)
    expect(needed).toBeLessThanOrEqual(given)
    await page.close()
  })

  it("loads nothing and runs nothing, whatever a text of it holds", async () => {
    const hostile = `<script>document.title = "run"</script><img src="https://example.org/x.png" onerror="document.title='run'">`
    const { page, requests } = await opened(html(documentOf(hostile)))
    expect(requests).toEqual([])
    expect(await page.title()).toBe(`Title ${hostile}`)
    expect(await page.locator("script, img").count()).toBe(0)
    await page.close()
  })

  it("every chart has its table, one key away, and on paper beside it", async () => {
    const { page } = await opened(html(documentOf("words")))
    const figures = page.locator("figure")
    expect(await figures.locator("svg").count()).toBe(await figures.locator("details table").count())
    await page.keyboard.press("Tab")
    await page.locator("summary").first().focus()
    await page.keyboard.press("Enter")
    expect(await page.locator("figure table").first().isVisible()).toBe(true)
    await page.emulateMedia({ media: "print" })
    expect(await page.locator("figure table").last().isVisible()).toBe(true)
    await page.close()
  })

  it("on paper one person's visit is a sheet, and what it was made from at most one more", async () => {
    const [visit] = reports()
    const { page } = await opened(visit === undefined ? "" : html(visit))
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2)
    await page.close()
  })

  it("headings are in order, and it says its language", async () => {
    const { page } = await opened(html(documentOf("words")))
    const levels = await page
      .locator("h1, h2, h3")
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))))
    expect(levels[0]).toBe(1)
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true)
    expect(await page.locator("html").getAttribute("lang")).toBe("en-GB")
    await page.close()
  })
})
