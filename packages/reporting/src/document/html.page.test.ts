/** The page in a real browser: what axe finds in it, what it loads, and that it can be read in every way that people read. */
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import axe from "axe-core"
import { type Browser, chromium, type Page } from "playwright"
import { launchOptions } from "../../../../tools/browser.mjs"
import { documentOf } from "../testing/document.ts"
import { html } from "./html.ts"

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
